// What ArchiveBox knows about the page of a snapshot, for copies that state nothing themselves.
import {readFileSync, statSync} from 'node:fs';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import type {ReadResult} from '../format.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import {copyAt} from './snapshots.ts';

/** Files that state something: the snapshot's index, whose first line or whole is a JSON object, and what Readability found. */
const indexes = ['index.json', 'index.jsonl'];
const articles = ['readability/article.json', 'mercury/article.json'];

/** Bytes of such a file, which may have the text of the page in it. */
const longestIndex = 1024 * 1024;

type Fields = (name: string) => string | undefined;

const fieldsOf = (text: string): Fields | undefined => {
	for (const json of [text, text.slice(0, text.indexOf('\n') + 1)]) {
		try {
			const value: unknown = JSON.parse(json);
			if (typeof value !== 'object' || value === null) return undefined;
			const fields = new Map(Object.entries(value));
			return name => {
				const field: unknown = fields.get(name);
				return typeof field === 'string' ? field : undefined;
			};
		} catch {}
	}
	return undefined;
};

/**
 * Returns the result for the copy at `path` of a snapshot, completed with what its index says; for other paths the result as
 * it is. `read` returns a file's text, or undefined if there is none.
 */
export const withSnapshotFacts = (
	path: string,
	result: ReadResult,
	read: (path: string) => string | undefined,
): ReadResult => {
	const place = copyAt(path);
	const isComplete = result.documents.every(({url, headline}) => url !== undefined && headline !== undefined);
	if (place === undefined || isComplete) return result;
	const first = (names: readonly string[]): Fields => {
		for (const name of names) {
			const fields = fieldsOf(read(place.folder + name) ?? '');
			if (fields) return fields;
		}
		return () => undefined;
	};
	const [index, article] = [first(indexes), first(articles)];
	const known = withoutAbsent({
		headline: cleanLine(article('title') ?? index('title') ?? '') || undefined,
		byline: bylineOfNames([article('byline') ?? article('author')]),
		published: statedDate(article('publishedTime') ?? article('date_published') ?? ''),
		url: webAddressOf(index('url')),
		outlet: statedOutlet(article('siteName')),
	});
	return {...result, documents: result.documents.map(document => ({...known, ...document}))};
};

const fileAt = (path: string): string | undefined => {
	try {
		const status = statSync(path);
		return status.isFile() && status.size <= longestIndex ? readFileSync(path, 'utf8') : undefined;
	} catch {
		return undefined;
	}
};

/** As `withSnapshotFacts`, for a snapshot in a folder on disk. */
export const withSnapshotFactsOnDisk = (path: string, result: ReadResult): ReadResult =>
	withSnapshotFacts(path, result, fileAt);
