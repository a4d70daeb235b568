// Finds the byline, the dateline and the date in the first lines of a story.
import type {Document} from '../../model/document.ts';
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
export const takeFacts = <Line extends {readonly text: string}>(
	lines: readonly Line[],
	mayState: (line: Line) => boolean = () => true,
): {facts: Facts; rest: readonly Line[]} => {
	let byline: string | undefined;
	let dateline: string | undefined;
	let published: string | undefined;
	let outlet: string | undefined;
	const kept: Line[] = [];
	for (const line of lines.slice(0, topLength)) {
		if (!mayState(line)) {
			kept.push(line);
			continue;
		}
		const stated = published === undefined ? factLineOf(line.text) : undefined;
		if (stated !== undefined && !(byline !== undefined && stated.byline !== undefined)) {
			published = stated.published;
			byline ??= stated.byline;
			outlet = stated.outlet;
			continue;
		}
		const names = byline === undefined ? bylineOf(line.text) : undefined;
		const date = published === undefined ? dateLineOf(line.text) : undefined;
		const alone = dateline === undefined && published === undefined ? datelineAloneOf(line.text) : undefined;
		const placed = dateline === undefined ? (alone ?? datelineOf(line.text)) : undefined;
		byline ??= names;
		dateline ??= placed?.place;
		published ??= date ?? placed?.published;
		if (names === undefined && date === undefined && alone === undefined) kept.push(line);
	}
	return {facts: withoutAbsent({byline, dateline, published, outlet}), rest: kept.concat(lines.slice(topLength))};
};

/** Returns the fields that are not undefined: in a document, a fact that is not stated is absent. */
export const withoutAbsent = <Fields extends Record<string, string | undefined>>(
	fields: Fields,
): {readonly [Key in keyof Fields]?: NonNullable<Fields[Key]>} =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Fields]?: NonNullable<Fields[Key]>;
	};
