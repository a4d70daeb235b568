// Plain text as it really comes. What it states (headline, byline, dateline, date) is taken out of the lines at the top;
// nothing that it does not state is made up.
import type {Block, Origin} from '../../model/document.ts';
import type {Reading} from '../format.ts';
import {bylineOf, dateLineOf, datelineOf} from '../prose/facts.ts';
import {isFurniture} from '../prose/furniture.ts';
import {endsAsSentence, hasTitleForm} from '../prose/line-forms.ts';
import {markEntries} from '../prose/live-entries.ts';
import {type Passage, passagesOf} from '../prose/passages.ts';
import {partsOf, withoutBullet} from '../prose/subheads.ts';
import {takeFacts} from '../prose/take-facts.ts';

/** Most characters and words of a headline that nothing but its form marks as one. */
const longestHeadline = 140;
const headlineWords = 22;

/** `text` is clean. */
export const readPlainText = (text: string, origin: Origin): Reading => {
	const passages = passagesOf(text).filter(passage => !isFurniture(passage.text));
	const headed = statesHeadline(passages);
	const {facts, rest} = takeFacts(headed ? passages.slice(1) : passages);
	const passagesBelow = markEntries(rest);
	const parts = partsOf(passagesBelow);
	const blocks = passagesBelow.map(({text}, index): Block => {
		const part = parts[index]!;
		if (part.kind === 'subhead') return {kind: 'subhead', text, level: part.level};
		return {kind: part.kind, text: part.kind === 'list-item' ? withoutBullet(text) : text};
	});
	if (blocks.length === 0 && !headed) return {documents: [], problems: []};
	const headline = headed ? {headline: passages[0]!.text} : {};
	return {documents: [{origin, ...headline, ...facts, blocks}], problems: []};
};

const statesFact = (text: string): boolean =>
	bylineOf(text) !== undefined || dateLineOf(text) !== undefined || datelineOf(text) !== undefined;

/**
 * The first line is a headline where the file marks it as one, and no other of its rank, or where its form says so and what follows agrees. A first
 * line that ends with a stop stays a paragraph: a first sentence taken for a headline would be lost to the quotes.
 */
const statesHeadline = ([first, second, ...others]: readonly Passage[]): boolean => {
	if (first === undefined || second === undefined) return false;
	if (first.level !== undefined)
		return ![second, ...others].some(({level = Number.POSITIVE_INFINITY}) => level <= first.level!);
	if (/[?!]$/.test(first.text)) {
		return statesFact(second.text) && hasTitleForm(first.text.slice(0, -1), longestHeadline, headlineWords);
	}
	if (!hasTitleForm(first.text, longestHeadline, headlineWords)) return false;
	if (statesFact(first.text)) return false;
	if (statesFact(second.text)) return true;
	if (second.gap === 0) return second.text.length >= first.text.length * 2 && endsAsSentence(second.text);
	return [second, ...others.slice(0, 2)].some(({text}) => text.length >= 120 || endsAsSentence(text));
};
