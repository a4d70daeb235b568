// Collects the articles among the pages of web archives, page by page.
import type {Document, Origin} from '../../model/document.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {originalAddress} from '../facts/original-address.ts';
import {webAddressOf} from '../facts/stated-facts.ts';
import {inside, problemAt, type ReadResult} from '../format.ts';
import {readPageWords} from '../html/page-words.ts';
import {guarded} from '../isolation/guarded.ts';
import {inStatedCharset} from '../text/stated-charset.ts';
import {frameSources} from './frames.ts';
import type {RecordedPage} from './recorded-pages.ts';

/** Collects pages. */
export type PageCollector = {
	/**
	 * Reads a page, and returns the articles that are settled by it: a frame may be recorded before the page that shows it, so that
	 * each waits for some pages after it. `headline` is what the archive calls the page, for those that do not say.
	 */
	readonly add: (page: RecordedPage, headline?: string) => Promise<ReadResult>;
	/** Returns the articles that still wait. */
	readonly rest: () => ReadResult;
	/** Returns true if there is no room for more. */
	readonly isFull: () => boolean;
	/** Articles that were returned, and that wait. */
	readonly count: () => number;
};

/** Pages, and frames in them, that are kept in mind of one archive. */
const mostPages = 200_000;
/** Pages that wait. */
const lookahead = 64;
/** Pages that may take too long before the others are read without layout, and problems that are reported. */
const mostSlow = 3;
const mostProblems = 20;

const withoutHash = (address: string): string => address.replace(/#.*$/s, '');

type Waiting = {readonly document: Document; readonly address: string; readonly size: number};

/** Returns a collector for the archive at `origin`. Every article is named by its address. */
export const createPageCollector = (origin: Origin): PageCollector => {
	const keyOf = entryKeys();
	const waiting: Waiting[] = [];
	/** The size of the largest page around each frame, by address. */
	const around = new Map<string, number>();
	let [pages, slow, told, given] = [0, 0, 0, 0];
	const readPage = guarded('html', (bytes, place) => {
		slow++;
		return readPageWords(bytes, place);
	});
	const noteFrames = ({bytes}: RecordedPage, address: string): void => {
		for (const source of frameSources(bytes)) {
			const frame = withoutHash(URL.parse(source, address)?.href ?? address);
			if (frame !== address && around.size < mostPages)
				around.set(frame, Math.max(around.get(frame) ?? 0, bytes.length));
		}
	};
	const settle = (count: number): readonly Document[] =>
		waiting.splice(0, count).flatMap(({document, address, size}) => {
			if (size <= (around.get(address) ?? -1)) return [];
			given++;
			return [{...document, origin: inside(origin, keyOf(address))}];
		});
	return {
		add: async (page, headline) => {
			pages++;
			const address = withoutHash(page.address);
			noteFrames(page, address);
			const read = slow < mostSlow ? readPage : readPageWords;
			const {documents, problems} = await read(await inStatedCharset(page.bytes, page.charset), origin);
			const url = webAddressOf(originalAddress(address) ?? address);
			const stated = {...(headline !== undefined && {headline}), ...(url !== undefined && {url})};
			for (const document of documents)
				waiting.push({document: {...stated, ...document}, address, size: page.bytes.length});
			// A page without words, such as one that only loads another, is no loss.
			const worthy = documents.length === 0 ? [] : problems.slice(0, Math.max(0, mostProblems - told));
			told += worthy.length;
			const {path} = problemAt(inside(origin, address), '');
			return {
				documents: settle(waiting.length - lookahead),
				problems: worthy.map(problem => ({...problem, path})),
			};
		},
		rest: () => ({documents: settle(waiting.length), problems: []}),
		isFull: () => pages >= mostPages,
		count: () => given + waiting.length,
	};
};
