// What the words of a query stand for in the texts: themselves and their forms, or, where no text has them, what may be meant.
import {areForms} from '../../matching/word-forms.ts';
import type {Term} from '../search/query.ts';
import type {TextIndex} from './text-index.ts';

/** A word of a query, and the words of texts that it stands for. */
export type ReadTerm = {
	readonly asked: string;
	readonly words: ReadonlySet<string>;
	/** The word that it was taken for; absent if it is meant as it was typed. */
	readonly readAs?: string;
};

/** Words that are less similar than the best one by more than this are not meant. */
const otherForms = 0.1;

/**
 * Returns what each term stands for. A word that a text has is never taken for another one, and neither is one that `isHeld`.
 */
export const readTerms = (
	terms: readonly Term[],
	index: Pick<TextIndex, 'articlesWith' | 'candidatesFor'>,
	isHeld: (word: string) => boolean = () => false,
): readonly ReadTerm[] => terms.map(term => readTerm(term, index, isHeld));

const readTerm = (
	{word, exact, unfinished, or}: Term,
	index: Pick<TextIndex, 'articlesWith' | 'candidatesFor'>,
	isHeld: (word: string) => boolean,
): ReadTerm => {
	if (or) return {asked: word, words: new Set([word, ...or].flatMap(one => [...formsOf(one, false, index)]))};
	if (exact && !unfinished) return {asked: word, words: new Set([word])};
	if (exact) return {asked: word, words: new Set([...formsOf(word, true, index)].filter(one => one.startsWith(word)))};
	const forms = formsOf(word, unfinished, index);
	if (forms.size > 0 || isHeld(word)) return {asked: word, words: forms};
	const candidates = index.candidatesFor(word, unfinished);
	const [best] = candidates;
	if (best === undefined) return {asked: word, words: forms};
	const meant = candidates.filter(({similarity}) => similarity >= best.similarity - otherForms);
	const likeliest = meant.reduce((one, other) =>
		other.similarity === best.similarity && index.articlesWith(other.word) > index.articlesWith(one.word) ? other : one,
	);
	return {asked: word, words: formsOf(likeliest.word, false, index), readAs: likeliest.word};
};

const formsOf = (
	word: string,
	unfinished: boolean,
	{articlesWith, candidatesFor}: Pick<TextIndex, 'articlesWith' | 'candidatesFor'>,
): ReadonlySet<string> => {
	const forms = candidatesFor(word, unfinished)
		.map(candidate => candidate.word)
		.filter(known => (unfinished && known.startsWith(word)) || (articlesWith(word) > 0 && areForms(word, known)));
	return new Set(articlesWith(word) > 0 ? [word, ...forms] : forms);
};
