// Tells a web page by how it begins: light, as it runs for every file.
import type {Glimpse} from '../format.ts';
import {isTarHeader} from '../packed/tar-header.ts';

/** Behind blanks, an XML declaration and comments; a browser's note of what it saved is a comment. */
const beginning = /\s{0,999}(?:<\?xml[^>]{0,200}>\s{0,99})?/y;
const page = /<!doctype html[\s>]|<html[\s>]|<head[\s>]|<body[\s>]/iy;

export const looksLikePage = ({text}: Glimpse): boolean => {
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

/** A mail that no mail program wrote: what browsers call themselves as its sender, and the address it keeps. */
const browser = /^(?:From: ?"?<?Saved by |Snapshot-Content-Location:)/im;

export const looksLikeSavedPage = ({text, bytes}: Glimpse): boolean =>
	/^\ufeff?(?:[A-Za-z-]{1,60}:|\s{0,9}$)/.test(text.slice(0, 80)) &&
	browser.test(text) &&
	// An archive may begin with the name “Re: eels.mhtml”, and with that page below it.
	!isTarHeader(bytes);
