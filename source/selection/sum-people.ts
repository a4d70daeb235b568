// People over many articles: what each of them said and may have said, in how many articles, from when to when.
import {listingOf} from '../library/archive/listings.ts';
import {createOnceInCopies} from '../library/catalogue/once-in-copies.ts';
import {createPeopleTallies} from '../library/catalogue/people.ts';
import {personKeysIn} from '../library/people/names.ts';
import {isUnsure} from '../model/doubt.ts';
import type {Finding} from '../model/finding.ts';
import {speakersOf} from '../model/quote.ts';
import type {Heard, Said} from './heard-in-files.ts';

/** A person over many articles. Dates are ISO 8601, absent where no article has one. */
export type PersonSum = {
	readonly name: string;
	readonly quotes: number;
	/** Quotes of which it is asked whether they are this person's: not among `quotes`. */
	readonly unsure: number;
	readonly articles: number;
	readonly first?: string | undefined;
	readonly last?: string | undefined;
};

/** The people of an article who count, by their keys (`personKeysIn`), with what each says. */
export type PeopleHeard = {
	readonly summary: Heard['summary'];
	readonly people: ReadonlyMap<string, readonly Said[]>;
} & Pick<Heard, 'isNew'>;

/** Returns everyone whom an article names. */
export const peopleHeard = ({summary, said, isNew}: Heard): PeopleHeard => {
	const keys = personKeysIn(summary);
	const people = new Map<string, Said[]>([...keys.values()].map(key => [key, []]));
	for (const quote of said)
		for (const key of new Set(speakersOf(quote).flatMap(name => keys.get(name) ?? []))) people.get(key)!.push(quote);
	return {summary, people, ...(isNew && {isNew})};
};

/** Gathers people who were found by their articles; those of one article must be adjacent. */
export async function* peopleInFindings(findings: AsyncIterable<Finding>): AsyncGenerator<PeopleHeard> {
	let last: {readonly article: Finding['article']; readonly people: Map<string, readonly Said[]>} | undefined;
	for await (const found of findings) {
		if (found.kind !== 'person') continue;
		const {article, identity, said} = found;
		if (last?.article.id !== article.id) {
			if (last) yield {summary: listingOf(last.article).summary, people: last.people};
			last = {article, people: new Map()};
		}
		last.people.set(identity, [...(last.people.get(identity) ?? []), ...said]);
	}
	if (last) yield {summary: listingOf(last.article).summary, people: last.people};
}

/** Counts an article and its copies as one. */
export async function* articlesOnce(heard: AsyncIterable<PeopleHeard>): AsyncGenerator<PeopleHeard> {
	const meet = createOnceInCopies();
	for await (const {summary, people} of heard) {
		const {newOf} = meet(summary);
		yield {summary, people, isNew: key => newOf([key])[0]!};
	}
}

/** Adds up people, the most quoted first. */
export const sumPeople = async (heard: AsyncIterable<PeopleHeard>): Promise<readonly PersonSum[]> => {
	const {tallies, add} = createPeopleTallies();
	const sums = new Map<string, {quotes: number; unsure: number; articles: number; first?: string; last?: string}>();
	let number = 0;
	for await (const {summary, people, isNew = () => true} of heard) {
		// Names are chosen by all that the articles call somebody.
		add(summary, number++);
		const day = summary.published?.slice(0, 'yyyy-mm-dd'.length);
		for (const [key, said] of people) {
			const sum = sums.get(key) ?? {quotes: 0, unsure: 0, articles: 0};
			sums.set(key, sum);
			if (isNew(key)) sum.articles++;
			const unsure = said.filter(isUnsure).length;
			sum.unsure += unsure;
			sum.quotes += said.length - unsure;
			if (day === undefined) continue;
			if (sum.first === undefined || day < sum.first) sum.first = day;
			if (sum.last === undefined || day > sum.last) sum.last = day;
		}
	}
	tallies.ranking();
	return [...sums]
		.map(([key, sum]) => ({name: tallies.find(key)?.label ?? key, ...sum}))
		.sort((a, b) => b.quotes - a.quotes || b.articles - a.articles || b.unsure - a.unsure);
};
