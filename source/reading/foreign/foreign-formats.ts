// THE table of foreign formats, asked before any reader: what a file is that holds articles and is not read yet.
import type {UnsupportedKind} from '../recognise/signatures.ts';
import {binaryKindOf} from './binaries.ts';
import {databasePages} from './database-pages.ts';
import {databaseTexts} from './database-text.ts';
import type {ForeignFormat, Opening} from './foreign-format.ts';
import {notations} from './notations.ts';
import {vocabularies} from './vocabularies.ts';

const markup: readonly ForeignFormat[] = [...vocabularies, ...databasePages];
const texts: readonly ForeignFormat[] = [...notations, ...databaseTexts];

/** Returns true for a page that states facts for other sites, as pages of newspapers do and exports never: a look saves many. */
const isWebPage = (long: string): boolean =>
	/\b(?:property|name)=["']?(?:og|twitter):|application\/ld\+json/.test(long);

/** Returns the foreign format of the file, if it has one. */
export const foreignFormatOf = (bytes: Uint8Array, opening: Opening): UnsupportedKind | undefined => {
	const {text, long} = opening;
	if (text.includes('\0')) return binaryKindOf(bytes);
	const isMarkup = /^\s{0,999}</.test(text);
	if (isMarkup && isWebPage(long)) return undefined;
	const rows = isMarkup ? markup : texts;
	return rows.find(({recognises}) => recognises(opening));
};
