// Where somebody lives or comes from: a name there is a town's.
import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import type {NameRun} from './name-runs.ts';

/** Recognises a noun for what people are: “coach”, “director”. */
export const isRoleNoun = (token: Token | undefined): boolean =>
	token?.kind === 'word' && isIn(token.word, list.personNoun);

const peerage = /^(?:Lord|Lady|Baron|Baroness|Viscount|Viscountess)$/;

/** Recognises where somebody comes from: “Ann Reed, 58, of X, …”, “a coach from X”. */
export const isOrigin = (tokens: readonly Token[], from: number): boolean => {
	const [last, before, beyond] = [tokens[from - 1]!, tokens[from - 2], tokens[from - 3]];
	const isFrom = last.word.lower === 'from';
	if (before === undefined || (!isFrom && last.word.lower !== 'of')) return false;
	if (before.word.text === ',' && beyond?.kind === 'number') return true;
	// “Lord Ashby of X”
	if (before.word.capital && peerage.test(beyond?.word.text ?? '')) return true;
	return isFrom && isRoleNoun(before) && !before.word.capital;
};

/** Recognises “, 34, of X” and “, 34, from X”. */
export const isResidence = (tokens: readonly Token[], from: number): boolean => {
	const preposition = tokens[from - 1]!.word.lower;
	if ((preposition !== 'of' && preposition !== 'from') || tokens[from - 2]?.word.text !== ',') return false;
	const age = tokens[from - 3];
	return age?.kind === 'number' && age.end - age.start <= 3 && tokens[from - 4]?.word.text === ',';
};

const road = /^(?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Terrace|Gardens|Rd|St|Ave)$/;
/** In tokens: the longest name of a road. */
const roadReach = 4;

/** Recognises the town of an address: “of Foss Road, X”, “at 4 Foss Road, X”. */
export const isInAddress = (tokens: readonly Token[], {from, to}: NameRun): boolean => {
	if (to - from > 1 || tokens[from - 1]?.word.text !== ',' || !road.test(tokens[from - 2]?.word.text ?? ''))
		return false;
	let at = from - 3;
	while (at > from - 3 - roadReach && tokens[at]?.word.capital) at--;
	const before = tokens[at];
	return (
		before !== undefined && at < from - 3 && (before.kind === 'number' || /^(?:of|in|on|from)$/.test(before.word.lower))
	);
};
