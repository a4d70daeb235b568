// A look at the beginning of a file that is cheap enough for every file: the table of foreign formats, with its dozens of
// patterns, is loaded only for files that may have one of them.
import type {Glimpse} from '../format.ts';
import type {Opening} from './foreign-format.ts';

/** Bytes. */
const openingLength = 65_536;

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Returns the beginning of a file. `textIn` decodes as was done for the glimpse. */
export const openingOf = (bytes: Uint8Array, glimpse: Glimpse, textIn: (start: Buffer) => string): Opening => {
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return {
		...glimpse,
		text: glimpse.text.replace(/^\ufeff/, ''),
		long: withLineFeeds(textIn(whole.subarray(0, openingLength)).replace(/^\ufeff/, '')),
	};
};

/*
What the text of every foreign format has somewhere: rules, codes, counters, stamps of the day. Every
file is searched for all of it, so plain words are looked for as such, and each pattern begins with something rare.
*/

const words = ['_'.repeat(50), 'gefunden am'];
const reference = /, p\. ?\S/;
const dated = /vom \d\d\./;
const counterOrStamp = /\d (?:of|von|de|van|di|sur) \d|(?:19|20)\d{6}[a-z]/;

/** At the start of a line. Rules are of the lengths that those programs write: a line under a headline is no sign. */
const lineStart = /[\n\u2028\u2029](?:[=-]{78}[ \t]*$|Body|[ \t]{0,8}HD[ \t\n])/m;

const hasSign = (text: string): boolean =>
	words.some(word => text.includes(word)) ||
	(text.includes(', p.') && reference.test(text)) ||
	(text.includes('vom ') && dated.test(text)) ||
	counterOrStamp.test(text) ||
	lineStart.test(`\n${text}`);

/** A few lines of comment may stand above these rules. */
const rules = /^\s{0,20}(?:#[^\n]{0,300}\s{1,20}){0,20}user-agent:/i;

/** What the others begin with. */
const start =
	/^[\x00-\x20]{0,40}(?:window\.YTD|\/\/ <!--|TY {1,2}-|%|@[A-Za-z]|\\document|#\+[A-Za-z]|['.]\\"|\.TH |\d{1,9} {0,20}\n|[^\w\n]{0,20}1\. )/;

/** Returns true for markup, for what is no text, and for text with a mark that articles hardly have. */
export const mayBeForeign = ({text, long}: Opening): boolean =>
	/^\s{0,999}</.test(text) || text.includes('\0') || start.test(long) || rules.test(long) || hasSign(long);
