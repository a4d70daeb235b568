import {existsSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';
import {keyOf} from '../../keymap/keymap.ts';
import type {Library} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {Wanted} from '../../model/wanted.ts';
import type {Action} from '../state/actions.ts';
import type {Destination, State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {askLibrary} from './ask-library.ts';
import {actOutside, type Outside, reasonOf, tell} from './do-act.ts';
import {createFileReader, type FileReader} from './file-reader.ts';
import {keepAlong, startingAt} from './follow-notebook.ts';
import {markRead} from './mark-read.ts';
import {type StartMatch, startIn, sure} from './where-to-open.ts';

/** Does what the state says is to be done: reads the library, opens articles, searches while one types, copies. Gives back how to stop. */
export const startEffects = (store: Store<State, Action>, outside: Outside): (() => void) => {
	const reader = createFileReader(store);
	const stops = [
		openArticles(store, outside, reader),
		askLibrary(store, outside),
		watchOpenStory(store, outside),
		keepAlong(store, outside.notebook),
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

/** Files become summaries, batch by batch; the article that was asked for opens as soon as it is known. */
const readLibrary = async (
	store: Store<State, Action>,
	{library: current, paths, start, notebook}: Outside,
	reader: FileReader,
): Promise<void> => {
	const library = current();
	let opened = store.get().story !== undefined;
	let best: ({readonly id: string} & StartMatch) | undefined;
	/** Nobody waits for it who has opened something else meanwhile. */
	const open = async ({id, at}: {readonly id: string; readonly at?: Destination | undefined}) => {
		opened = true;
		try {
			const article = await library.article(id);
			if (store.get().story === undefined)
				store.dispatch({kind: 'opened', article, ...startingAt(notebook, article, at)});
		} catch (error) {
			tell(
				store,
				`${id} cannot be opened: ${reasonOf(error)}. ${keyOf('library', store.get().keymap)} shows the library`,
			);
		}
	};
	try {
		for await (const event of reader.read(library, paths)) {
			const {story} = store.get();
			if (event.type === 'articles' && story?.unanalysed && event.articles.some(({id}) => id === story.article.id))
				await library.article(story.article.id).then(
					article => store.dispatch({kind: 'analysed', article}),
					// Its words stay; the watcher or R will say what has become of the file.
					() => {},
				);
			if (event.type !== 'articles' || opened) continue;
			for (const article of event.articles) {
				const found = startIn(article, start);
				if (found !== undefined && found.score > (best?.score ?? 0)) best = {id: article.id, ...found};
			}
			// A sure find opens at once; for a doubtful one the rest of the files is waited for.
			if (best !== undefined && best.score >= sure) await open(best);
		}
		const [first] = store.get().articles.inOrder('opened').slice(0, 1);
		if (opened || first === undefined || store.get().story !== undefined) return;
		await open(best ?? first);
		if (best === undefined) tell(store, noneOf(start));
	} catch (error) {
		tell(store, `${reasonOf(error)}. ${keyOf('try-again', store.get().keymap)} reads the files again`);
	}
};

const noneOf = ({section, person, topic}: Wanted): string =>
	`No ${section !== undefined ? 'section' : person !== undefined ? 'person' : 'topic'} matches “${section ?? person ?? topic}”`;

const openArticles = (store: Store<State, Action>, {library, notebook}: Outside, reader: FileReader): (() => void) =>
	store.subscribe(({opening}, previous) => {
		if (opening === undefined || opening === previous.opening) return;
		articleOf(store, library(), reader, opening.id).then(
			article => store.dispatch({kind: 'opened', article, asked: true, ...startingAt(notebook, article, opening.at)}),
			error =>
				store.dispatch({
					kind: 'not-opened',
					id: opening.id,
					message: {
						text: `${opening.id} cannot be opened: ${reasonOf(error)}. ${keyOf('library', store.get().keymap)} shows the library`,
						tone: 'error',
					},
				}),
		);
	});

/** What is kept may be of another library: its file is read into this one. */
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

/** A file is saved in several steps; the last one counts. Milliseconds. */
const settling = 200;

/** The open story follows its file, and stays at its place. A folder is watched, since editors put a new file in place of the old one. */
const watchOpenStory = (store: Store<State, Action>, {library}: Outside): (() => void) => {
	let watched: {readonly path: string; readonly stop: () => void} | undefined;
	const watchFile = (path: string) => {
		let timer: NodeJS.Timeout | undefined;
		let asked = 0;
		// A file may hold many stories: the one that is open now is meant. The last answer counts.
		const changed = () => {
			const article = store.get().story?.article;
			if (article?.origin.path !== path) return;
			const number = ++asked;
			library()
				.article(article.id, {anew: true})
				.then(
					fresh => number === asked && store.dispatch({kind: 'changed', article: fresh}),
					error => number === asked && tell(store, reasonOf(error)),
				);
		};
		try {
			const watcher = watch(dirname(path), {persistent: false}, (_, name) => {
				if (name !== null && name !== basename(path)) return;
				clearTimeout(timer);
				timer = setTimeout(changed, settling);
			});
			// A folder that goes away is told when the story is read again.
			watcher.on('error', () => watcher.close());
			return () => {
				clearTimeout(timer);
				watcher.close();
			};
		} catch {
			// No watches left, or a file system without them: R reads again.
			return () => {};
		}
	};
	const stop = store.subscribe(({story}) => {
		const path = story?.article.origin.path;
		if (story === undefined || path === undefined || path === watched?.path) return;
		watched?.stop();
		watched = path === '-' ? undefined : {path, stop: watchFile(path)};
	});
	return () => {
		stop();
		watched?.stop();
	};
};
