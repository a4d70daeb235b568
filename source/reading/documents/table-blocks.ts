// What the rows of a table become: the turns of a transcript whose speakers stand in a column, entries of a list as in the other
// readers, or plain paragraphs where the table only lays out the page.
import type {LaidBlock} from '../html/blocks/laid-block.ts';
import {endsAsSentence} from '../plain-text/line-forms.ts';
import {cleanLine} from '../text/clean-text.ts';
import type {DocumentParagraph, DocumentTable} from './document-part.ts';
import {blocksOfParagraph} from './laid-paragraph.ts';

/** UTF-16 units of a cell and cells of a row; longer ones belong to a table that lays out the page. */
const longestCell = 200;
const mostCells = 64;
/** UTF-16 units and words of a speaker's name in a column. */
const longestLabel = 60;
const mostLabelWords = 6;

type Row = DocumentTable['rows'][number];

const wordsOf = (cell: readonly DocumentParagraph[]): string => cleanLine(cell.map(({text}) => text).join(' '));

/** “VALE:”, “Ann Vale”, and an empty cell where the speaker goes on. A time of the recording is none. */
const isLabel = (text: string): boolean =>
	text === '' ||
	(text.length <= longestLabel &&
		text.split(' ').length <= mostLabelWords &&
		/^\p{Lu}[\p{L}\p{M}.’'\- ()]*:?$/u.test(text));

const isSpeech = (text: string): boolean => text === '' || endsAsSentence(text);

/** Share of the rows that are speech; a table of names and figures has none. */
const leastSpeech = 0.7;

/** Returns true if the first column has names and the second what they say. */
const isTranscript = (rows: readonly Row[]): boolean => {
	const filled = rows.filter(row => row.some(cell => wordsOf(cell) !== ''));
	if (filled.length < 2 || !filled.every(row => row.length === 2)) return false;
	const pairs = filled.map(([first, second]) => [wordsOf(first!), wordsOf(second!)] as const);
	const speech = pairs.filter(([label, words]) => isLabel(label) && words !== '' && isSpeech(words)).length;
	return (
		pairs.every(([label]) => isLabel(label)) &&
		pairs.some(([label]) => label !== '') &&
		speech >= pairs.length * leastSpeech
	);
};

const turnOf = ([first = [], second = []]: Row): readonly LaidBlock[] => {
	const label = wordsOf(first).replace(/ ?:$/, '');
	const blocks = second.flatMap(blocksOfParagraph);
	if (label === '' || blocks.length === 0) return blocks;
	const [{text, ...block}, ...rest] = blocks as [LaidBlock, ...LaidBlock[]];
	return [{...block, kind: 'paragraph', text: `${label}: ${text}`}, ...rest];
};

/** Returns one block for a row of short cells, or the paragraphs of its cells. */
const blocksOfRow = (row: Row): readonly LaidBlock[] => {
	const cells = row.map(cell => cell.flatMap(blocksOfParagraph)).filter(cell => cell.length > 0);
	const blocks = cells.flat();
	const isShort = cells.every(([first, second]) => second === undefined && first!.text.length <= longestCell);
	if (cells.length < 2 || cells.length > mostCells || !isShort) return blocks;
	const links = blocks.flatMap(block => block.links ?? []);
	const text = blocks.map(block => block.text).join(' · ');
	return [{kind: 'list-item', text, ...(links.length > 0 && {links})}];
};

/** Returns the blocks of a table. */
export const blocksOfTable = ({rows}: DocumentTable): readonly LaidBlock[] =>
	isTranscript(rows) ? rows.flatMap(turnOf) : rows.flatMap(blocksOfRow);
