import {timeOfDay} from '../../typesetting/moments.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {type Outside, reasonOf, reportError} from './outside.ts';

/** Files that are read together: what is asked of the library meanwhile waits for them. */
const mostTogether = 64;

/**
 * Watches the files of the library once all are read, and reads those again that come, change or go. Returns a function that
 * stops it.
 */
export const watchLibrary = (
	store: Store<State, Action>,
	{library, watch, paths: given}: Pick<Outside, 'library' | 'watch' | 'paths'>,
): (() => void) => {
	const waiting = new Set<string>();
	let [hasBegun, isStopped, isReading] = [false, false, false];
	let stopWatching = () => {};

	/** What comes while all files are being read may have been read already: it is looked at when they are. */
	const readWaiting = async (): Promise<void> => {
		if (isReading) return;
		isReading = true;
		while (waiting.size > 0 && !isStopped && !store.get().loading) {
			const paths = [...waiting].slice(0, mostTogether);
			for (const path of paths) waiting.delete(path);
			const current = library();
			try {
				const revision = await current.revise(paths);
				// A library that was replaced meanwhile is read from its beginning.
				if (current === library() && !isStopped)
					store.dispatch({kind: 'revised', revision, time: timeOfDay(new Date())});
			} catch (error) {
				if (current === library() && !isStopped) reportError(store, `${reasonOf(error)}.`);
			}
		}
		isReading = false;
	};

	const begin = async (): Promise<void> => {
		try {
			const watched = await watch(files => {
				for (const path of files) waiting.add(path);
				void readWaiting();
			});
			if (isStopped) return watched.stop();
			stopWatching = watched.stop;
			store.dispatch({kind: 'watched', on: true});
		} catch {
			// The user can still have them read again.
			store.dispatch({kind: 'watched', on: false});
		}
	};

	const stop = store.subscribe((state, previous) => {
		if (state.loading || !previous.loading) return;
		// Of standard input nothing more comes.
		if (!hasBegun && given.some(path => path !== '-')) void begin();
		hasBegun = true;
		void readWaiting();
	});
	return () => {
		isStopped = true;
		stop();
		stopWatching();
	};
};
