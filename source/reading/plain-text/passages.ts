// Joins the lines of a text to paragraphs. Measured over the whole text, either each line is a paragraph, or lines were wrapped
// at a fixed width and are joined again. Blank lines always separate paragraphs.
import {isRule, linesOf, markHeads, type TextLine} from './lines.ts';
import {quotationsIn} from './quoted-lines.ts';
import {joinLines, wrapWidth} from './wrapped-lines.ts';

/** A paragraph on one line, before its kind is known. */
export type Passage = Omit<TextLine, 'indent'> & {
	/** Set if each of its lines began with “>”, as email programs quote. */
	readonly quoted?: true;
};

/** Returns the passages of a clean text, without rules. Quoted email is measured apart from the rest. */
export const passagesOf = (text: string): readonly Passage[] =>
	quotationsIn(text).flatMap(({words, quoted}) => {
		const passages = passagesIn(words);
		return quoted ? passages.map((passage): Passage => ({...passage, quoted: true})) : passages;
	});

const passagesIn = (text: string): readonly Passage[] => {
	const lines = markHeads(linesOf(text));
	const width = wrapWidth(lines);
	const laid = width === undefined ? lines : joinLines(lines, width);
	return laid
		.filter(line => !isRule(line.text))
		.map(({indent: _, ...passage}) =>
			passage.text.includes('  ') ? {...passage, text: passage.text.replace(/ {2,}/g, ' ')} : passage,
		);
};
