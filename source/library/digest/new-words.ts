// What is new in articles: words that nobody said before, and people who were never quoted.
import {fold} from '../../matching/fold.ts';
import {sureSpeakers} from '../../model/doubt.ts';
import {fnv1a} from '../../model/fnv1a.ts';
import {createPeopleTallies} from '../catalogue/people.ts';
import type {SaidIn} from '../catalogue/quotes-by-person.ts';
import type {NewWords} from '../library.ts';
import {personKeysIn} from '../people/names.ts';
import {type PeopleAsOne, placesIn, separator} from '../people/places.ts';
import type {SearchableQuote} from '../search/quote-index.ts';

/** What was said before. */
export type SpokenBefore = {
	/** Adds what was said in an older article. */
	readonly add: (article: SaidIn) => void;
	/**
	 * Returns what is new in articles, those that come first counting as said before the others; who is one person under several
	 * names, `asOne` says.
	 */
	readonly newIn: (articles: Iterable<SaidIn>, asOne?: PeopleAsOne) => NewWords<SearchableQuote>;
};

const hashOfWords = (words: string): number => fnv1a(fold(words).replace(/[^\p{L}\p{N}]+/gu, ' '));

/** Returns the place of a name in an article: no quote is without the id of its own. */
const placesOf = (summary: SaidIn['summary'], said: SaidIn['said']): ((name: string) => string | undefined) => {
	const keys = personKeysIn(summary);
	const places = placesIn(keys.values(), said[0]?.articleId ?? '');
	return name => places.get(keys.get(name) ?? '');
};

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const everyoneAlone: PeopleAsOne = {of: place => ({person: place.split(separator, 1)[0]!}), nameOf: () => undefined};

/** Begins to remember what was said: hashes of words, and the places of people. */
export const createSpokenBefore = (): SpokenBefore => {
	const words = new Set<number>();
	const people = new Set<string>();

	const add: SpokenBefore['add'] = ({summary, said}) => {
		const placeOf = placesOf(summary, said);
		for (const quote of said) {
			words.add(hashOfWords(quote.text));
			for (const name of sureSpeakers(quote)) people.add(placeOf(name) ?? name);
		}
	};

	const isNew = ({text}: SearchableQuote): boolean => {
		const hash = hashOfWords(text);
		return !words.has(hash) && words.add(hash).has(hash);
	};

	const newIn: SpokenBefore['newIn'] = (articles, asOne = everyoneAlone) => {
		const {tallies, add: count} = createPeopleTallies();
		const personAt = (place: string | undefined) => (place === undefined ? undefined : asOne.of(place).person);
		const before = new Set([...people].map(personAt));
		const spoke = new Map<string, number>();
		const fresh: (readonly SearchableQuote[])[] = [];
		let saidBefore = 0;
		for (const {summary, said} of articles) {
			const newWords = said.filter(isNew);
			saidBefore += said.length - newWords.length;
			count(summary, fresh.length);
			fresh.push(newWords);
			const placeOf = placesOf(summary, said);
			for (const quote of newWords) {
				// Two names of one person say it once.
				const speakers = new Set(sureSpeakers(quote).flatMap(name => personAt(placeOf(name)) ?? []));
				for (const key of speakers) spoke.set(key, (spoke.get(key) ?? 0) + 1);
			}
		}
		// Names are told apart once all have been counted.
		tallies.ranking();
		const voices = [...spoke]
			.map(([key, quotes]) => ({
				name: asOne.nameOf(key) ?? tallies.find(key)?.label ?? key,
				quotes,
				isFirst: !before.has(key),
			}))
			.sort((a, b) => b.quotes - a.quotes || compare(a.name, b.name));
		return {said: fresh, saidBefore, voices};
	};

	return {add, newIn};
};
