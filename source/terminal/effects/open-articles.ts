import {existsSync} from 'node:fs';
import type {Library} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {Action} from '../state/actions.ts';
import {pressHint} from '../state/messages.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import type {FileReader} from './file-reader.ts';
import {type Outside, reasonOf} from './outside.ts';
import {startingAt} from './starting-place.ts';

/** Says why an article does not open. */
export const cannotOpen = (state: State, id: string, error: unknown): string =>
	`Can’t open ${id}: ${reasonOf(error)}.${pressHint(state, 'library', 'for the library')}`;

/** Opens each article that the state asks for, and presses in it what was pressed since. */
export const openArticles = (
	store: Store<State, Action>,
	{library, notebook}: Outside,
	reader: FileReader,
): (() => void) =>
	store.subscribe(({opening}, previous) => {
		if (opening === undefined || opening === previous.opening) return;
		articleOf(store, library(), reader, opening.id).then(
			article => {
				const {opening: wanted, typedAhead = []} = store.get();
				store.dispatch({kind: 'opened', article, asked: true, ...startingAt(notebook, article, opening.at)});
				// One by one: each of them may have something done outside.
				if (wanted === opening) for (const key of typedAhead) store.dispatch({kind: 'key', key});
			},
			error =>
				store.dispatch({
					kind: 'not-opened',
					id: opening.id,
					message: {text: cannotOpen(store.get(), opening.id, error), tone: 'error'},
				}),
		);
	});

/**
 * Gets an article of the library. One that only the notebook knows may be in another library: then its file is read
 * into this one.
 */
const articleOf = async (
	store: Store<State, Action>,
	library: Library,
	reader: FileReader,
	id: string,
): Promise<Article> => {
	try {
		return await library.article(id);
	} catch (error) {
		if (store.get().articles.byId(id) !== undefined) throw error;
		const path = existsSync(id) ? id : id.replace(/#.*$/u, '');
		if (!existsSync(path)) throw error;
		for await (const _ of reader.read(library, [path]));
		return library.article(id);
	}
};
