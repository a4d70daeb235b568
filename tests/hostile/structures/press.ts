// Generates what press databases export as text, Rich Text and Word documents: the lines of each database's documents, one of which
// has the story, between those of other documents that have anything in their lines.
import fc from 'fast-check';
import {docxOf, wordParagraph} from '../../helpers/office-documents.ts';
import {story} from '../hostile-file.ts';
import {address, date, escaped, file, line, type Made, place, withStory} from './pieces.ts';

/** What differs from one document to the next. */
type Facts = {
	readonly title: string;
	readonly name: string;
	readonly day: string;
	readonly url: string;
	readonly words: readonly string[];
};
type Database = {
	/** What stands between two paragraphs of its texts. */
	readonly gap: '\n' | '\n\n';
	/** Returns the paragraphs of a document; those that begin with a tab are centred. */
	readonly documentOf: (facts: Facts, number: number, count: number) => readonly string[];
};

const eight = (number: number): string => String(number).padStart(8, '0');

export const pressDatabases = {
	lexis: {
		gap: '\n\n',
		documentOf: ({title, name, day, words}, number, count) => [
			`\t${number} of ${count} DOCUMENTS`,
			'\tThe Echo',
			`\t${day}`,
			title,
			`BYLINE: ${name}`,
			'LENGTH: 40 words',
			...words,
			'LOAD-DATE: March 4, 2029',
			'LANGUAGE: ENGLISH',
			'\tCopyright 2029 Echo Press',
		],
	},
	nexis: {
		gap: '\n',
		documentOf: ({title, name, day, words}) => [
			title,
			'The Echo',
			day,
			'Copyright 2029 Echo Press',
			'Length: 40 words',
			`Byline: ${name}`,
			'Body',
			...words,
			'Classification',
			'Load-Date: March 4, 2029',
			'End of Document',
		],
	},
	factiva: {
		gap: '\n\n',
		documentOf: ({title, name, day, words}, number) => [
			title,
			`By ${name}`,
			'40 words',
			day,
			'The Echo',
			'ECHO',
			'English',
			'(c) 2029 Echo Press',
			...words,
			'Echo Press',
			`Document ECHOEC0020290303e${eight(number)}`,
		],
	},
	factivaCodes: {
		gap: '\n',
		documentOf: ({title, name, day, words}, number) => [
			`HD\t${title}`,
			`BY\tBy ${name}`,
			'WC\t40 words',
			`PD\t${day}`,
			'SN\tThe Echo',
			'SC\tECHO',
			`LP\t${words[0]}`,
			`TD\t${words.slice(1).join('\n\n')}`,
			`AN\tDocument ECHOEC0020290303e${eight(number)}`,
			'',
		],
	},
	proQuest: {
		gap: '\n\n',
		documentOf: ({title, name, day, url, words}, number, count) => [
			'_'.repeat(60),
			`Document ${number} of ${count}`,
			title,
			`Author: ${name}`,
			`Full text: ${words[0]}`,
			...words.slice(1),
			'Subject: Weirs',
			`Publication date: ${day}`,
			`ProQuest document ID: ${number}`,
			`Document URL: ${url}`,
			'Database: Newsstream',
		],
	},
	retriever: {
		gap: '\n',
		documentOf: ({title, url, words}) => [
			title,
			'Echo, 2029-03-03',
			'Publicerat i print.',
			'',
			...words.flatMap(each => [each, '']),
			'© Echo',
			`Läs hela artikeln på ${url}`,
			'='.repeat(78),
			'',
		],
	},
	apa: {
		gap: '\n\n',
		documentOf: ({title, words}) => [
			'"Echo" vom 03.03.2029          Seite: 2',
			'Ressort: Lokales',
			title,
			...words,
			'_'.repeat(66),
		],
	},
} as const satisfies Readonly<Record<string, Database>>;

const good: Facts = {
	title: 'A headline of the day',
	name: 'Ann Vale',
	day: '3 March 2029',
	url: 'https://echo.example/1',
	words: ['The weir was opened at dawn.', story],
};
const facts: fc.Arbitrary<Facts> = fc.record({
	// A file that begins with a bracket is a page, or JSON.
	title: line.map(text => text.replace(/^[^\p{L}\d]+/u, '')),
	name: line,
	day: date,
	url: address,
	words: fc.array(line, {minLength: 1, maxLength: 5}),
});

const paragraphsOf = ({documentOf}: Database): fc.Arbitrary<readonly (readonly string[])[]> =>
	fc.tuple(fc.array(facts, {maxLength: 4}), place).map(([others, at]) => {
		const all = withStory(others, at, good);
		return all.map((each, index) => documentOf(each, index + 1, all.length));
	});

const centred = (text: string): string =>
	text.startsWith('\t') ? `${' '.repeat(Math.max(20, 40 - (text.length >> 1)))}${text.slice(1)}` : text;

const asText = (database: Database): Made =>
	paragraphsOf(database).map(all =>
		file('.txt', all.map(lines => `${lines.map(centred).join(database.gap)}\n`).join('\n\n'), story),
	);

const escapedRtf = (text: string): string =>
	text
		.replace(/[\\{}]/g, String.raw`\$&`)
		.replace(/[^\0-\x7e]/g, sign => `\\u${(sign.charCodeAt(0) << 16) >> 16}?`)
		.replaceAll('\t', '\\tab ')
		.replaceAll('\n', '\\par\n');
const asRichText = (database: Database): Made =>
	paragraphsOf(database).map(all =>
		file(
			'.rtf',
			`{\\rtf1\\ansi${all
				.flat()
				.map(text => `\\pard${text.startsWith('\t') ? '\\qc' : ''} ${escapedRtf(text.trimStart())}\\par\n`)
				.join('')}}`,
			story,
		),
	);

const asWordDocument = (database: Database): Made =>
	paragraphsOf(database).map(all =>
		file(
			'.docx',
			docxOf(
				all
					.flat()
					.map(text => wordParagraph(escaped(text.trimStart()), text.startsWith('\t') ? '<w:jc w:val="center"/>' : ''))
					.join(''),
			),
			story,
		),
	);

const {lexis, nexis, factiva, factivaCodes, proQuest, retriever, apa} = pressDatabases;

export const lexisText = asText(lexis);
export const nexisText = asText(nexis);
export const factivaText = asText(factiva);
export const factivaCodeText = asText(factivaCodes);
export const proQuestText = asText(proQuest);
export const retrieverText = asText(retriever);
export const apaText = asText(apa);
export const pressRichText = fc.oneof(...[lexis, nexis, factiva, proQuest, apa].map(asRichText));
export const pressWordDocument = fc.oneof(...[lexis, nexis, factiva, proQuest, apa].map(asWordDocument));
