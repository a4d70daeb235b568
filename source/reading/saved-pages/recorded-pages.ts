// The web pages among the records of a web archive. Pictures, scripts, and the pages that a server answers with in place of
// others (moved, not found) are none.
import {webAddressOf} from '../facts/stated-facts.ts';
import {type HttpResponse, longestHead, parseHttpResponse, unpackedBody} from './http-response.ts';
import type {WarcRecord} from './warc-records.ts';

/** A page as it was recorded. */
export type RecordedPage = {
	/** As the archive writes it. */
	readonly address: string;
	readonly bytes: Uint8Array;
	/** The encoding that its server declared. */
	readonly charset: string | undefined;
};

/** What a record gives: a page, the address that one moved to, or nothing. */
export type Recorded =
	| {readonly page: RecordedPage}
	| {readonly movedTo: string}
	| {readonly isTooLarge: true}
	| undefined;

const pageType = /^(?:text\/html|application\/xhtml\+xml)\s{0,9}(?:;|$)/i;

const charsetIn = (type: string): string | undefined =>
	/;\s{0,9}charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,40})/i.exec(type)?.[1];

const startsAsPage = (body: Buffer): boolean =>
	/^\s{0,999}<(?:!doctype html|html)\b/i.test(body.toString('latin1', 0, 1100));

/** The body of a record, at most `limit` bytes before and after unpacking. */
export const recordedIn = async (record: WarcRecord, limit: number): Promise<Recorded> => {
	const {type, headers} = record;
	const address = webAddressOf(record.address) === undefined ? '' : record.address;
	const kind = headers.get('content-type') ?? '';
	// Recorders put notes of their own into the archive, at addresses that are not on the web.
	if (address === '') return undefined;
	if (type === 'resource') {
		if (!pageType.test(kind)) return undefined;
		const bytes = await record.content(limit);
		return bytes === undefined ? {isTooLarge: true} : {page: {address, bytes, charset: charsetIn(kind)}};
	}
	if (type !== 'response' || !/^application\/http\b/i.test(kind)) return undefined;
	const head = parseHttpResponse(await record.start(longestHead));
	if (head === undefined) return undefined;
	if (head.status >= 300 && head.status < 400) {
		const movedTo = URL.parse(head.headers.get('location') ?? '', address)?.href;
		return movedTo === undefined ? undefined : {movedTo};
	}
	// Most records are pictures and scripts: those are not even taken into memory.
	if (!isPage(head)) return undefined;
	const message = await record.content(limit);
	const response = message === undefined ? undefined : parseHttpResponse(message);
	const bytes = response === undefined ? undefined : unpackedBody(response, limit);
	return bytes === undefined
		? {isTooLarge: true}
		: {page: {address, bytes, charset: charsetIn(head.headers.get('content-type') ?? '')}};
};

const isPage = ({status, headers, body}: HttpResponse): boolean => {
	const kind = headers.get('content-type') ?? '';
	return (status === 200 || status === 203) && (kind === '' ? startsAsPage(body) : pageType.test(kind));
};
