/*
Who of many articles is one person under several names: what lists, counts and prints go by. Everyone is looked through twice, as
text, and only people of those surnames are held of whom two may be one: of 20,000 articles that is a small part.
*/
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {ArticlePeople, JoinedInArticle} from './article-people.ts';
import {readDecisions} from './by-hand.ts';
import {givenNameReason} from './given-names.ts';
import {createIdentities} from './identities.ts';
import type {Identity} from './identity.ts';
import {leastArticles} from './join-surname.ts';
import {surnameIn} from './names.ts';

/** The id of an article, and everyone in it (`ArticlePeople`) as JSON. */
export type PeopleText = readonly [article: string, everyone: string];

/** Who stands for whom, and by key the names of those who have several. */
export type PeopleJoined = {readonly joined: readonly JoinedInArticle[]; readonly names: ReadonlyMap<string, string>};

/** The keys of everyone; one that is escaped in the JSON is left out, and joined with nobody. */
const keyInText = /"key":"([^"\\]+)"/gu;

/** Returns the keys of everyone in an article. */
export const keysInText = (text: string): readonly string[] => [...text.matchAll(keyInText)].map(([, key]) => key!);

/** Tells whether any two of the keys with a surname may be one person's, by how many articles have each. */
const mayJoin = (surname: string, keys: ReadonlyMap<string, number>): boolean => {
	if (keys.size < 2) return false;
	const full = [...keys].filter(([key]) => key !== surname);
	const articles = full.reduce((sum, [, count]) => sum + count, 0);
	if (keys.has(surname) && articles >= leastArticles) return true;
	return full.some(([one], at) => full.slice(at + 1).some(([other]) => givenNameReason(one, other) !== undefined));
};

/** Returns which keys stand for whom, article by article. Yields after each article that it looks at. `texts` is asked twice. */
export function* joinsAmong(
	texts: () => Iterable<PeopleText>,
	decisions: readonly PeopleDecision[],
): Generator<void, PeopleJoined> {
	const families = new Map<string, Map<string, number>>();
	for (const [, text] of texts()) {
		for (const key of keysInText(text)) {
			const surname = surnameIn(key);
			const family = families.get(surname) ?? new Map<string, number>();
			families.set(surname, family.set(key, (family.get(key) ?? 0) + 1));
		}
		yield;
	}
	const {given} = readDecisions(decisions);
	for (const [surname, keys] of families) if (!given.has(surname) && !mayJoin(surname, keys)) families.delete(surname);
	const identities = createIdentities<string>(decisions);
	const isOpen = (key: string): boolean => families.has(surnameIn(key));
	for (const [id, text] of texts()) {
		if (keysInText(text).some(isOpen)) {
			const {people, ...story} = JSON.parse(text) as ArticlePeople;
			identities.add(id, {...story, people: people.filter(({key}) => isOpen(key))});
		}
		yield;
	}
	return gathered(identities.joined());
}

const gathered = (all: Iterable<readonly [string, string, Identity<string>]>): PeopleJoined => {
	const articles = new Map<string, [string, string][]>();
	const names = new Map<string, string>();
	for (const [article, key, person] of all) {
		const known = articles.get(article) ?? [];
		articles.set(article, known);
		known.push([key, person.key]);
		names.set(person.key, person.name);
	}
	return {joined: [...articles], names};
};
