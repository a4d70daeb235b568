// The people and the topics whose names have the words of a query.

import type {People, Topics} from '../../../library/catalogue/article-list.ts';
import type {Tally} from '../../../library/catalogue/tallies.ts';
import {hasWords, spaced} from '../../../library/search/language/article-facts.ts';
import {queryPieces, valuesOf} from '../../../library/search/language/query-pieces.ts';
import {wordsOf} from '../../../matching/search-words.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import {unknownSpeaker} from '../../../model/quote.ts';
import type {State} from '../../state/state.ts';

/** More names than a page shows. */
const mostNames = 200;

const tallies = memoizeByObject((list: People | Topics) =>
	list.slice(0, list.count).map(tally => ({tally, label: spaced(tally.label)})),
);

const noNames: readonly Tally[] = [];

const namesWith = memoizeRecent((list: People | Topics, typed: string): readonly Tally[] => {
	const words = wordsOf(typed).map(word => word.text);
	if (words.length === 0) return noNames;
	const found: Tally[] = [];
	for (const {tally, label} of tallies(list)) {
		if (!hasWords(label, words)) continue;
		found.push(tally);
		if (found.length === mostNames) break;
	}
	return found;
}, 16);

/** Returns the people in whose names each of the words begins a word, most quoted first. */
export const peopleNamed = ({articles}: State, words: string): readonly Tally[] => namesWith(articles.people(), words);

/** Returns the names behind `by:` that no person has, not even as the beginning of one; one that is still typed is not among them. */
export const namesOfNobody = (state: State, query: string): readonly string[] =>
	queryPieces(query)
		.filter(piece => piece.kind === 'key' && piece.key === 'by' && piece.isComplete)
		.flatMap(valuesOf)
		.filter(
			name =>
				name.toLowerCase() !== unknownSpeaker &&
				peopleNamed(state, name).length === 0 &&
				state.articles.people().named(name) === undefined,
		);

/** The words that a query looks for in names: those of chips are narrowed by, and not looked for. */
const plainWords = (query: string): string =>
	queryPieces(query)
		.filter(({kind, not}) => kind !== 'key' && kind !== 'or' && !not)
		.map(({text}) => text)
		.join(' ');

/** Whether a query is narrowed by chips: names are found by the other words alone. */
export const isNarrowedByChips = (query: string): boolean => queryPieces(query).some(({kind}) => kind === 'key');

/** Returns the people and the topics that a query finds by their names. */
export const namesFound = (
	{articles}: State,
	query: string,
): {readonly people: readonly Tally[]; readonly topics: readonly Tally[]} => {
	const words = plainWords(query);
	return {people: namesWith(articles.people(), words), topics: namesWith(articles.topics(), words)};
};
