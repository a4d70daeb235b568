// Decides what lines separated by `<br>` are: a list, verse, an address, several paragraphs, or one paragraph that a program
// wrapped.
import {endsAsSentence} from './line-forms.ts';
import {passagesOf} from './passages.ts';

/** Average UTF-16 units of two lines that are sentences, from which each is a paragraph. */
const shortestSentence = 40;
/** Fewer lines do not show whether they were wrapped. */
const fewestLines = 3;

/** Returns the paragraphs that the lines make. `lines` are clean and not empty. */
export const paragraphsOfLines = (lines: readonly string[]): readonly string[] => {
	if (lines.length < 2) return lines;
	if (lines.length >= fewestLines) return passagesOf(lines.join('\n')).map(({text}) => text);
	const sentences = lines.every(endsAsSentence) && lines.join('').length >= lines.length * shortestSentence;
	return sentences ? lines : [lines.join(' ')];
};
