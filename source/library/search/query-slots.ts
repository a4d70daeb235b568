// The words of a query as the library knows them: each may stand for several known words.
import {areForms} from '../../matching/word-forms.ts';
import type {Term} from './query.ts';
import {mostTerms} from './query.ts';
import type {QuoteIndex} from './quote-index.ts';
import type {WordCandidate} from './vocabulary.ts';

/** A word of a query and the known words that may be meant by it. */
export type Slot = {
	/** As typed, folded. */
	readonly asked: string;
	/** Most similar first. */
	readonly candidates: readonly WordCandidate[];
	/** By number of the known word: 0 to 1. */
	readonly similarities: ReadonlyMap<number, number>;
	/**
	 * The inverse document frequency, as in BM25 without its saturation, since quotes are short and rarely repeat a word:
	 * ln(1 + N / (1 + n)) for n of N quotes with the word. About 0.7 for a word in every quote, 11 for one in a single quote
	 * of 100,000. See S. Robertson and H. Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond” (2009).
	 */
	readonly weight: number;
	/** Quotes with any of the candidates; a quote counts once for each that it has. */
	readonly quotes: number;
};

/** Similarity of two words typed as one, or of one typed as two, to what was typed. */
const joined = 0.8;
/** The same where one of the halves is not a known word. */
const surelyJoined = 0.95;
/** A word with a more similar candidate is known, or begins a known word, and is not cut in two. */
const mostForMisspelt = 0.75;
/** Letters. Shorter pieces of a word are too often words by chance. */
const shortestPiece = 2;
/** Letters. A known word may still be two typed together, “whitehouse”, if each is as long as this and much more common. */
const shortestOfKnown = 4;
/** The rarer of the two is in so many times as many quotes as the word itself. */
const muchMoreCommon = 10;
/** A word of this many letters or fewer is one error away from many others: if it is in more than one of `rare` quotes, it is meant. */
const short = 3;
const rare = 200;

/** Tells whether a word stands in the library, so that it is meant as it was typed. */
export type IsHeld = (word: string) => boolean;

/**
 * Returns the slots of a query, in its order, at most `mostTerms`. A word that may be two typed together gives two slots; one
 * that is held stands for itself and for its forms.
 */
export const slotsOf = (terms: readonly Term[], index: QuoteIndex, isHeld: IsHeld = () => false): readonly Slot[] => {
	const places = terms.flatMap(term =>
		!term.exact && !term.or && isHeld(term.word) ? [heldAs(term, index)] : piecesOf(term, index),
	);
	const kept = places.slice(0, mostTerms);
	return kept.map((place, at) => {
		const candidates = [...place.candidates];
		for (const neighbour of [kept[at - 1], kept[at + 1]]) {
			if (!neighbour || place.exact || neighbour.exact) continue;
			const pair = neighbour === kept[at - 1] ? neighbour.asked + place.asked : place.asked + neighbour.asked;
			const word = index.vocabulary.find(pair);
			const bothKnown = isKnown(place) && isKnown(neighbour);
			if (word !== undefined) candidates.push({word, similarity: bothKnown ? joined : surelyJoined});
		}
		candidates.sort((a, b) => b.similarity - a.similarity);
		const quotes = candidates.reduce((sum, candidate) => sum + index.postings.count(candidate.word), 0);
		// One weight for all candidates together: else a rare misspelling would count for more than the word itself.
		return {
			asked: place.asked,
			candidates,
			similarities: new Map(candidates.map(({word, similarity}) => [word, similarity] as const).reverse()),
			quotes,
			weight: Math.log(1 + index.count() / (1 + Math.min(quotes, index.count()))),
		};
	});
};

type Place = {readonly asked: string; readonly exact: boolean; readonly candidates: readonly WordCandidate[]};

/** Returns, by number of a known word, the slots that it may fill, one bit for each. `words` is the size of the vocabulary. */
export const placesOfWords = (slots: readonly Slot[], words: number): Uint32Array => {
	const places = new Uint32Array(words);
	for (const [place, {candidates}] of slots.entries()) for (const {word} of candidates) places[word]! |= 1 << place;
	return places;
};

const isKnown = ({candidates}: Place): boolean => candidates[0]?.similarity === 1;

/** Returns the place of a word that is meant as it was typed. */
const heldAs = ({word, unfinished}: Term, {vocabulary}: QuoteIndex): Place => ({
	asked: word,
	exact: false,
	candidates: vocabulary
		.candidatesFor(word, unfinished)
		.filter(candidate => isFormOf(word, vocabulary.wordOf(candidate.word))),
});

const isFormOf = (word: string, known: string): boolean => known.startsWith(word) || areForms(word, known);

/** Returns the known word that is most like a held one and no form of it; undefined if there is none. */
export const closeTo = ({word, unfinished}: Term, {vocabulary}: QuoteIndex): string | undefined =>
	vocabulary
		.candidatesFor(word, unfinished)
		.map(candidate => vocabulary.wordOf(candidate.word))
		.find(known => !isFormOf(word, known));

/** Returns the term itself or, if it may be two words typed together, both; each may still stand for the whole. */
const piecesOf = ({word, exact, unfinished, or}: Term, index: QuoteIndex): readonly Place[] => {
	const {vocabulary, postings} = index;
	if (or !== undefined) return [eitherOf([word, ...or], index)];
	const all = vocabulary.candidatesFor(word, unfinished);
	const isAsTyped = exact || (word.length <= short && isCommon(all[0], index));
	const candidates = isAsTyped
		? all.filter(({word: known}) => isMeantBy(word, vocabulary.wordOf(known), unfinished))
		: all;
	const whole: Place = {asked: word, exact, candidates};
	const best = candidates[0];
	const isTyped = best?.similarity === 1;
	if (exact || (!isTyped && (best?.similarity ?? 0) > mostForMisspelt)) return [whole];
	const least = isTyped ? muchMoreCommon * postings.count(best.word) : 1;
	const cut = bestCut(word, isTyped ? shortestOfKnown : shortestPiece, least, index);
	if (!cut) return [whole];
	const others = candidates.map(one => ({...one, similarity: Math.min(one.similarity, surelyJoined)}));
	return cut.map(half => ({
		asked: vocabulary.wordOf(half),
		exact,
		candidates: [{word: half, similarity: joined}, ...others.filter(candidate => candidate.word !== half)],
	}));
};

/** Returns the place of several words of which any will do. It joins none of its neighbours. */
const eitherOf = (words: readonly string[], {vocabulary}: QuoteIndex): Place => {
	const similarities = new Map<number, number>();
	for (const {word, similarity} of words.flatMap(one => vocabulary.candidatesFor(one, false)))
		similarities.set(word, Math.max(similarity, similarities.get(word) ?? 0));
	const candidates = [...similarities].map(([word, similarity]) => ({word, similarity}));
	return {asked: words[0]!, exact: true, candidates: candidates.sort((a, b) => b.similarity - a.similarity)};
};

const isCommon = (candidate: WordCandidate | undefined, {postings, count}: QuoteIndex): boolean =>
	candidate?.similarity === 1 && postings.count(candidate.word) * rare > count();

const isMeantBy = (word: string, known: string, unfinished: boolean): boolean =>
	unfinished ? known.startsWith(word) : known === word;

/**
 * Returns the two known words, of `shortest` letters or more, that a word can be cut into such that the rarer one is in as
 * many quotes as possible: in `least` at any rate.
 */
const bestCut = (
	word: string,
	shortest: number,
	least: number,
	{vocabulary: {find}, postings: {count}}: QuoteIndex,
): readonly [number, number] | undefined => {
	let best: readonly [number, number] | undefined;
	let most = least - 1;
	for (let cut = shortest; cut <= word.length - shortest; cut++) {
		const [left, right] = [find(word.slice(0, cut)), find(word.slice(cut))];
		if (left === undefined || right === undefined) continue;
		const rarer = Math.min(count(left), count(right));
		if (rarer > most) [best, most] = [[left, right], rarer];
	}
	return best;
};
