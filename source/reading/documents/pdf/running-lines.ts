// Lines that are no part of the text: running heads, page numbers, and what a browser prints above and below each page.
import {lettersAndDigits} from '../../text/letters-and-digits.ts';
import type {SetLine} from './lines.ts';
import type {PageText} from './page-text.ts';

/** A page as its lines. */
export type PageLines = Pick<PageText, 'number' | 'bottom' | 'top' | 'links'> & {readonly lines: readonly SetLine[]};

/** Share of the page's height at its top and its bottom in which running heads stand. */
const margin = 0.12;
/** Rows at the top and at the bottom that may be running heads. */
const mostRows = 3;
/** Points by which lines of one row differ in height. */
const sameRow = 3;
/** Share of the pages on which a line stands at the same place, at least; odd and even pages may have heads of their own. */
const leastShare = 0.4;

const pageNumber =
	/^[-–—|[( ]{0,3}(?:(?:page|seite|pagina|página|p\.?|s\.) ?)?\d{1,4}(?: ?(?:\/|of|von|de|sur|van|di) ?\d{1,4})?[-–—|)\] ]{0,3}$/i;

/** Returns true for “3”, “- 3 -”, “Page 3 of 7”, “3/7”. */
export const isPageNumber = (text: string): boolean => text.length <= 30 && pageNumber.test(text);

const isAt = (page: PageLines, line: SetLine): 'top' | 'bottom' | undefined => {
	const height = page.top - page.bottom;
	if (line.y > page.top - height * margin) return 'top';
	return line.y < page.bottom + height * margin ? 'bottom' : undefined;
};

/** Returns the lines in the outermost rows of a page, by the edge at which they stand. */
const edgesOf = (page: PageLines): ReadonlyMap<SetLine, 'top' | 'bottom'> => {
	const edges = new Map<SetLine, 'top' | 'bottom'>();
	for (const edge of ['top', 'bottom'] as const) {
		const sorted = page.lines
			.filter(line => isAt(page, line) === edge)
			.sort((a, b) => (edge === 'top' ? b.y - a.y : a.y - b.y));
		let rows = 0;
		for (const [index, line] of sorted.entries()) {
			if (index === 0 || Math.abs(line.y - sorted[index - 1]!.y) > sameRow) rows++;
			if (rows > mostRows) break;
			edges.set(line, edge);
		}
	}
	return edges;
};

/** Its words without digits, which count pages, and its height. */
const keyOf = (line: SetLine, edge: string): string =>
	`${edge} ${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '0').toLowerCase()}`;

/** Letters of a headline, at least; fewer may be repeated by chance. */
const fewestLetters = 12;
/** By how much a headline is larger than the running head that repeats it. */
const larger = 1.15;
/** Headlines that are remembered: a database writes the last one above each page. */
const mostHeadlines = 40;
/** In sizes of the type: how far a running head is set from the text. */
const setApart = 1.8;

type Headline = {readonly letters: string; readonly size: number};

/** Returns true for a line at the top, set apart, that repeats a headline of a page before, as databases do it. */
const isHeadlineAgain = (line: SetLine, page: PageLines, headlines: readonly Headline[]): boolean => {
	const letters = lettersAndDigits(line.text);
	const isKnown = headlines.some(
		head => head.size > line.size * larger && (letters.includes(head.letters) || head.letters.includes(letters)),
	);
	if (!isKnown || letters.length < fewestLetters) return false;
	return page.lines.every(other => other.y > line.y - sameRow || line.y - other.y > line.size * setApart);
};

/** Returns the pages without the lines that run through them. */
export const withoutRunningLines = (pages: readonly PageLines[]): readonly PageLines[] => {
	const edges = pages.map(edgesOf);
	const counts = new Map<string, number>();
	for (const edge of edges)
		for (const key of new Set([...edge].map(([line, at]) => keyOf(line, at))))
			counts.set(key, (counts.get(key) ?? 0) + 1);
	const least = Math.max(2, pages.length * leastShare);
	let headlines: readonly Headline[] = [];
	return pages.map((page, index) => {
		const isRunning = (line: SetLine): boolean => {
			const edge = edges[index]!.get(line);
			if (edge === undefined) return false;
			const key = keyOf(line, edge);
			return (
				isPageNumber(line.text) ||
				counts.get(key)! >= least ||
				(edge === 'top' && isHeadlineAgain(line, page, headlines))
			);
		};
		const kept = {...page, lines: page.lines.filter(line => !isRunning(line))};
		const own = kept.lines.map(({text, size}) => ({letters: lettersAndDigits(text), size}));
		const largest = Math.max(...own.map(({size}) => size));
		headlines = [
			...headlines,
			...own.filter(({letters, size}) => size === largest && letters.length >= fewestLetters),
		].slice(-mostHeadlines);
		return kept;
	});
};
