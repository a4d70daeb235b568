// People over many articles: what each of them said and may have said, in how many articles, from when to when.
import {listingOf} from '../library/archive/listings.ts';
import {createOnceInCopies} from '../library/catalogue/once-in-copies.ts';
import {createPeopleTallies} from '../library/catalogue/people.ts';
import {personKeysIn} from '../library/people/names.ts';
import {type PeopleAsOne, placesIn} from '../library/people/places.ts';
import {isUnsure} from '../model/doubt.ts';
import type {Finding} from '../model/finding.ts';
import {speakersOf} from '../model/quote.ts';
import type {Heard, Said} from './heard-in-files.ts';
import type {WhoIsOne} from './who-is-one.ts';

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

type Sum = {quotes: number; unsure: number; articles: number; first?: string; last?: string};

/** Adds up people, the most quoted first. */
export const sumPeople = async (
	heard: AsyncIterable<PeopleHeard>,
	whoIsOne: Pick<WhoIsOne, 'people'>,
): Promise<readonly PersonSum[]> => {
	const {tallies, add} = createPeopleTallies();
	const sums = new Map<string, Sum>();
	let number = 0;
	for await (const {summary, people, isNew = () => true} of heard) {
		// Names are chosen by all that the articles call somebody.
		add(summary, number++);
		const day = summary.published?.slice(0, 'yyyy-mm-dd'.length);
		const places = placesIn(people.keys(), summary.id);
		for (const [key, said] of people) {
			const place = places.get(key)!;
			const sum = sums.get(place) ?? {quotes: 0, unsure: 0, articles: 0};
			sums.set(place, sum);
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
	const asOne = await whoIsOne.people();
	return [...byPerson(sums, asOne)]
		.map(([key, sum]) => ({name: asOne.nameOf(key) ?? tallies.find(key)?.label ?? key, ...sum}))
		.sort((a, b) => b.quotes - a.quotes || b.articles - a.articles || b.unsure - a.unsure);
};

const byPerson = (sums: ReadonlyMap<string, Sum>, {of}: PeopleAsOne): ReadonlyMap<string, Sum> => {
	const people = new Map<string, Sum>();
	/** Articles in which somebody was counted already. */
	const counted = new Set<string>();
	for (const [place, sum] of sums) {
		const {person, article} = of(place);
		const known = people.get(person);
		const here = `${person}\n${article}`;
		if (known === undefined) people.set(person, {...sum});
		else {
			known.quotes += sum.quotes;
			known.unsure += sum.unsure;
			if (article === undefined || !counted.has(here)) known.articles += sum.articles;
			if (sum.first !== undefined && (known.first === undefined || sum.first < known.first)) known.first = sum.first;
			if (sum.last !== undefined && (known.last === undefined || sum.last > known.last)) known.last = sum.last;
		}
		if (article !== undefined) counted.add(here);
	}
	return people;
};
