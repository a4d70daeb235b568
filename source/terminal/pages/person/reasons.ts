// Why the program takes words for a person's, as the margin says it. The person's own name is not repeated there.
import type {QuoteMatch} from '../../../library/library.ts';
import {isUnsure} from '../../../model/doubt.ts';
import {counted} from '../../../typesetting/captions.ts';
import {cut} from '../../../typesetting/measure.ts';
import {type Line, run} from '../../../typesetting/runs.ts';
import {shortName, shortSource} from '../../../typesetting/voices.ts';
import {wrapped} from '../../drawing/page-parts.ts';
import {questionMark} from '../../drawing/strokes.ts';
import {articlesWith, type SaidOnce} from './said-once.ts';

/** Tells whether words name somebody who goes by one of these names. */
const isNamed = (words: string, names: readonly string[]): boolean => {
	const own = new Set(words.toLowerCase().split(/[^\p{L}\p{N}]+/u));
	return names.some(name =>
		own.has(
			name
				.toLowerCase()
				.split(/[^\p{L}\p{N}]+/u)
				.findLast(part => part !== '') ?? '',
		),
	);
};

/** Cues that stand before the source: “according to”, “as told by”. */
const leads = /\b(?:to|by|from|of)$/iu;

/** Returns the words that show who spoke: “she said”; empty where there are none. Long sources are cut to `columns`. */
export const reasonWords = (match: QuoteMatch, names: readonly string[], columns = 40): string => {
	const {source, cue = '', speakers} = match;
	const others = (speakers ?? []).filter(name => !names.includes(name));
	if (others.length > 0) return `with ${others.map(name => shortName(name, [])).join(', ')}`;
	if (source === undefined) return cue;
	if (isNamed(source, names)) return cue === '' ? 'by name' : cue;
	const words = shortSource(source, columns);
	return (leads.test(cue) ? `${cue} ${words}` : `${words} ${cue}`).trim();
};

/** Returns how far away an unsure speaker is named: “2 sentences on”; undefined where that is not known. */
export const distanceOf = ({sentencesOn}: QuoteMatch, isShort = false): string | undefined => {
	if (sentencesOn === undefined) return undefined;
	if (sentencesOn === 0) return isShort ? 'same sent.' : 'same sentence';
	return isShort ? `${sentencesOn} sent. on` : `${counted(sentencesOn, 'sentence')} on`;
};

/** Below this width of the margin the long forms do not fit. */
const shortBelow = 15;

/** Returns the rows of the margin beside an entry: why it is the person's, how far away the name is, in how many articles. */
export const reasonRows = (said: SaidOnce, names: readonly string[], columns: number): readonly Line[] => {
	const {match} = said;
	const asks = isUnsure(match);
	const words = reasonWords(match, names, columns);
	const room = asks ? Math.max(1, columns - 1) : columns;
	// A reason that does not fit takes a second row, and is cut there.
	const [first = '', ...rest] = wrapped(words === '' && asks ? 'no name' : words, room);
	const rows = (rest.length === 0 ? [first] : [first, cut(rest.join(' '), room)]).map(
		(text): Line => [run(text, 'muted', {italic: true})],
	);
	if (asks) rows[rows.length - 1] = [...rows.at(-1)!, questionMark];
	const isNarrow = columns < shortBelow;
	const notes = [
		asks ? distanceOf(match, isNarrow) : undefined,
		articlesWith(said) > 1 ? `${isNarrow ? '' : 'in '}${articlesWith(said)} articles` : undefined,
	];
	return [
		...rows,
		...notes.flatMap((note): readonly Line[] => (note === undefined ? [] : [[run(cut(note, columns), 'muted')]])),
	];
};

/** Returns why a speaker is unsure, in a sentence: “she said”, 2 sentences after the name. */
export const doubtInWords = (match: QuoteMatch, names: readonly string[]): string => {
	const words = reasonWords(match, names);
	const {sentencesOn} = match;
	const away =
		sentencesOn === undefined
			? ''
			: sentencesOn === 0
				? ', in the sentence with the name'
				: `, ${counted(sentencesOn, 'sentence')} after the name`;
	return `${words === '' ? 'no name beside it' : `“${words}”`}${away}`;
};
