// THE table of foreign formats, asked before any reader: what a file is that holds articles and is not read yet.
import type {Glimpse} from '../format.ts';
import type {UnsupportedKind} from '../recognise/signatures.ts';
import {binaryKindOf} from './binaries.ts';
import {databasePages} from './database-pages.ts';
import {databaseTexts} from './database-text.ts';
import type {ForeignFormat, Opening} from './foreign-format.ts';
import {markupNotations, notations} from './notations.ts';
import {vocabularies} from './vocabularies.ts';
import {wireTexts} from './wire-text.ts';

const markup: readonly ForeignFormat[] = [...markupNotations, ...vocabularies, ...databasePages];
const texts: readonly ForeignFormat[] = [...notations, ...wireTexts, ...databaseTexts];

/** Bytes. */
const openingLength = 65_536;
const endLength = 2048;

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const openingOf = (bytes: Uint8Array, glimpse: Glimpse, textIn: (start: Buffer) => string): Opening => {
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return {
		...glimpse,
		text: glimpse.text.replace(/^\ufeff/, ''),
		long: withLineFeeds(textIn(whole.subarray(0, openingLength)).replace(/^\ufeff/, '')),
		end: withLineFeeds(whole.toString('latin1', Math.max(0, whole.length - endLength))),
	};
};

/** Returns true for a page that states facts for other sites, as pages of newspapers do and exports never: a look saves many. */
const isWebPage = (long: string): boolean =>
	/\b(?:property|name)=["']?(?:og|twitter):|application\/ld\+json/.test(long);

/** Returns the foreign format of the file, if it has one. `textIn` decodes as was done for the glimpse. */
export const foreignFormatOf = (
	bytes: Uint8Array,
	glimpse: Glimpse,
	textIn: (start: Buffer) => string,
): UnsupportedKind | undefined => {
	const isMarkup = /^\ufeff?\s{0,999}</.test(glimpse.text);
	if (glimpse.text.includes('\0') || glimpse.text.startsWith('bplist00')) return binaryKindOf(bytes);
	const opening = openingOf(bytes, glimpse, textIn);
	const rows = !isMarkup ? texts : isWebPage(opening.long) ? markupNotations : markup;
	return rows.find(({recognises}) => recognises(opening));
};
