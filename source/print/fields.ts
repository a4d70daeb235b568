// The fields of each kind of finding: the columns of CSV and Markdown tables and of the lines for grep and cut.

import {sectionAt, titleOf} from '../model/article.ts';
import {isUnsure} from '../model/doubt.ts';
import type {Finding, FindingKind} from '../model/finding.ts';
import {inTheseWords, quotedText, roundedConfidence, sourceWords} from '../model/quote.ts';
import {textOf} from '../model/span.ts';
import {counted} from '../typesetting/captions.ts';
import {dateIn, readAsIn, sectionName, shownPath, shownSpeaker, speakerName, subheadOf, tallyOf} from './labels.ts';

type Field<Thing> = {
	readonly name: string;
	readonly of: (found: Thing) => string | number;
	/** Omitted from text, where it would only make the line longer. */
	readonly tableOnly?: true | undefined;
	/** In text only where words were looked for (`isOfSearch`). */
	readonly ofSearch?: true;
	/** The noun that a number counts: text has “3 quotes” where a table has 3. */
	readonly counts?: string;
	/** What text has in its place, where a table has the doubt in a column of its own. */
	readonly asText?: (found: Thing) => string;
};

type Fields = {readonly [Name in FindingKind]: readonly Field<Extract<Finding, {kind: Name}>>[]};

const path = {name: 'path', of: ({article}: Finding) => shownPath(article)};
const headline = {name: 'headline', of: ({article}: Finding) => article.headline ?? '', tableOnly: true} as const;
const date = {name: 'date', of: ({article}: Finding) => dateIn(article), tableOnly: true} as const;
const byline = {name: 'byline', of: ({article}: Finding) => article.byline ?? '', tableOnly: true} as const;
const outlet = {name: 'outlet', of: ({article}: Finding) => article.outlet ?? '', tableOnly: true} as const;
const url = {name: 'url', of: ({article}: Finding) => article.url ?? '', tableOnly: true} as const;
const published = {name: 'published', of: ({article}: Finding) => article.published ?? '', tableOnly: true} as const;

/** The words that were found where they are not those that were looked for. */
const readAs = {
	name: 'readAs',
	of: (found: {readonly readAs?: string}) => found.readAs ?? '',
	ofSearch: true,
	asText: readAsIn,
} as const;

const fields: Fields = {
	article: [
		{name: 'headline', of: ({article}) => titleOf(article)},
		date,
		published,
		byline,
		outlet,
		{name: 'dateline', of: ({article}) => article.dateline ?? '', tableOnly: true},
		{name: 'sections', of: ({article}) => article.sections.length, counts: 'section'},
		{name: 'quotes', of: ({article}) => article.quotes.filter(inTheseWords).length, counts: 'quote'},
		{name: 'people', of: ({article}) => article.people.map(({name}) => name).join('; '), tableOnly: true},
		{name: 'topics', of: ({article}) => article.topics.map(({label}) => label).join('; '), tableOnly: true},
		url,
		path,
	],
	section: [
		{name: 'section', of: ({article, section}) => sectionName(article, section)},
		{name: 'quotes', of: ({quotes}) => quotes.length, counts: 'quote'},
		{
			name: 'voices',
			of: ({article, quotes}) => [...new Set(quotes.map(quote => shownSpeaker(article, quote)))].join(', '),
		},
		headline,
		date,
		published,
		byline,
		outlet,
		url,
		path,
	],
	quote: [
		{
			name: 'speaker',
			of: ({article, quote}) => speakerName(article, quote),
			asText: ({article, quote}) => shownSpeaker(article, quote),
		},
		{name: 'quote', of: ({article, quote}) => quotedText(article.text, quote)},
		{name: 'section', of: ({article, quote}) => subheadOf(article, quote)},
		{name: 'kind', of: ({quote}) => quote.kind, tableOnly: true},
		{name: 'confidence', of: ({quote}) => roundedConfidence(quote)},
		{name: 'source', of: ({article, quote}) => sourceWords(article.text, quote) ?? ''},
		{name: 'decided', of: ({quote}) => quote.decided ?? '', tableOnly: true},
		headline,
		{...date, tableOnly: undefined},
		published,
		{...byline, tableOnly: undefined},
		outlet,
		{...url, tableOnly: undefined},
		{name: 'speakers', of: ({quote}) => quote.speakers?.join('; ') ?? '', tableOnly: true},
		readAs,
		path,
	],
	person: [
		{name: 'name', of: ({person}) => person.name},
		{
			name: 'quotes',
			of: ({said}) => said.filter(quote => !isUnsure(quote)).length,
			asText: ({said}) => tallyOf(said),
		},
		{name: 'mentions', of: ({mentions}) => mentions.length, counts: 'mention'},
		{name: 'role', of: ({person}) => person.role ?? ''},
		headline,
		date,
		published,
		byline,
		outlet,
		url,
		path,
	],
	passage: [
		{name: 'text', of: ({article, span}) => textOf(article.text, span)},
		{name: 'section', of: ({article, span}) => sectionName(article, sectionAt(article.sections, span.start))},
		{...headline, tableOnly: undefined},
		{...date, tableOnly: undefined},
		published,
		byline,
		outlet,
		url,
		readAs,
		path,
	],
	topic: [
		{name: 'topic', of: ({topic}) => topic.label},
		{name: 'mentions', of: ({mentions}) => mentions.length, counts: 'mention'},
		headline,
		date,
		published,
		byline,
		outlet,
		url,
		path,
	],
};

/** Returns the names of the columns. Scripts depend on them. */
export const fieldNames = (kind: FindingKind): readonly string[] => fields[kind].map(({name}) => name);

const fieldsOf = (found: Finding): readonly Field<Finding>[] => fields[found.kind] as readonly Field<Finding>[];

/** Returns the cells of a row, one for each of `fieldNames`. */
export const tableFields = (found: Finding): readonly string[] => fieldsOf(found).map(field => String(field.of(found)));

/** Tells whether a line has a place for how its query was read: of what was looked for each has, so that no column moves. */
const isOfSearch = (found: Finding): boolean => found.kind === 'passage' || 'matched' in found;

/** Returns the fields of a line of text; the last one is the path. */
export const textFields = (found: Finding): readonly string[] =>
	fieldsOf(found)
		.filter(({tableOnly, ofSearch}) => !tableOnly && !(ofSearch && !isOfSearch(found)))
		.map(({of, counts, asText}) => {
			if (asText !== undefined) return asText(found);
			const value = of(found);
			return counts !== undefined && typeof value === 'number' ? counted(value, counts) : String(value);
		});
