// Makes a document of an article whose headline, byline, date or address are stated outside its text, as in a feed, an email
// or an export. What is stated there takes precedence over the first lines of the text.
import type {Block, Document, Origin} from '../../model/document.ts';
import {bylineOf} from '../plain-text/bylines.ts';
import {isNamedPaper} from '../plain-text/fact-line.ts';
import {signedAt, takeFacts, withoutAbsent} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {takeSignature} from './signature.ts';

/** What a file states about an article outside its text. An empty headline or byline counts as absent. */
export type Stated = {
	readonly headline?: string | undefined;
	readonly byline?: string | undefined;
	/** Who sent it: the writer where the text is signed by nobody. */
	readonly sender?: string | undefined;
	readonly dateline?: string | undefined;
	readonly published?: string | undefined;
	readonly url?: string | undefined;
	readonly outlet?: string | undefined;
	readonly language?: string | undefined;
	/** Set if a heading at the top of the text is the headline where none is stated. */
	readonly isHeaded?: boolean;
};

/** Blocks at the top in which the headline may be repeated. */
const topLength = 3;

/**
 * Removes the block that repeats the headline, or several subheads that make it up: “Chapter One” and “The pen” under the
 * headline “Chapter One: The pen”.
 */
const withoutHeadline = (blocks: readonly Block[], headline: string): readonly Block[] => {
	const wanted = lettersAndDigits(headline);
	const index = blocks
		.slice(0, topLength)
		.findIndex(block => lettersAndDigits(block.text.slice(0, longestHeadline)) === wanted);
	if (wanted !== '' && index >= 0) return blocks.toSpliced(index, 1);
	let rest = wanted;
	const other = blocks.findIndex(({kind, text}) => {
		if (kind !== 'subhead') return true;
		const letters = lettersAndDigits(text);
		if (!rest.startsWith(letters)) return true;
		rest = rest.slice(letters.length);
		return false;
	});
	return other <= 0 ? blocks : blocks.slice(other);
};

/** Blocks at the top in which a byline may stand. */
const signedTop = 12;

/** UTF-16 units of a block that are compared with the headline. */
const longestHeadline = 1000;

/**
 * Returns the document for an article. Bylines and dates in its first paragraphs are used where none are stated, and a
 * repeated headline is removed. Undefined if there is neither a headline nor a block.
 */
export const settledArticle = (origin: Origin, stated: Stated, blocks: readonly Block[]): Document | undefined => {
	const first = blocks[0];
	const heading = stated.isHeaded && first?.kind === 'subhead' ? first.text : '';
	const headline = cleanLine(stated.headline ?? '') || heading;
	const body = headline === '' ? blocks : withoutHeadline(blocks, headline);
	const {facts, rest} = takeFacts(body, block => block.kind === 'paragraph');
	if (headline === '' && rest.length === 0) return undefined;
	const {sender, dateline, published, url, outlet, language} = stated;
	const isSigned = sender !== undefined && isSignedOnce(body, rest);
	const outside = (isSigned ? undefined : sender) ?? stated.byline ?? '';
	const {byline, blocks: story} = outside === '' ? {byline: outside, blocks: rest} : takeSignature(outside, rest);
	return {
		origin,
		...(headline !== '' && {headline}),
		...(isSigned && isNamedPaper(sender) && {outlet: sender}),
		...facts,
		...withoutAbsent({byline: byline || undefined, dateline, published, url, outlet, language}),
		blocks: story,
	};
};

/** Returns true if “By Ann Vale” was at the top of a text and no other such line is in it: a letter with several stories has many writers. */
const isSignedOnce = (body: readonly Block[], rest: readonly Block[]): boolean => {
	const taken = body.length - rest.length;
	if (taken === 0 || rest.some(({text}) => bylineOf(text) !== undefined)) return false;
	const left = new Set(rest.slice(0, signedTop));
	return body.slice(0, signedTop).some((block, index) => !left.has(block) && signedAt(body, index) !== undefined);
};
