// What holds for the text of a group: a group inside it begins with the same, and leaves it as it was.
import type {Flow} from './flow.ts';
import type {ParagraphStyle} from './styles.ts';

/** The state of a group. */
export type GroupState = {
	/** Set before the first word of a group, which may say what it holds. */
	isFresh: boolean;
	/** Set behind `\*`. */
	isStarred: boolean;
	/** Where words go. */
	holds: 'text' | 'none' | 'fonts' | 'styles' | 'instruction' | 'marker';
	/** The body, the note or the box that the words belong to. */
	flow: Flow;
	isNote: boolean;
	/** Signs behind `\uN` that stand for it where Unicode is not known. */
	fallback: number;
	/** -1 is the font of the whole file. */
	font: number;
	isBold: boolean;
	isHidden: boolean;
	isDeleted: boolean;
	style: number;
	/** 0 is the highest, 9 that of the text; undefined where the style says it. */
	outline: number | undefined;
	isCell: boolean;
	isCentred: boolean;
	/** Of the style sheet. */
	entry: ParagraphStyle | undefined;
	/** What the innermost field is told to do. */
	field: {instruction: string} | undefined;
	/** The address, in what the field of a link shows. */
	link: string | undefined;
};

/** Returns the state outside all groups. */
export const firstState = (flow: Flow): GroupState => ({
	isFresh: false,
	isStarred: false,
	holds: 'text',
	flow,
	isNote: false,
	fallback: 1,
	font: -1,
	isBold: false,
	isHidden: false,
	isDeleted: false,
	style: 0,
	outline: undefined,
	isCell: false,
	isCentred: false,
	entry: undefined,
	field: undefined,
	link: undefined,
});

/** The value of `\outlinelevel` that means text. */
export const outlineOfText = 9;
/** Signs that may stand for one that is not known; programs write two at most. */
const longestFallback = 16;

type Change = (state: GroupState, value: number) => void;

/** What words change for the text that follows them in the group. The value is 1 where a word has none. */
export const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
	[
		'plain',
		state => {
			[state.isBold, state.isHidden, state.isDeleted, state.font] = [false, false, false, -1];
		},
	],
	[
		'pard',
		state => {
			[state.style, state.outline, state.isCell, state.isCentred] = [0, undefined, false, false];
		},
	],
	[
		'b',
		(state, value) => {
			state.isBold = value !== 0;
		},
	],
	[
		'v',
		(state, value) => {
			state.isHidden = value !== 0;
		},
	],
	// Text that was moved away stands at both places.
	...['deleted', 'mvf'].map((name): [string, Change] => [
		name,
		(state, value) => {
			state.isDeleted = value !== 0;
		},
	]),
	...['ql', 'qc', 'qr', 'qj'].map((name): [string, Change] => [
		name,
		state => {
			state.isCentred = name === 'qc';
		},
	]),
	[
		'intbl',
		state => {
			state.isCell = true;
		},
	],
	[
		'uc',
		(state, value) => {
			state.fallback = Math.min(Math.max(value, 0), longestFallback);
		},
	],
	[
		'f',
		(state, value) => {
			state.font = value;
		},
	],
	[
		's',
		(state, value) => {
			if (state.entry) state.entry.id = value;
			else state.style = value;
		},
	],
	[
		'outlinelevel',
		(state, value) => {
			if (!state.entry) state.outline = value;
			else if (value < outlineOfText) state.entry.level = value + 1;
		},
	],
	[
		'sbasedon',
		({entry}, value) => {
			if (entry) entry.basedOn = value;
		},
	],
]);
