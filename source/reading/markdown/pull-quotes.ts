// Pull quotes: words of the story that are set apart once more. They are shown, and counted where they belong.
import type {Block} from '../../model/document.ts';

/** Quotations in one story that may be pull quotes; each is a search through its text. */
const mostCandidates = 64;
/** UTF-16 units; a longer one is a passage. */
const longestPullQuote = 400;
/** Words; fewer may be repeated by chance. */
const fewestWords = 4;

/** In lower case with a blank around each word: punctuation differs between a pull quote and the story. */
const wordsOf = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Returns the blocks with each quotation that repeats words of the story marked as a pull quote. */
export const withPullQuotes = (blocks: readonly Block[]): readonly Block[] => {
	const candidates = blocks.filter(({kind, text}) => kind === 'blockquote' && text.length <= longestPullQuote);
	if (candidates.length === 0 || candidates.length > mostCandidates) return blocks;
	const asked = new Set(candidates);
	const words = blocks.map(({text}) => wordsOf(text));
	const story = words.filter((_, index) => !asked.has(blocks[index]!)).join('\n');
	return blocks.map((block, index) => {
		const own = words[index]!;
		if (!asked.has(block) || own.trim().split(' ').length < fewestWords) return block;
		// Of two quotations with the same words, the longer or the earlier one is the story's.
		const isRepeat =
			story.includes(own) ||
			blocks.some(
				(other, at) =>
					at !== index &&
					asked.has(other) &&
					words[at]!.includes(own) &&
					(words[at]!.length > own.length || at < index),
			);
		return isRepeat ? {...block, part: 'pull-quote'} : block;
	});
};
