// Finds byline, dateline and date in the first lines of a story.
import type {Document} from '../../model/document.ts';
import {bylineOf, dateLineOf, datelineAloneOf, datelineOf} from './line-facts.ts';

/** Lines from the top among which they are looked for; further down a date is part of what is told. */
const topLength = 5;

export type Facts = Pick<Document, 'byline' | 'dateline' | 'published'>;

/** Lines that hold a byline or a date and nothing else are taken out; a dateline's words stay in its paragraph. */
export const takeFacts = <Line extends {readonly text: string}>(
	lines: readonly Line[],
	mayState: (line: Line) => boolean = () => true,
): {facts: Facts; rest: readonly Line[]} => {
	let byline: string | undefined;
	let dateline: string | undefined;
	let published: string | undefined;
	const kept: Line[] = [];
	for (const line of lines.slice(0, topLength)) {
		if (!mayState(line)) {
			kept.push(line);
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
	return {facts: withoutAbsent({byline, dateline, published}), rest: kept.concat(lines.slice(topLength))};
};

/** A field that a file does not state is absent, not undefined. */
export const withoutAbsent = <Fields extends Record<string, string | undefined>>(
	fields: Fields,
): {readonly [Key in keyof Fields]?: NonNullable<Fields[Key]>} =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Fields]?: NonNullable<Fields[Key]>;
	};
