import type {Rows} from '../../library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../library/library.ts';
import {isRead} from '../pages/library/article-row.ts';
import type {CommandReducer} from '../state/actions.ts';
import {isReadToTheEnd} from '../state/library/last-visit.ts';
import {articleCursor, articlesAround, isResumeChosen} from '../state/library/library-rows.ts';
import {withMessage} from '../state/messages.ts';
import {openArticle} from '../state/navigation.ts';
import type {State} from '../state/state.ts';

/* The command that is done with one story and opens the next one that is unread. */

/** Articles that are looked at together. */
const windowLength = 256;

/** Returns the first row from one position up to another that fits. */
const firstFrom = (
	rows: Rows<ArticleSummary>,
	from: number,
	to: number,
	fits: (article: ArticleSummary) => boolean,
): ArticleSummary | undefined => {
	for (let at = from; at < to; at += windowLength) {
		const found = rows.slice(at, Math.min(to, at + windowLength)).find(fits);
		if (found !== undefined) return found;
	}
	return undefined;
};

/**
 * Marks the open story as read, and opens the unread article that comes next in the order of the library; behind the last one it
 * goes on with the first. In the library nothing was read yet: the chosen article itself may be the one.
 */
const nextUnread = (state: State): State => {
	const {story} = state;
	const isListed = state.page === 'library';
	const done = isListed ? undefined : story?.article;
	const rows = articlesAround(state);
	const start = isListed ? (isResumeChosen(state) ? 0 : articleCursor(state)) : rows.positionOf(done?.id ?? '') + 1;
	const fits = ({id}: ArticleSummary) => id !== done?.id && !isRead(state, id);
	const next = firstFrom(rows, start, rows.count, fits) ?? firstFrom(rows, 0, start, fits);
	const marked: State =
		done === undefined || isReadToTheEnd(state, done.id)
			? state
			: {...state, act: {kind: 'set-read', article: done, on: true}};
	return next === undefined ? withMessage(marked, 'No other article is unread.') : openArticle(marked, next.id);
};

/** The command that goes to the next unread article. */
export const unreadCommands = {'next-unread': nextUnread} satisfies Record<string, CommandReducer>;
