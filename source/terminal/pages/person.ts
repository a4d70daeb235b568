import type {QuoteMatch} from '../../library/library.ts';
import {sourceWords} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';
import {counted, dateOf} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, type Role, run, targeted} from '../../typesetting/runs.ts';
import {shortSource} from '../../typesetting/voices.ts';
import {chosen, hangOf, pageHead, scrolledTo, setLine, title} from '../panes/page-parts.ts';
import {quoteLines} from '../panes/quote-entry.ts';
import {gridOfState, heightOf, voicesOfArticle} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/** All that one person said, article by article and section by section, each quote with the words that show who spoke. */
export const drawPerson = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	const name = state.person ?? '';
	const answer = state.search.answer;
	const matches = answer !== undefined && answer.query === state.search.query ? answer.matches : [];
	const articles = new Set(matches.map(({articleId}) => articleId)).size;
	const role = state.story?.article.people.find(person => person.name === name)?.role;
	const head = pageHead(grid, {
		kicker: (role ?? 'person').toLocaleUpperCase('en'),
		headline: title(grid, name),
		left: period(matches),
		right: `${counted(matches.length, 'quote')}   ${counted(articles, 'article')}`,
	});
	const rows = Math.max(1, heightOf(state) - head.length);
	if (matches.length === 0)
		return [
			...head,
			setLine(grid, [run(answer?.query === state.search.query ? 'Mentioned, not quoted.' : 'Looking …', 'muted')]),
		];
	const voice = state.story === undefined ? undefined : voicesOfArticle(state.story.article).byName(name);
	const sign = {
		role: (voice?.role ?? 'voice1') as Extract<Role, `voice${number}`>,
		sign: voice?.sign ?? name.slice(0, 1),
	};
	const lines: Line[] = [];
	let [from, to] = [0, 0];
	let last: QuoteMatch | undefined;
	for (const [index, match] of matches.entries()) {
		if (match.articleId !== last?.articleId) {
			if (last !== undefined) lines.push([]);
			lines.push(
				setLine(grid, [run(cut(match.title, grid.measure), 'ink', {bold: true})], {
					margin: [run(match.published === undefined ? '' : dateOf(match.published, 'short'), 'muted')],
				}),
			);
		}
		if (match.subhead !== undefined && (match.articleId !== last?.articleId || match.subhead !== last?.subhead))
			lines.push(
				[],
				setLine(grid, [run(cut(match.subhead, grid.measure), 'muted')], {hang: hangOf(grid, match.subhead)}),
			);
		const isChosen = index === state.cursor.person;
		const entry = quoteLines(grid, match, sign, {
			strong: true,
			margin: [run(evidence(state, match, grid.margin), 'muted', {italic: true})],
		});
		if (isChosen) [from, to] = [lines.length, lines.length + entry.length];
		lines.push(...(isChosen ? chosen(grid, entry) : entry).map(line => targeted(line, `entry ${index}`)));
		last = match;
	}
	return [...head, ...scrolledTo(lines, from, to, rows)];
};

/** “he said”: the words of the story that name the speaker and the act. */
const evidence = (state: State, match: QuoteMatch, columns: number): string => {
	const article = state.story?.article;
	if (article === undefined || article.id !== match.articleId)
		return match.source === undefined ? '' : shortSource(match.source, columns);
	const quote = article.quotes[match.quote];
	const said = quote?.cue === undefined ? '' : ` ${textOf(article.text, quote.cue)}`;
	const source = quote && sourceWords(article.text, quote);
	return source === undefined ? said.trim() : `${shortSource(source, Math.max(1, columns - columnsOf(said)))}${said}`;
};

const period = (matches: readonly QuoteMatch[]): string => {
	const dates = matches.flatMap(({published}) => (published === undefined ? [] : [published])).sort();
	if (dates.length === 0) return '';
	const [first, last] = [dateOf(dates[0]!), dateOf(dates.at(-1)!)];
	return first === last ? first : `${first} to ${last}`;
};
