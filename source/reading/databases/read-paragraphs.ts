// Exports that a database wrote for an office program: readers of documents hand over their paragraphs.
import type {Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import {apaArticles} from './apa.ts';
import {type DocumentRead, resultOf} from './database-article.ts';
import {factivaArticles} from './factiva/factiva.ts';
import {factivaCodeArticles} from './factiva/factiva-codes.ts';
import {lexisDocuments} from './lexisnexis/lexis-paragraphs.ts';
import {nexisArticles} from './lexisnexis/nexis.ts';
import type {ExportParagraph} from './paragraph.ts';
import {proQuestArticles} from './proquest.ts';
import {type DatabaseName, databaseOfLines} from './recognise-database.ts';

type Read = (paragraphs: readonly ExportParagraph[]) => readonly DocumentRead[];

/** Factiva saves the same articles with codes or without. */
const eitherFactiva: Read = paragraphs => {
	const coded = factivaCodeArticles(paragraphs);
	return coded.length > 0 ? coded : factivaArticles(paragraphs);
};

/** How to read the paragraphs of each database that writes for office programs, or one line a paragraph. */
const readers: Readonly<Partial<Record<DatabaseName, Read>>> = {
	LexisNexis: lexisDocuments,
	Nexis: nexisArticles,
	Factiva: eitherFactiva,
	ProQuest: proQuestArticles,
	APA: apaArticles,
};

/** Returns the articles of an export of `database`; empty if it writes in another form. */
export const articlesInParagraphs = (
	paragraphs: readonly ExportParagraph[],
	database: DatabaseName,
): readonly DocumentRead[] => readers[database]?.(paragraphs) ?? [];

/** Paragraphs in which the marks of a database stand: its cover may list hundreds of documents. */
const longestLook = 2000;

/**
 * Returns the articles in the paragraphs of a document, if it is the export of a database; undefined if it is none, or none that
 * can be taken apart.
 */
export const readParagraphs = (paragraphs: readonly ExportParagraph[], origin: Origin): ReadResult | undefined => {
	const lines = paragraphs
		.slice(0, longestLook)
		.map(({text, lead}) => (lead === undefined ? text : `${lead}\t${text}`))
		.join('\n');
	const database = databaseOfLines(lines);
	if (database === undefined) return undefined;
	const result = resultOf(articlesInParagraphs(paragraphs, database), origin);
	return result.documents.length + result.problems.length === 0 ? undefined : result;
};
