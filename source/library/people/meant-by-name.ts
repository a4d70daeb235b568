/*
Whom the words behind `by:` mean: people as they are counted, so that somebody is found under each of the names that stories, and
the reader, give one person. It depends on all articles, but only those are looked at in which somebody has these words in a name,
and those of the surnames that are met there.
*/
import type {Doubt} from '../../matching/find-names.ts';
import {hasName} from '../../matching/name-readings.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {ArticlePeople} from './article-people.ts';
import {joinedKeys, readDecisions} from './by-hand.ts';
import {createIdentities} from './identities.ts';
import type {Identity} from './identity.ts';
import {keysInText, type PeopleText} from './joins.ts';
import {foldedName, keyOfName, surnameIn} from './names.ts';

/** Returns everyone of the articles whose `ArticlePeople`, as JSON, has any of some parts. */
export type PeopleHaving = (parts: readonly string[]) => Iterable<PeopleText>;

/** Those whom words mean. */
export type Meant = {
	/** How the words had to be read: as they are, or as beginnings. */
	readonly doubt: Exclude<Doubt, 2>;
	/** By article, and there by folded name, whether somebody of a surname that was met is meant. */
	readonly names: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
	/** The keys of those who are meant. */
	readonly keys: ReadonlySet<string>;
};

/** Words that people of more surnames have are a first name or a beginning: their other names are not looked for. */
const mostSurnames = 64;

const withoutRole = (key: string): string => key.split(', ', 1)[0]!;

/** Returns whom the words mean; undefined if nobody who is quoted has them. Yields after each article. */
export function* meantByName(
	asked: readonly string[],
	having: PeopleHaving,
	decisions: readonly PeopleDecision[],
): Generator<void, Meant | undefined> {
	const words = foldedName(keyOfName(asked.join(' '))).split(' ');
	const keys = new Set<string>();
	for (const [, text] of having(words)) {
		for (const key of keysInText(text)) keys.add(key);
		yield;
	}
	for (const doubt of [0, 1] as const) {
		const found = yield* meantWith(doubt, words, keys, having, decisions);
		if (found !== undefined) return found;
	}
	return undefined;
}

function* meantWith(
	doubt: Meant['doubt'],
	asked: readonly string[],
	keys: ReadonlySet<string>,
	having: PeopleHaving,
	decisions: readonly PeopleDecision[],
): Generator<void, Meant | undefined> {
	const {same, told, rolesOf} = readDecisions(decisions);
	const hasWords = (name: string): boolean => hasName(foldedName(name).split(' '), asked, doubt);
	const withRoles = [...told].flatMap(key => rolesOf(key).map(role => `${key}, ${role}`));
	const own = [...keys, ...withRoles, ...same.flat()].filter(hasWords);
	const surnamesOf = (some: readonly string[]) => new Set(some.map(key => surnameIn(withoutRole(key))));
	const all = surnamesOf(own);
	const surnames = surnamesOf(joinedKeys(own, same));
	if (surnames.size === 0) return undefined;
	// Those whom the reader joined or told apart are looked for in any case.
	const decided = surnamesOf(joinedKeys([...own.filter(key => told.has(key)), ...same.flat().filter(hasWords)], same));
	const looked = [...(all.size > mostSurnames ? decided : surnames)];
	const isLooked = new Set(looked);
	const people = createIdentities<string>(decisions);
	const everyone = new Map<string, ArticlePeople['people']>();
	for (const [id, text] of having(looked.map(endOfKey))) {
		const {people: here, ...rest} = JSON.parse(text) as ArticlePeople;
		const named = here.filter(({key}) => isLooked.has(surnameIn(key)));
		people.add(id, {...rest, people: named});
		everyone.set(id, named);
		yield;
	}
	const whole = asked.join(' ');
	const isMeant = ({joined, names}: Identity<string>): boolean =>
		// The name alone is that of the one whom no role tells from the others.
		told.has(whole)
			? joined.some(({key}) => key === whole)
			: joined.some(({key}) => hasWords(key)) || names.some(({name}) => hasWords(name));
	const isKnown = ({joined, quotes}: Identity<string>): boolean =>
		quotes > 0 || joined.some(({key}) => foldedName(key) === whole);
	const persons = people.all();
	const meant = new Set(persons.filter(isMeant));
	if (![...meant].some(isKnown)) return undefined;
	const names = new Map<string, Map<string, boolean>>();
	for (const person of persons)
		for (const {key, articles} of person.joined)
			for (const id of articles) {
				const here = names.get(id) ?? new Map<string, boolean>();
				names.set(id, here);
				for (const one of everyone.get(id)!)
					if (one.key === withoutRole(key)) for (const name of one.names) here.set(foldedName(name), meant.has(person));
			}
	return {doubt, names, keys: new Set([...meant].flatMap(({joined}) => joined.map(({key}) => key)))};
}

/** In the JSON a surname ends a key. */
export const endOfKey = (surname: string): string => `${surname}","names"`;
