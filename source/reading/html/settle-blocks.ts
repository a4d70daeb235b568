// The second pass over the blocks of a page, once all are known: repeated text is removed, bold lines between paragraphs become
// subheads, and times become the subheads of a live blog.
import type {Block} from '../../model/document.ts';
import {isFurnitureLine} from '../plain-text/furniture.ts';
import {hasTitleForm, isTime, pointsElsewhere} from '../plain-text/line-forms.ts';
import {spacedWords} from '../text/letters-and-digits.ts';
import type {LaidBlock} from './blocks/laid-block.ts';

/** Returns the final blocks of a page or of a piece of markup. */
export const settleBlocks = (laid: readonly LaidBlock[]): readonly Block[] =>
	withHeads(withEntries(withoutRepeats(laid.filter(({text}) => !isFurnitureLine(text))))).map(blockOf);

const blockOf = ({kind, text, level, links, marks, row, part}: LaidBlock): Block => ({
	...(kind === 'subhead' ? {kind, text, level: level ?? 2} : {kind, text}),
	...(links !== undefined && {links}),
	...(marks !== undefined && kind !== 'subhead' && {marks}),
	...(row !== undefined && {row}),
	...(part !== undefined && {part}),
});

/** Level of a subhead that is only bold text. */
const boldLevel = 3;
const entryLevel = 2;

/** Makes subheads of bold lines that have the form of one, with text above and below. */
const withHeads = (laid: readonly LaidBlock[]): readonly LaidBlock[] => {
	const isHead = (block: LaidBlock | undefined): boolean =>
		block?.kind === 'paragraph' && block.bold === true && block.aside !== true && hasTitleForm(block.text);
	let begun = false;
	return laid.map((block, index): LaidBlock => {
		if (!isHead(block)) {
			begun ||= block.kind === 'paragraph';
			return block;
		}
		const next = laid[index + 1];
		const parts = begun && next !== undefined && !isHead(next) && next.kind !== 'subhead' && next.kind !== 'caption';
		return parts && !pointsElsewhere(laid[index - 1]?.text ?? '')
			? {...block, kind: 'subhead', level: boldLevel}
			: block;
	});
};

/** Makes subheads of times of day, if there are at least two: one may be anything. */
const withEntries = (laid: readonly LaidBlock[]): readonly LaidBlock[] => {
	const isEntry = ({kind, text}: LaidBlock): boolean => kind !== 'caption' && isTime(text);
	if (laid.filter(isEntry).length < 2) return laid;
	const settled: LaidBlock[] = [];
	for (let index = 0; index < laid.length; index++) {
		const block = laid[index]!;
		const title = laid[index + 1];
		// Below a subhead a time tells when, and begins nothing.
		if (!isEntry(block) || laid[index - 1]?.kind === 'subhead') settled.push(block);
		else if (title && !isEntry(title) && (title.kind === 'subhead' || isTitle(title, laid[index + 2]))) {
			settled.push({kind: 'subhead', text: `${block.text} ${title.text}`, level: title.level ?? entryLevel});
			index++;
		} else settled.push({kind: 'subhead', text: block.text, level: entryLevel});
	}
	return settled;
};

const isTitle = ({kind, text}: LaidBlock, below: LaidBlock | undefined): boolean =>
	kind === 'paragraph' && below !== undefined && hasTitleForm(text);

/** Possible repeats in one story; each is a search through its text. */
const mostCandidates = 64;
/** UTF-16 units; a longer one is a passage. */
const longestPullQuote = 400;
/** Words; fewer may be repeated by chance. */
const fewestWords = {aside: 4, open: 6, top: 8};
/** Blocks at the top that may be a standfirst. */
const topLength = 2;
/** UTF-16 units of a dateline at the beginning of a paragraph. */
const longestDateline = 40;

/** A block that is set apart, or a paragraph that is only a quotation. */
const mayBePullQuote = ({aside, kind, text}: LaidBlock): boolean =>
	text.length <= longestPullQuote && (aside === true || (kind === 'paragraph' && /^“[^“”]+”?$/.test(text)));

/** Removes pull quotes and standfirsts whose words are in the story as well. */
const withoutRepeats = (laid: readonly LaidBlock[]): readonly LaidBlock[] => {
	const candidates = laid.flatMap((block, index) =>
		block.kind !== 'caption' && block.kind !== 'subhead' && (index < topLength || mayBePullQuote(block)) ? [index] : [],
	);
	if (candidates.length === 0 || candidates.length > mostCandidates) return laid;
	const places: {readonly start: number; readonly end: number}[] = [];
	/** Without punctuation, which differs between a pull quote and the story. */
	let story = '';
	for (const {aside, text} of laid) {
		const start = story.length;
		if (!aside) story += `${spacedWords(text)}\n`;
		places.push({start, end: story.length});
	}
	const isRepeat = (index: number): boolean => {
		const block = laid[index]!;
		const {start, end} = places[index]!;
		const words = spacedWords(block.text);
		const isStandfirst = index < topLength && !mayBePullQuote(block);
		const fewest = fewestWords[block.aside ? 'aside' : isStandfirst ? 'top' : 'open'];
		if (words.split(' ', fewest + 2).length < fewest + 2) return false;
		const below = story.indexOf(words, end);
		const at = below < 0 && !isStandfirst ? story.slice(0, start).indexOf(words) : below;
		if (at < 0 || block.aside) return at >= 0;
		const before = at - (story.lastIndexOf('\n', at) + 1);
		// A whole paragraph that is repeated is intended.
		const isWhole = before === 0 && story[at + words.length] === '\n';
		return !isWhole && (!isStandfirst || before <= longestDateline);
	};
	const repeated = new Set(candidates.filter(isRepeat));
	if (repeated.size === 0) return laid;
	return laid.filter((_, index) => !repeated.has(index) && !(isAttribution(laid, index) && repeated.has(index - 1)));
};

/** “— Ann Vale” below a pull quote is removed with it. */
const isAttribution = (laid: readonly LaidBlock[], index: number): boolean => {
	const {aside, text} = laid[index]!;
	return aside === true && text.length <= 80 && !/[.!?”"]$/.test(text);
};
