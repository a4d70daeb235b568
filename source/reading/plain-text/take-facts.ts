// Finds the byline, the dateline and the date in the first lines of a story.
import type {Document} from '../../model/document.ts';
import {bareNameAt, isEmployerLine, isJobLine, nameOrPlaceOf} from './bare-names.ts';
import {factLineOf} from './fact-line.ts';
import {bylineOf, dateLineOf, datelineAloneOf, datelineOf} from './line-facts.ts';

/** Lines at the top that are looked at; a date further down belongs to the story. */
const topLength = 5;

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
	/** Whether the line above is a byline. */
	let signed = false;
	for (const [index, line] of lines.slice(0, topLength).entries()) {
		const below: boolean = signed && (line.gap ?? 0) === 0;
		signed = false;
		if (!mayState(line)) {
			kept.push(line);
			continue;
		}
		if (below && isJobLine(line.text)) {
			byline += `, ${line.text}`;
			signed = true;
			continue;
		}
		if (below && outlet === undefined && isEmployerLine(line.text)) {
			outlet = line.text;
			continue;
		}
		const stated = published === undefined ? factLineOf(line.text) : undefined;
		if (stated !== undefined && !(byline !== undefined && stated.byline !== undefined)) {
			published = stated.published;
			byline ??= stated.byline;
			outlet ??= stated.outlet;
			continue;
		}
		const bare = byline === undefined ? bareNameAt(lines, index) : undefined;
		if (bare !== undefined) {
			byline = bare.byline;
			outlet ??= bare.outlet;
			signed = true;
			continue;
		}
		const names = byline === undefined ? bylineOf(line.text) : undefined;
		const date = published === undefined ? dateLineOf(line.text) : undefined;
		const alone = dateline === undefined && published === undefined ? datelineAloneOf(line.text) : undefined;
		const doubtful = alone === undefined ? undefined : nameOrPlaceOf(line.text);
		if (doubtful !== undefined && !happensIn(doubtful, lines)) {
			published = alone!.published;
			// Where the story says itself where it was written, the words are who wrote it. Else nobody knows: the line stays.
			if (byline === undefined && opensWithPlace(lines.slice(index + 1, topLength))) byline = doubtful;
			else kept.push(line);
			continue;
		}
		const placed = dateline === undefined ? (alone ?? datelineOf(line.text)) : undefined;
		signed = names !== undefined;
		byline ??= names;
		dateline ??= placed?.place;
		published ??= date ?? placed?.published;
		if (names === undefined && date === undefined && alone === undefined) kept.push(line);
	}
	return {facts: withoutAbsent({byline, dateline, published, outlet}), rest: kept.concat(lines.slice(topLength))};
};

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
