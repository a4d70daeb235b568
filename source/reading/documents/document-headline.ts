// Finds the headline, the byline and the date of an office document: in its styles, its headings and its first lines. Properties
// are a witness only: templates pass on the title and the writer of other documents.
import type {LaidBlock} from '../html/blocks/laid-block.ts';
import {isFurnitureLine} from '../plain-text/furniture.ts';
import {headlineIndex} from '../plain-text/headline.ts';
import {hasTitleForm, isTime, pointsElsewhere} from '../plain-text/line-forms.ts';
import {takeFacts} from '../plain-text/take-facts.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import type {OfficeDocument} from './document-part.ts';

/** Blocks at the top in which a headline may stand: kickers, dates and a letterhead come first. */
const topLength = 8;
/** UTF-16 units and words of a line that is only bold. */
const longestHeadline = 160;
const mostWords = 24;

const isText = ({kind, text}: LaidBlock): boolean => kind === 'paragraph' && /[.!?…]["'”’»)]{0,3}$/.test(text);

/** The first heading of the highest level, unless text stands above it: then it names a section. */
const headingIndex = (laid: readonly LaidBlock[]): number => {
	const highest = laid.reduce((least, {kind, level}) => (kind === 'subhead' ? Math.min(least, level!) : least), 99);
	const index = laid.findIndex(({kind, level}) => kind === 'subhead' && level === highest);
	return index > topLength || laid.slice(0, Math.max(0, index)).some(isText) ? -1 : index;
};

/** The first line at the top that is bold and has the form of a title, with a text below. */
const strongIndex = (laid: readonly LaidBlock[]): number => {
	const begins = laid.findIndex(isText);
	const top = laid.slice(0, Math.min(topLength, Math.max(0, begins)));
	return top.findIndex(
		({kind, text, bold, aside}) =>
			kind === 'paragraph' &&
			bold === true &&
			aside !== true &&
			hasTitleForm(text.replace(/[?!]$/, ''), longestHeadline, mostWords) &&
			!isTime(text) &&
			!pointsElsewhere(text) &&
			!isFurnitureLine(text) &&
			takeFacts([{text}]).rest.length > 0,
	);
};

/** Returns the index of the line that the title of the properties repeats. */
const statedIndex = (laid: readonly LaidBlock[], title: string | undefined): number => {
	const wanted = lettersAndDigits(title ?? '');
	return wanted === '' ? -1 : laid.slice(0, topLength).findIndex(({text}) => lettersAndDigits(text) === wanted);
};

/** Returns the index of the headline's block, -1 if there is none. */
export const headlineOf = (laid: readonly LaidBlock[], {title}: Pick<OfficeDocument, 'title'>): number => {
	for (const index of [statedIndex(laid, title), headingIndex(laid), strongIndex(laid)]) if (index >= 0) return index;
	const lines = laid.flatMap(({kind, text}, index) => (kind === 'paragraph' ? [{text, gap: 1, index}] : []));
	const found = headlineIndex(lines);
	return found === undefined ? -1 : lines[found]!.index;
};

/** Returns the index of a line at the top that has nothing but the name of the writer in the properties. */
export const writerIndex = (laid: readonly LaidBlock[], creator: string | undefined): number => {
	const wanted = lettersAndDigits(creator ?? '');
	const isName = wanted !== '' && /\p{L} \p{Lu}/u.test(creator ?? '');
	return isName ? laid.slice(0, topLength).findIndex(({text}) => lettersAndDigits(text) === wanted) : -1;
};
