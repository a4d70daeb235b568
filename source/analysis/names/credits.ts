// Names that only say who took a picture or wrote a report: “Photo: Ann Vale”, “Credit...Ann Vale for the Post”, “(Image: Ann
// Vale/PA)”, “Ann Vale reports from Pell.” Nobody speaks of them, and no “she” means them.
import type {Token} from '../language/token.ts';
import {wordSet} from '../language/word-set.ts';
import type {NameRun} from './name-runs.ts';

const pictures = wordSet(
	'credit credits photo photos photograph photographs image images picture pictures illustration graphic',
);
/** “Photo: Ann Vale waves” shows her; a credit ends with the name, or with for whom it was made. */
const endsCredit = wordSet(') ] / | , ; . for via');
const marks = wordSet(': / . ... … – — |');

/** Tokens of a line that says who reports, and from where. */
const longestLine = 8;

/** Tells whether a name is a credit, or the writer's in a line of its own. */
export const isCredit = (tokens: readonly Token[], {from, to}: NameRun): boolean => {
	const {paragraph} = tokens[from]!;
	const wordAt = (at: number): string => (tokens[at]?.paragraph === paragraph ? tokens[at]!.word.lower : '');
	const after = wordAt(to);
	let before = from - 1;
	if (marks.has(wordAt(before)) || wordAt(before) === 'by') before--;
	else before = -1;
	// “Credit . . . Ann Vale”
	while (wordAt(before) === '.') before--;
	if (pictures.has(wordAt(before)) && (after === '' || endsCredit.has(after))) return true;
	if (wordAt(from - 1) !== '' || after === '') return false;
	const isLine = wordAt(from + longestLine) === '';
	return isLine && (after === 'reports' || after === 'reporting') && wordAt(to + 1) === 'from';
};
