import {statSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';
import type {Action} from '../state/actions.ts';
import {pressHint} from '../state/messages.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {type Outside, reasonOf, reportError} from './outside.ts';

/** Milliseconds to wait after a change of a file: editors save in several steps. */
const settlingTime = 200;

/** Whether a file was changed at or after a time in milliseconds since 1970. A file that is gone was not. */
const changedSince = (path: string, time: number): boolean =>
	(statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? Number.NEGATIVE_INFINITY) >= time;

/** A file that was removed is told of by its name: the path would leave no room for what to do. */
const whyNotRead = (state: State, path: string, error: unknown): string =>
	statSync(path, {throwIfNoEntry: false}) === undefined
		? `${basename(path)} is gone.${pressHint(state, 'library', 'for the library')}`
		: `${reasonOf(error)}.`;

/**
 * Reads the open story again when its file changes, also if that was before it could be watched. Its folder is watched,
 * because editors put a new file in place of the old one.
 */
export const watchOpenStory = (store: Store<State, Action>, {library, startedAt}: Outside): (() => void) => {
	let watched: {readonly path: string; readonly stop: () => void} | undefined;
	const watchFile = (path: string) => {
		let timer: NodeJS.Timeout | undefined;
		let asked = 0;
		// A file may hold several stories: the open one is read again. Of several answers the last one counts.
		const readAgain = () => {
			const {story, articles, loading} = store.get();
			const article = story?.article;
			if (article?.origin.path !== path) return;
			// The first story is on the screen before the library has come to its file.
			if (loading && articles.byId(article.id) === undefined) return readAgainSoon();
			const number = ++asked;
			library()
				.article(article.id, {anew: true})
				.then(
					changed => number === asked && store.dispatch({kind: 'changed', article: changed}),
					error => number === asked && reportError(store, whyNotRead(store.get(), path, error)),
				);
		};
		const readAgainSoon = () => {
			clearTimeout(timer);
			timer = setTimeout(readAgain, settlingTime);
		};
		try {
			const watcher = watch(dirname(path), {persistent: false}, (_, name) => {
				if (name === null || name === basename(path)) readAgainSoon();
			});
			if (changedSince(path, startedAt)) readAgainSoon();
			// The folder is gone: the next reading will say so.
			watcher.on('error', () => watcher.close());
			return () => {
				clearTimeout(timer);
				watcher.close();
			};
		} catch {
			// No watches are left, or the file system has none: the user can still read the files again.
			return () => {};
		}
	};
	const follow = ({story}: State) => {
		const path = story?.article.origin.path;
		if (story === undefined || path === undefined || path === watched?.path) return;
		watched?.stop();
		watched = path === '-' ? undefined : {path, stop: watchFile(path)};
	};
	follow(store.get());
	const stop = store.subscribe(follow);
	return () => {
		stop();
		watched?.stop();
	};
};
