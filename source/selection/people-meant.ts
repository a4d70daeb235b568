// Whom a query names, by identity.
import type {DecidedPeople} from '../library/people/decided-people.ts';
import {keyOfName, personKeysIn} from '../library/people/names.ts';
import {type Doubt, findNames, findsName} from '../matching/find-names.ts';
import type {Article} from '../model/article.ts';
import {speakersOf} from '../model/quote.ts';

/** What is known of people before an article is looked at. */
export type KnownPeople = {
	/** The keys of those who are meant here, whatever words the query has for them. */
	readonly keys?: ReadonlySet<string> | undefined;
	/** Who is one person, as the reader has decided: the article has these names. */
	readonly people?: DecidedPeople | undefined;
};

/**
 * Returns a test for names, each with the full name that it stands for in its story (“Vale ann vale”): an article in which
 * none passes has nobody whom the query can mean.
 */
export const personTest = (query: string): ((naming: string) => boolean) => findsName(askedKeyOf(query));

/** The identity of everyone whom an article names. */
export const keysIn = ({people, quotes}: Article): ReadonlyMap<string, string> =>
	personKeysIn({
		people: people.map(({name}) => name),
		voices: quotes.flatMap(quote => speakersOf(quote).map(name => ({name, quotes: 1}))),
	});

/** The key of a person as whom a query names. */
export const askedKeyOf = (query: string): string => personKeysIn({people: [query], voices: []}).get(query)!;

/**
 * Returns every name in the article of the people whom a query names. They are found by identity: “Ann M. Vale” is
 * also “Ann Vale”, and “Vale” where only one of the article's people has that surname, but never “Ann Valentine”.
 */
export const namesMeant = (
	article: Article,
	query: string,
	{keys: known, people}: KnownPeople,
): {readonly names: ReadonlySet<string>; readonly keys: ReadonlySet<string>; readonly doubt: Doubt} => {
	const keys = keysIn(article);
	const names = [...keys.keys()];
	if (known) return {names: new Set(names.filter(name => known.has(keys.get(name)!))), keys: known, doubt: 0};
	const namings = names.flatMap(name => [
		{name, naming: `${name} ${keys.get(name)}`},
		...(people?.otherNamesOf(name) ?? []).map(other => ({name, naming: `${other} ${keyOfName(other)}`})),
	]);
	const asked = askedKeyOf(query);
	const {found, doubt} = findNames(
		namings.map(({naming}) => naming),
		asked,
	);
	const meant = new Set(found.map(index => keys.get(namings[index]!.name)!));
	// The name alone is that of the one whom no role tells from the others.
	if (people?.isTold(asked)) for (const key of meant) if (key !== asked) meant.delete(key);
	return {names: new Set(names.filter(name => meant.has(keys.get(name)!))), keys: meant, doubt};
};
