// Reads WACZ, a ZIP archive of web archives with lists of their pages, and the older form of the same.
import type {Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import {type Allowance, newAllowance} from '../limits.ts';
import type {PackedFile} from '../packed/packed-file.ts';
import {chunksOfBytes} from '../streams/chunks.ts';
import {cleanLine} from '../text/clean-text.ts';
import {createPageCollector} from './page-collector.ts';
import {collectPages, type ListedPages, lastOfPages, type WarcFaults} from './read-warc.ts';

const archiveName = /^(?:.*\/)?archive\/[^/]+\.warc(?:\.gz)?$/;
const listName = /^(?:.*\/)?pages\/[^/]+\.jsonl$/;

/** Pages of all lists together, and bytes of a list: Browsertrix writes the text of each page into it. */
const mostListed = 20_000;
const longestList = 64 * 1024 * 1024;

/** Adds the pages of a list. Its first line says what it is; lines that are no JSON are skipped. */
const addListed = (list: string, pages: ListedPages): void => {
	for (let at = 0; at < list.length && pages.size < mostListed; ) {
		const end = list.indexOf('\n', at);
		const line = list.slice(at, end < 0 ? list.length : end);
		at = end < 0 ? list.length : end + 1;
		if (!line.includes('"url"')) continue;
		try {
			const {url, title} = JSON.parse(line) as {url?: unknown; title?: unknown};
			if (typeof url !== 'string') continue;
			const headline = typeof title === 'string' ? cleanLine(title.slice(0, 1000)) : '';
			pages.set(url.replace(/#.*$/s, ''), headline === '' || headline === url ? undefined : headline);
		} catch {
			// Others may be sound.
		}
	}
};

/** What is stored is as large as it is packed: that is never too much. */
const opened = (file: PackedFile, allowance: Allowance, most = Number.POSITIVE_INFINITY): Uint8Array | undefined => {
	const content = file.open(Math.min(most, Math.max(file.packed, allowance.mayUnpackTo(file.packed))));
	if (typeof content === 'string') return undefined;
	if (content.length > file.packed) allowance.takeBytes(content.length);
	return content;
};

/** Reads the pages that are listed, or all if there is no list or it names none of them. */
export const readWacz = async (
	files: readonly PackedFile[],
	origin: Origin,
	nested?: Allowance,
): Promise<ReadResult> => {
	const allowance = nested ?? newAllowance();
	const listed: ListedPages = new Map();
	for (const file of files.filter(({name}) => listName.test(name))) {
		const list = opened(file, allowance, longestList);
		if (list) addListed(Buffer.from(list.buffer, list.byteOffset, list.byteLength).toString(), listed);
	}
	const archives = files.filter(({name}) => archiveName.test(name));
	const readAll = async (wanted?: ListedPages): Promise<ReadResult> => {
		const pages = createPageCollector(origin);
		const faults: WarcFaults = {tooLarge: 0};
		const parts: ReadResult[] = [];
		for (const file of archives) {
			const content = opened(file, allowance);
			if (content === undefined) faults.shortfall = 'damaged';
			else
				for await (const part of collectPages(chunksOfBytes(content), pages, faults, nested?.isLate, wanted))
					parts.push(part);
		}
		parts.push(lastOfPages(pages, faults, origin));
		return {
			documents: parts.flatMap(({documents}) => documents),
			problems: parts.flatMap(({problems}) => problems),
		};
	};
	const chosen = listed.size > 0 ? await readAll(listed) : undefined;
	return chosen !== undefined && chosen.documents.length > 0 ? chosen : readAll();
};
