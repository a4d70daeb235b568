import {writeFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {pageAsMarkdown} from '../../citation/page-markdown.ts';
import {keyOf} from '../../keymap/keymap.ts';
import {expandHome} from '../../model/home.ts';
import type {Action} from '../state/actions.ts';
import type {Act} from '../state/acts.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import {copy} from './clipboard.ts';
import {type Container, containerOf} from './containers.ts';
import type {FileReader} from './file-reader.ts';
import {isKeeping, keep} from './follow-notebook.ts';
import {showToldApart} from './keep-corrections.ts';
import {keepListed} from './keep-listed.ts';
import {type Outside, reasonOf, reportError} from './outside.ts';
import {browse, callForEditing, edit, pipe} from './programs.ts';
import {startingAt} from './starting-place.ts';

/** How files are read: all of the library again, or more beside them. */
type Files = {readonly reader: FileReader; readonly readAgain: () => Promise<void>};

/** Does what the state says is to be done, once for each new act, and tells what came of it. */
export const actOutside = (store: Store<State, Action>, outside: Outside, files: Files): (() => void) =>
	store.subscribe(({act}, previous) => {
		if (act === undefined || act === previous.act) return;
		void perform(store, {...outside, ...files}, act).then(
			text => text !== undefined && store.dispatch({kind: 'told', message: {text, tone: 'plain'}}),
			error => reportError(store, reasonOf(error)),
		);
	});

/** After these, lists may name other people. */
const changesPeople: ReadonlySet<Act['kind']> = new Set(['correct', 'decide-people', 'undo']);

/** What is kept, saved or sent of a story is to be that of all of it. */
const ofWholeStory: ReadonlySet<Act['kind']> = new Set([
	'correct',
	'note',
	'pipe',
	'pipe-page',
	'save',
	'save-page',
	'set-mark',
	'set-read',
	'star-article',
	'star-quote',
]);

/** Does one thing outside, and answers with what there is to say about it. */
const perform = async (
	store: Store<State, Action>,
	outside: Outside & Files,
	act: Act,
): Promise<string | undefined> => {
	if (ofWholeStory.has(act.kind) && store.get().story?.pages !== undefined)
		return 'Its last pages are still being read.';
	if (isKeeping(act)) {
		const said = keep(store, outside.notebook, act);
		// A library that was closed meanwhile is read again, and tells them apart itself.
		if (changesPeople.has(act.kind)) void showToldApart(store, outside.notebook, outside.library()).catch(() => {});
		return said;
	}
	switch (act.kind) {
		case 'copy':
			return copy(act.text, outside.write, {withSource: act.cited === true});
		case 'browse':
			return (await browse(act.url)) ?? `Opened ${act.url} in the browser.`;
		case 'edit':
			return edited(store, outside, act);
		case 'save':
			return saved(act.path, await outside.exports[act.path.endsWith('.txt') ? 'text' : 'markdown'](act.article));
		case 'save-page':
			return saved(act.path, pageAsMarkdown(act.page, store.get().citing.template));
		case 'star-listed':
		case 'note-listed':
			return keepListed(store, outside, act);
		case 'save-notes': {
			const text = outside.notebook.exportMarkdown(store.get().citing);
			if (text === '') return 'No stars or notes to save yet.';
			return saved(act.path, text, () => {
				outside.notebook.exported();
				store.dispatch({kind: 'kept', kept: {unsaved: outside.notebook.unsaved()}});
			});
		}
		case 'pipe':
			return piped(outside, act.command, await outside.exports.text(act.article));
		case 'pipe-page':
			return piped(outside, act.command, pageAsMarkdown(act.page, store.get().citing.template));
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
			await outside.redraw();
			return undefined;
	}
};

/** Hands a text to another program, and waits for a key so that what it wrote can be read. */
const piped = ({lend, anyKey}: Outside, command: string, text: string): Promise<string | undefined> =>
	lend(async ending => {
		const trouble = await pipe(command, text, ending);
		await anyKey(ending);
		return trouble;
	});

/** Opens a file in the editor, unless the story is packed into something that is no text. */
const edited = async (
	store: Store<State, Action>,
	outside: Outside,
	{path, words}: Extract<Act, {kind: 'edit'}>,
): Promise<string | undefined> => {
	const container = await containerOf(path, holdsEntries(store.get(), path));
	if (container !== undefined) return notEdited(container, store.get());
	const prepared = await callForEditing(path, words);
	return 'trouble' in prepared ? prepared.trouble : outside.lend(ending => edit(prepared, ending));
};

const holdsEntries = ({articles, story}: State, path: string): boolean =>
	(articles.hasPath(path) && articles.byId(path) === undefined) ||
	(story?.article.origin.path === path && story.article.origin.entry !== undefined);

const notEdited = ({file, kind}: Container, {page, keymap}: State): string => {
	const what = kind === 'archive' ? 'an archive' : `a ${kind}`;
	const name = basename(file);
	if (page === 'problems') return `${name} is ${what}: unpack it to edit what is inside.`;
	const first = page === 'story' ? '' : `${keyOf('open', keymap)} opens it, `;
	return `This story is inside ${what} (${name}): ${first}${keyOf('save', keymap)} saves it as a file of its own.`;
};

/** Writes a new file, never over another one, and answers with what came of it. */
const saved = async (path: string, text: string, onSaved: () => void = () => {}): Promise<string> => {
	const target = expandHome(path, process.env);
	try {
		await writeFile(target, text, {flag: 'wx'});
		onSaved();
		return `Saved ${target}.`;
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return `${target} already exists: choose another name.`;
		if (code === 'ENOENT' || code === 'ENOTDIR')
			return `The folder for ${target} does not exist: create it, or choose another one.`;
		if (code === 'EISDIR') return `${target} is a folder: add a name for the file.`;
		if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
			return `No permission to write ${target}: choose another folder.`;
		throw error;
	}
};

/** Adds a file or a folder to the library, and opens its first story. */
const readMore = async (store: Store<State, Action>, outside: Outside & Files, path: string): Promise<void> => {
	let opened = false;
	const library = outside.library();
	const target = expandHome(path, process.env);
	for await (const event of outside.reader.read(library, [target])) {
		if (opened || event.type !== 'articles' || event.articles[0] === undefined) continue;
		opened = true;
		const article = await library.article(event.articles[0].id);
		store.dispatch({kind: 'opened', article, ...startingAt(outside.notebook, article, undefined)});
	}
	if (!opened) reportError(store, `Nothing to read in ${path}. ${keyOf('problems', store.get().keymap)} shows why`);
};
