// Plain text as it really comes. What it states (headline, byline, dateline, date) is taken out of the lines at the top;
// nothing that it does not state is made up.
import type {Block, Document, Origin} from '../../model/document.ts';
import type {Reading} from '../format.ts';
import {bylineOf, dateLineOf, datelineAloneOf, datelineOf} from '../plain-text/facts.ts';
import {isFurniture} from '../plain-text/furniture.ts';
import {endsAsSentence, hasTitleForm} from '../plain-text/line-forms.ts';
import {type Passage, passagesOf} from '../plain-text/passages.ts';
import {partsOf, withoutBullet} from '../plain-text/subheads.ts';

/** Passages from the top among which a byline, a date and a dateline are looked for. */
const topLength = 5;

/** Most characters and words of a headline that nothing but its form marks as one. */
const longestHeadline = 140;
const headlineWords = 22;

/** `text` is clean. */
export const readPlainText = (text: string, origin: Origin): Reading => {
	const passages = passagesOf(text).filter(passage => !isFurniture(passage.text));
	const headed = statesHeadline(passages);
	const {facts, rest} = takeFacts(headed ? passages.slice(1) : passages);
	const parts = partsOf(rest);
	const blocks = rest.map(({text}, index): Block => {
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
 * The first line is a headline where the file marks it as one, or where its form says so and what follows agrees. A first
 * line that ends with a stop stays a paragraph: a first sentence taken for a headline would be lost to the quotes.
 */
const statesHeadline = ([first, second, ...others]: readonly Passage[]): boolean => {
	if (first === undefined || second === undefined) return false;
	if (first.level !== undefined) return true;
	if (/[?!]$/.test(first.text)) {
		return statesFact(second.text) && hasTitleForm(first.text.slice(0, -1), longestHeadline, headlineWords);
	}
	if (!hasTitleForm(first.text, longestHeadline, headlineWords)) return false;
	if (statesFact(first.text)) return false;
	if (statesFact(second.text)) return true;
	if (second.gap === 0) return second.text.length >= first.text.length * 2 && endsAsSentence(second.text);
	return [second, ...others.slice(0, 2)].some(({text}) => text.length >= 120 || endsAsSentence(text));
};

type Facts = Pick<Document, 'byline' | 'dateline' | 'published'>;

/** Lines that hold a byline or a date and nothing else are taken out; a dateline's words stay in its paragraph. */
const takeFacts = (passages: readonly Passage[]): {facts: Facts; rest: readonly Passage[]} => {
	let byline: string | undefined;
	let dateline: string | undefined;
	let published: string | undefined;
	const kept: Passage[] = [];
	for (const passage of passages.slice(0, topLength)) {
		const names = byline === undefined ? bylineOf(passage.text) : undefined;
		const date = published === undefined ? dateLineOf(passage.text) : undefined;
		const placed = dateline === undefined ? datelineOf(passage.text) : undefined;
		const alone = dateline === undefined && published === undefined ? datelineAloneOf(passage.text) : undefined;
		byline ??= names;
		dateline ??= (alone ?? placed)?.place;
		published ??= date ?? (alone ?? placed)?.published;
		if (names === undefined && date === undefined && alone === undefined) kept.push(passage);
	}
	return {
		facts: {
			...(byline === undefined ? {} : {byline}),
			...(dateline === undefined ? {} : {dateline}),
			...(published === undefined ? {} : {published}),
		},
		rest: kept.concat(passages.slice(topLength)),
	};
};
