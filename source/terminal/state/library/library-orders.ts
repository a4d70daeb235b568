// The orders of the library. Those by read marks keep to the marks of the time they were chosen: no row moves while one reads.
import {
	byPath,
	lastOpenedFirst,
	longestFirst,
	newestFirst,
	oldestFirst,
	type SortOrder,
	unreadFirst,
} from '../../../library/catalogue/orders.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import type {Kept, State} from '../state.ts';
import {lastReadOf} from './last-visit.ts';
import {orderOf} from './orders.ts';

/** The orders of the library by what they are called. */
export const libraryOrders = [
	'newest first',
	'oldest first',
	'unread first',
	'last opened first',
	'longest first',
	'by path',
] as const;

type LibraryOrder = (typeof libraryOrders)[number];

const byUnread = memoizeByObject((read: Kept['read']): SortOrder => unreadFirst(({id}) => read.has(id)));

const byOpening = memoizeByObject(
	(lastRead: Kept['lastRead']): SortOrder => lastOpenedFirst(({id}) => lastReadOf({lastRead}, id)?.at),
);

/** Returns what the order of the library is called. */
export const libraryOrderName = (state: State): LibraryOrder => orderOf(state, 'library', libraryOrders);

/** Returns the order of the library. */
export const libraryOrder = (state: State): SortOrder => {
	const {read, lastRead} = state.orderedBy ?? state.kept;
	switch (libraryOrderName(state)) {
		case 'newest first':
			return newestFirst;
		case 'oldest first':
			return oldestFirst;
		case 'unread first':
			return byUnread(read);
		case 'last opened first':
			return byOpening(lastRead);
		case 'longest first':
			return longestFirst;
		case 'by path':
			return byPath;
	}
};

/** Orders the library by the read marks as they are now. */
export const orderedAnew = (state: State): State => {
	const {read, lastRead} = state.kept;
	return {...state, orderedBy: {read, lastRead}};
};
