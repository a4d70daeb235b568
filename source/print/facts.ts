import {type Article, sectionAt} from '../model/article.ts';
import type {Quote} from '../model/quote.ts';
import {textOf} from '../model/span.ts';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** “2023-03-02T09:00Z” -> “2 March 2023”: the day as the file states it, in no time zone but its own. */
export const dayOf = (published: string): string => {
	const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published) ?? [];
	if (year === undefined) return published;
	const name = month === undefined ? undefined : months[Number(month) - 1];
	return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
};

export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Where and when it was written, and by whom, as far as the file states it. */
export const writtenIn = ({byline, dateline, published}: Article): string =>
	[dateline, published === undefined ? undefined : dayOf(published), byline].filter(Boolean).join(', ');

/** Silent reading: some 230 words a minute (Brysbaert 2019, English non-fiction: 238). */
const wordsAMinute = 230;

/** “4 min   19 quotes, 5 voices”; all who are not named count as one voice. */
export const lengthOf = ({quotes, text}: Article): string => {
	const minutes = Math.max(1, Math.round(text.split(/\s+/).length / wordsAMinute));
	const voices = new Set(quotes.map(({speaker}) => speaker)).size;
	const heard = quotes.length === 0 ? '' : `   ${counted(quotes.length, 'quote')}, ${counted(voices, 'voice')}`;
	return `${minutes.toLocaleString('en')} min${heard}`;
};

/** A file's name may hold anything; on a terminal a control or a turn of direction would do harm. */
const unsafe = /[\p{Control}\p{Format}\u2028\u2029]/gu;

/** Path and, behind “#”, the entry, fit to be shown. */
export const placeOf = ({id}: Article): string => id.replace(unsafe, '�');

/** How a section is called in lists; the paragraphs above the first subhead have no name of their own. */
export const sectionName = ({sections}: Article, index: number): string => sections[index]?.subhead ?? 'Opening';

export const subheadOf = (article: Article, {content}: Quote): string =>
	sectionName(article, sectionAt(article.sections, content[0]!.start));

/** The name; without one the story's own words; never a guess. */
export const speakerOf = (article: Article, {speaker, source}: Quote): string =>
	speaker ?? (source ? textOf(article.text, source) : 'unknown');
