// Reads what press databases export: many articles in one file, between labels and notices.
import type {Origin} from '../../model/document.ts';
import {makeTable} from '../foreign/remedies.ts';
import {notText, problemAt, type ReadResult, refused} from '../format.ts';
import {guarded} from '../isolation/guarded.ts';
import {cleanText} from '../text/clean-text.ts';
import {declaredCharset, decode} from '../text/decode.ts';
import {textCutShort, withinLength} from '../text/text-limits.ts';
import {type DocumentRead, resultOf} from './database-article.ts';
import {factivaXmlArticles} from './factiva/factiva-xml.ts';
import {lexisArticles} from './lexisnexis/lexis.ts';
import {linesAsParagraphs} from './paragraph.ts';
import {articlesInParagraphs} from './read-paragraphs.ts';
import {type DatabaseName, databaseOf, openingOfText, type PressDatabase} from './recognise-database.ts';
import {retrieverArticles} from './retriever.ts';

const readPage = guarded('press-database');

const articlesOfText = (text: string, name: DatabaseName): readonly DocumentRead[] => {
	if (name === 'LexisNexis') return lexisArticles(cleanText(text));
	if (name === 'Retriever') return retrieverArticles(cleanText(text));
	return articlesInParagraphs(linesAsParagraphs(text), name);
};

const readText = (text: string, origin: Origin, {name, form}: PressDatabase): ReadResult => {
	const kept = withinLength(text);
	const result = resultOf(form === 'xml' ? factivaXmlArticles(kept) : articlesOfText(kept, name), origin);
	return kept === text ? result : {...result, problems: [...result.problems, problemAt(origin, ...textCutShort)]};
};

/** Reads the export of a database. One that cannot be taken apart is refused as a whole: never is it one wrong article. */
export const readDatabase = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const text = await decode(bytes, declaredCharset(bytes));
	if (text === undefined) return notText(origin);
	const database = databaseOf(openingOfText(text));
	const result =
		database === undefined || database.form === 'page'
			? await readPage(bytes, origin)
			: readText(text, origin, database);
	if (result.documents.length > 0 || result.problems.length > 0) return result;
	return refused(origin, `an export of ${database?.name ?? 'a press database'}, not a single article`, makeTable);
};
