import {statSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';
import {isAnythingWanted, type Wanted} from '../../model/wanted.ts';
import type {Action} from '../state/actions.ts';
import {pressHint} from '../state/messages.ts';
import type {Destination, State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {askLibrary} from './ask-library.ts';
import {actOutside, type Outside, reasonOf, reportError} from './do-act.ts';
import {createFileReader, type FileReader} from './file-reader.ts';
import {keepAlong} from './follow-notebook.ts';
import {keepVisit} from './keep-visit.ts';
import {markRead} from './mark-read.ts';
import {cannotOpen, openArticles} from './open-articles.ts';
import {searchEverywhere} from './search-everywhere.ts';
import {startingAt} from './starting-place.ts';
import {watchLibrary} from './watch-library.ts';
import {type StartMatch, startIn, sure} from './where-to-open.ts';

/**
 * Starts everything that happens outside of the state: reads the library, opens articles, answers questions to the library,
 * follows changed files, keeps the notebook, performs acts. Returns a function that stops it all.
 */
export const startEffects = (store: Store<State, Action>, outside: Outside): (() => void) => {
	const reader = createFileReader(store);
	const stops = [
		openArticles(store, outside, reader),
		askLibrary(store, outside),
		searchEverywhere(store, outside),
		watchOpenStory(store, outside),
		watchLibrary(store, outside),
		keepAlong(store, outside.notebook),
		keepVisit(store, outside),
		markRead(store, outside.notebook),
		actOutside(store, outside, {
			reader,
			readAgain: async () => {
				reader.renew();
				await outside.renewLibrary();
				await readLibrary(store, outside, reader);
			},
		}),
	];
	void outside.ready.then(() => readLibrary(store, outside, reader));
	return () => {
		for (const stop of stops) stop();
	};
};

/**
 * Reads the library batch by batch, and opens the article that was asked for on the command line as soon as it is
 * found.
 */
const readLibrary = async (
	store: Store<State, Action>,
	{library: current, paths, start, notebook}: Outside,
	reader: FileReader,
): Promise<void> => {
	const library = current();
	// A folder is a list to choose from, unless something in it was asked for.
	let opened = store.get().story !== undefined || (store.get().page === 'library' && !isAnythingWanted(start));
	let best: ({readonly id: string} & StartMatch) | undefined;
	const open = async ({id, at}: {readonly id: string; readonly at?: Destination | undefined}) => {
		opened = true;
		try {
			const article = await library.article(id);
			// If another article was opened meanwhile, this one is no longer wanted.
			if (store.get().story === undefined)
				store.dispatch({kind: 'opened', article, ...startingAt(notebook, article, at)});
		} catch (error) {
			reportError(store, cannotOpen(store.get(), id, error));
		}
	};
	try {
		for await (const event of reader.read(library, paths)) {
			const {story} = store.get();
			if (event.type === 'articles' && story?.finding && event.articles.some(({id}) => id === story.article.id))
				await library.article(story.article.id).then(
					article => store.dispatch({kind: 'analysed', article}),
					// The text stays on the screen; the watcher will say what has become of the file.
					() => {},
				);
			if (event.type !== 'articles' || opened) continue;
			for (const article of event.articles) {
				const found = startIn(article, start);
				if (found !== undefined && found.score > (best?.score ?? 0)) best = {id: article.id, ...found};
			}
			// A certain match opens at once; an uncertain one may be beaten by a file that is still to be read.
			if (best !== undefined && best.score >= sure) await open(best);
		}
		const [first] = store.get().articles.inOrder('opened').slice(0, 1);
		if (opened || first === undefined || store.get().story !== undefined) return;
		await open(best ?? first);
		if (best === undefined) reportError(store, nothingMatches(start));
	} catch (error) {
		reportError(store, `${reasonOf(error)}.${pressHint(store.get(), 'try-again', 'to read the files again')}`);
	}
};

const nothingMatches = ({section, person, topic}: Wanted): string =>
	`No ${section !== undefined ? 'section' : person !== undefined ? 'person' : 'topic'} matches “${section ?? person ?? topic}”.`;

/** Milliseconds to wait after a change of a file: editors save in several steps. */
const settlingTime = 200;

/** Whether a file was changed at or after a time in milliseconds since 1970. A file that is gone was not. */
const changedSince = (path: string, time: number): boolean =>
	(statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? Number.NEGATIVE_INFINITY) >= time;

/**
 * Reads the open story again when its file changes, also if that was before it could be watched. Its folder is watched,
 * because editors put a new file in place of the old one.
 */
const watchOpenStory = (store: Store<State, Action>, {library, startedAt}: Outside): (() => void) => {
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
					error => number === asked && reportError(store, `${reasonOf(error)}.`),
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
