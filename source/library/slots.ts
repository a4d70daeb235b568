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
	/** How telling the place is: 0 for a word in every quote, about 12 for one in a single quote of 100,000. */
	readonly weight: number;
	/** Quotes that hold any of the readings, counted once for each. */
	readonly quotes: number;
};

const joined = 0.8;
/** Pieces shorter than this are too often words by chance. */
const shortestPiece = 2;

export const slotsOf = (terms: readonly Term[], index: QuoteIndex): readonly Slot[] => {
	const places = terms.flatMap(term => piecesOf(term, index));
	const kept = places.slice(0, mostTerms);
	return kept.map((place, at) => {
		const readings = [...place.readings];
		for (const neighbour of [kept[at - 1], kept[at + 1]]) {
			if (!neighbour || place.exact || neighbour.exact) continue;
			const pair = neighbour === kept[at - 1] ? neighbour.asked + place.asked : place.asked + neighbour.asked;
			const word = index.vocabulary.find(pair);
			if (word !== undefined) readings.push({word, likeness: joined});
		}
		readings.sort((a, b) => b.likeness - a.likeness);
		const quotes = readings.reduce((sum, reading) => sum + index.postings.count(reading.word), 0);
		// One weight for the place as a whole: else a rare misspelling would count for more than the word itself.
		return {
			asked: place.asked,
			readings,
			quotes,
			weight: Math.log(1 + index.size() / (1 + Math.min(quotes, index.size()))),
		};
	});
};

type Place = {readonly asked: string; readonly exact: boolean; readonly readings: readonly Reading[]};

/** The term itself, or the two words it was typed together from. */
const piecesOf = ({word, exact, unfinished}: Term, index: QuoteIndex): readonly Place[] => {
	const {vocabulary} = index;
	const all = vocabulary.readingsOf(word, unfinished);
	const readings = exact ? all.filter(reading => isMeantBy(word, vocabulary.wordOf(reading.word), unfinished)) : all;
	const whole: Place = {asked: word, exact, readings};
	if (exact || (readings[0]?.likeness ?? 0) >= 0.75) return [whole];
	const cut = bestCut(word, index);
	if (cut === undefined) return [whole];
	return [word.slice(0, cut), word.slice(cut)].map(asked => ({
		asked,
		exact,
		readings: vocabulary.readingsOf(asked, false).filter(reading => reading.likeness === 1),
	}));
};

const isMeantBy = (word: string, known: string, unfinished: boolean): boolean =>
	unfinished ? known.startsWith(word) : known === word;

/** Where both halves are known words, the rarer of the two as frequent as can be. */
const bestCut = (word: string, {vocabulary, postings}: QuoteIndex): number | undefined => {
	let best: number | undefined;
	let most = 0;
	for (let cut = shortestPiece; cut <= word.length - shortestPiece; cut++) {
		const [left, right] = [vocabulary.find(word.slice(0, cut)), vocabulary.find(word.slice(cut))];
		if (left === undefined || right === undefined) continue;
		const rarer = Math.min(postings.count(left), postings.count(right));
		if (rarer > most) [best, most] = [cut, rarer];
	}
	return best;
};
