// Articles that call somebody by another name than a query does: a nickname, or the surname alone.
import {inOrderOfFiles} from '../library/in-order-of-files.ts';
import {type ArticlePeople, appearancesIn} from '../library/people/appearances.ts';
import {createIdentities} from '../library/people/identities.ts';
import {surnameIn} from '../library/people/names.ts';
import type {Doubt} from '../matching/find-names.ts';
import type {Article} from '../model/article.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Selection} from './select-in-article.ts';

/** An article in which those who are meant have other names, and the keys of these. */
export type OtherNamed = {readonly id: string; readonly path: string; readonly keys: ReadonlySet<string>};

export type OtherNames = {
	/** Takes in an article and what was selected in it. */
	readonly met: (article: Article, selection: Selection) => void;
	/** Returns the articles in which those who are meant have other names than were selected, by path. */
	readonly among: (kept: Iterable<KeptPeople>) => readonly OtherNamed[];
	/** Returns those who may be the ones who are meant, and were not selected as nobody can say: as far as `among` was asked. */
	readonly mayBe: () => readonly MayBe[];
	/** The surnames of those who are meant, and of those whom the reader joined. */
	readonly surnames: () => readonly string[];
};

/** Somebody who may be another person, by the name that most articles give them, and how much they said. */
export type MayBe = {readonly name: string; readonly quotes: number};

/** Everyone in an article. */
export type KeptPeople = {readonly id: string; readonly path: string; readonly everyone: ArticlePeople};

/** A query that means people of more surnames is a first name or a word, and nobody's other names are looked for. */
const mostSurnames = 16;

/** Begins to gather who is meant. */
export const createOtherNames = (decisions: readonly PeopleDecision[]): OtherNames => {
	const meant = new Set<string>();
	/** By article: the keys of those who were selected in it. */
	const selected = new Map<string, ReadonlySet<string>>();
	/** By id. As JSON: a name that was cut out of an article would hold the whole article in memory. */
	const articles = new Map<string, {readonly path: string; readonly everyone: string}>();
	let least: Doubt = 1;
	let left: ReadonlySet<MayBe> = new Set();

	const take = ({id, path, everyone}: KeptPeople): void =>
		void articles.set(id, {path, everyone: JSON.stringify(everyone)});

	const met: OtherNames['met'] = (article, {doubt, keys = new Set()}) => {
		take({id: article.id, path: article.origin.path, everyone: appearancesIn(article)});
		// Articles in which the query fits with more doubt are dropped, and a misspelt name asks for no other names.
		if (doubt === undefined || doubt > least) return;
		if (doubt < least) {
			meant.clear();
			selected.clear();
			least = doubt;
		}
		selected.set(article.id, keys);
		for (const key of keys) meant.add(key);
	};

	const surnames = (): readonly string[] => [
		...new Set(
			[...meant, ...(meant.size === 0 ? [] : decisions.flatMap(({one, other}) => [one, other]))].map(surnameOf),
		),
	];

	const among: OtherNames['among'] = kept => {
		const own = surnames();
		if (meant.size === 0 || new Set([...meant].map(surnameOf)).size > mostSurnames) return [];
		for (const one of kept) if (!articles.has(one.id)) take(one);
		const people = createIdentities<string>(decisions);
		for (const [id, {everyone: text}] of articles) {
			const everyone = JSON.parse(text) as ArticlePeople;
			people.add(id, {...everyone, people: everyone.people.filter(({key}) => own.includes(surnameIn(key)))});
		}
		const found = new Map<string, Set<string>>();
		const persons = new Set([...meant].flatMap(key => people.of(key) ?? []));
		const apart = new Set([...persons].flatMap(person => person.apart.map(({key}) => key)));
		left = new Set(
			[...apart].flatMap(key => (meant.has(key) ? [] : (people.of(key) ?? []))).filter(one => !persons.has(one)),
		);
		for (const person of persons)
			for (const {key, articles: ids} of person.joined)
				for (const id of ids) {
					const other = withoutRole(key);
					if (!selected.get(id)?.has(other)) found.set(id, (found.get(id) ?? new Set()).add(other));
				}
		const named = [...found].map(([id, keys]) => ({id, path: articles.get(id)!.path, keys}));
		return inOrderOfFiles(named, ({id}) => id);
	};

	return {met, among, mayBe: () => [...left].filter(({quotes}) => quotes > 0), surnames};
};

const withoutRole = (key: string): string => key.split(', ', 1)[0]!;

const surnameOf = (key: string): string => surnameIn(withoutRole(key));
