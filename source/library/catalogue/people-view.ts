// The people of a list as the reader sees them: the counts of all its articles, with what the reader has changed laid over them.
import type {ArticleSummary} from '../library.ts';
import {personKeysIn} from '../people/names.ts';
import type {SortedList} from './sorted-list.ts';
import type {Tallies, Tally} from './tallies.ts';

/** Who is in a list of articles. Articles are indices. */
export type PeopleView = {
	readonly ranked: SortedList<Tally>;
	/** Returns the tally of those whom a key is counted with. */
	readonly find: (key: string) => Tally | undefined;
	readonly articlesOf: (key: string) => readonly number[];
	/** Every way in which the articles write the name. */
	readonly spellingsOf: (key: string) => readonly string[];
};

/** An article whose quotes the reader has corrected since it was counted. */
export type CorrectedArticle = {
	readonly index: number;
	readonly before: ArticleSummary;
	readonly after: ArticleSummary;
};

/** Returns the people as they were counted in the first `count` articles. */
export const countedPeople = (ranked: SortedList<Tally>, tallies: Tallies, count: number): PeopleView => ({
	ranked,
	find: key => {
		const latest = tallies.find(key);
		if (latest === undefined || ranked.positionOf(latest) !== -1) return latest;
		// It has changed since this ranking.
		return ranked.slice(0, ranked.count).find(tally => tally.key === key);
	},
	articlesOf: key => tallies.articlesOf(key, count),
	spellingsOf: key => tallies.spellingsOf(key, count),
});

/** What one article adds to the counts, by key. */
const countsIn = (summary: ArticleSummary): ReadonlyMap<string, {quotes: number; readonly names: string[]}> => {
	const said = new Map(summary.voices.map(({name, quotes}) => [name, quotes]));
	const counts = new Map<string, {quotes: number; readonly names: string[]}>();
	for (const [name, key] of personKeysIn(summary)) {
		const count = counts.get(key) ?? {quotes: 0, names: []};
		counts.set(key, count);
		count.quotes += said.get(name) ?? 0;
		count.names.push(name);
	}
	return counts;
};

type Difference = {
	quotes: number;
	readonly names: Set<string>;
	readonly gained: Set<number>;
	readonly lost: Set<number>;
};

/** Counts corrected articles as they are now. */
export const correctedPeople = (view: PeopleView, revisions: readonly CorrectedArticle[]): PeopleView => {
	if (revisions.length === 0) return view;
	const differences = new Map<string, Difference>();
	for (const {index, before, after} of revisions) {
		const [was, is] = [countsIn(before), countsIn(after)];
		for (const key of new Set([...was.keys(), ...is.keys()])) {
			const change = differences.get(key) ?? {quotes: 0, names: new Set(), gained: new Set(), lost: new Set()};
			differences.set(key, change);
			change.quotes += (is.get(key)?.quotes ?? 0) - (was.get(key)?.quotes ?? 0);
			for (const name of is.get(key)?.names ?? []) change.names.add(name);
			if (!was.has(key)) change.gained.add(index);
			if (!is.has(key)) change.lost.add(index);
		}
	}
	const now = new Map<string, Tally | undefined>();
	const [removed, added]: [Tally[], Tally[]] = [[], []];
	for (const [key, {quotes, names, gained, lost}] of differences) {
		const known = view.find(key);
		const articles = (known?.articles ?? 0) + gained.size - lost.size;
		const label = known?.label ?? [...names][0] ?? key;
		const rank = known?.rank ?? view.ranked.count + added.length;
		const tally = articles > 0 ? {key, label, quotes: (known?.quotes ?? 0) + quotes, articles, rank} : undefined;
		if (known) removed.push(known);
		if (tally) added.push(tally);
		now.set(key, tally);
	}
	return {
		ranked: view.ranked.changed({removed, added}),
		find: key => (now.has(key) ? now.get(key) : view.find(key)),
		articlesOf: key => {
			const {gained, lost} = differences.get(key) ?? {gained: new Set<number>(), lost: new Set<number>()};
			return [...view.articlesOf(key).filter(index => !lost.has(index)), ...gained].sort((a, b) => a - b);
		},
		spellingsOf: key => [...new Set([...view.spellingsOf(key), ...(differences.get(key)?.names ?? [])])],
	};
};

/** Finds somebody by the key of another name as well; `persons` has whom such a key stands for. */
export const resolvedPeople = (view: PeopleView, persons: ReadonlyMap<string, string>): PeopleView => {
	if (persons.size === 0) return view;
	const keyOf = (key: string): string => (view.find(key) === undefined ? (persons.get(key) ?? key) : key);
	return {
		ranked: view.ranked,
		find: key => view.find(keyOf(key)),
		articlesOf: key => view.articlesOf(keyOf(key)),
		spellingsOf: key => view.spellingsOf(keyOf(key)),
	};
};

const isFull = ({label}: Tally): boolean => label.includes(' ');

/** Counts as one those whom the reader has joined; the key is that of the first of a pair. */
export const joinedPeople = (view: PeopleView, same: readonly (readonly [string, string])[]): PeopleView => {
	let joined = view;
	for (const [one, other] of same) joined = withPair(joined, one, other);
	return joined;
};

const withPair = (view: PeopleView, one: string, other: string): PeopleView => {
	const [first, second] = [view.find(one), view.find(other)];
	if (first === undefined || second === undefined || first === second) return view;
	const articles = [...new Set([...view.articlesOf(one), ...view.articlesOf(other)])].sort((a, b) => a - b);
	const spellings = [...new Set([...view.spellingsOf(one), ...view.spellingsOf(other)])];
	const tally: Tally = {
		...first,
		label: !isFull(first) && isFull(second) ? second.label : first.label,
		quotes: first.quotes + second.quotes,
		articles: articles.length,
	};
	const isTheirs = (key: string): boolean => {
		const found = view.find(key);
		return found === first || found === second;
	};
	return {
		ranked: view.ranked.changed({removed: [first, second], added: [tally]}),
		find: key => (isTheirs(key) ? tally : view.find(key)),
		articlesOf: key => (isTheirs(key) ? articles : view.articlesOf(key)),
		spellingsOf: key => (isTheirs(key) ? spellings : view.spellingsOf(key)),
	};
};
