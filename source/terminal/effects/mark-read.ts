import type {Article} from '../../model/article.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import type {Action} from '../state/actions.ts';
import type {OpenStory} from '../state/open-story.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {pageDown, pageUp} from '../state/viewport.ts';

/** Milliseconds on the screen after which a story counts as read. */
const readingTime = 3000;

/** Calls `act` after some milliseconds. `after` returns a function that cancels the call. */
export type Clock = {readonly after: (milliseconds: number, act: () => void) => () => void};

/** The real clock. It does not keep the process alive. */
export const systemClock: Clock = {
	after: (milliseconds, act) => {
		const timer = setTimeout(act, milliseconds).unref();
		return () => clearTimeout(timer);
	},
};

/** The story on the screen; undefined while another page is in front of it, or its last pages are still being read. */
const onScreen = ({page, story}: State): OpenStory | undefined =>
	page === 'story' && story?.pages === undefined ? story : undefined;

/** Whether a page or more lies between the place where the story was opened and where it is now. */
const isPagedThrough = (state: State, story: OpenStory, from: number): boolean => {
	if (story.top === from) return false;
	const [rows, height] = [rowsOf(state, story), heightOf(state)];
	return story.top > from ? story.top >= pageDown(rows, height, from) : story.top <= pageUp(rows, height, from);
};

/**
 * Marks a story as read once it was on the screen for three seconds or was scrolled by a page, so that leafing through
 * stories marks none of them. Returns a function that stops watching.
 */
export const markRead = (
	store: Store<State, Action>,
	notebook: Pick<Notebook, 'seen' | 'readIds'>,
	clock: Clock = systemClock,
): (() => void) => {
	let watched: {readonly article: Article; readonly from: number; readonly stop: () => void} | undefined;

	const leave = () => {
		watched?.stop();
		watched = undefined;
	};

	const mark = () => {
		if (watched === undefined) return;
		notebook.seen(watched.article);
		watched.stop();
		// Nothing is left to do for this story: if it is then marked as unread, it stays so until it is opened again.
		watched = {...watched, from: Number.NaN};
		store.dispatch({kind: 'kept', kept: {read: notebook.readIds()}});
	};

	const look = (state: State) => {
		const story = onScreen(state);
		if (story === undefined || story.article.id !== watched?.article.id) leave();
		if (story === undefined) return;
		watched ??= {article: story.article, from: story.top, stop: clock.after(readingTime, mark)};
		if (!Number.isNaN(watched.from) && isPagedThrough(state, story, watched.from)) mark();
	};

	look(store.get());
	const stop = store.subscribe((state, previous) => {
		if (state.page !== previous.page || state.story !== previous.story) look(state);
	});
	return () => {
		stop();
		leave();
	};
};
