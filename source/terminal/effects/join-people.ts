// Asks the library who is one person under several names, once all is read and after each change, and shows it in lists.
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import type {Outside} from './outside.ts';

/** Where files change all the time, most of it is spent without working this out: it takes .3 s for 20,000 articles. */
const pauseShare = 20;

/** Begins to join people. Returns a function that stops. */
export const joinPeople = (store: Store<State, Action>, {library}: Pick<Outside, 'library'>): (() => void) => {
	let [isAsking, isOutdated, isStopped] = [false, false, false];
	let pause: NodeJS.Timeout | undefined;

	const join = async (): Promise<void> => {
		isAsking = true;
		isOutdated = false;
		const current = library();
		const begun = Date.now();
		try {
			const joined = await current.joinPeople(store.get().decisions);
			if (current === library() && !isStopped) store.dispatch({kind: 'joined', joined});
		} catch {
			// A library that was closed, or has died: whoever reads files tells of it.
		}
		const took = Date.now() - begun;
		pause = setTimeout(() => {
			isAsking = false;
			if (isOutdated && !isStopped) void join();
		}, pauseShare * took);
		pause.unref();
	};

	const stop = store.subscribe((state, previous) => {
		if (state.loading || state.articles.count < 2) return;
		const hasChanged =
			previous.loading ||
			state.decisions !== previous.decisions ||
			(state.arrived !== undefined && state.arrived !== previous.arrived);
		if (!hasChanged) return;
		isOutdated = true;
		if (!isAsking) void join();
	});
	return () => {
		isStopped = true;
		clearTimeout(pause);
		stop();
	};
};
