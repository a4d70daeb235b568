// ANPA 1312: codes and a keyword, the lines of the head between `^` and `<` or `=`, indented paragraphs, and a last line that
// stamps the day.
import {statedDate} from '../facts/stated-date.ts';
import {bylineOf} from '../plain-text/line-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import {bylineIn} from './stated-lines.ts';
import type {WireItem} from './wire-item.ts';
import {paragraphsOfWrapped} from './wrapped-paragraphs.ts';

/** A line of the head, or of another sort than text below it; it may be broken. */
const marked = /\^([^^<]{0,400}?)(?:<|=(?=[ \t]*(?:\n|$)))/g;

/** “BC-LM--Bridge,33”, “AM-Bridge, 1st Ld-Writethru,210” */
const keyword = /^[A-Z]{2}-.{0,80}(?:--|,)|^[A-Z]{2}-\S{1,60}$/;

/** Notes to editors, and lists of pictures. */
const note =
	/^(?:eds|editors?|editor's note|note|with|adds?|updates?|corrects?|recasts?|moving|for use|embargo|trims|optional)\b|^\(?[A-Z]{2,4} (?:photo|graphic|video|audio|illustration)/i;

/** “LP-WF-02-03-31 1509GMT”: month, day and year, as agencies of the United States write them. */
const stamp = /^[A-Z]{2,4}-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d) ?GMT$/;

const dateOf = (line: string): string | undefined => {
	const [, month, day, year, hours, minutes] = stamp.exec(line) ?? [];
	return month === undefined
		? undefined
		: statedDate(`${Number(year) < 50 ? '20' : '19'}${year}-${month}-${day}T${hours}:${minutes}Z`);
};

/** Typewriter marks: a stroke for a dash, two grave accents for a quotation mark. */
const typeset = (text: string): string =>
	text
		.replace(/(?<=\S) ?_ (?=\S)/g, ' — ')
		.replaceAll('``', '“')
		.replaceAll("''", '”');

/** Returns the item of one message. */
export const anpaItemOf = (message: string): WireItem => {
	const text = message.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '').replace(/\^(?=\^)/g, '');
	const lines = [...text.matchAll(marked)];
	const [opening] = lines;
	/** The head ends where text stands between two of its lines. */
	let end = opening?.index ?? 0;
	let count = 0;
	for (const line of lines) {
		if (count > 0 && text.slice(end, line.index).trim() !== '') break;
		end = line.index + line[0].length;
		count++;
	}
	const head = lines
		.slice(0, count)
		.map(([whole, words = '']) => ({words: cleanLine(words), isCentred: whole.endsWith('=')}));
	const bylines = head.filter(
		({words, isCentred}) => /^by /i.test(words) && (isCentred || bylineOf(words) !== undefined),
	);
	const titles = head.filter(
		line =>
			!line.isCentred &&
			line.words !== '' &&
			!bylines.includes(line) &&
			!keyword.test(line.words) &&
			!note.test(line.words),
	);
	const stamps = lines.flatMap(([, words = '']) => dateOf(cleanLine(words)) ?? []);
	const body = text
		.slice(end)
		.replace(marked, (_, words: string) => (stamp.test(cleanLine(words)) || note.test(cleanLine(words)) ? '' : words));
	return {
		keys: [/^\s*([a-z]{1,3}\d{3,4})(?!\d)/i.exec(text)?.[1]],
		headline: typeset(titles[0]?.words ?? ''),
		byline: bylines.flatMap(({words}) => bylineIn(words) ?? [])[0],
		published: stamps.at(-1),
		body: /[\p{L}\p{N}]/u.test(body) ? {text: typeset(paragraphsOfWrapped(body.split('\n')))} : undefined,
	};
};
