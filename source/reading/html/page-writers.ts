// Who wrote the story of a page, by what the page states for machines and by what it shows.
import {bylineOfNames} from '../facts/stated-facts.ts';
import {bylineOf} from '../plain-text/bylines.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';

/** Names that publishing software has for its users. */
const accountNames = /^(?:admin(?:istrator)?|webmaster|root|guest|user|author|editor|staff|default)$/i;

/** “By”, and “Von Jule Anders”: “Von Hagen” is a name. */
const byWord = /^(?:[Bb][Yy]:? +|(?:Von|Par|Por) +(?=\p{Lu}\S* +\p{Lu}))/u;

/** Returns the values that are names, each once: not addresses of profiles, not account names. */
export const namesAmong = (values: readonly string[]): readonly string[] => [
	...new Set(
		values
			.map(value => value.replace(byWord, '').replace(/[\s,;|–—-]+$/, ''))
			.filter(
				value =>
					value !== '' && value.length <= 120 && !/[@<>{}]|:\/\/|^www\./.test(value) && !accountNames.test(value),
			),
	),
];

/** What follows the names in a byline's element: “Staff Writer | 2 March 2023”. */
const afterNames =
	/ ?[|•·]| [-–—] | \d| (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d| (?:updated|published|posted)\b/i;

/** “By” in other languages. */
const bys: ReadonlyMap<string, RegExp> = new Map([
	['de', /^von (?=\S+ \S)/i],
	['fr', /^par (?=\S+ \S)/i],
	['es', /^por (?=\S+ \S)/i],
	['pt', /^por (?=\S+ \S)/i],
	['it', /^di (?=\S+ \S)/i],
	['nl', /^door (?=\S+ \S)/i],
	['sv', /^av (?=\S+ \S)/i],
	['nb', /^av (?=\S+ \S)/i],
	['no', /^av (?=\S+ \S)/i],
	['da', /^af (?=\S+ \S)/i],
]);

/** A page may state its publisher as the writer, for machines, and show readers who it was. */
export const pageWritersOf = (
	authors: readonly string[],
	publishers: readonly string[],
	shown: string | undefined,
): string | undefined => {
	const stated = bylineOfNames(authors);
	const isPublisher = publishers.some(name => lettersAndDigits(name) === lettersAndDigits(stated ?? ''));
	return stated === undefined || isPublisher ? (shown ?? stated) : stated;
};

/** Returns the writers that the page shows in the first of these elements that has any; `language` is the page's. */
export const bylineAmong = (bylines: readonly string[], language = ''): string | undefined => {
	const by = bys.get(language.slice(0, 2).toLowerCase());
	for (const byline of bylines) {
		const names = byline
			.replace(/^(?:written |words |story )?by:? +/i, '')
			.replace(by ?? /^$/, '')
			.split(afterNames, 1)[0]!;
		const found = bylineOf(`By ${names}`);
		if (found !== undefined) return found;
	}
	return undefined;
};
