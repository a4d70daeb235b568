import {counted} from '../../typesetting/captions.ts';
import {copiedMatch} from '../state/citation.ts';
import {withMessage} from '../state/messages.ts';
import {openArticle} from '../state/navigation.ts';
import type {State} from '../state/state.ts';
import type {Page, PageField} from './page.ts';
import {indexOfQuote, spokenMatch} from './quote-matches.ts';
import {drawSearch} from './search-results.ts';
import {nextSpeaker, searchSidebarLists, speakerLabel, withoutSpeaker} from './search-speakers.ts';
import {chosenResult, matchesShown, resultList, searchIn, startSearch, withSearch} from './search-state.ts';

/**
 * Up in an empty field brings back earlier queries, the last one first; down goes forward again. Returns undefined where
 * up and down are for the results.
 */
const recall = (state: State, by: number): State | undefined => {
	const {query, recalled = -1, cursor} = searchIn(state);
	const {searches} = state.kept;
	const isRecalling = recalled >= 0 ? query === searches[recalled] : query === '';
	if (!isRecalling || cursor > 0 || (by > 0 && recalled < 0)) return undefined;
	const at = Math.max(-1, Math.min(searches.length - 1, recalled - by));
	if (at === recalled) return undefined;
	return withSearch(startSearch(state, searches[at] ?? ''), search => (at === -1 ? search : {...search, recalled: at}));
};

const field: PageField = {
	isOpen: () => true,
	get: state => searchIn(state).query,
	set: (state, query) =>
		query === searchIn(state).query
			? state
			: withSearch(state, ({recalled: _, ...search}) => ({...search, query, cursor: 0})),
	eraseEmpty: withoutSpeaker,
	step: recall,
	tab: nextSpeaker,
};

/** The page that searches the quotes of the library. */
export const searchPage: Page = {
	draw: drawSearch,
	sidebarPanes: [],
	sidebarLists: searchSidebarLists,
	list: resultList,
	field,
	open: state => {
		const match = chosenResult(state);
		if (match === undefined) return state;
		return openArticle(
			{...state, act: {kind: 'looked-for', where: 'search', words: searchIn(state).query}},
			match.articleId,
			{
				kind: 'quote',
				quote: match.quote,
			},
		);
	},
	nextResult: (state, by) => {
		const length = resultList.length(state);
		if (length === 0) return undefined;
		const to = resultList.cursor(state) + by;
		if (to < 0 || to >= length)
			return withMessage(state, `This is the ${by > 0 ? 'last' : 'first'} of ${counted(length, 'result')}.`);
		const moved = resultList.choose(state, to);
		const {articleId, quote} = chosenResult(moved)!;
		return openArticle(moved, articleId, {kind: 'quote', quote});
	},
	copy: (state, cited) => {
		const match = chosenResult(state);
		return match && copiedMatch(match, state, cited);
	},
	listsQuotes: true,
	question: state => ({kind: 'search', query: searchIn(state).query}),
	answered: (state, given) => {
		const {query, answer: before} = searchIn(state);
		if (given.kind !== 'search' || given.answer.query !== query) return state;
		const isFirst = before?.query !== query;
		return withSearch(state, search => {
			const answered = {...search, answer: given.answer};
			// While files are read, better matches are added above the cursor: it stays on the quote it was moved to.
			const chosen = isFirst || search.cursor === 0 ? undefined : matchesShown(search)[search.cursor];
			return {...answered, cursor: indexOfQuote(matchesShown(answered), chosen, search.cursor)};
		});
	},
	hints: state => [
		[['choose-previous', 'choose-next'], 'choose'],
		['open', 'read it there'],
		['next-speaker', 'by speaker'],
		...(searchIn(state).speaker === undefined ? [] : ([['erase', 'everyone']] as const)),
		['escape', 'back'],
	],
	speech: {
		name: state => {
			const {speaker} = searchIn(state);
			return [
				`Find a quote. Type some of its words.${speaker === undefined ? '' : ` Only by ${speakerLabel(speaker)}.`}`,
			];
		},
		here: state => {
			const match = chosenResult(state);
			const {answer, query, speaker} = searchIn(state);
			const filter = speaker === undefined ? '' : `Only by ${speakerLabel(speaker)}: `;
			if (match === undefined) return answer?.query === query ? [`${filter}No quote has these words.`] : [];
			return [`${filter}${spokenMatch(match)} ${resultList.cursor(state) + 1} of ${resultList.length(state)}`];
		},
	},
};
