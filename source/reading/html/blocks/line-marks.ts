// The marks of the line that is being read: what is emphasised, struck out or a link, and from where to where. Nothing is
// counted in a text without such elements.
import type {MarkedSpan} from '../../../model/document.ts';
import {countLetters, letterPlaces} from '../../text/letters-and-digits.ts';
import {type CountedMark, mostMarks, placeMarks} from '../../text/place-marks.ts';
import type {Attribute} from '../elements.ts';
import {noteAttribute} from '../note-attribute.ts';

const kinds: ReadonlyMap<string, MarkedSpan['kind']> = new Map([
	['em', 'emphasis'],
	['i', 'emphasis'],
	['b', 'strong'],
	['strong', 'strong'],
	['s', 'struck'],
	['del', 'struck'],
	['strike', 'struck'],
	['a', 'link'],
]);

type Begun = Pick<CountedMark, 'kind' | 'url'> & {readonly tag: string; at: number};
type Ended = Pick<CountedMark, 'kind' | 'url'> & {readonly at: number; readonly end: number};

/** Takes the tags and the words of one block after another. */
export type LineMarks = {
	readonly open: (tag: string, attribute: Attribute, pieces: number) => void;
	readonly close: (tag: string, pieces: string[]) => void;
	/** Adds words to the pieces, with the sign before what is struck out. */
	readonly put: (text: string, pieces: string[]) => void;
	/** To be called before the pieces become a line; `lines` are those of the block so far. */
	readonly endLine: (pieces: string[], lines: readonly string[]) => void;
	/** Ends the block. Returns what gives the marks of its texts, one after another. */
	readonly takeMarks: () => (text: string) => {readonly marks?: readonly MarkedSpan[]};
};

const nothing = {};

/** Returns an empty state. */
export const createLineMarks = (): LineMarks => {
	const begun: Begun[] = [];
	let ended: Ended[] = [];
	let counted: CountedMark[] = [];
	/** The sign before struck words is in the pieces, the one behind them is not. */
	let struck = false;

	const closeSign = (pieces: string[]): void => {
		if (!struck) return;
		struck = false;
		const last = pieces.at(-1) ?? '';
		const words = last.trimEnd();
		// The sign stands at the words, as Markdown would have it.
		if (pieces.length > 0) pieces[pieces.length - 1] = `${words}~${last.slice(words.length)}`;
	};

	return {
		open: (tag, attribute, pieces) => {
			const kind = tag === 'sup' && attribute(noteAttribute) ? 'note' : kinds.get(tag);
			const url = kind === 'link' ? attribute('href') : undefined;
			if (kind === undefined || (kind === 'link' && !url)) return;
			begun.push({kind, tag, at: pieces, ...(url && {url})});
		},
		close: (tag, pieces) => {
			if (!kinds.has(tag) && tag !== 'sup') return;
			const index = begun.findLastIndex(each => each.tag === tag);
			if (index === -1) return;
			const [{at, kind, url}] = begun.splice(index, 1) as [Begun];
			if (kind === 'struck' && !begun.some(each => each.kind === 'struck')) closeSign(pieces);
			if (ended.length < mostMarks) ended.push({kind, at, end: pieces.length, ...(url !== undefined && {url})});
		},
		put: (text, pieces) => {
			if (struck || !begun.some(({kind}) => kind === 'struck') || !/\S/.test(text)) {
				pieces.push(text);
				return;
			}
			struck = true;
			const words = text.trimStart();
			pieces.push(`${text.slice(0, text.length - words.length)}~${words}`);
		},
		endLine: (pieces, lines) => {
			closeSign(pieces);
			const open = begun.map(({tag: _, ...mark}): Ended => ({...mark, end: pieces.length}));
			for (const mark of begun) mark.at = 0;
			const all = [...ended, ...open];
			ended = [];
			if (all.length === 0 || counted.length >= mostMarks) return;
			const before = [lines.reduce((sum, line) => sum + countLetters(line), 0)];
			for (const piece of pieces) before.push(before.at(-1)! + countLetters(piece));
			const at = (index: number) => before[Math.min(index, pieces.length)]!;
			for (const {at: from, end, ...mark} of all) counted.push({...mark, from: at(from), to: at(end)});
		},
		takeMarks: () => {
			const given = counted;
			counted = [];
			if (given.length === 0) return () => nothing;
			let ahead = 0;
			return text => {
				const from = ahead;
				const places = letterPlaces(text);
				ahead += places.length;
				const own = given.filter(mark => mark.from < ahead && mark.to > from);
				const marks = placeMarks(
					text,
					own.map(mark => ({...mark, from: Math.max(0, mark.from - from), to: mark.to - from})),
					places,
				);
				return marks.length > 0 ? {marks} : nothing;
			};
		},
	};
};

/** Returns the marks of a block before which so many UTF-16 units were put. */
export const movedMarks = (
	{marks}: {readonly marks?: readonly MarkedSpan[]},
	by: number,
): {readonly marks?: readonly MarkedSpan[]} =>
	marks === undefined ? nothing : {marks: marks.map(mark => ({...mark, start: mark.start + by, end: mark.end + by}))};
