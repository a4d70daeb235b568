// What front matter states about an article, under the names that people and programs give its facts.
import type {Document} from '../../model/document.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';

/** What front matter can state about an article. */
export type StatedFacts = Pick<
	Document,
	'headline' | 'byline' | 'dateline' | 'published' | 'url' | 'outlet' | 'language'
>;

/** Returns what parsed front matter states; nothing where it is no mapping. */
export const matterFactsOf = (matter: unknown): StatedFacts => {
	if (typeof matter !== 'object' || matter === null || Array.isArray(matter)) return {};
	return statedIn(new Map(Object.entries(matter).map(([key, value]) => [key.trim().toLowerCase(), value as unknown])));
};

/** Returns what the values state. Keys are lower case; each value is a string, a list, or a mapping with a name. */
export const statedIn = (values: ReadonlyMap<string, unknown>): StatedFacts => {
	const first = (...keys: readonly string[]): string | undefined => {
		for (const key of keys) {
			const words = wordsOf(values.get(key), 0);
			if (words !== '') return words;
		}
		return undefined;
	};
	return withoutAbsent({
		headline: first('title', 'headline'),
		byline: first('byline', 'author', 'authors', 'creator')?.replace(/^by:? +/i, ''),
		dateline: first('dateline', 'place'),
		published: firstOf(
			dateKeys.map(key => first(key)),
			statedDate,
		),
		url: firstOf(
			addressKeys.map(key => first(key)),
			webAddressOf,
		),
		outlet: firstOf(
			outletKeys.map(key => first(key)),
			statedOutlet,
		),
		language: firstOf([first('lang'), first('language'), first('locale')], statedLanguage),
	});
};

/** “[[Ann Vale]]” and “[[people/ann|Ann Vale]]”, links between notes (Obsidian, Logseq). */
const noteLink = /^\[\[([^\]|]{1,200}\|)?([^\]|]{1,200})\]\]$/;
/** “[https://courant.example/1](https://courant.example/1)”: the text is the address. */
const webLink = /^\[([^\]]{1,1000})\]\([^)]{1,1000}\)$/;

/** When the story was published. A web clipper's `created`, `saved` and `clipped` are not looked at: they are later. */
const dateKeys = [
	'published',
	'date_published',
	'datepublished',
	'publish_date',
	'pubdate',
	'publication date',
	'date',
];
const addressKeys = ['url', 'source', 'link', 'original', 'original_url', 'canonical', 'permalink'];
/** `source` may be the address, too. */
const outletKeys = ['outlet', 'publication', 'newspaper', 'site_name', 'sitename', 'site', 'publisher', 'source'];

/** Returns the text of a value: a string, a list of strings, or a mapping's `name` (`author: {name: …}`), two levels deep. */
const wordsOf = (value: unknown, depth: number): string => {
	if (typeof value === 'string') return cleanLine(value.replace(noteLink, '$2').replace(webLink, '$1'));
	if (depth > 2 || typeof value !== 'object' || value === null) return '';
	if (Array.isArray(value)) {
		return bylineOfNames(value.slice(0, 20).map(entry => wordsOf(entry, depth + 1))) ?? '';
	}
	return Object.hasOwn(value, 'name') ? wordsOf((value as {name: unknown}).name, depth + 1) : '';
};
