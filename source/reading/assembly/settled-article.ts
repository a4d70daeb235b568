// One article of a file that states things about it outside its text (a feed, a mail, an export): what is stated comes
// first, then what the first lines of the text say; a headline is not said twice.
import type {Block, Document, Origin} from '../../model/document.ts';
import {takeFacts, withoutAbsent} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';

export type Stated = {
	readonly headline?: string | undefined;
	readonly byline?: string | undefined;
	readonly published?: string | undefined;
	readonly url?: string | undefined;
	/** Without a headline elsewhere, the heading at the top is it. */
	readonly isHeaded?: boolean;
};

/** Blocks from the top among which the headline may be said once more. */
const top = 3;

/** Also takes away “Chapter One” and “The pen” under the headline “Chapter One: The pen”. */
const withoutHeadline = (blocks: readonly Block[], headline: string): readonly Block[] => {
	const said = lettersAndDigits(headline);
	const index = blocks
		.slice(0, top)
		.findIndex(block => lettersAndDigits(block.text.slice(0, longestHeadline)) === said);
	if (said !== '' && index >= 0) return blocks.toSpliced(index, 1);
	let rest = said;
	const other = blocks.findIndex(({kind, text}) => {
		const letters = lettersAndDigits(text);
		if (kind !== 'subhead' || !rest.startsWith(letters)) return true;
		rest = rest.slice(letters.length);
		return false;
	});
	return other <= 0 ? blocks : blocks.slice(other);
};

/** UTF-16 units compared. */
const longestHeadline = 1000;

/** Undefined when there is nothing to read. */
export const settledArticle = (origin: Origin, stated: Stated, blocks: readonly Block[]): Document | undefined => {
	const first = blocks[0];
	const heading = stated.isHeaded && first?.kind === 'subhead' ? first.text : '';
	const headline = cleanLine(stated.headline ?? '') || heading;
	const body = headline === '' ? blocks : withoutHeadline(blocks, headline);
	const {facts, rest} = takeFacts(body, block => block.kind === 'paragraph');
	if (headline === '' && rest.length === 0) return undefined;
	const {byline, published, url} = stated;
	return {
		origin,
		...(headline !== '' && {headline}),
		...facts,
		...withoutAbsent({byline: byline === '' ? undefined : byline, published, url}),
		blocks: rest,
	};
};
