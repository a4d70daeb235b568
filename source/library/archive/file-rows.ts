// What is going to be written of one file, gathered while its articles are analysed and handed on.
import type {Article} from '../../model/article.ts';
import type {Document} from '../../model/document.ts';
import {inTheseWords} from '../../model/quote.ts';
import type {ReadResult} from '../../reading/format.ts';
import {readerVersion} from '../../reading/reader-versions.ts';
import type {AnalysedArticle} from '../analyse-safely.ts';
import {neverSame} from '../file-stamps.ts';
import {appearancesIn} from '../people/appearances.ts';
import {type Named, namedIn} from './kept-people.ts';
import type {PackedPlace, Packer} from './pack-articles.ts';
import {hashOfDocument} from './packed-articles.ts';
import {unplaced} from './placed-problems.ts';

/** A row of the table `article` with what belongs to it. */
export type ArticleRow = {
	/** The row that is there already, if the document is the same as before. */
	readonly id?: number;
	readonly entry: string | null;
	readonly hash: string;
	/** Absent where the row is there already. */
	readonly fresh?: {
		readonly place: PackedPlace;
		/** The number of its quotes, paraphrases included. */
		readonly quotes: number;
		/** How many of them are in the words of their speakers. */
		readonly said: number;
		/** Who appears in it. Absent where nobody has asked for it yet. */
		readonly named: Named | undefined;
		readonly published: string | undefined;
	};
};

/** A row of the table `file` with its articles, in the order in which they are in the file. */
export type FileRows = {
	readonly key: string;
	readonly stamp: string;
	readonly format: string | undefined;
	readonly version: string;
	readonly result: string;
	/** Of a page: what it tells about frames. */
	readonly frames: string | undefined;
	readonly articles: readonly ArticleRow[];
};

/** An article that the archive has of the file as it was before. */
export type KeptArticle = {
	readonly id: number;
	readonly entry: string | null;
	readonly hash: string;
	/** Unpacks it; undefined if it is damaged. */
	readonly article: () => Article | undefined;
};

export type FileRecorder = {
	/** Returns the article of a document that has not changed since the file was read last; undefined if it is to be analysed. */
	readonly known: (document: Document) => AnalysedArticle | undefined;
	/**
	 * Takes in an article that was analysed, once it was given: what was asked of it meanwhile is kept with it. One whose
	 * analysis failed is not kept, and the file is read again the next time.
	 */
	readonly add: (document: Document, analysed: AnalysedArticle) => void;
	/** Returns the rows of the file. */
	readonly end: (reading: ReadResult) => FileRows;
};

/** What is recorded. */
type Recorded = {
	readonly path: string;
	readonly key: string;
	/** Taken before it is read, so that a change meanwhile is seen the next time. */
	readonly stamp: string;
	/** Whether who appears is recorded in any case. */
	readonly isNamed: boolean;
	readonly pack: Packer['add'];
	readonly frames: string | undefined;
};

/** Begins to record a file. */
export const recordFile = (
	{path, key, stamp, isNamed, pack, frames}: Recorded,
	kept: readonly KeptArticle[],
): FileRecorder => {
	const before = new Map(kept.map(row => [row.entry, row]));
	const rows: ArticleRow[] = [];
	/** Whether all articles of the file are among them. */
	let isWhole = true;
	return {
		known: document => {
			const {entry} = document.origin;
			const row = before.get(entry ?? null);
			if (row === undefined || row.hash !== hashOfDocument(document)) return undefined;
			const article = row.article();
			if (article === undefined) return undefined;
			rows.push({id: row.id, entry: row.entry, hash: row.hash});
			return {article};
		},
		add: (document, {article, problem}) => {
			if (article === undefined || problem !== undefined) {
				isWhole = false;
				return;
			}
			rows.push({
				entry: document.origin.entry ?? null,
				hash: hashOfDocument(document),
				fresh: {
					place: pack(article),
					quotes: article.quotes.length,
					said: article.quotes.filter(inTheseWords).length,
					named: isNamed || appearancesIn.known(article) ? namedIn(article) : undefined,
					published: article.published,
				},
			});
		},
		end: ({documents: _, format, ...result}) => ({
			key,
			stamp: isWhole ? stamp : neverSame(stamp),
			format,
			version: readerVersion(format),
			result: JSON.stringify({...result, problems: result.problems.map(problem => unplaced(problem, path))}),
			frames,
			articles: rows,
		}),
	};
};
