// Lines at the top of a text that repeat the byline which is stated outside it, and say what the writer is: pages have a name and a
// job in elements of their own, one below the other.
import type {Block} from '../../model/document.ts';
import {isJobLine} from '../plain-text/bare-names.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';

/** Lines of a signature: a name, a job, and one more. */
const mostLines = 3;
/** UTF-16 units. */
const longestLine = 100;

/** A byline, and the blocks of a text. */
type Signed = {readonly byline: string; readonly blocks: readonly Block[]};

/** In a conversation a name that stands alone says who speaks, and it stands there again. */
const isAgain = (text: string, blocks: readonly Block[], from: number): boolean =>
	blocks.some((block, index) => index > from && block.text === text);

/** A name has two words: “Vale” alone may be a place. */
const mayBeName = (line: string): boolean => line.includes(' ');

/**
 * Takes such lines from the top of a text. A job is added to the byline, and stands behind a comma there: “Ann Vale Harbour
 * Correspondent” names nobody. What is no repetition and no job ends the lines.
 */
export const takeSignature = (byline: string, blocks: readonly Block[]): Signed => {
	const letters = lettersAndDigits(byline);
	const names: string[] = [];
	const jobs: string[] = [];
	let lines = 0;
	for (const [index, {kind, text}] of blocks.slice(0, mostLines).entries()) {
		if (kind !== 'paragraph' || text.length > longestLine || isAgain(text, blocks, index)) break;
		const line = text.replace(/^by:? +/i, '').replace(/[,|•·\s]+$/, '');
		if (isJobLine(line)) jobs.push(line);
		else if (jobs.length === 0 && mayBeName(line) && letters.startsWith(lettersAndDigits(line))) names.push(line);
		else break;
		lines++;
	}
	const [name = byline] = names;
	const repeated = lettersAndDigits([name, ...jobs].join(''));
	const said = repeated === letters ? name : byline;
	const more = jobs.filter(job => said === name || !letters.includes(lettersAndDigits(job)));
	return {byline: lines === 0 ? byline : [said, ...more].join(', '), blocks: blocks.slice(lines)};
};
