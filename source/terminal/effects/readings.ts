import type {Library, LibraryEvent} from '../../library/library.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';

/** The readings of files: each `open` of a library has a number, and its events carry it into the state. */
export type Readings = {
	/**
	 * Opens paths in a library, dispatches each event and then yields it. Its reading ends in the state however it ends here:
	 * by an error, which is thrown, or because the caller stops. Events of a reading before the last `renew` are dropped.
	 */
	readonly read: (library: Library, paths: readonly string[]) => AsyncGenerator<LibraryEvent, void, undefined>;
	/** Disowns all readings under way: their library is to be replaced by an empty one. */
	readonly renew: () => void;
};

export const createReadings = (store: Pick<Store<State, Action>, 'dispatch'>): Readings => {
	let next = 0;
	let oldest = 0;

	async function* read(library: Library, paths: readonly string[]): AsyncGenerator<LibraryEvent, void, undefined> {
		const reading = next++;
		let progress = {found: 0, read: 0};
		let ended = false;
		try {
			for await (const event of library.open(paths)) {
				if (reading < oldest) return;
				if (event.type !== 'problem') progress = {found: event.found, read: event.read};
				ended = event.type === 'done';
				store.dispatch({kind: 'library', event, reading});
				yield event;
			}
		} finally {
			if (!ended && reading >= oldest) store.dispatch({kind: 'library', event: {type: 'done', ...progress}, reading});
		}
	}

	return {
		read,
		renew: () => {
			oldest = next;
		},
	};
};
