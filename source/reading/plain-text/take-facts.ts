// Finds the byline, the dateline and the date in the first lines of a story.
import type {Document} from '../../model/document.ts';
import {isHeadingOfPart} from './above-headline.ts';
import {bareNameAt, employerIn, isJobLine, nameOrPlaceOf} from './bare-names.ts';
import {bylineOf} from './bylines.ts';
import {dateLineOf} from './date-lines.ts';
import {datelineAloneOf, datelineOf} from './datelines.ts';
import {factLineOf, isNamedPaper, isSurePaper} from './fact-line.ts';
import {otherBylineOf} from './other-bylines.ts';

/** Lines at the top that are looked at; a date further down belongs to the story. */
const topLength = 5;
/** With the points of a wire's summary and the notes of its editors, which count for nothing. */
const longestTop = 12;

/** “* Council votes 7-2”, “(Adds quotes, background)” */
const aside =
	/^[*•·▪] |^\((?:adds?|updates?|corrects?|recasts?|refiles?|repeats?|removes?|clarifies|rewrites?|fixes|deletes?|drops?|changes?|edits?|restores?|inserts?|releads?|with) [^()]*\)$/i;

const isAside = (text: string): boolean => /^[*•·▪(]/.test(text) && aside.test(text);

/** Lines of the story that tell its language. */
const storyLength = 6;

const wordsBelow = (lines: readonly {readonly text: string}[], index: number): string =>
	lines
		.slice(index + 1, index + 1 + storyLength)
		.map(({text}) => text)
		.join(' ');

/** Returns the writer that the line at `index` names after “By”, a label, or a word such as “Par” in a story in French. */
export const signedAt = (lines: readonly {readonly text: string}[], index: number): string | undefined => {
	const text = lines[index]?.text ?? '';
	return bylineOf(text) ?? otherBylineOf(text, () => wordsBelow(lines, index));
};

/**
 * Returns true if the line at `index` names the paper above a byline or a date: “Wexley Gazette”. “Council Orders Review” above a
 * byline is a deck, “World News” a part of one.
 */
export const isPaperAt = (lines: readonly {readonly text: string}[], index: number): boolean => {
	const text = lines[index]?.text ?? '';
	if (!isNamedPaper(text) || text.includes(',') || isHeadingOfPart(text)) return false;
	if (dateLineOf(lines[index + 1]?.text ?? '') !== undefined) return true;
	return (isSurePaper(text) || text.startsWith('The ')) && signedAt(lines, index + 1) !== undefined;
};

/** What was found; dates are in ISO 8601. */
export type Facts = Pick<Document, 'byline' | 'dateline' | 'published' | 'outlet'>;

/**
 * Returns the facts, and the lines without those that are only a byline or a date, or both. A dateline stays in its paragraph. Lines
 * for which `mayState` returns false are not looked at.
 */
export const takeFacts = <Line extends {readonly text: string; readonly gap?: number}>(
	lines: readonly Line[],
	mayState: (line: Line) => boolean = () => true,
): {facts: Facts; rest: readonly Line[]} => {
	let byline: string | undefined;
	let dateline: string | undefined;
	let published: string | undefined;
	let outlet: string | undefined;
	const kept: Line[] = [];
	/** Named in a dateline, for where nothing else names one. */
	let agency: string | undefined;
	/** Whether the line above is a byline. */
	let signed = false;
	let index = -1;
	let left = topLength;
	while (left > 0 && index + 1 < Math.min(lines.length, longestTop)) {
		const line = lines[++index]!;
		const below: boolean = signed && (line.gap ?? 0) === 0;
		signed = false;
		if (!mayState(line) || isAside(line.text)) {
			kept.push(line);
			continue;
		}
		left--;
		if (below && isJobLine(line.text)) {
			byline += `, ${line.text}`;
			signed = true;
			continue;
		}
		const employer = below && outlet === undefined ? employerIn(line.text) : undefined;
		if (employer !== undefined) {
			outlet = employer;
			continue;
		}
		const stated = published === undefined ? factLineOf(line.text) : undefined;
		if (stated !== undefined && (byline === undefined || [undefined, byline].includes(stated.byline))) {
			published = stated.published;
			byline ??= stated.byline;
			outlet ??= stated.outlet;
			continue;
		}
		if (outlet === undefined && isPaperAt(lines, index)) {
			outlet = line.text;
			continue;
		}
		const bare = byline === undefined ? bareNameAt(lines, index) : undefined;
		if (bare !== undefined) {
			byline = bare.byline;
			outlet ??= bare.outlet;
			signed = true;
			continue;
		}
		const names = byline === undefined ? signedAt(lines, index) : undefined;
		if (
			published !== undefined &&
			/^(?:last )?(?:updated|modified|amended)\b/i.test(line.text) &&
			dateLineOf(line.text) !== undefined
		)
			continue;
		const date = published === undefined ? dateLineOf(line.text) : undefined;
		const alone = dateline === undefined && published === undefined ? datelineAloneOf(line.text) : undefined;
		const doubtful = published === undefined ? nameOrPlaceOf(line.text) : undefined;
		if (doubtful !== undefined && !happensIn(doubtful, lines)) {
			published = dateLineOf(line.text.slice(doubtful.length).replace(/^[^\p{L}\d]+/u, ''));
			// Where the story says itself where it was written, or knows no such place, the words are who wrote it. Else nobody knows.
			const isWriter = opensWithPlace(lines.slice(index + 1, topLength)) || isForeignTo(lines, index, doubtful);
			if (byline === undefined && isWriter) byline = doubtful;
			else kept.push(line);
			continue;
		}
		const placed = dateline === undefined ? (alone ?? datelineOf(line.text)) : undefined;
		signed = names !== undefined;
		byline ??= names;
		dateline ??= placed?.place;
		agency ??= placed?.agency;
		published ??= date ?? placed?.published;
		if (names === undefined && date === undefined && alone === undefined) kept.push(line);
	}
	return {
		facts: withoutAbsent({byline, dateline, published, outlet: outlet ?? agency}),
		rest: kept.concat(lines.slice(index + 1)),
	};
};

/** Returns true if no other line has a word of a name. A place is where something happens. */
const isForeignTo = (lines: readonly {readonly text: string}[], index: number, name: string): boolean =>
	name.split(' ').every(word => lines.every(({text}, place) => place === index || !text.includes(word)));

/** “The last tower was set in the sea off Skerry Point.” Nobody writes so of a person. */
const happensIn = (place: string, lines: readonly {readonly text: string}[]): boolean =>
	lines.some(({text}) => ['in', 'at', 'off', 'near', 'outside'].some(word => text.includes(` ${word} ${place}`)));

const opensWithPlace = (lines: readonly {readonly text: string}[]): boolean =>
	lines.some(({text}) => datelineOf(text) !== undefined);

/** Returns the fields that are not undefined: in a document, a fact that is not stated is absent. */
export const withoutAbsent = <Fields extends Record<string, string | undefined>>(
	fields: Fields,
): {readonly [Key in keyof Fields]?: NonNullable<Fields[Key]>} =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Fields]?: NonNullable<Fields[Key]>;
	};
