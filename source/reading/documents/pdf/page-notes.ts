// Footnotes: they stand at the end of a page, between the halves of a sentence that goes on over it.
import type {SetLine} from './lines.ts';
import type {PageLines} from './running-lines.ts';

/** Share of the page's height below which notes stand. */
const lowerPart = 0.55;
/** In sizes of the type: the distance from the text to the first note. */
const apart = 1.5;

const numberAtStart = /^(?:(\d{1,3})[.)]?|\[(\d{1,3})\]|([*†‡§]))\s/;

/** Returns true for a line that begins with a raised number, or with one to which a line above refers. */
const isNote = ({note, text}: SetLine, references: ReadonlySet<string>): boolean => {
	if (note !== undefined) return true;
	const [, ...numbers] = numberAtStart.exec(text) ?? [];
	return numbers.some(number => number !== undefined && references.has(number));
};

/** Returns the index of the first note of a page: from there on nothing but notes follows, set apart from the text above. */
const firstNote = ({lines, bottom, top}: PageLines): number => {
	const limit = bottom + (top - bottom) * lowerPart;
	const references = new Set(lines.flatMap(line => line.references));
	let first = lines.length;
	for (let index = lines.length - 1; index > 0; index--) {
		const line = lines[index]!;
		if (line.y > limit) break;
		if (!isNote(line, references)) continue;
		first = index;
		const above = lines[index - 1]!;
		if (!isNote(above, references) && above.y - line.y > line.size * apart) break;
	}
	return first;
};

/** Parts the lines of all pages into the text and the notes. */
export const partNotes = (
	pages: readonly PageLines[],
): {readonly text: readonly SetLine[]; readonly notes: readonly SetLine[]} => {
	const starts = pages.map(firstNote);
	return {
		text: pages.flatMap(({lines}, index) => lines.slice(0, starts[index])),
		notes: pages.flatMap(({lines}, index) => lines.slice(starts[index])),
	};
};
