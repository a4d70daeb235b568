// From hit to hit, through all articles, once a search has led into a story.
import type {HeadlineMatch, QuoteMatch, TextMatch} from '../../../library/library.ts';
import {openArticle, withStory} from '../../state/navigation.ts';
import type {State} from '../../state/state.ts';
import {type Hit, quotesFound, searchIn, withSearch} from '../search-state.ts';
import type {SearchEntry} from './search-entries.ts';

const hitOfQuote = ({articleId, quote}: QuoteMatch): Hit => ({articleId, at: {kind: 'quote', quote}});

const hitOfHeadline = ({articleId, section}: HeadlineMatch): Hit => ({
	articleId,
	...(section !== undefined && {at: {kind: 'section', section}}),
});

const hitOfText = ({articleId, at, text, matched}: TextMatch): Hit => ({
	articleId,
	at: {
		kind: 'passage',
		span: {start: at, end: at + text.length},
		matched: matched.map(({start, end}) => ({start: at + start, end: at + end})),
	},
});

/** Returns all hits, group by group, and at which of them an entry stands; undefined where the entry is none. */
const hitsFrom = (
	state: State,
	entry: SearchEntry,
): {readonly hits: readonly Hit[]; readonly at: number} | undefined => {
	const {answer, headlines, texts} = searchIn(state);
	const quotes = answer === undefined ? [] : quotesFound(answer);
	const [heads, passages] = [headlines?.matches ?? [], texts?.matches ?? []];
	const hits = [...quotes.map(hitOfQuote), ...heads.map(hitOfHeadline), ...passages.map(hitOfText)];
	if (entry.kind === 'quote') return {hits, at: quotes.indexOf(entry.match)};
	if (entry.kind === 'headline') return {hits, at: quotes.length + heads.indexOf(entry.match)};
	if (entry.kind === 'text') return {hits, at: quotes.length + heads.length + passages.indexOf(entry.match)};
	return undefined;
};

/** Opens the hit at an index of the walk. */
const goToHit = (state: State, at: number): State => {
	const {walk} = searchIn(state);
	const hit = walk?.hits[at];
	if (walk === undefined || hit === undefined) return state;
	const walking = withSearch(state, search => ({...search, walk: {...walk, at}}));
	const bare = withStory(walking, ({hits: _, chosenQuote: __, ...story}) => story);
	return openArticle(bare, hit.articleId, hit.at);
};

/** Goes to the hit of an entry, and begins to walk from there through all of them. Returns undefined where the entry is none. */
export const startWalk = (state: State, words: string, entry: SearchEntry): State | undefined => {
	const walk = hitsFrom(state, entry);
	return (
		walk &&
		goToHit(
			withSearch(state, search => ({...search, walk: {words, ...walk}})),
			walk.at,
		)
	);
};

/** Goes `by` hits on or back; after the last one comes the first. Returns undefined where nobody walks. */
export const walkBy = (state: State, by: number): State | undefined => {
	const {walk} = searchIn(state);
	if (walk === undefined) return undefined;
	const count = walk.hits.length;
	return goToHit(state, (((walk.at + by) % count) + count) % count);
};

/** Ends the walk. Returns undefined where nobody walks. */
export const endWalk = (state: State): State | undefined => {
	if (searchIn(state).walk === undefined) return undefined;
	const ended = withSearch(state, ({walk: _, ...search}) => search);
	return withStory(ended, ({hits: _, ...story}) => story);
};
