// Parses what was typed into a search: the same language in the reader and for --quote and --text.
import {todayHere} from '../../matching/calendar.ts';
import {typedDay} from '../../matching/days.ts';
import {wordsOf} from '../../matching/search-words.ts';
import {type QueryPiece, queryPieces, valuesOf} from './language/query-pieces.ts';
import {dayKeys, isDayKey, type SearchKey, type SearchState} from './language/search-keys.ts';

/** A word to look for. */
export type Term = {
	/** Folded. */
	readonly word: string;
	/** Without typing errors and other forms: `'start`, or a word of a phrase. */
	readonly exact: boolean;
	/** The last word, with no space behind it: more letters may follow. */
	readonly unfinished: boolean;
	/** Words of which any will do as well, folded: `start | end`. */
	readonly or?: readonly string[];
};

/** What narrows a search by facts of the articles and not by their words. `not`: those without it. */
export type QueryFilter = {
	readonly not: boolean;
	/** Of which any will do as well: `about:ferry|tram`. */
	readonly or?: readonly QueryFilter[];
} & (
	| {readonly key: 'about' | 'in' | 'section'; readonly words: readonly string[]}
	/** `day` is YYYY-MM-DD: from this day on, earlier than it, or up to it. */
	| {readonly key: 'after' | 'before' | 'until'; readonly day: string}
	| {readonly key: 'is'; readonly state: SearchState}
);

export type Query = {
	/** In the order typed, words of phrases included; at most `mostTerms`. */
	readonly terms: readonly Term[];
	/**
	 * Phrases that there must be, word for word: `"new start"`. A single exact word is a phrase of one. Of those that `|` joins,
	 * one must be there.
	 */
	readonly phrases: readonly (readonly (readonly Term[])[])[];
	/** Phrases that there must not be: `!without`, `!"new start"`. */
	readonly without: readonly (readonly string[])[];
	/** Words that the speaker's name must have: `by:whelan`, `by:"paul whelan"`. Of several names, one. */
	readonly by: readonly (readonly string[])[];
	/** Speakers to leave out: `!by:whelan`. */
	readonly notBy: readonly (readonly string[])[];
	/** What else must hold (language/narrowing.ts). */
	readonly filters: readonly QueryFilter[];
};

/** UTF-16 units. The rest of a longer query is ignored: somebody has pasted a page. */
const longestQuery = 500;
/** Terms fit into the bits of an integer. */
export const mostTerms = 24;

/** Parses a query; there is none that is wrong. `today` is what “yesterday” is reckoned from. */
export const parseQuery = (typed: string, today: () => string = todayHere): Query => {
	const text = typed.slice(0, longestQuery);
	const terms: Term[] = [];
	const phrases: (readonly (readonly Term[])[])[] = [];
	const [without, by, notBy, filters]: [string[][], string[][], string[][], QueryFilter[]] = [[], [], [], []];
	const pieces = queryPieces(text);
	const lastEnd = /[\s.,;:!?]$/.test(text) ? -1 : pieces.at(-1)?.end;
	for (const group of alternativesOf(pieces)) {
		const [piece] = group;
		if (piece!.kind === 'key') {
			const {key, not} = piece!;
			if (key === 'by')
				for (const one of group)
					for (const name of valuesOf(one)) (one.not ? notBy : by).push(wordsOf(name).map(word => word.text));
			else {
				const each = group.flatMap(valuesOf).map(text => filterOf({key, text, not}, today));
				// Without either is without both.
				const [first, ...or] = each;
				filters.push(...(not || or.length === 0 ? each : [{...first!, or}]));
			}
			continue;
		}
		const words = wordsOf(piece!.text).map(word => word.text);
		if (words.length > 0 && piece!.not) without.push(words);
		else if (words.length > 0) {
			const found = group.map(one => termsOf(one, one.end === lastEnd));
			const room = mostTerms - terms.length;
			if (group.length > 1 && found.every(([first, ...rest]) => !first?.exact && rest.length === 0)) {
				const [first, ...others] = found.flat();
				if (room > 0) terms.push({...first!, unfinished: false, or: others.map(({word}) => word)});
				continue;
			}
			const kept = found.map(phrase => phrase.slice(0, room)).filter(phrase => phrase.length > 0);
			terms.push(...kept.flat().slice(0, room));
			if (kept.some(phrase => phrase[0]!.exact)) phrases.push(kept);
		}
	}
	return {terms, phrases, without, by, notBy, filters};
};

/** Words and phrases that `|` joins stand together, and so do the values of one key; everything else is alone. */
const alternativesOf = (pieces: readonly QueryPiece[]): readonly (readonly QueryPiece[])[] => {
	const groups: QueryPiece[][] = [];
	let isJoined = false;
	for (const piece of pieces) {
		const last = groups.at(-1)?.[0];
		if (piece.kind === 'or') isJoined = last !== undefined;
		else {
			if (isJoined && last && canJoin(last, piece)) groups.at(-1)!.push(piece);
			else groups.push([piece]);
			isJoined = false;
		}
	}
	return groups;
};

const canJoin = (one: QueryPiece, other: QueryPiece): boolean => {
	const areOfOneKey = one.kind === 'key' && other.kind === 'key' && one.key === other.key && !isDayKey(one.key);
	const isWord = ({kind, not, text}: QueryPiece) => kind !== 'key' && kind !== 'or' && !not && wordsOf(text).length > 0;
	return (areOfOneKey && !one.not && !other.not) || (isWord(one) && isWord(other));
};

const termsOf = (piece: QueryPiece, isLast: boolean): readonly Term[] => {
	const exact = piece.kind === 'exact' || piece.kind === 'phrase';
	const open = isLast && piece.kind !== 'phrase';
	return wordsOf(piece.text).map(({text: word}, at, all) => ({
		word,
		exact,
		unfinished: open && at === all.length - 1,
	}));
};

const filterOf = (
	{key, text, not}: {readonly key: Exclude<SearchKey, 'by'>; readonly text: string; readonly not: boolean},
	today: () => string,
): QueryFilter => {
	if (key === 'is') return {key, not, state: text.toLowerCase() as SearchState};
	if (isDayKey(key)) return {key: key === 'since' ? 'after' : key, not, day: typedDay(text, dayKeys[key], today())!};
	return {key, not, words: wordsOf(text).map(word => word.text)};
};
