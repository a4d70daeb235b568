// Who appears in an article, with all that tells people of one name apart: little enough to be kept of every article.
import {honorifics, shortTitles, titles as titleWords} from '../../analysis/lexicon/titles.ts';
import {type Article, titleOf} from '../../model/article.ts';
import {sureSpeakers} from '../../model/doubt.ts';
import {textMarkOf} from '../../model/fnv1a.ts';
import {memoizeByObject} from '../../model/memo.ts';
import {placeMarkOf} from '../../model/people-decision.ts';
import {inTheseWords, speakersOf} from '../../model/quote.ts';
import type {ArticlePeople} from './article-people.ts';
import {personKeysIn} from './names.ts';

export type {ArticlePeople, PersonHere} from './article-people.ts';

/** Returns everyone in an article. Remembered: the archive and the library want the same. */
export const appearancesIn = memoizeByObject((article: Article): ArticlePeople => {
	const {people, quotes, published, text, id, origin, url} = article;
	const names = people.map(({name}) => name);
	const keys = personKeysIn({
		people: names,
		voices: quotes.flatMap(quote => speakersOf(quote).map(name => ({name, quotes: 1}))),
	});
	const said = new Map<string, number>();
	for (const key of quotes.filter(inTheseWords).flatMap(quote => keysOfSpeakers(sureSpeakers(quote), keys)))
		said.set(key, (said.get(key) ?? 0) + 1);
	const byName = new Map(people.map(person => [person.name, person]));
	return {
		...(published !== undefined && {published}),
		text: textMarkOf(text),
		place: placeMarkOf({id, path: origin.path, title: titleOf(article), ...(url !== undefined && {url})}),
		people: [...Map.groupBy(keys, ([, key]) => key)].map(([key, forms]) => {
			const own = forms.flatMap(([name]) => byName.get(name) ?? []);
			const role = own.find(person => person.role !== undefined)?.role;
			const titles = new Set(
				own.flatMap(({mentions}) => mentions.flatMap(({start}) => titleBefore(text, start) ?? [])),
			);
			return {
				key,
				names: forms.map(([name]) => name),
				quotes: said.get(key) ?? 0,
				...(role !== undefined && {role}),
				...(titles.size > 0 && {titles: [...titles]}),
			};
		}),
	};
});

/** Two names of one person who say something “together” say it once. */
const keysOfSpeakers = (names: readonly string[], keys: ReadonlyMap<string, string>): readonly string[] => [
	...new Set(names.map(name => keys.get(name)!)),
];

const known = new Set(`${honorifics} ${titleWords}`.split(' ').map(word => word.replace('.', '')));

/** In UTF-16 units: the longest title, its full stop and the blank. */
const longestTitle = 20;

/** Returns the title in front of a name, in lower case and without its full stop. */
const titleBefore = (text: string, start: number): string | undefined => {
	const end = start - 1;
	if (text[end] !== ' ') return undefined;
	const begin = text.lastIndexOf(' ', end - 1) + 1;
	if (end - begin > longestTitle) return undefined;
	const word = text.slice(Math.max(begin, text.lastIndexOf('\n', end - 1) + 1), end);
	// A title is written with a capital: “judge” alone may end the clause before.
	if (word === '' || word[0] === word[0]!.toLowerCase()) return undefined;
	const title = (shortTitles.get(word.toLowerCase()) ?? word.toLowerCase()).replace('.', '');
	return known.has(title) ? title : undefined;
};
