// Which articles may be found, by their words alone.
import type {Query, Term} from '../search/query.ts';
import {type ReadTerm, readTerms} from './read-terms.ts';
import type {TextIndex} from './text-index.ts';

/** What all articles need that are found: each word of the query, or one of the phrases that `|` joins. */
export type Needed = {
	readonly terms: readonly ReadTerm[];
	/** Groups of alternatives; of each the terms of one must be there. */
	readonly either: readonly (readonly (readonly ReadTerm[])[])[];
};

/** Reads a query by the words that the texts have. */
export const neededBy = (query: Query, index: TextIndex, isHeld: ((word: string) => boolean) | undefined): Needed => {
	const groups = query.phrases.filter(any => any.length > 1);
	const optional: ReadonlySet<Term> = new Set(groups.flat(2));
	return {
		terms: readTerms(
			query.terms.filter(term => !optional.has(term)),
			index,
			isHeld,
		),
		either: groups.map(any => any.map(phrase => readTerms(phrase, index, isHeld))),
	};
};

/** Returns a mask of the articles that have what is needed, and none of the words to leave out. */
export const articlesFor = ({terms, either}: Needed, {without}: Query, index: TextIndex): Uint8Array => {
	const allowed = maskOf(terms, index);
	for (const any of either) {
		const one = new Uint8Array(index.size());
		for (const phrase of any) for (const [number, there] of maskOf(phrase, index).entries()) one[number]! |= there;
		for (let number = 0; number < allowed.length; number++) allowed[number]! &= one[number]!;
	}
	for (const [word, ...more] of without)
		if (word !== undefined && more.length === 0)
			for (const number of index.articlesWithAny([word])) allowed[number] = 0;
	return allowed;
};

const maskOf = (terms: readonly ReadTerm[], index: TextIndex): Uint8Array => {
	const mask = new Uint8Array(index.size()).fill(1);
	for (const {words} of terms) {
		const has = new Uint8Array(index.size());
		for (const number of index.articlesWithAny(words)) has[number] = 1;
		for (let number = 0; number < mask.length; number++) mask[number]! &= has[number]!;
	}
	return mask;
};
