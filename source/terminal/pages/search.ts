import type {QuoteMatch, SearchAnswer} from '../../library/library.ts';
import {dateOf, grouped} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {memoizeRecent} from '../../typesetting/memo.ts';
import {cutLine, type Line, run} from '../../typesetting/runs.ts';
import {coloursFor, namesNobody, shortName, shortSource, type VoiceRole} from '../../typesetting/voices.ts';
import {nearby, setEntries} from '../drawing/entry-list.ts';
import {pageHead, setLine} from '../drawing/page-parts.ts';
import {quoteLines} from '../drawing/quote-entry.ts';
import type {RailList} from '../drawing/rail.ts';
import {citationOfMatch} from '../state/citation.ts';
import type {Grid} from '../state/grid.ts';
import {showingAll} from '../state/lists.ts';
import {opening} from '../state/navigation.ts';
import {withOwn} from '../state/own-state.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';
import type {Page, PageField} from './page.ts';
import {indexOfQuote} from './same-quote.ts';

declare module '../state/state.ts' {
	interface PageStates {
		readonly search: Search;
	}
}

export type Search = {
	readonly query: string;
	readonly answer?: SearchAnswer;
	readonly cursor: number;
	/** Only quotes by this speaker; '' is everyone whom the stories do not name. */
	readonly speaker?: string;
	/** Which of the earlier searches is in the field; absent where it was typed. */
	readonly recalled?: number;
};

const fresh: Search = {query: '', cursor: 0};

const own = (state: State): Search => state.own.search ?? fresh;

const withSearch = (state: State, change: (search: Search) => Search): State =>
	withOwn(state, 'search', change(own(state)));

/** A search from its beginning: nothing of an earlier one stays. The answer before is shown until the new one is there. */
export const withQuery = (state: State, query: string): State =>
	withSearch(state, ({answer}) => ({...fresh, query, ...(answer && {answer})}));

const narrow = memoizeRecent((matches: readonly QuoteMatch[], speaker: string) =>
	matches.filter(match => (match.speaker ?? '') === speaker),
);

const noMatches: readonly QuoteMatch[] = [];

/** The results on screen: all, or those of the one speaker chosen. */
const matchesShown = ({answer, speaker}: Search): readonly QuoteMatch[] => {
	const all = answer?.matches ?? noMatches;
	return speaker === undefined ? all : narrow(all, speaker);
};

const list = cursorList(
	state => matchesShown(own(state)).length,
	state => own(state).cursor,
	(state, cursor) => withSearch(state, search => ({...search, cursor})),
);

const chosenMatch = (state: State): QuoteMatch | undefined => matchesShown(own(state))[list.at(state)];

const tally = (names: readonly string[]): readonly (readonly [name: string, count: number])[] => {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1]);
};

/** Who is found and how often, most first; '' is everyone whom the stories do not name. */
const speakersFound = (matches: readonly QuoteMatch[]) => tally(matches.map(({speaker}) => speaker ?? ''));

const subheadsFound = (matches: readonly QuoteMatch[]) => tally(matches.map(({subhead, title}) => subhead ?? title));

const nameOf = (speaker: string): string => (speaker === '' ? 'not named' : speaker);

/** Filters the results by one speaker after the other, then shows all again. */
const nextSpeaker = (state: State, by: 1 | -1): State =>
	withSearch(state, ({speaker: before, ...search}) => {
		const speakers = [undefined, ...speakersFound(search.answer?.matches ?? noMatches).map(([name]) => name)];
		const speaker = speakers[(speakers.indexOf(before) + by + speakers.length) % speakers.length];
		return {...search, cursor: 0, ...(speaker !== undefined && {speaker})};
	});

const withoutSpeaker = (state: State): State =>
	withSearch(state, ({speaker: _, ...search}) => ({...search, cursor: 0}));

/** Up from the first result of an empty field brings earlier searches back, the last one first; down leads forward again. */
const recall = (state: State, by: number): State | undefined => {
	const {query, recalled = -1, cursor} = own(state);
	const {searches} = state.kept;
	const isRecalling = recalled >= 0 ? query === searches[recalled] : query === '';
	if (!isRecalling || cursor > 0 || (by > 0 && recalled < 0)) return undefined;
	const at = Math.max(-1, Math.min(searches.length - 1, recalled - by));
	if (at === recalled) return undefined;
	return withSearch(withQuery(state, searches[at] ?? ''), search => (at === -1 ? search : {...search, recalled: at}));
};

const field: PageField = {
	isOpen: () => true,
	get: state => own(state).query,
	set: (state, query) =>
		query === own(state).query
			? state
			: withSearch(state, ({recalled: _, ...search}) => ({...search, query, cursor: 0})),
	emptied: withoutSpeaker,
	step: recall,
	tab: nextSpeaker,
};

/** Quotes found by some of their words, the nearest first. While new results are on their way, the old ones stay, muted. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const {query, answer, speaker} = own(state);
	const matches = matchesShown(own(state));
	const head = pageHead(grid, {
		kicker: 'FIND A QUOTE',
		headline: [
			run('“', 'muted'),
			run(cut(query, grid.measure - 3), 'ink', {bold: true}),
			run(' ', 'ink', {inverse: true}),
		],
		hang: grid.hang ? 1 : 0,
		left: speaker === undefined ? readAs(state) : cut(`by ${nameOf(speaker)} only`, Math.max(1, grid.measure - 24)),
		right:
			answer === undefined
				? ''
				: `${grouped(matches.length)} of ${grouped(answer.searched)} quotes${query.trim() === '' ? '' : ', closest first'}`,
	});
	const rows = Math.max(0, heightOf(state) - head.length);
	if (answer === undefined) return head;
	if (matches.length === 0) return [...head, ...nothing(grid, state)];
	const at = list.at(state);
	const entries = nearby(matches.length, at, rows).map(index => ({
		index,
		gap: grid.tight ? 0 : 1,
		lines: entryLines(grid, state, matches[index]!, index === at),
	}));
	return [...head, ...setEntries(grid, entries, at, rows)];
};

const readAs = (state: State): string => {
	const {answer, query} = own(state);
	if (answer?.readAs !== undefined) return `read as “${answer.readAs}”`;
	return query.trim() === '' ? 'any words, in any order' : '';
};

const nothing = (grid: Grid, state: State): readonly Line[] => {
	const {answer, speaker} = own(state);
	const none = (answer?.searched ?? 0) === 0;
	const say = (text: string, role: 'text' | 'muted' = 'text') => setLine(grid, [run(cut(text, grid.measure), role)]);
	if (state.loading && none)
		return [
			say(`Quotes are found as files are read: ${grouped(state.read)} of ${grouped(state.found)} so far.`, 'muted'),
		];
	if (none) return [say('There are no quotes in these articles.')];
	if (speaker !== undefined)
		return [
			say(`No quote by ${nameOf(speaker)} has these words.`),
			say('Tab goes on to the next speaker; Backspace on the empty field shows everyone.', 'muted'),
		];
	return [say('No quote has these words.'), say('Try fewer words.', 'muted')];
};

/** Voices keep one colour through a list of results: the most heard choose first, as in a story. */
const roleOf = (state: State, {speaker}: QuoteMatch): VoiceRole => {
	if (speaker === undefined) return 'voice0';
	const names = speakersFound(own(state).answer?.matches ?? []).flatMap(([name]) => (name === '' ? [] : [name]));
	return coloursFor(names).get(speaker) ?? 'voice0';
};

/** The margin's name for who said it: the speaker, or else the story's words for them. */
const margin = (match: QuoteMatch, everyone: readonly string[]): {readonly short: string; readonly named: boolean} => {
	if (match.speaker !== undefined) return {short: shortName(match.speaker, everyone), named: true};
	return {
		short: match.source === undefined || namesNobody(match.source) ? 'unknown' : shortSource(match.source),
		named: false,
	};
};

const entryLines = (grid: Grid, state: State, match: QuoteMatch, isChosen: boolean): readonly Line[] => {
	const stale = own(state).answer?.query !== own(state).query;
	const role = stale ? 'voice0' : roleOf(state, match);
	const {short, named} = margin(
		match,
		(own(state).answer?.matches ?? []).flatMap(({speaker}) => (speaker === undefined ? [] : [speaker])),
	);
	const who = run(short, role, named ? {} : {italic: true});
	const lines = quoteLines(
		grid,
		match,
		{role, sign: named ? short.slice(0, 1).toUpperCase() : '·'},
		{strong: isChosen, margin: [who]},
	);
	const where: Line = [...(match.subhead === undefined ? [] : [run(`${match.subhead}   `)]), run(match.title, 'muted')];
	const date = match.published === undefined ? '' : dateOf(match.published, 'short');
	const under =
		grid.margin > 0
			? setLine(grid, cutLine(where, grid.measure), {margin: [run(date, 'muted')]})
			: setLine(grid, cutLine([who, run('  '), ...where], grid.measure));
	return [...lines, under];
};

/** Who and what was found: the sidebar of the search. */
const railLists = (state: State): readonly RailList[] => {
	const {answer, speaker} = own(state);
	const matches = answer?.matches ?? noMatches;
	const speakers = speakersFound(matches);
	const subheads = subheadsFound(matches);
	const at = speakers.findIndex(([name]) => name === speaker);
	return [
		{
			label: 'SPOKEN BY',
			note: 'found',
			focused: false,
			...(at === -1 ? {} : {cursor: at}),
			shown: showingAll(speakers.length),
			entryAt: index => {
				const [name, count] = speakers[index]!;
				return {
					words: name === '' ? run('not named', 'voice0', {italic: true}) : run(name),
					count: grouped(count),
				};
			},
		},
		{
			label: 'FOUND UNDER',
			focused: false,
			wraps: false,
			shown: showingAll(subheads.length),
			entryAt: index => ({words: run(subheads[index]![0]), count: grouped(subheads[index]![1])}),
		},
	];
};

export const searchPage: Page = {
	draw,
	rail: [],
	railLists,
	list,
	field,
	open: state => {
		const match = chosenMatch(state);
		if (match === undefined) return state;
		return opening({...state, act: {kind: 'looked-for', where: 'search', words: own(state).query}}, match.articleId, {
			kind: 'quote',
			quote: match.quote,
		});
	},
	copy: (state, cited) => {
		const match = chosenMatch(state);
		return match && citationOfMatch(match, cited);
	},
	listsQuotes: true,
	question: state => ({kind: 'search', query: own(state).query}),
	answered: (state, given) => {
		const {query, answer: before} = own(state);
		if (given.kind !== 'search' || given.answer.query !== query) return state;
		const isFirst = before?.query !== query;
		return withSearch(state, search => {
			const answered = {...search, answer: given.answer};
			// While files are read, better matches come above: the cursor stays at the quote it was moved to.
			const chosen = isFirst || search.cursor === 0 ? undefined : matchesShown(search)[search.cursor];
			return {...answered, cursor: indexOfQuote(matchesShown(answered), chosen, search.cursor)};
		});
	},
	hints: state => [
		[['choose-previous', 'choose-next'], 'choose'],
		['open', 'read it there'],
		['next-speaker', 'by speaker'],
		...(own(state).speaker === undefined ? [] : ([['erase', 'everyone']] as const)),
		['escape', 'back'],
	],
	speech: {
		name: state => {
			const {speaker} = own(state);
			return [`Find a quote. Type some of its words.${speaker === undefined ? '' : ` Only by ${nameOf(speaker)}.`}`];
		},
		here: state => {
			const match = chosenMatch(state);
			const {answer, query, speaker} = own(state);
			const filter = speaker === undefined ? '' : `Only by ${nameOf(speaker)}: `;
			if (match === undefined) return answer?.query === query ? [`${filter}No quote has these words.`] : [];
			return [
				`${filter}${match.text} ${match.speaker ?? match.source ?? 'Speaker unknown'}. ${match.title}. ${list.at(state) + 1} of ${list.length(state)}`,
			];
		},
	},
};
