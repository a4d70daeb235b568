// The words of a query as the library knows them: each may stand for several.
import type {Term} from './query.ts';
import {mostTerms} from './query.ts';
import type {QuoteIndex} from './quote-index.ts';
import type {Reading} from './vocabulary.ts';

/** One place of a query and the words that may fill it. */
export type Slot = {
	readonly asked: string;
	/** Likeliest first. */
	readonly readings: readonly Reading[];
	/** By word of the vocabulary. */
	readonly likenesses: ReadonlyMap<number, number>;
	/** How telling the place is: 0 for a word in every quote, about 12 for one in a single quote of 100,000. */
	readonly weight: number;
	/** Quotes that hold any of the readings, counted once for each. */
	readonly quotes: number;
};

const joined = 0.8;
/** One of the halves is no word by itself. */
const surelyJoined = 0.95;
/** Above it a word is known, or the beginning of a known one, and is not cut in two. */
const mostLikelyMisspelt = 0.75;
/** Pieces shorter than this are too often words by chance. */
const shortestPiece = 2;
/** A word of so few letters is near to many others: where it stands in more than one quote of so many, it is no misspelling. */
const short = 3;
const rare = 200;

export const slotsOf = (terms: readonly Term[], index: QuoteIndex): readonly Slot[] => {
	const places = terms.flatMap(term => piecesOf(term, index));
	const kept = places.slice(0, mostTerms);
	return kept.map((place, at) => {
		const readings = [...place.readings];
		for (const neighbour of [kept[at - 1], kept[at + 1]]) {
			if (!neighbour || place.exact || neighbour.exact) continue;
			const pair = neighbour === kept[at - 1] ? neighbour.asked + place.asked : place.asked + neighbour.asked;
			const word = index.vocabulary.find(pair);
			const bothKnown = isKnown(place) && isKnown(neighbour);
			if (word !== undefined) readings.push({word, likeness: bothKnown ? joined : surelyJoined});
		}
		readings.sort((a, b) => b.likeness - a.likeness);
		const quotes = readings.reduce((sum, reading) => sum + index.postings.count(reading.word), 0);
		// One weight for the place as a whole: else a rare misspelling would count for more than the word itself.
		return {
			asked: place.asked,
			readings,
			likenesses: new Map(readings.map(({word, likeness}) => [word, likeness] as const).reverse()),
			quotes,
			weight: Math.log(1 + index.size() / (1 + Math.min(quotes, index.size()))),
		};
	});
};

type Place = {readonly asked: string; readonly exact: boolean; readonly readings: readonly Reading[]};

/** By word of the vocabulary: the slots it may fill, one bit for each. */
export const placesOfWords = (slots: readonly Slot[], words: number): Uint32Array => {
	const places = new Uint32Array(words);
	for (const [place, {readings}] of slots.entries()) for (const {word} of readings) places[word]! |= 1 << place;
	return places;
};

const isKnown = ({readings}: Place): boolean => readings[0]?.likeness === 1;

/** The term itself; or where it may be two words typed together, both, each of which may still stand for the whole. */
const piecesOf = ({word, exact, unfinished}: Term, index: QuoteIndex): readonly Place[] => {
	const {vocabulary, postings} = index;
	const all = vocabulary.readingsOf(word, unfinished);
	const isAsTyped = exact || (word.length <= short && isCommon(all[0], index));
	const readings = isAsTyped
		? all.filter(({word: known}) => isMeantBy(word, vocabulary.wordOf(known), unfinished))
		: all;
	const whole: Place = {asked: word, exact, readings};
	if (exact || (readings[0]?.likeness ?? 0) > mostLikelyMisspelt) return [whole];
	const cut = bestCut(word, vocabulary.find, postings.count);
	if (!cut) return [whole];
	return cut.map(half => ({
		asked: vocabulary.wordOf(half),
		exact,
		readings: [{word: half, likeness: joined}, ...readings.filter(reading => reading.word !== half)],
	}));
};

const isCommon = (reading: Reading | undefined, {postings, size}: QuoteIndex): boolean =>
	reading?.likeness === 1 && postings.count(reading.word) * rare > size();

const isMeantBy = (word: string, known: string, unfinished: boolean): boolean =>
	unfinished ? known.startsWith(word) : known === word;

/** The two known words that a word falls into, the rarer of them as frequent as can be. */
const bestCut = (
	word: string,
	find: (word: string) => number | undefined,
	count: (number: number) => number,
): readonly [number, number] | undefined => {
	let best: readonly [number, number] | undefined;
	let most = 0;
	for (let cut = shortestPiece; cut <= word.length - shortestPiece; cut++) {
		const [left, right] = [find(word.slice(0, cut)), find(word.slice(cut))];
		if (left === undefined || right === undefined) continue;
		const rarer = Math.min(count(left), count(right));
		if (rarer > most) [best, most] = [[left, right], rarer];
	}
	return best;
};
