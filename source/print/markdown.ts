// Articles, quotes and tables as Markdown (CommonMark, with GitHub's tables). Every character is shown as it was.
import type {Article} from '../model/article.ts';
import {escapeMarkdown as inline, escapeMarkdownParagraph as paragraph} from '../model/escape-markdown.ts';
import type {Finding, FindingKind} from '../model/finding.ts';
import {quotedText} from '../model/quote.ts';
import {type Span, textOf} from '../model/span.ts';
import {counted, lengthOf, writtenIn} from '../typesetting/captions.ts';
import {fieldNames, tableFields} from './fields.ts';
import {sectionName, shownPath, shownSpeaker, subheadOf, tallyOf} from './labels.ts';
import {bySection} from './mentions-by-section.ts';
import type {Printer} from './printer.ts';

const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${inline(text)}`;

const said = (article: Article, found: Extract<Finding, {kind: 'quote'}>['quote']): string =>
	`> ${paragraph(quotedText(article.text, found))}`;

const storyParagraph = ({text}: Article, {kind, span}: Article['sections'][number]['paragraphs'][number]): string => {
	const words = paragraph(textOf(text, span));
	switch (kind) {
		case 'blockquote':
			return `> ${words}`;
		case 'list-item':
			return `- ${words}`;
		case 'caption':
			return `*${inline(textOf(text, span))}*`;
		default:
			return words;
	}
};

const section = (article: Article, index: number, level: number): readonly string[] => {
	const {subhead, paragraphs} = article.sections[index]!;
	return [
		...(subhead === undefined ? [] : [heading(level, subhead)]),
		...paragraphs.map(one => storyParagraph(article, one)),
	];
};

/** Returns the paragraphs with a mention in them, below the names of their sections. */
const mentioning = (article: Article, mentions: readonly Span[]): readonly string[] =>
	bySection(article, mentions).flatMap(({section: index, paragraphs}) => [
		heading(3, sectionName(article, index)),
		...paragraphs.map(({paragraph: one}) => storyParagraph(article, one)),
	]);

const partsOf = (found: Finding, several: boolean): readonly string[] => {
	const {article} = found;
	const place = several ? [`*${inline(shownPath(article))}*`] : [];
	switch (found.kind) {
		case 'article': {
			const facts = [writtenIn(article), lengthOf(article).replace(/ {2,}/g, ', ')].filter(Boolean).join(', ');
			return [
				...(article.headline === undefined ? [] : [heading(1, article.headline)]),
				`*${inline(facts)}*`,
				...place,
				...article.sections.flatMap((_, index) => section(article, index, 2)),
			];
		}
		case 'section':
			return [...section(article, found.section, 2), ...place];
		case 'quote': {
			const from = [subheadOf(article, found.quote), article.headline, several ? shownPath(article) : undefined];
			const where = from.filter(part => part !== undefined).map(inline);
			return [
				`${said(article, found.quote)}\n>\n> — **${inline(shownSpeaker(article, found.quote, {source: true}))}**, ${where.join(', ')}`,
			];
		}
		case 'person': {
			const counts = `${tallyOf(found.said)}, ${counted(found.mentions.length, 'mention')}`;
			return [
				heading(2, found.person.name),
				`*${inline([found.person.role, counts].filter(Boolean).join(', '))}*`,
				...place,
				...found.said.flatMap(quote => partsOf({kind: 'quote', article, quote}, false)),
				...mentioning(article, found.mentions),
			];
		}
		case 'topic':
			return [heading(2, found.topic.label), ...place, ...mentioning(article, found.mentions)];
	}
};

/** Prints findings in full. */
export const markdownPages = (several: boolean): Printer => ({
	print: found => `${partsOf(found, several).join('\n\n')}\n`,
	between: '\n',
});

/** Returns a row of a table with its line break. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.map(inline).join(' | ')} |\n`;

/** Prints quotes as block quotes, other findings as a table. */
export const markdownList = (kind: FindingKind, several: boolean): Printer => {
	if (kind === 'quote') return markdownPages(several);
	const names = fieldNames(kind);
	return {
		start: `${tableRow(names)}|${names.map(() => ' --- |').join('')}\n`,
		print: found => tableRow(tableFields(found)),
	};
};
