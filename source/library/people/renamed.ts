// An article in which people have other names. Those who get the same one are one person there.
import type {Article} from '../../model/article.ts';
import type {Person} from '../../model/person.ts';
import {type Quote, speakersOf} from '../../model/quote.ts';

/** Returns the article with these names in place of its own; the same one where it has none of them. */
export const renamed = (article: Article, names: ReadonlyMap<string, string>): Article => {
	const own = [...article.people.map(({name}) => name), ...article.quotes.flatMap(speakersOf)];
	if (own.every(name => (names.get(name) ?? name) === name)) return article;
	const nameOf = (name: string): string => names.get(name) ?? name;
	const quotes = article.quotes.map(quote => quoteBy(quote, nameOf));
	const people = [...Map.groupBy(article.people, ({name}) => nameOf(name))].map(([name, same]) => together(name, same));
	const said = new Map<string, number>();
	for (const name of quotes.flatMap(speakersOf)) said.set(name, (said.get(name) ?? 0) + 1);
	return {
		...article,
		quotes,
		people:
			people.length === article.people.length
				? people
				: people.sort((a, b) => (said.get(b.name) ?? 0) - (said.get(a.name) ?? 0)),
	};
};

const together = (name: string, people: readonly Person[]): Person => {
	const [first, ...others] = people;
	if (others.length === 0) return {...first!, name};
	const role = people.find(person => person.role !== undefined)?.role;
	return {
		...first!,
		name,
		...(role !== undefined && {role}),
		mentions: people.flatMap(({mentions}) => mentions).sort((a, b) => a.start - b.start),
	};
};

/** Two who say something together and are one person say it alone. */
const quoteBy = (quote: Quote, nameOf: (name: string) => string): Quote => {
	const {speaker, speakers, ...rest} = quote;
	const before = speakersOf(quote);
	const after = [...new Set(before.map(nameOf))];
	if (after.length === before.length && after.every((name, at) => name === before[at])) return quote;
	return after.length === 1 ? {...rest, speaker: after[0]!} : {...rest, speakers: after};
};
