// ANPA 1312: codes and a keyword, the lines of the head between `^` and `<` or `=`, indented paragraphs, and a last line that
// stamps the day.
import {statedDate} from '../facts/stated-date.ts';
import {bylineOf} from '../plain-text/bylines.ts';
import {cleanLine} from '../text/clean-text.ts';
import {bylineIn} from './stated-lines.ts';
import type {WireItem} from './wire-item.ts';
import {paragraphsOfWrapped} from './wrapped-paragraphs.ts';

/** A line of the head, or of another sort than text below it; it may be broken. */
const marked = /\^([^^<]{0,400}?)(?:<|=(?=[ \t]*(?:\n|$)))/g;

/** “BC-PL--Weir,33”, “AM-Weir, 1st Ld-Writethru,210”, “PP-Top-Headlines,0176”, “*9006” */
const keyword = /^[A-Z]{2}-.{0,80}(?:--|,)|^[A-Z]{2}-\S{1,60}$|^\*?\d+$/;

/** Notes to editors, the day for which a story was sent in advance, and lists of pictures. */
const note =
	/^(?:embargo(?:ed)?|hold for release|for release)\b|^\$?adv\b ?\d{0,2}(?:$|[ ,-])|^(?:eds|editors?|editor['’]s note|note)[.:]|^with .{0,60}\b(?:photos?|graphics?|video)\b|^\(?[A-Z]{2,4} (?:photo|graphic|video|audio|illustration)/i;

/** The last line, “PP-WF-02-03-31 1509GMT”: month, day and year, as agencies of the United States write them. */
const stamp = /^[ \t]*\^?[A-Z]{2,4}-(?:[A-Z]{2}-)?(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d) ?(GMT|[ECMP][SD]T)\b.{0,20}$/m;

/** Returns a message up to its last line, and the time which that states. */
const stampedOf = (message: string): {readonly text: string; readonly published: string | undefined} => {
	const found = stamp.exec(message);
	if (!found) return {text: message, published: undefined};
	const [, month, day, year, hours, minutes, zone] = found;
	const full = `${Number(year) < 50 ? '20' : '19'}${year}-${month}-${day} ${hours}:${minutes} ${zone}`;
	return {text: message.slice(0, found.index), published: statedDate(full)};
};

/** Typewriter marks: a stroke for a dash, two grave accents for a quotation mark. */
const typeset = (text: string): string =>
	text
		.replace(/(?<=\S) ?_ (?=\S)/g, ' — ')
		.replaceAll('``', '“')
		.replaceAll("''", '”');

/** What the head of a message states, and the offset at which it ends. */
type Head = {readonly headline: string; readonly byline?: string | undefined; readonly end: number};

/** Some agencies mark no lines: the head goes on until one is indented, and a plus may end it. */
const unmarkedHead = (text: string): Head => {
	const end = Math.max(0, text.search(/\n(?:\t| {3})/));
	const titles = text
		.slice(0, end)
		.split('\n')
		.map(line => cleanLine(line).replace(/\+$/, ''))
		.filter(line => line !== '' && !keyword.test(line));
	return {headline: titles.join(' '), end};
};

const headOf = (text: string): Head => {
	const lines = [...text.matchAll(marked)];
	/** The head ends where text stands between two of its lines. */
	let end = lines[0]?.index ?? 0;
	const head: {readonly words: string; readonly isCentred: boolean}[] = [];
	for (const {0: whole, 1: words = '', index} of lines) {
		if (head.length > 0 && text.slice(end, index).trim() !== '') break;
		end = index + whole.length;
		head.push({words: cleanLine(words), isCentred: whole.endsWith('=')});
	}
	if (head.length === 0) return unmarkedHead(text);
	const isByline = ({words, isCentred}: (typeof head)[number]): boolean =>
		/^by /i.test(words) && (isCentred || bylineOf(words) !== undefined);
	const isTitle = ({words, isCentred}: (typeof head)[number]): boolean =>
		!isCentred && words !== '' && !keyword.test(words) && !note.test(words);
	return {
		headline: head.find(line => isTitle(line) && !isByline(line))?.words ?? '',
		byline: head.flatMap(line => (isByline(line) ? (bylineIn(line.words) ?? []) : []))[0],
		end,
	};
};

/** Returns the item of one message. */
export const anpaItemOf = (message: string): WireItem => {
	const start = message.indexOf('\x02') + 1;
	const [codes = '', rest = ''] = [message.slice(0, start), message.slice(start)].map(part =>
		part.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').replace(/\^(?=\^)/g, ''),
	);
	const {text, published} = stampedOf(rest);
	const {headline, byline, end} = headOf(text);
	const body = text
		.slice(end)
		.replace(marked, (_, words: string) => (note.test(cleanLine(words)) ? '' : words))
		.replace(/^[ \t]*\^|<[ \t]*$/gm, '\n');
	return {
		keys: [/^\s*([a-z]{1,3}\d{3,4})(?!\d)/i.exec(codes)?.[1]],
		headline: typeset(headline),
		byline,
		published,
		body: /[\p{L}\p{N}]/u.test(body) ? {text: typeset(paragraphsOfWrapped(body.split('\n')))} : undefined,
	};
};
