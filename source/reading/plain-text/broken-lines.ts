// Lines that `<br>` parts inside one block: what the browser breaks by hand is a list, a verse, an address, several
// paragraphs, or one paragraph that some program broke at a width.
import {endsAsSentence} from './line-forms.ts';
import {passagesOf} from './passages.ts';

/** Average characters of the lines from which each line that is a sentence is a paragraph. */
const shortestSentence = 40;
/** Fewer lines show no habit. */
const fewest = 3;

/** The words of the lines, as paragraphs; `lines` are clean and not empty. */
export const paragraphsOfLines = (lines: readonly string[]): readonly string[] => {
	if (lines.length < 2) return lines;
	if (lines.length >= fewest) return passagesOf(lines.join('\n')).map(({text}) => text);
	const sentences = lines.every(endsAsSentence) && lines.join('').length >= lines.length * shortestSentence;
	return sentences ? lines : [lines.join(' ')];
};
