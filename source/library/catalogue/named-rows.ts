// The people and the topics of a list of articles, as the screen asks for them: by their rank, by key and by name.
import {lazy} from '../../model/memo.ts';
import type {ArticleSummary} from '../library.ts';
import {personKeysIn, personKeysOf} from '../people/names.ts';
import type {LibraryPerson} from './people.ts';
import type {PeopleView} from './people-view.ts';
import type {SortedList} from './sorted-list.ts';
import type {Tallies, Tally} from './tallies.ts';
import {type LibraryTopic, topicKey} from './topics.ts';

/** Rows of a list that is read a window at a time. */
export type Rows<Row> = {
	readonly count: number;
	/** Returns the rows from the position `from` up to, not including, `to`. */
	readonly slice: (from: number, to: number) => readonly Row[];
	/** Returns the position of the row with this id or key, or -1. */
	readonly positionOf: (key: string) => number;
};

/** People: most quoted first, then those in the most articles. `label` is the name that most articles use. */
export type People = Rows<Tally> & {
	readonly byKey: (key: string) => LibraryPerson | undefined;
	/**
	 * Returns the person of this name. A bare surname in an article is resolved as in the counts, so say in which article
	 * the name is found (its id) where there is one.
	 */
	readonly named: (name: string, article?: string) => LibraryPerson | undefined;
};

/** Topics: those of the most articles first. `label` is the spelling that most articles use. */
export type Topics = Rows<Tally> & {readonly named: (label: string) => LibraryTopic | undefined};

/** The articles that are counted. */
type Counted = {
	readonly count: number;
	/** Returns the ids of articles by their indices. */
	readonly idsOf: (indices: readonly number[]) => readonly string[];
	readonly byId: (id: string) => ArticleSummary | undefined;
};

/** What was counted last, in an order. */
export type Ranking = {readonly tallies: Tallies; readonly ranked: SortedList<Tally>};

/** Returns the people of some articles. */
export const peopleAsAsked = (view: PeopleView, {idsOf, byId}: Omit<Counted, 'count'>): People => {
	// A page asks for its person with every row that it draws.
	const known = new Map<string, LibraryPerson | undefined>();
	const byKey = (key: string): LibraryPerson | undefined => {
		if (!known.has(key)) known.set(key, personOf(key));
		return known.get(key);
	};
	const personOf = (key: string): LibraryPerson | undefined => {
		const found = view.find(key);
		if (found === undefined) return undefined;
		const [articles, names] = [lazy(() => idsOf(view.articlesOf(key))), lazy(() => view.spellingsOf(key))];
		return {
			key: found.key,
			name: found.label,
			quotes: found.quotes,
			get articles() {
				return articles();
			},
			get names() {
				return names();
			},
		};
	};
	const named: People['named'] = (name, article) => {
		const summary = article === undefined ? undefined : byId(article);
		const here = summary === undefined ? undefined : personKeysIn(summary);
		// Somebody who is told apart by a role has it behind the name.
		const told = here && [...here.keys()].find(other => other.startsWith(`${name}, `));
		const key = here?.get(name) ?? here?.get(told ?? '') ?? [...personKeysOf([name])][0];
		return key === undefined ? undefined : byKey(key);
	};
	const positionOf = (key: string): number => {
		const found = view.find(key);
		return found === undefined ? -1 : view.ranked.positionOf(found);
	};
	return {count: view.ranked.count, slice: view.ranked.slice, positionOf, byKey, named};
};

/** Returns the topics of some articles. */
export const topicsAsAsked = ({tallies, ranked}: Ranking, {count, idsOf}: Omit<Counted, 'byId'>): Topics => {
	const named = (label: string): LibraryTopic | undefined => {
		const key = topicKey(label);
		const found = tallyIn(ranked, tallies, key);
		if (found === undefined) return undefined;
		const articles = lazy(() => idsOf(tallies.articlesOf(key, count)));
		return {
			key,
			label: found.label,
			get articles() {
				return articles();
			},
		};
	};
	return {...rowsOf(ranked, tallies), named};
};

const rowsOf = (ranked: SortedList<Tally>, tallies: Tallies): Rows<Tally> => ({
	count: ranked.count,
	slice: ranked.slice,
	positionOf: key => {
		const found = tallyIn(ranked, tallies, key);
		return found === undefined ? -1 : ranked.positionOf(found);
	},
});

/** Returns the tally as this ranking has it. If it has changed since, the ranking is searched row by row. */
const tallyIn = (ranked: SortedList<Tally>, tallies: Tallies, key: string): Tally | undefined => {
	const latest = tallies.find(key);
	if (latest === undefined || ranked.positionOf(latest) !== -1) return latest;
	return ranked.slice(0, ranked.count).find(tally => tally.key === key);
};
