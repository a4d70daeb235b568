import {writeFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {keyOf} from '../../keymap/keymap.ts';
import type {Library} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {Wanted} from '../../model/wanted.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import type {Action} from '../state/actions.ts';
import type {Act, State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {copy} from './clipboard.ts';
import type {FileReader} from './file-reader.ts';
import {isKeeping, keep, startingAt} from './follow-notebook.ts';
import {browse, edit, pipe} from './programs.ts';

export type Exports = {
	readonly text: (article: Article) => Promise<string>;
	readonly markdown: (article: Article) => Promise<string>;
};

/** What the reader is started with, and what it acts on. */
export type Outside = {
	readonly library: () => Library;
	/** Ends the library and begins another one, which knows nothing yet. */
	readonly renewLibrary: () => Promise<void>;
	readonly paths: readonly string[];
	/** Settles when the files are to be read: what is found in the story on the screen comes first. Never rejects. */
	readonly ready: Promise<void>;
	readonly notebook: Notebook;
	readonly start: Wanted;
	/** Writes to the terminal, beside Ink. */
	readonly write: (text: string) => void;
	/** The whole text of an article, for other programs and for files. */
	readonly exports: Exports;
	/** Lets another program have the terminal, and waits for a key first where `pause` says so. */
	readonly lend: (use: () => Promise<void> | void) => Promise<void>;
	/** Waits for a key while the terminal is lent. */
	readonly anyKey: () => Promise<void>;
	readonly suspend: () => Promise<void>;
	readonly redraw: () => void;
};

export const reasonOf = (error: unknown): string =>
	error instanceof Error ? error.message.replace(/\.$/u, '') : String(error);

export const tell = (store: Store<State, Action>, text: string) =>
	store.dispatch({kind: 'told', message: {text, tone: 'error'}});

/** How files are read: all of the library again, or more beside them. */
type Files = {readonly reader: FileReader; readonly readAgain: () => Promise<void>};

/** Does what the state says is to be done, once for each new act, and tells what came of it. */
export const actOutside = (store: Store<State, Action>, outside: Outside, files: Files): (() => void) =>
	store.subscribe(({act}, previous) => {
		if (act === undefined || act === previous.act) return;
		void done(store, {...outside, ...files}, act).then(
			text => text !== undefined && store.dispatch({kind: 'told', message: {text, tone: 'plain'}}),
			error => tell(store, reasonOf(error)),
		);
	});

/** Does one thing outside, and answers with what there is to say about it. */
const done = async (store: Store<State, Action>, outside: Outside & Files, act: Act): Promise<string | undefined> => {
	if (isKeeping(act)) return keep(store, outside.notebook, act);
	switch (act.kind) {
		case 'copy':
			return copy(act.text, outside.write);
		case 'browse':
			return (await browse(act.url)) ?? `Opened ${act.url} in the browser.`;
		case 'edit': {
			let trouble: string | undefined;
			await outside.lend(async () => {
				trouble = await edit(act.path, act.words);
			});
			return trouble;
		}
		case 'save':
			return saved(act.path, await outside.exports[act.path.endsWith('.txt') ? 'text' : 'markdown'](act.article));
		case 'save-notes': {
			const text = outside.notebook.exportMarkdown();
			return text === '' ? 'There are no stars and no notes to save yet.' : saved(act.path, text);
		}
		case 'pipe': {
			const text = await outside.exports.text(act.article);
			let trouble: string | undefined;
			await outside.lend(async () => {
				trouble = pipe(act.command, text);
				await outside.anyKey();
			});
			return trouble;
		}
		case 'read-path':
			await readMore(store, outside, act.path);
			return undefined;
		case 'read-again':
			await outside.readAgain();
			return undefined;
		case 'suspend':
			await outside.suspend();
			return undefined;
		case 'redraw':
			outside.redraw();
			return undefined;
	}
};

/** Never over another file. */
const saved = async (path: string, text: string): Promise<string> => {
	const target = path.startsWith('~/') ? `${homedir()}${path.slice(1)}` : path;
	try {
		await writeFile(target, text, {flag: 'wx'});
		return `Saved ${target}.`;
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return `${target} is there already: choose another name.`;
		if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no folder for ${target}.`;
		if (code === 'EISDIR') return `${target} is a folder: add a name for the file.`;
		if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
			return `${target} may not be written: choose another folder.`;
		throw error;
	}
};

/** Adds a file or a folder to the library, and opens its first story. */
const readMore = async (store: Store<State, Action>, outside: Outside & Files, path: string): Promise<void> => {
	let opened = false;
	const library = outside.library();
	const target = path.startsWith('~/') ? `${homedir()}${path.slice(1)}` : path;
	for await (const event of outside.reader.read(library, [target])) {
		if (opened || event.type !== 'articles' || event.articles[0] === undefined) continue;
		opened = true;
		const article = await library.article(event.articles[0].id);
		store.dispatch({kind: 'opened', article, ...startingAt(outside.notebook, article, undefined)});
	}
	if (!opened) tell(store, `Nothing to read in ${path}. ${keyOf('problems', store.get().keymap)} shows why`);
};
