// Articles and their parts as text, set in rows for reading.
import {type Article, sectionAt, titleOf} from '../model/article.ts';
import {isUnsure} from '../model/doubt.ts';
import type {Finding} from '../model/finding.ts';
import type {Quote} from '../model/quote.ts';
import type {Span} from '../model/span.ts';
import {counted} from '../typesetting/captions.ts';
import {columnsOf, cut} from '../typesetting/measure.ts';
import {type Highlight, paint} from '../typesetting/paint.ts';
import {apart, type Line, type Run, run} from '../typesetting/runs.ts';
import {wrap} from '../typesetting/wrap.ts';
import {readAsIn, sectionName, shownPath, shownSpeaker, subheadOf, tallyOf} from './labels.ts';
import {bySection} from './mentions-by-section.ts';
import type {Printer} from './printer.ts';
import {inTurn, rule, setArticle} from './text-article.ts';
import type {TextLayout} from './text-layout.ts';

/** Wraps a span of the article, indented by two columns. */
const setWords = (article: Article, span: Span, measure: number, styles: readonly Highlight[]): readonly Line[] =>
	wrap(article.text, Math.max(1, measure - 2), {}, span).map(row => [
		run('  '),
		...paint(article.text, row, {role: 'text'}, styles),
	]);

const setQuote = (
	article: Article,
	quote: Quote,
	{measure}: TextLayout,
	matched: readonly Span[] = [],
): readonly Line[] => {
	const hits = matched.map((span): Highlight => ({span, style: {underline: true, bold: true}}));
	return quote.content.flatMap(span =>
		wrap(article.text, Math.max(1, measure - 2), {}, span).map(row => [
			run('  '),
			...paint(article.text, row, {role: 'ink'}, hits),
		]),
	);
};

/** Sets the doubt of an unsure speaker below the words, where a page names its one speaker at the top only. */
const setDoubt = (article: Article, quote: Quote, {measure}: TextLayout): readonly Line[] => {
	if (!isUnsure(quote)) return [];
	const words = shownSpeaker(article, quote, {source: true});
	return wrap(words, Math.max(1, measure - 4), {}).map(({start, end}) => [
		run('    '),
		run(words.slice(start, end), 'muted', {italic: true}),
	]);
};

/** Sets below the words how the query was read, where they are not the words that were typed. */
const setReadAs = (found: {readonly readAs?: string}, {measure}: TextLayout): readonly Line[] => {
	const words = readAsIn(found);
	return wrap(words, Math.max(1, measure - 2), {}).map(({start, end}) => [
		run('  '),
		run(words.slice(start, end), 'muted', {italic: true}),
	]);
};

/** Sets the head of a person or a topic: the name, if it does not stand above, the counts at the other end, and the path. */
const setHead = (
	article: Article,
	name: string | undefined,
	facts: string,
	{measure, several}: TextLayout,
): readonly Line[] =>
	name === undefined
		? [nameFirst(run(shownPath(article), 'muted'), facts, measure)]
		: [
				apart(run(name, 'ink', {bold: true}), run(facts, 'muted'), measure),
				...(several ? [[run(shownPath(article), 'muted')]] : []),
			];

/** Sets the paragraphs with a mention in them, below the names of their sections. */
const setMentions = (article: Article, mentions: readonly Span[], {measure}: TextLayout): readonly Line[] =>
	bySection(article, mentions).flatMap(({section, paragraphs}): readonly Line[] => [
		[],
		[run(sectionName(article, section), 'muted')],
		...paragraphs.flatMap(({paragraph, mentions: here}): readonly Line[] => [
			[],
			...setWords(
				article,
				paragraph.span,
				measure,
				here.map(span => ({span, style: {underline: true}})),
			),
		]),
	]);

/** Sets a name at one end of a row and its facts at the other; where room is short, the facts are cut first. */
export const nameFirst = (name: Run, facts: string, measure: number): Line => {
	const room = measure - Math.min(columnsOf(name.text), Math.floor(measure * 0.7)) - 3;
	return apart(name, run(cut(facts, Math.max(0, room)), 'muted'), measure);
};

/** Sets a finding in full, row by row. `above` is the identity of the person who is named above already. */
export const setPage = (found: Finding, page: TextLayout, above?: string): readonly Line[] => {
	const {article} = found;
	switch (found.kind) {
		case 'article':
			return setArticle(article, page);
		case 'section':
			return setArticle(article, page, found.section);
		case 'quote':
			return [
				nameFirst(
					run(shownSpeaker(article, found.quote), 'ink', {bold: true, italic: found.quote.speaker === undefined}),
					subheadOf(article, found.quote),
					page.measure,
				),
				...setQuote(article, found.quote, page, found.matched),
				...setReadAs(found, page),
				...(page.several ? [[run(`  ${shownPath(article)}`, 'muted')]] : []),
			];
		case 'passage': {
			const headline = run(titleOf(article), 'ink', {bold: true});
			const section = sectionName(article, sectionAt(article.sections, found.span.start));
			const hits = found.matched.map((span): Highlight => ({span, style: {underline: true, bold: true}}));
			return [
				nameFirst(headline, section, page.measure),
				...setWords(article, found.span, page.measure, hits),
				...setReadAs(found, page),
				...(page.several ? [[run(`  ${shownPath(article)}`, 'muted')]] : []),
			];
		}
		case 'person': {
			const {person, said, mentions} = found;
			const facts = `${tallyOf(said)}, ${counted(mentions.length, 'mention')}`;
			const lines: Line[] = [...setHead(article, found.identity === above ? undefined : person.name, facts, page)];
			if (person.role !== undefined) lines.push([run(person.role, 'muted')]);
			let section = '';
			for (const quote of said) {
				const here = subheadOf(article, quote);
				if (here !== section) lines.push([], [run(here, 'muted')]);
				section = here;
				lines.push([], ...setQuote(article, quote, page), ...setDoubt(article, quote, page));
			}
			const besideQuotes = inTurn(
				said
					.flatMap(({content, source}) => [...content, ...(source ? [source] : [])])
					.sort((a, b) => a.start - b.start)
					.map(span => ({span, style: {}})),
			);
			// Mentions beside the person's own quotes are shown there already.
			const outside = mentions.filter(mention => besideQuotes(mention).length === 0);
			const spoken = setMentions(article, outside, page);
			return [...lines, ...(spoken.length > 0 ? [[], [run('Mentioned', 'ink', {bold: true})]] : []), ...spoken];
		}
		case 'topic':
			return [
				...setHead(article, found.topic.label, counted(found.mentions.length, 'mention'), page),
				...setMentions(article, found.mentions, page),
			];
	}
};

/** Prints findings in full, for reading, separated by rules if there may be several articles, else by blank rows. */
export const setInRows = (page: TextLayout): Printer => {
	const sum = {people: new Set<string>(), articles: new Set<string>(), said: [] as Quote[], mentions: 0};
	let above: string | undefined;
	return {
		print: found => {
			const named = above;
			above = found.kind === 'person' ? found.identity : undefined;
			if (found.kind === 'person') {
				sum.people.add(found.person.name);
				sum.articles.add(found.article.id);
				sum.said.push(...found.said);
				sum.mentions += found.mentions.length;
			}
			return `${setPage(found, page, named).map(page.ink).join('\n')}\n`;
		},
		between: `\n${page.several ? `${page.ink(rule(page.measure))}\n\n` : ''}`,
		// For someone in several articles, the counts over all of them.
		end: () => {
			if (sum.articles.size < 2) return '';
			const [name = ''] = sum.people.size === 1 ? sum.people : [`${sum.people.size} people`];
			const facts = `${counted(sum.articles.size, 'article')}, ${tallyOf(sum.said)}, ${counted(sum.mentions, 'mention')}`;
			const total = [
				rule(page.measure),
				[],
				apart(run(`${name}, in all`, 'ink', {bold: true}), run(facts, 'muted'), page.measure),
			];
			return `\n${total.map(page.ink).join('\n')}\n`;
		},
	};
};
