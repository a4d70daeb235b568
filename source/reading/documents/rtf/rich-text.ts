// Reads the Rich Text Format (1.9.1): what the words of the file do to the groups they stand in, and where the text goes.
import {type DocumentParagraph, type DocumentPart, isTable} from '../document-part.ts';
import {addressOfField, isFurnitureField} from '../word/word-fields.ts';
import {destinationOf, type RtfDestination, signs} from './destinations.ts';
import {createFlow, type ParagraphEnd} from './flow.ts';
import {isOfFonts, newFontTable} from './fonts.ts';
import {changes, firstState, type GroupState, outlineOfText} from './group-state.ts';
import {longestName, newStyleSheet} from './styles.ts';
import {readTokens} from './tokens.ts';
import {newWordBuilder} from './words-of-bytes.ts';

/** What a file has. */
export type RichText = {
	readonly parts: readonly DocumentPart[];
	readonly notes: readonly (readonly DocumentParagraph[])[];
	/** Set if the end was left out, as there is too much. */
	readonly isCut: boolean;
};

/** How much is read. */
export type RichTextLimits = {readonly mostLetters: number; readonly mostParagraphs: number};

/** Groups inside one another; a deeper one shares the state of that around it. Word nests twenty. */
const deepestGroup = 500;
/** UTF-16 units of what a field is told to do. */
const longestInstruction = 5000;

const withMore = (text: string, more: string, longest: number): string =>
	text.length >= longest ? text : (text + more).slice(0, longest);

/** Returns the paragraphs, tables and notes of a file. `isUtf8` says that bytes which stand for themselves are UTF-8. */
export const richTextOf = (bytes: Buffer, isUtf8: boolean, limits: RichTextLimits): RichText => {
	const words = newWordBuilder(bytes, isUtf8);
	const fonts = newFontTable();
	const styles = newStyleSheet();
	const body = createFlow();
	const notes: DocumentParagraph[][] = [];
	const around: GroupState[] = [];
	let state = firstState(body);
	let tooDeep = 0;
	let [letters, paragraphs] = [0, 0];

	const isFull = (): boolean => letters >= limits.mostLetters || paragraphs >= limits.mostParagraphs;
	const isShown = (): boolean => state.holds === 'text' && !state.isHidden && !state.isDeleted;

	/** Hands over what was read so far, before anything changes for the text that follows. */
	const settle = (): void => {
		const text = words.flush();
		if (text === '') return;
		letters += text.length;
		if (isShown()) state.flow.words(text, state.isBold);
		else if (state.holds === 'marker') state.flow.mark(text);
		else if (state.holds === 'styles' && state.entry) state.entry.name = withMore(state.entry.name, text, longestName);
		else if (state.holds === 'instruction' && state.field)
			state.field.instruction = withMore(state.field.instruction, text, longestInstruction);
	};

	const format = (): ParagraphEnd => {
		const {outline, isCell, isCentred} = state;
		const {level, ...meaning} = styles.meaningOf(state.style);
		const stated = outline === undefined ? level : outline < outlineOfText ? outline + 1 : undefined;
		return {isCell, isCentred, ...meaning, ...(stated !== undefined && {level: stated})};
	};

	const endParagraph = (): void => {
		paragraphs++;
		// The mark of a paragraph can be deleted: then the next one goes on with it.
		if (isShown()) state.flow.endParagraph(format());
		else if (state.holds === 'text') state.flow.words(' ', state.isBold);
	};

	const enter = (destination: RtfDestination): void => {
		const group = around.at(-1);
		if (destination === 'field') state.field = {instruction: ''};
		else if (destination === 'note' || destination === 'box') {
			paragraphs++;
			[state.flow, state.isNote] = [createFlow(), destination === 'note'];
			changes.get('pard')?.(state, 1);
			state.isBold = false;
		} else if (destination === 'result') {
			const instruction = state.field?.instruction ?? '';
			if (isFurnitureField(instruction)) state.holds = 'none';
			state.link = addressOfField(instruction) ?? state.link;
			if (state.link !== undefined && state.link !== group?.link) state.flow.openLink(state.link);
		} else if (destination === 'attachment') {
			state.holds = 'none';
			if (group) group.holds = 'none';
		} else if (destination !== 'text') state.holds = destination;
	};

	const leave = (left: GroupState): void => {
		if (left.link !== undefined && left.link !== state.link && left.flow === state.flow) left.flow.closeLink();
		if (left.entry && left.entry !== state.entry) styles.add(left.entry);
		if (left.flow === state.flow) return;
		left.flow.finish();
		if (!left.isNote) state.flow.float(left.flow.parts.map(part => (isTable(part) ? part : {...part, isAside: true})));
		else if (left.flow.parts.length > 0)
			notes.push(left.flow.parts.flatMap(part => (isTable(part) ? part.rows.flat(2) : [part])));
	};

	/** What the words do that stand in the text without being a sign. */
	const steps: ReadonlyMap<string, () => void> = new Map<string, () => void>([
		...['par', '\n', '\r', 'sect', 'page', 'column', 'nestrow'].map(name => [name, endParagraph] as const),
		['cell', () => isShown() && state.flow.endCell(format())],
		['row', () => isShown() && state.flow.endRow()],
	]);

	readTokens(bytes, {
		isDone: isFull,
		open: () => {
			settle();
			words.endFallback();
			if (around.length >= deepestGroup) {
				tooDeep++;
				return;
			}
			around.push(state);
			state = {...state, isFresh: true, isStarred: false};
			if (state.holds === 'styles' && !state.entry) state.entry = {id: 0, name: ''};
		},
		close: () => {
			settle();
			words.endFallback();
			if (tooDeep > 0) {
				tooDeep--;
				return;
			}
			const left = state;
			state = around.pop() ?? state;
			if (left !== state) leave(left);
		},
		word: (name, value) => {
			if (name === '*') {
				state.isStarred = state.isFresh;
				return;
			}
			const destination = state.isFresh ? destinationOf(name, state.isStarred) : undefined;
			state.isFresh = false;
			if (state.holds === 'none') return;
			if (destination !== undefined) {
				enter(destination);
				return;
			}
			if (name === 'u') {
				words.addNumber(value ?? 0, state.fallback);
				return;
			}
			const sign = signs.get(name);
			if (sign !== undefined) {
				if (!words.isFallback()) words.addSign(sign);
				return;
			}
			const step = steps.get(name);
			const change = step ? undefined : changes.get(name);
			if (!step && !change && !isOfFonts(name)) return;
			settle();
			words.endFallback();
			step?.();
			change?.(state, value ?? 1);
			if (isOfFonts(name)) fonts.take(name, value ?? 1, state.holds === 'fonts');
		},
		text: (start, end) => {
			state.isFresh = false;
			if (state.holds !== 'none' && state.holds !== 'fonts') words.addText(start, end, fonts.pageOfFont(state.font));
		},
		byte: code => {
			state.isFresh = false;
			if (state.holds !== 'none' && state.holds !== 'fonts') words.addByte(code, fonts.pageOfFont(state.font));
		},
	});
	settle();
	while (around.length > 0) {
		const left = state;
		state = around.pop()!;
		leave(left);
	}
	body.finish();
	return {
		parts: body.parts,
		notes,
		isCut: isFull(),
	};
};
