// How the entries of the search page are drawn.
import type {QuoteMatch, TextMatch} from '../../../library/library.ts';
import {inAll} from '../../../model/doubt.ts';
import {counted, dateOf, grouped, quotesInBrief, quotesWithDoubt} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {paint} from '../../../typesetting/paint.ts';
import {apart, cutLine, type Line, run} from '../../../typesetting/runs.ts';
import {voiceOfMatch} from '../../drawing/match-voices.ts';
import {fittingWords, hangOf, textLine} from '../../drawing/page-parts.ts';
import {quoteLines} from '../../drawing/quote-entry.ts';
import {voiceName} from '../../drawing/strokes.ts';
import type {Grid} from '../../state/grid.ts';
import {capitalise} from '../../state/sidebar/sidebar-entries.ts';
import type {State} from '../../state/state.ts';
import {searchIn} from '../search-state.ts';
import {queryLine} from './chips.ts';
import type {ResultsHead, SearchEntry} from './search-entries.ts';

/** Columns that words have beside a count or a date; where there are fewer, that is left out. */
const fewestForWords = 12;

/** Sets words with a count or a date beside them: in the margin, or at the end of the row where there is none. */
const beside = (grid: Grid, words: Line, fact: string, hang = 0): Line => {
	const note = run(fact, 'muted');
	if (grid.margin > 0) return textLine(grid, cutLine(words, grid.measure + hang), {margin: [note], hang});
	const room = grid.measure - columnsOf(fact) - 2;
	if (fact === '' || room < fewestForWords) return textLine(grid, cutLine(words, grid.measure), {hang});
	return textLine(grid, apartIn(cutLine(words, room), note, grid.measure), {hang});
};

const apartIn = (words: Line, note: Line[number], measure: number): Line => {
	const used = words.reduce((sum, {text}) => sum + columnsOf(text), 0);
	return [...words, run(' '.repeat(Math.max(1, measure - used - columnsOf(note.text)))), note];
};

/** Draws the head of a group. */
export const headLine = (grid: Grid, {label, note = ''}: ResultsHead): Line =>
	beside(grid, [run(label, 'muted')], note);

const shortDate = (published: string | undefined): string =>
	published === undefined ? '' : dateOf(published, 'short');

/** Draws an entry. */
export const entryLinesOf = (grid: Grid, state: State, entry: SearchEntry, isChosen: boolean): readonly Line[] => {
	const strong = (text: string): Line[number] => run(text, isChosen ? 'ink' : 'text', isChosen ? {bold: true} : {});
	switch (entry.kind) {
		case 'quote':
			return quoteEntryLines(grid, state, entry.match, isChosen);
		case 'person':
			return [beside(grid, [strong(entry.tally.label)], counted(entry.tally.quotes, 'quote'))];
		case 'topic':
			return [beside(grid, [strong(capitalise(entry.tally.label))], counted(entry.tally.articles, 'article'))];
		case 'headline': {
			const {articleId, section} = entry.match;
			const {title = articleId, sections = [], published} = state.articles.byId(articleId) ?? {};
			const subhead = section === undefined ? undefined : sections[section]?.subhead;
			const words: Line = subhead === undefined ? [strong(title)] : [strong(subhead), run(`, in ${title}`, 'muted')];
			return [beside(grid, words, shortDate(published), hangOf(grid, subhead ?? title))];
		}
		case 'text':
			return [beside(grid, passageLine(entry.match, grid.measure, isChosen), shortDate(entry.match.published))];
		case 'more':
			return [textLine(grid, [run(cut(`${grouped(entry.count)} more`, grid.measure), isChosen ? 'ink' : 'muted')])];
		case 'kept-search': {
			const {name, query, found} = entry.search;
			const now = searchIn(state).counts.get(query);
			const more = now === undefined ? 0 : inAll(now) - found;
			const fresh = more <= 0 ? '' : `${grouped(more)} new`;
			// A search without a name of its own is called by its words.
			if (name.trim() === query.trim()) return [beside(grid, queryLine(state, `${query} `, grid.measure), fresh)];
			const shown = queryLine(state, `${query} `, Math.max(4, grid.measure - columnsOf(name) - 4));
			return [beside(grid, [strong(name), run('   '), ...shown], fresh)];
		}
		case 'recent': {
			const now = searchIn(state).counts.get(entry.query);
			const words = queryLine(state, `${entry.query} `, grid.measure);
			const count = now === undefined ? '' : quotesInBrief(now.sure, now.unsure);
			return [beside(grid, words, count, hangOf(grid, entry.query))];
		}
		case 'cost': {
			const {words, quotes, articles} = entry.cost;
			const parts = [
				...(inAll(quotes) > 0 || articles === 0 ? [quotesWithDoubt(quotes.sure, quotes.unsure)] : []),
				...(articles > 0 ? [counted(articles, 'article')] : []),
			];
			// Which piece is left out matters more than all that it finds.
			const facts = fittingWords(grid.measure - columnsOf(words) - 2, [parts.join(', '), parts[0]!]) || parts[0]!;
			const room = grid.measure - columnsOf(facts) - 2;
			if (room < fewestForWords) return [textLine(grid, [strong(cut(words, grid.measure))])];
			return [textLine(grid, apart(strong(cut(words, room)), run(facts, 'muted'), grid.measure))];
		}
	}
};

const quoteEntryLines = (grid: Grid, state: State, match: QuoteMatch, isChosen: boolean): readonly Line[] => {
	const {query, answer} = searchIn(state);
	const own = voiceOfMatch(match, answer?.matches ?? []);
	const voice = answer?.query === query ? own : {...own, role: 'voice0' as const};
	const who = voiceName(voice, grid.margin > 0 ? grid.margin : grid.measure);
	const lines = quoteLines(grid, match, voice, {strong: isChosen, margin: who});
	const where: Line = [...(match.subhead === undefined ? [] : [run(`${match.subhead}   `)]), run(match.title, 'muted')];
	const date = shortDate(match.published);
	const under =
		grid.margin > 0
			? textLine(grid, cutLine(where, grid.measure), {margin: [run(date, 'muted')]})
			: textLine(grid, cutLine([...who, run('  '), ...where], grid.measure));
	return [...lines, under];
};

/** The words of a passage round what matched, in one row: “… a hand high in the salt works and …”. */
const passageLine = ({text, matched}: TextMatch, measure: number, isChosen: boolean): Line => {
	const styles = matched.map(span => ({span, style: {role: 'ink' as const, bold: true, underline: true}}));
	const room = Math.max(1, measure - 4);
	const first = matched[0]?.start ?? 0;
	const last = matched.at(-1)?.end ?? 0;
	const from =
		text.length <= room
			? 0
			: wordStart(text, Math.max(0, first - Math.max(0, Math.floor((room - (last - first)) / 2))), first);
	const base = {role: isChosen ? ('ink' as const) : ('text' as const)};
	const words = paint(text, {start: from, end: Math.min(text.length, from + 2 * room)}, base, styles);
	const before: Line = from === 0 ? [] : [run('… ', 'muted')];
	const whole = [...before, ...words];
	return cutLine(whole, measure);
};

/** The beginning of the first whole word at or behind `from`, not behind `most`. */
const wordStart = (text: string, from: number, most: number): number => {
	if (from === 0) return 0;
	const blank = text.indexOf(' ', from);
	return blank === -1 || blank >= most ? most : blank + 1;
};
