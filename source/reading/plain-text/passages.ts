// How the lines of a text make paragraphs, decided for the whole file by measuring it: either a line is a paragraph, or
// lines were broken at a fixed width and are joined again. Blank lines always part paragraphs.
import {isRule, linesOf, markHeads, type TextLine} from './lines.ts';
import {quotationsIn} from './quoted-lines.ts';
import {joinLines, wrapWidth} from './wrapped-lines.ts';

/** A paragraph-to-be: its words on one line, and what its lines showed. */
export type Passage = Omit<TextLine, 'indent'> & {
	/** Each of its lines began with “>”, as mail programs quote. */
	readonly quoted?: true;
};

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
