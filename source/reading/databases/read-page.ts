// Reads pages that a database saved, in the extraction thread.
import type {Origin} from '../../model/document.ts';
import {notText, type ReadResult} from '../format.ts';
import {declaredCharset, decode} from '../text/decode.ts';
import {resultOf} from './database-article.ts';
import {documentsOf} from './document-tree.ts';
import {pageLayouts} from './page-layouts.ts';
import {databaseOf, openingOfText} from './recognise-database.ts';

/** Reads the documents of a page; without problems and documents if there are none. Throws ReadLimitError if one is too large. */
export const readDatabasePage = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const page = await decode(bytes, declaredCharset(bytes));
	if (page === undefined) return notText(origin);
	const database = databaseOf(openingOfText(page));
	for (const layout of pageLayouts.filter(each => each.database === database?.name)) {
		const result = resultOf(documentsOf(page, layout.start).flatMap(layout.readerFor(page)), origin);
		if (result.documents.length + result.problems.length > 0) return result;
	}
	return {documents: [], problems: []};
};
