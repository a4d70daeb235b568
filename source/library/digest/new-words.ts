// What is new in articles: words that nobody said before, and people who were never quoted.
import {fold} from '../../matching/fold.ts';
import {sureSpeakers} from '../../model/doubt.ts';
import {fnv1a} from '../../model/fnv1a.ts';
import {createPeopleTallies} from '../catalogue/people.ts';
import type {SaidIn} from '../catalogue/quotes-by-person.ts';
import type {NewWords} from '../library.ts';
import {personKeysIn} from '../people/names.ts';
import type {SearchableQuote} from '../search/quote-index.ts';

/** What was said before. */
export type SpokenBefore = {
	/** Adds what was said in an older article. */
	readonly add: (article: SaidIn) => void;
	/** Returns what is new in articles, those that come first counting as said before the others. */
	readonly newIn: (articles: Iterable<SaidIn>) => NewWords<SearchableQuote>;
};

const hashOfWords = (words: string): number => fnv1a(fold(words).replace(/[^\p{L}\p{N}]+/gu, ' '));

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Begins to remember what was said: hashes of words, and keys of people. */
export const createSpokenBefore = (): SpokenBefore => {
	const words = new Set<number>();
	const people = new Set<string>();

	const add: SpokenBefore['add'] = ({summary, said}) => {
		const keys = personKeysIn(summary);
		for (const quote of said) {
			words.add(hashOfWords(quote.text));
			for (const name of sureSpeakers(quote)) people.add(keys.get(name) ?? name);
		}
	};

	const isNew = ({text}: SearchableQuote): boolean => {
		const hash = hashOfWords(text);
		return !words.has(hash) && words.add(hash).has(hash);
	};

	const newIn: SpokenBefore['newIn'] = articles => {
		const {tallies, add: count} = createPeopleTallies();
		const spoke = new Map<string, number>();
		const fresh: (readonly SearchableQuote[])[] = [];
		let saidBefore = 0;
		for (const {summary, said} of articles) {
			const newWords = said.filter(isNew);
			saidBefore += said.length - newWords.length;
			count(summary, fresh.length);
			fresh.push(newWords);
			const keys = personKeysIn(summary);
			for (const quote of newWords)
				for (const name of sureSpeakers(quote)) {
					const key = keys.get(name);
					if (key !== undefined) spoke.set(key, (spoke.get(key) ?? 0) + 1);
				}
		}
		// Names are told apart once all have been counted.
		tallies.ranking();
		const voices = [...spoke]
			.map(([key, quotes]) => ({name: tallies.find(key)?.label ?? key, quotes, isFirst: !people.has(key)}))
			.sort((a, b) => b.quotes - a.quotes || compare(a.name, b.name));
		return {said: fresh, saidBefore, voices};
	};

	return {add, newIn};
};
