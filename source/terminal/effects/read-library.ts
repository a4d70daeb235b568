import {isAnythingWanted, type Wanted} from '../../model/wanted.ts';
import type {Action} from '../state/actions.ts';
import {pressHint} from '../state/messages.ts';
import type {Destination} from '../state/places.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import type {FileReader} from './file-reader.ts';
import {cannotOpen} from './open-articles.ts';
import {type Outside, reasonOf, reportError} from './outside.ts';
import {startingAt} from './starting-place.ts';
import {type StartMatch, startIn, sure} from './where-to-open.ts';

/**
 * Reads the library batch by batch, and opens the article that was asked for on the command line as soon as it is
 * found.
 */
export const readLibrary = async (
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
