// How many quotes there are by person, topic, outlet or time.
import {createPeopleTallies} from '../library/catalogue/people.ts';
import type {ArticleSummary} from '../library/library.ts';
import {personKeysIn} from '../library/people/names.ts';
import {calmByline, writersIn} from '../matching/writers.ts';
import type {Dimension} from '../model/dimension.ts';
import {sureSpeakers} from '../model/doubt.ts';
import type {Heard} from './heard-in-files.ts';
import {createOutletLabels, type OutletLabels} from './outlet-labels.ts';
import {type PeopleAsOne, placesIn, type WhoIsOne} from './who-is-one.ts';

/** A count: its value in each dimension, undefined where an article states none. */
export type QuoteCount = {
	readonly values: readonly (string | undefined)[];
	readonly quotes: number;
	/** The articles that these quotes are in. */
	readonly articles: number;
};

const isTime = (dimension: Dimension): boolean => ['day', 'month', 'year'].includes(dimension);

/** Returns the values of an article in a dimension that is not about its quotes. */
const valuesOf = (
	summary: ArticleSummary,
	dimension: Exclude<Dimension, 'person'>,
	outlets: OutletLabels,
): readonly (string | undefined)[] => {
	const {published, topics, byline} = summary;
	const date = (length: number) => [
		published !== undefined && published.length >= length ? published.slice(0, length) : undefined,
	];
	switch (dimension) {
		case 'topic':
			return topics.length === 0 ? [undefined] : topics;
		case 'outlet':
			return [outlets.meet(summary)];
		case 'writer': {
			if (byline === undefined) return [undefined];
			const names = writersIn(byline);
			return names.length === 0 ? [calmByline(byline)] : names;
		}
		case 'day':
			return date('yyyy-mm-dd'.length);
		case 'month':
			return date('yyyy-mm'.length);
		case 'year':
			return date('yyyy'.length);
	}
};

const combined = (lists: readonly (readonly (string | undefined)[])[]): readonly (readonly (string | undefined)[])[] =>
	lists.reduce<readonly (readonly (string | undefined)[])[]>(
		(rows, list) => rows.flatMap(row => list.map(value => [...row, value])),
		[[]],
	);

/**
 * Counts quotes by dimensions. By person, a quote counts for all who say it, and one whose speaker is unsure or not named for
 * nobody. A quote counts for each topic and each writer of its article. Times are in order; all else begins with the most quotes.
 */
export const countQuotes = async (
	heard: AsyncIterable<Heard>,
	by: readonly Dimension[],
	whoIsOne?: Pick<WhoIsOne, 'people'>,
): Promise<readonly QuoteCount[]> => {
	const counts = new Map<string, Counting>();
	const {tallies, add: tally} = createPeopleTallies();
	const outlets = createOutletLabels();
	let number = 0;
	for await (const {summary, said, isNew = () => true} of heard) {
		const keys = by.includes('person') ? personKeysIn(summary) : undefined;
		if (keys) tally(summary, number++);
		const places = placesIn(keys?.values() ?? [], summary.id);
		const perPerson = new Map<string | undefined, number>();
		for (const quote of said) {
			const speakers = keys ? new Set(sureSpeakers(quote).flatMap(name => keys.get(name) ?? [])) : [undefined];
			for (const key of speakers) perPerson.set(key, (perPerson.get(key) ?? 0) + 1);
		}
		for (const [key, quotes] of perPerson)
			for (const values of combined(by.map(one => (one === 'person' ? [key] : valuesOf(summary, one, outlets))))) {
				const at = values.map((value, index) => (by[index] === 'person' ? places.get(key ?? '') : value));
				const place = placeOf(at);
				const count = counts.get(place) ?? {values: at, quotes: 0, articles: 0};
				counts.set(place, count);
				count.quotes += quotes;
				if (isNew(placeOf(values))) count.articles++;
			}
	}
	tallies.ranking();
	const people = by.indexOf('person');
	const asOne = people === -1 ? undefined : await whoIsOne?.people();
	const outlet = by.indexOf('outlet');
	const published = outlet === -1 ? counts.values() : byOutlet(counts.values(), outlet, outlets);
	const all = asOne === undefined ? published : byPerson(published, people, asOne);
	const labelOf = (value: string | undefined, dimension: Dimension): string | undefined => {
		if (value === undefined) return undefined;
		if (dimension === 'outlet') return outlets.labelOf(value);
		return dimension === 'person' ? (asOne?.nameOf(value) ?? tallies.find(value)?.label ?? value) : value;
	};
	const named = [...all].map(count => ({
		...count,
		values: count.values.map((value, at) => labelOf(value, by[at]!)),
	}));
	return named.sort(comparing(named, by));
};

type Counting = {readonly values: readonly (string | undefined)[]; quotes: number; articles: number};

const placeOf = (values: readonly (string | undefined)[]): string => JSON.stringify(values.map(value => value ?? null));

/** Adds up what is one outlet's; `at` is the index of that value. */
const byOutlet = (counts: Iterable<Counting>, at: number, {settled}: OutletLabels): Iterable<Counting> => {
	const outlets = new Map<string, Counting>();
	for (const {values: before, quotes, articles} of counts) {
		const outlet = before[at];
		const values = before.with(at, outlet === undefined ? undefined : settled(outlet));
		const place = placeOf(values);
		const known = outlets.get(place) ?? {values, quotes: 0, articles: 0};
		outlets.set(place, known);
		known.quotes += quotes;
		known.articles += articles;
	}
	return outlets.values();
};

/** Adds up what is one person's; `at` is the index of that value. */
const byPerson = (counts: Iterable<Counting>, at: number, {of}: PeopleAsOne): Iterable<Counting> => {
	const people = new Map<string, Counting>();
	/** Articles in which somebody was counted already. */
	const counted = new Set<string>();
	for (const {values: before, quotes, articles} of counts) {
		const {person = undefined, article = undefined} = before[at] === undefined ? {} : of(before[at]);
		const values = before.with(at, person);
		const place = placeOf(values);
		const known = people.get(place) ?? {values, quotes: 0, articles: 0};
		people.set(place, known);
		known.quotes += quotes;
		if (article === undefined || !counted.has(`${place}\n${article}`)) known.articles += articles;
		if (article !== undefined) counted.add(`${place}\n${article}`);
	}
	return people.values();
};

const comparing = (counts: readonly QuoteCount[], by: readonly Dimension[]) => {
	const totals = by.map((_, at) => {
		const total = new Map<string | undefined, number>();
		for (const {values, quotes} of counts) total.set(values[at], (total.get(values[at]) ?? 0) + quotes);
		return total;
	});
	return (a: QuoteCount, b: QuoteCount): number => {
		for (const [at, dimension] of by.entries()) {
			const [one, other] = [a.values[at], b.values[at]];
			if (one === other) continue;
			// What is not known stands last.
			if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
			const weight = isTime(dimension) ? 0 : totals[at]!.get(other)! - totals[at]!.get(one)!;
			return weight || (one < other ? -1 : 1);
		}
		return 0;
	};
};
