// Reads web archives (WARC), as wget, ArchiveWeb.page and Common Crawl write them: every page that a server answered with is an
// article. Read as a stream, as archives have pictures and scripts for most of their bytes.
import type {Origin} from '../../model/document.ts';
import {type ByteChunks, problemAt, type ReadChunks, type ReadParts, type ReadResult, refused} from '../format.ts';
import {sizeLimit} from '../limits.ts';
import {BombError, gunzipped} from '../streams/gunzipped.ts';
import {createPageCollector, type PageCollector} from './page-collector.ts';
import {recordedIn} from './recorded-pages.ts';
import {warcRecords} from './warc-records.ts';

/** The pages that are wanted, by address, and what the archive calls each. */
export type ListedPages = Map<string, string | undefined>;

/** Why an archive was not read to its end. */
type Shortfall = 'damaged' | 'bomb' | 'full' | 'late';

/** What went wrong with the files of an archive. */
export type WarcFaults = {shortfall?: Shortfall; tooLarge: number};

/** Begins with the first piece again. */
async function* unpacked(chunks: ByteChunks): ByteChunks {
	const first = await chunks.next();
	if (first.done) return;
	const whole = (async function* (): ByteChunks {
		yield first.value;
		yield* chunks;
	})();
	yield* first.value[0] === 0x1f && first.value[1] === 0x8b ? gunzipped(whole) : whole;
}

/**
 * Passes the pages of one file to a collector: those that are listed, and those that they moved to, or all. The same page that
 * was recorded twice is passed once. Yields what that gives, and counts in `faults` what went wrong.
 */
export async function* collectPages(
	chunks: ByteChunks,
	pages: PageCollector,
	faults: WarcFaults,
	isLate: () => boolean = () => false,
	listed?: ListedPages,
): ReadParts {
	const seen = new Set<string>();
	try {
		for await (const record of warcRecords(unpacked(chunks))) {
			const shortfall = isLate() ? 'late' : pages.isFull() ? 'full' : undefined;
			if (shortfall !== undefined) {
				faults.shortfall = shortfall;
				return;
			}
			const address = record.address.replace(/#.*$/s, '');
			if (listed !== undefined && !listed.has(address)) continue;
			const recorded = await recordedIn(record, sizeLimit);
			if (recorded === undefined) continue;
			if ('isTooLarge' in recorded) faults.tooLarge++;
			else if ('movedTo' in recorded) listed?.set(recorded.movedTo.replace(/#.*$/s, ''), listed.get(address));
			else {
				const digest = record.headers.get('warc-payload-digest');
				if (digest !== undefined && seen.size === seen.add(`${digest} ${address}`).size) continue;
				yield await pages.add(recorded.page, listed?.get(address));
			}
		}
	} catch (error) {
		faults.shortfall = error instanceof BombError ? 'bomb' : 'damaged';
	}
}

const shortfalls: Readonly<Record<Shortfall, readonly [what: string, remedy: string]>> = {
	damaged: ['the archive is damaged', 'Save the pages again.'],
	bomb: ['the archive expands to far more than its size (possible zip bomb)', 'Save the pages again.'],
	full: ['too many pages in one archive', 'Split it into smaller files.'],
	late: ['the archive took too long', 'Unpack it and open it alone.'],
};

/** Returns the last part: the articles that wait, and what to tell of the files that they came from. */
export const lastOfPages = (pages: PageCollector, {shortfall, tooLarge}: WarcFaults, origin: Origin): ReadResult => {
	const {documents} = pages.rest();
	const read = pages.count();
	const which = tooLarge === 1 ? '1 page is' : `${tooLarge} pages are`;
	const problems =
		tooLarge === 0 ? [] : [problemAt(origin, `${which} larger than ${sizeLimit / 1024 / 1024} MB and not read`)];
	if (shortfall !== undefined) {
		const [what, remedy] = shortfalls[shortfall];
		const rest =
			read === 0
				? ''
				: read === 1
					? '; only the first article was read'
					: `; only the first ${read} articles were read`;
		return {documents, problems: [...problems, problemAt(origin, `${what}${rest}`, remedy)]};
	}
	return read + problems.length === 0
		? refused(origin, 'no web pages in this archive', 'Record the pages again, with their text.')
		: {documents, problems};
};

/** Reads a web archive. */
export const readWarc: ReadChunks = async function* (chunks, origin, {allowance}) {
	const pages = createPageCollector(origin);
	const faults: WarcFaults = {tooLarge: 0};
	yield* collectPages(chunks, pages, faults, allowance?.isLate);
	yield lastOfPages(pages, faults, origin);
};
