// Recognises web pages by their beginning. Runs for every file, so nothing is loaded for it.
import type {Glimpse} from '../format.ts';
import {isTarHeader} from '../packed/tar-header.ts';

/** Blanks and an XML declaration. */
const beginning = /\s{0,999}(?:<\?xml[^>]{0,200}>\s{0,99})?/y;
const page = /<!doctype html[\s>]|<html[\s>]|<head[\s>]|<body[\s>]/iy;

/** Returns true for HTML. Comments may come first: browsers write what they saved into one. */
export const looksLikePage = ({text}: Glimpse): boolean => {
	if (!text.includes('<')) return false;
	beginning.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
	beginning.exec(text);
	let at = beginning.lastIndex;
	while (text.startsWith('<!--', at)) {
		const end = text.indexOf('-->', at);
		if (end < 0) return false;
		at = end + 3;
		while (/\s/.test(text[at] ?? '')) at++;
	}
	page.lastIndex = at;
	return page.test(text);
};

/** Returns true for a page that is packed in itself (SingleFile). */
export const isSelfExtracting = (page: Uint8Array): boolean => {
	const start = Buffer.from(page.buffer, page.byteOffset, Math.min(page.byteLength, startLength)).toString('latin1');
	return /<html(?:\s[^>]{0,1000})?\sdata-sfz[\s>=]/i.test(start);
};

/** Bytes in which the root element of such a page is. */
const startLength = 4096;

/** Headers by which MHTML differs from email: a browser as the sender, and the address of the page. */
const browser = /^(?:From: ?"?<?Saved by |Snapshot-Content-Location:)/im;

/** Returns true for MHTML as browsers write it. */
export const looksLikeSavedPage = ({text, bytes}: Glimpse): boolean =>
	/^\ufeff?(?:[A-Za-z-]{1,60}:|\s{0,9}$)/.test(text.slice(0, 80)) &&
	browser.test(text) &&
	// A TAR archive begins with the name of its first file, which may be “Re: eels.mhtml”, and that page follows.
	!isTarHeader(bytes);

const xmlArchive = /<plist\b[^>]{0,100}>\s{0,99}<dict>\s{0,99}<key>WebMainResource<\/key>/;

/** Returns true for a web archive of Safari. In a binary one the names of all parts come before the parts. */
export const isWebArchiveOfSafari = ({text}: Glimpse): boolean =>
	text.startsWith('bplist00') ? text.includes('WebMainResource') : text.includes('<plist') && xmlArchive.test(text);
