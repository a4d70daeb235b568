import {keyOf} from '../../keymap/keymap.ts';
import type {QuoteMatch} from '../../library/library.ts';
import {counted, dateOf, grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {apart, type Line, place, run} from '../../typesetting/runs.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {pageHeader, textLine, wrapped} from '../drawing/page-parts.ts';
import {copiedMatch, quotationOfMatch} from '../state/citation.ts';
import type {Grid} from '../state/grid.ts';
import {orderOf} from '../state/library/orders.ts';
import {openArticle} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {
	chosenDigestEntry,
	digestEntries,
	digestList,
	digestState,
	newIds,
	newWords,
	spanOf,
	unfold,
} from './digest/digest-entries.ts';
import {digestRow, moreWords, topicHead} from './digest/digest-rows.ts';
import {digestSidebar} from './digest/digest-sidebar.ts';
import {digestSpans, newArticlesIn, sinceWhen} from './digest/new-articles.ts';
import {countOfUnread} from './library/library-head.ts';
import type {Page} from './page.ts';
import {fileToEdit, spokenSpeaker} from './quote-matches.ts';

const nobody: readonly QuoteMatch[] = [];

/** All quotes of the digest, in the order of its articles: their voices are told apart among them. */
const allSaid = (state: State): readonly QuoteMatch[] => newWords(state)?.said.flat() ?? nobody;

/** “12 new articles, 24 quotes, 14 voices, 2 copies left out”, as far as it is known. */
const factsOf = (state: State): string => {
	const {articles, copies, older} = newArticlesIn(state, spanOf(state));
	const words = newWords(state);
	if (articles.length === 0) return 'nothing new';
	return [
		`${counted(articles.length, 'new article')}${state.loading ? ' so far' : ''}`,
		...(words === undefined
			? []
			: [
					counted(
						words.said.reduce((sum, own) => sum + own.length, 0),
						'quote',
					),
					counted(words.voices.length, 'voice'),
				]),
		...(copies > 0 ? [`${counted(copies, 'copy', 'copies')} left out`] : []),
		...(words !== undefined && words.saidBefore > 0 ? [`${grouped(words.saidBefore)} said before`] : []),
		...(older > 0 ? [`${grouped(older)} older ones left out`] : []),
	].join(', ');
};

const headOf = (state: State, grid: Grid): readonly Line[] => {
	const span = spanOf(state);
	const since = sinceWhen(state, span);
	const beside = typeof span === 'object' ? '' : span === 'since you last looked' ? 'when you last looked' : span;
	const right = columnsOf(since) + columnsOf(beside) + 2 <= grid.measure ? beside : '';
	return pageHeader(grid, {
		kicker: 'DIGEST',
		headline: apart(run(cut(since, Math.max(1, grid.measure)), 'ink', {bold: true}), run(right, 'muted'), grid.measure),
		left: cut(factsOf(state), grid.measure),
	});
};

/** Draws what to do where nothing is new: the wider spans, and how much is in them. */
const nothingNew = (state: State, grid: Grid): readonly Line[] => {
	const span = spanOf(state);
	const {keymap} = state;
	const isFirst = span === 'since you last looked' && state.lastVisit === undefined;
	const sentence = isFirst
		? 'You look at this library for the first time.'
		: `No article has come ${typeof span === 'object' ? `since ${dateOf(span.since)}` : span.startsWith('since') ? span : `in ${span}`}.`;
	const at = digestSpans.indexOf(orderOf(state, 'digest', digestSpans));
	const wider = digestSpans.slice(at + 1).map((other, steps) => {
		const {articles} = newArticlesIn(state, other);
		const quotes = articles.reduce((sum, article) => sum + article.quotes, 0);
		return [
			Array.from({length: steps + 1}, () => keyOf('next-order', keymap)).join(' '),
			`${other}: ${counted(articles.length, 'article')}, ${counted(quotes, 'quote')}`,
		] as const;
	});
	const unread = countOfUnread(state);
	const typed = [keyOf('palette', keymap), 'since DAY: from that day on'] as const;
	const ways = [
		...wider,
		typed,
		[keyOf('library', keymap), `the library${unread === '' ? '' : `, ${unread}`}`] as const,
	];
	const indent = Math.max(...ways.map(([key]) => columnsOf(key))) + 2;
	return [
		...wrapped(sentence, grid.measure).map(text => textLine(grid, [run(text)])),
		[],
		...ways.map(([key, words]) =>
			textLine(
				grid,
				place([
					[0, [run(cut(key, grid.measure), 'ink')]],
					[indent, [run(cut(words, Math.max(0, grid.measure - indent)), 'muted')]],
				]),
			),
		),
	];
};

/** Draws the new articles by topic, with what was said new in them. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const header = headOf(state, grid);
	const rows = Math.max(1, heightOf(state) - header.length);
	const {articles} = newArticlesIn(state, spanOf(state));
	if (articles.length === 0) return [...header, ...nothingNew(state, grid).slice(0, rows)];
	if (newWords(state) === undefined)
		return [...header, textLine(grid, [run(cut('Looking for what is new in them…', grid.measure), 'muted')])];
	const entries = digestEntries(state);
	const cursor = digestList.cursor(state);
	const all = allSaid(state);
	const shown = indicesNear(entries.length, cursor, rows).map((index, row) => {
		const entry = entries[index]!;
		return {
			index,
			above: entry.heads === undefined ? [] : topicHead(grid, entry.heads, row === 0),
			lines: digestRow(state, grid, entry, {isChosen: index === cursor, all}),
		};
	});
	return [...header, ...drawEntries(grid, shown, cursor, rows)];
};

const chosenMatch = (state: State): QuoteMatch | undefined => {
	const entry = chosenDigestEntry(state);
	return entry?.kind === 'quote' ? entry.match : undefined;
};

/** Another span was chosen: the day that was typed no longer counts. */
const withoutTypedDay = (state: State): State => {
	const {since: _, ...digest} = digestState(state);
	return withPageState(state, 'digest', digest);
};

/** The page of what is new. */
export const digestPage: Page = {
	draw,
	sidebarPanes: [],
	sidebarLists: digestSidebar,
	list: digestList,
	orders: {names: digestSpans, keepChosen: withoutTypedDay},
	starts: {
		groups: state => digestEntries(state).flatMap(({heads}, index) => (heads === undefined ? [] : [index])),
	},
	open: state => {
		const entry = chosenDigestEntry(state);
		if (entry === undefined) return state;
		if (entry.kind === 'more') return unfold(state, entry);
		if (entry.kind === 'article') return openArticle(state, entry.article.id);
		return openArticle(state, entry.match.articleId, {kind: 'quote', quote: entry.match.quote});
	},
	escape: state =>
		digestState(state).unfolded.size === 0
			? undefined
			: withPageState(state, 'digest', {...digestState(state), unfolded: new Set()}),
	copy: (state, cited) => {
		const match = chosenMatch(state);
		return match && copiedMatch(match, state, cited);
	},
	chosenQuote: chosenMatch,
	saved: state => {
		const quotes = allSaid(state);
		return quotes.length === 0
			? undefined
			: {
					title: `What is new ${sinceWhen(state, spanOf(state)).replace(/^What is new$/u, '')}`.trim(),
					facts: [factsOf(state)],
					quotes: digestEntries(unfoldedWhole(state)).flatMap(entry =>
						entry.kind === 'quote' ? [quotationOfMatch(entry.match, state)] : [],
					),
				};
	},
	file: state => {
		const entry = chosenDigestEntry(state);
		if (entry?.kind === 'article') return fileToEdit(state, entry.article.id, '');
		return entry?.kind === 'quote' ? fileToEdit(state, entry.match.articleId, entry.match.text) : undefined;
	},
	article: state => {
		const entry = chosenDigestEntry(state);
		return entry?.kind === 'article' ? entry.article : undefined;
	},
	readAll: state => newArticlesIn(state, spanOf(state)).articles,
	question: state => {
		const ids = newIds(state);
		return ids.length === 0 || newWords(state) !== undefined ? undefined : {kind: 'new-words', ids};
	},
	answered: (state, answer) =>
		answer.kind === 'new-words'
			? withPageState(state, 'digest', {...digestState(state), found: {ids: answer.ids, words: answer.words}})
			: state,
	hints: state => {
		if (chosenDigestEntry(state) === undefined)
			return [
				['next-order', 'since when'],
				['library', 'library'],
				['quit', 'back'],
				['help', 'keys'],
			];
		return [
			['open', {article: 'read', quote: 'read it there', more: 'show all'}[chosenDigestEntry(state)!.kind]],
			[['next-group', 'previous-group'], 'topic'],
			...(chosenMatch(state) === undefined ? [] : ([['copy-cited', 'with source']] as const)),
			['next-order', 'since when'],
			['save', 'save'],
			['toggle-read', 'all are read'],
			['help', 'keys'],
		];
	},
	speech: {
		name: state => [`Digest. ${sinceWhen(state, spanOf(state))}: ${factsOf(state)}.`],
		here: state => {
			const entry = chosenDigestEntry(state);
			if (entry === undefined) return newIds(state).length === 0 ? [] : ['Looking for what is new.'];
			const position = `${digestList.cursor(state) + 1} of ${digestList.length(state)}`;
			const topic = entry.heads === undefined ? '' : `${entry.topic}. `;
			if (entry.kind === 'more') return [`${moreWords(entry)}. ${position}`];
			if (entry.kind === 'article') return [`${topic}${entry.article.title}. ${position}`];
			return [`${topic}${entry.match.text} ${spokenSpeaker(entry.match)}. ${entry.match.title}. ${position}`];
		},
	},
};

/** The page with all of every topic. */
const unfoldedWhole = (state: State): State =>
	withPageState(state, 'digest', {
		...digestState(state),
		unfolded: new Set(digestEntries(state).map(({topic}) => topic)),
	});
