// What a list says of each thing, field by field: the columns of CSV, of tables and of the lines for grep and cut.

import {titleOf} from '../model/article.ts';
import type {Found, Kind} from '../model/found.ts';
import {inTheseWords, quotedText} from '../model/quote.ts';
import {counted} from '../typesetting/captions.ts';
import {placeOf, sectionName, speakerOf, subheadOf} from './labels.ts';

type Field<Thing> = {
	readonly name: string;
	readonly of: (found: Thing) => string | number;
	/** Left out of text, where it would only lengthen the line. */
	readonly tableOnly?: true;
	/** What a number counts: text says “3 quotes” where a table says 3. */
	readonly counts?: string;
};

type Fields = {readonly [Name in Kind]: readonly Field<Extract<Found, {kind: Name}>>[]};

const path = {name: 'path', of: ({article}: Found) => placeOf(article)};
const headline = {name: 'headline', of: ({article}: Found) => article.headline ?? '', tableOnly: true} as const;
const published = {name: 'published', of: ({article}: Found) => article.published ?? '', tableOnly: true} as const;

const fields: Fields = {
	article: [
		{name: 'headline', of: ({article}) => titleOf(article)},
		published,
		{name: 'byline', of: ({article}) => article.byline ?? '', tableOnly: true},
		{name: 'dateline', of: ({article}) => article.dateline ?? '', tableOnly: true},
		{name: 'sections', of: ({article}) => article.sections.length, counts: 'section'},
		{name: 'quotes', of: ({article}) => article.quotes.filter(inTheseWords).length, counts: 'quote'},
		{name: 'people', of: ({article}) => article.people.map(({name}) => name).join('; '), tableOnly: true},
		{name: 'topics', of: ({article}) => article.topics.map(({label}) => label).join('; '), tableOnly: true},
		{name: 'url', of: ({article}) => article.url ?? '', tableOnly: true},
		path,
	],
	section: [
		{name: 'section', of: ({article, section}) => sectionName(article, section)},
		{name: 'quotes', of: ({quotes}) => quotes.length, counts: 'quote'},
		{
			name: 'voices',
			of: ({article, quotes}) => [...new Set(quotes.map(quote => speakerOf(article, quote)))].join(', '),
		},
		headline,
		published,
		path,
	],
	quote: [
		{name: 'speaker', of: ({article, quote}) => speakerOf(article, quote)},
		{name: 'quote', of: ({article, quote}) => quotedText(article.text, quote)},
		{name: 'section', of: ({article, quote}) => subheadOf(article, quote)},
		{name: 'kind', of: ({quote}) => quote.kind, tableOnly: true},
		headline,
		published,
		path,
	],
	person: [
		{name: 'name', of: ({person}) => person.name},
		{name: 'quotes', of: ({said}) => said.length, counts: 'quote'},
		{name: 'mentions', of: ({mentions}) => mentions.length, counts: 'mention'},
		{name: 'role', of: ({person}) => person.role ?? ''},
		headline,
		published,
		path,
	],
	topic: [
		{name: 'topic', of: ({topic}) => topic.label},
		{name: 'mentions', of: ({mentions}) => mentions.length, counts: 'mention'},
		headline,
		published,
		path,
	],
};

export const fieldNames = (kind: Kind): readonly string[] => fields[kind].map(({name}) => name);

const fieldsOf = (found: Found): readonly Field<Found>[] => fields[found.kind] as readonly Field<Found>[];

/** For a table: one for each of `fieldNames`. */
export const tableFields = (found: Found): readonly string[] => fieldsOf(found).map(field => String(field.of(found)));

/** For a line of text; the path comes last. */
export const textFields = (found: Found): readonly string[] =>
	fieldsOf(found)
		.filter(({tableOnly}) => !tableOnly)
		.map(({of, counts}) => {
			const value = of(found);
			return counts !== undefined && typeof value === 'number' ? counted(value, counts) : String(value);
		});
