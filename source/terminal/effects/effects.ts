import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {askLibrary} from './ask-library.ts';
import {actOutside} from './do-act.ts';
import {createFileReader} from './file-reader.ts';
import {keepAlong} from './follow-notebook.ts';
import {joinPeople} from './join-people.ts';
import {keepVisit} from './keep-visit.ts';
import {markRead} from './mark-read.ts';
import {openArticles} from './open-articles.ts';
import type {Outside} from './outside.ts';
import {readLibrary} from './read-library.ts';
import {searchEverywhere} from './search-everywhere.ts';
import {seeRows} from './see-rows.ts';
import {watchLibrary} from './watch-library.ts';
import {watchOpenStory} from './watch-open-story.ts';

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
		joinPeople(store, outside),
		keepVisit(store, outside),
		markRead(store, outside.notebook),
		seeRows(store),
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
