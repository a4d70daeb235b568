import type {Library, LibraryEvent} from '../../library/library.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';

/** Opens files in a library for the store. Each reading has a number that its events carry into the state. */
export type FileReader = {
	/**
	 * Opens paths, dispatches each event and then yields it. If the library fails, which throws here, or the caller stops, the
	 * reading ends in the state all the same. Events of readings from before the last `renew` are dropped.
	 */
	readonly read: (library: Library, paths: readonly string[]) => AsyncGenerator<LibraryEvent, void, undefined>;
	/** Disowns all readings under way, as their library is about to be replaced by an empty one. */
	readonly renew: () => void;
};

/** Creates a reader of files that dispatches the events of each reading under its own number. */
export const createFileReader = (store: Pick<Store<State, Action>, 'dispatch'>): FileReader => {
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
