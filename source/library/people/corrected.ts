// Articles with the reader's corrections in place of what the analysis found. Whatever counts, searches or prints quotes asks here.
import type {Article} from '../../model/article.ts';
import type {Correction, Corrections} from '../../model/correction.ts';
import type {Person} from '../../model/person.ts';
import {type Quote, speakersOf} from '../../model/quote.ts';
import {keyOfName, personKeysIn} from './names.ts';
import {recountedOrganisations} from './recounted-organisations.ts';

type Found = Pick<Article, 'quotes' | 'people' | 'organisations'>;

/** By the quotes after it: what the analysis had found before a correction. */
const before = new WeakMap<Article['quotes'], Found>();

/** Returns the article as the analysis gave it. */
export const uncorrected = (article: Article): Article => {
	const found = before.get(article.quotes);
	if (found === undefined) return article;
	const {organisations: _, ...rest} = article;
	return {...rest, ...found};
};

/** Returns the article with its quotes corrected: the same one where there is nothing to correct. */
export const corrected = (article: Article, corrections: Corrections | undefined): Article => {
	const decided = corrections?.in(article);
	if (decided === undefined || decided.size === 0) return article;
	const nameHere = nameIn(article);
	const quotes = article.quotes.flatMap((quote, index) => {
		const correction = decided.get(index);
		return correction === undefined ? [quote] : quoteAfter(quote, correction, nameHere);
	});
	const {organisations: listed, ...rest} = article;
	before.set(quotes, {quotes: article.quotes, people: article.people, ...(listed && {organisations: listed})});
	const organisations = recountedOrganisations(article, quotes);
	return {...rest, quotes, people: peopleAfter(article.people, quotes), ...(organisations && {organisations})};
};

/** Returns a function that gives the name by which the article knows somebody, if it does. */
const nameIn = ({people}: Article): ((name: string) => string) => {
	const names = people.map(person => person.name);
	return name => {
		if (names.includes(name)) return name;
		const key = personKeysIn({people: names, voices: [{name, quotes: 0}]}).get(name) ?? keyOfName(name);
		return names.find(other => keyOfName(other) === key) ?? name;
	};
};

const quoteAfter = (
	{speaker: _, speakers: __, ...quote}: Quote,
	correction: Correction,
	nameHere: (name: string) => string,
): readonly Quote[] => {
	if (correction.by === 'no quote') return [];
	const decided = {...quote, confidence: 1, decided: 'reader'} as const;
	if (correction.by === 'people') return [{...decided, speakers: correction.names.map(nameHere)}];
	if (correction.by === 'unnamed') return [{...decided, unnamed: correction.name}];
	if (correction.by === 'organisation') return [{...decided, organisation: correction.name}];
	return [correction.by === 'person' ? {...decided, speaker: nameHere(correction.name)} : decided];
};

/** Adds those whom the reader named and the story does not, and puts the most quoted first again. */
const peopleAfter = (people: readonly Person[], quotes: readonly Quote[]): readonly Person[] => {
	const said = new Map<string, number>();
	for (const name of quotes.flatMap(speakersOf)) said.set(name, (said.get(name) ?? 0) + 1);
	const known = new Set(people.map(({name}) => name));
	const added = [...said.keys()].filter(name => !known.has(name)).map(name => ({name, mentions: []}));
	return [...people, ...added].sort((a, b) => (said.get(b.name) ?? 0) - (said.get(a.name) ?? 0));
};
