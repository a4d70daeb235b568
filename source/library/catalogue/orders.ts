// The orders in which a list of articles can be read.
import type {ArticleSummary} from '../library.ts';

/** How articles are sorted: by a key of each, and those with the same key as they were opened. The same object is the same order. */
export type SortOrder = {
	readonly keyOf: (article: ArticleSummary) => string | number;
	readonly direction: 'ascending' | 'descending';
};

type Dated = {readonly published?: string | undefined};

/** An order of whatever has a date: articles, quotes, passages. */
export type DateOrder = {
	readonly keyOf: (dated: Dated) => string;
	readonly direction: SortOrder['direction'];
};

/** Returns how two compare in an order by date: 0 for those of one date, and for those without. */
export const comparingDates = ({keyOf, direction}: DateOrder): ((a: Dated, b: Dated) => number) => {
	const sign = direction === 'ascending' ? 1 : -1;
	return (a, b) => {
		const [one, other] = [keyOf(a), keyOf(b)];
		return one === other ? 0 : one < other ? -sign : sign;
	};
};

/** By date, the newest first; those without a date come last. */
export const newestFirst: DateOrder = {keyOf: ({published = ''}) => published, direction: 'descending'};

/** By date, the oldest first; those without a date come last here, too. */
export const oldestFirst: DateOrder = {keyOf: ({published = '\uFFFF'}) => published, direction: 'ascending'};

/** By their number of words. */
export const longestFirst: SortOrder = {keyOf: ({words}) => words, direction: 'descending'};

/** Digits that a number in a path is padded to, so that `9` comes before `10`. */
const widestNumber = 12;

/** By path, numbers in it by their value. */
export const byPath: SortOrder = {
	keyOf: ({path}) => path.replaceAll(/\d+/gu, digits => digits.padStart(widestNumber, '0')),
	direction: 'ascending',
};

/** Those that are not read come first, and both parts are sorted by date, the newest first. */
export const unreadFirst = (isRead: (article: ArticleSummary) => boolean): SortOrder => ({
	keyOf: article => `${isRead(article) ? 0 : 1}${newestFirst.keyOf(article)}`,
	direction: 'descending',
});

/** Digits of a time in milliseconds since 1970. */
const longestTime = 16;

/** Those that were opened last come first, then all others by date, the newest first. `openedAt` has milliseconds since 1970. */
export const lastOpenedFirst = (openedAt: (article: ArticleSummary) => number | undefined): SortOrder => ({
	keyOf: article => {
		const time = openedAt(article);
		return time === undefined ? `0${newestFirst.keyOf(article)}` : `1${String(time).padStart(longestTime, '0')}`;
	},
	direction: 'descending',
});
