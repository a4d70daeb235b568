import type {ReadStream, WriteStream} from 'node:tty';
import type {Keymap} from '../keymap/keymap.ts';
import type {NewestArticles} from '../library/archive/newest-articles.ts';
import type {Library} from '../library/library.ts';
import type {Article} from '../model/article.ts';
import type {Document} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import type {Wanted} from '../model/wanted.ts';
import type {Notebook} from '../notebook/notebook.ts';
import {dayIn} from '../typesetting/moments.ts';
import {themeFor} from '../typesetting/theme-choice.ts';
import type {Shade, Theme} from '../typesetting/themes.ts';
import type {Exports} from './effects/do-act.ts';
import {startingAt} from './effects/starting-place.ts';
import {startIn, sure} from './effects/where-to-open.ts';
import {takeTerminal} from './ink/first-paint.ts';
import {stopProcess} from './ink/suspend.ts';
import {watchWindow} from './ink/window-changes.ts';
import {askBackground} from './input/background-colour.ts';
import {openKeyboard} from './input/keyboard.ts';
import {mouseOff, mouseOn, withoutMouse} from './input/mouse-reports.ts';
import {addPages} from './pages/pages.ts';
import type {Action} from './state/actions.ts';
import {initialState, type State} from './state/state.ts';
import {createStore, type Store} from './state/store.ts';
import {happened, type OfTheReader} from './update/outside.ts';

/** A story as it was read, and the article without quotes, people and topics that was made of it. */
export type FirstStory = {readonly document: Document; readonly article: Article};

export type ReaderOptions = {
	readonly paths: readonly string[];
	/** Opens on the list of all articles, and not on a story. */
	readonly atHome: boolean;
	/** Reads the first story without analysing it: it is on the screen before anything else has loaded. */
	readonly first: () => Promise<FirstStory | undefined>;
	/** Returns what the library had at its top when it was left; undefined where nothing was kept. */
	readonly listedBefore: () => Promise<NewestArticles | undefined>;
	/** Bytes of the only file; 0 where there are several. */
	readonly size: number;
	/** Something to be said first. */
	readonly notice?: string | undefined;
	/** What it cannot keep is told as a problem. */
	readonly notebook: (onProblem: (problem: Problem) => void) => Notebook;
	/** Starts a library: only after the first screen has been painted. */
	readonly library: () => Promise<Library>;
	/** Watches the files for changes since a time in milliseconds since 1970. */
	readonly watch: (onFiles: (paths: readonly string[]) => void, since: number) => Promise<{readonly stop: () => void}>;
	readonly start: Wanted;
	/** The whole text of an article, for other programs and for files. */
	readonly exports: Exports;
	readonly keymap: Keymap;
	/** The template of citations. */
	readonly citation: string;
	readonly colours: NonNullable<Theme['colours']>;
	readonly color: 'auto' | 'always' | 'never';
	readonly theme: 'auto' | 'dark' | 'light';
	/** Columns of text, where the reader wants other than the usual 66. */
	readonly width?: number;
};

/** Bytes that take so long to read that the screen says so meanwhile. */
const slow = 1_000_000;
const usualMeasure = 66;
const interrupted = 130;

/** Opens the reader on the terminal and answers with the exit code once it is closed. */
export const openReader = async ({
	paths,
	atHome,
	first,
	listedBefore,
	size,
	notice,
	notebook: openNotebook,
	library: openLibrary,
	watch,
	start,
	exports,
	keymap,
	citation,
	colours,
	color,
	theme,
	width,
}: ReaderOptions): Promise<number> => {
	const {stdout} = process;
	const startedAt = Date.now();
	const screen = {columns: stdout.columns || 80, rows: stdout.rows || 24};
	const blank = initialState({
		screen,
		theme: {...themeFor(color, theme, process.env), colours},
		place: placeOf(paths),
		paths,
		today: dayIn(new Date()),
		page: atHome ? 'library' : 'story',
		keymap,
		citing: {template: citation, folders: paths},
	});
	const spoken = isSpoken(process.env);
	const store = createStore<State, Action>(
		{...blank, spoken, mouse: !spoken, wider: width === undefined ? 0 : width - usualMeasure},
		// Nobody can do anything before the first screen: what keys do is loaded behind it.
		(state, action) => (isOfTheReader(action) ? state : happened(state, action)),
	);
	const keyboard = openKeyboard({inputIsArticles: paths.includes('-')});
	const window = watchWindow(stdout, () => store.get().screen);
	const taken = takeTerminal(stdout, keyboard);
	const asked =
		!spoken && theme === 'auto' && store.get().theme.depth !== 'none' && keyboard.isTTY
			? askBackground(keyboard, stdout)
			: undefined;
	const notebook = openNotebook(problem => store.dispatch({kind: 'library', event: {type: 'problem', problem}}));
	const recallReading = () => {
		store.dispatch({kind: 'kept', kept: {lastRead: notebook.lastRead()}});
		store.dispatch({kind: 'begun'});
	};
	if (atHome) recallReading();
	const before = atHome ? await listedBefore() : undefined;
	if (before !== undefined) store.dispatch({kind: 'listed-before', ...before});
	if (size > slow && !spoken) taken.paint(store.get());
	const story = await openFirst(store, first, start, notebook);
	const notices = [forgetting(notebook), notice].filter(text => text !== undefined);
	if (notices.length > 0) store.dispatch({kind: 'told', message: {text: notices.join(' '), tone: 'plain'}});
	shaded(store, await asked?.heard());
	if (!spoken) taken.paint(store.get());
	// A story shows nothing of it.
	if (!atHome) recallReading();
	let library = await openLibrary();
	try {
		const ready = story ? showFindings(store, story, library) : Promise.resolve();
		const [{mount}, {startEffects}, {createLender}, {update}] = await withoutFetch(() =>
			Promise.all([
				import('./ink/mount.tsx'),
				import('./effects/effects.ts'),
				import('./effects/lend-terminal.ts'),
				import('./update/update.ts'),
			]),
		);
		store.updateBy(update);
		shaded(store, asked?.stop());
		const app = mount(store, {
			stdin: withoutMouse(
				keyboard,
				event => store.dispatch({kind: 'mouse', event}),
				key => store.dispatch({kind: 'key', key}),
			),
			stdout: taken.stdout,
		});
		const stopMouse = followMouse(store, stdout);
		const {lend, isLent} = createLender({
			suspend: app.suspendTerminal,
			stdout,
			hasMouse: () => store.get().mouse,
			exit: process.exit,
		});
		/** Taking the terminal back draws everything. */
		const redraw = () => lend(async () => {});
		/** Stopped by a signal that nobody can hear, and continued: the shell had the terminal meanwhile, and nobody lent it. */
		const continued = () => {
			if (isLent()) return;
			process.kill(process.pid, 'SIGWINCH');
			redraw().catch(error =>
				store.dispatch({kind: 'told', message: {text: `The terminal was not taken back (${error})`, tone: 'error'}}),
			);
		};
		process.on('SIGCONT', continued);
		// Another program draws for itself, and all is drawn again when it gives the terminal back.
		window.drawnBy(() => isLent() || app.redraw());
		taken.handOver();
		const stop = startEffects(store, {
			library: () => library,
			renewLibrary: async () => {
				await library.close();
				library = await openLibrary();
			},
			watch: onFiles => watch(onFiles, startedAt),
			startedAt,
			paths,
			ready,
			start,
			exports,
			notebook,
			write: text => stdout.write(text),
			lend,
			anyKey: ending => anyKey(keyboard, stdout, ending),
			suspend: () => lend(stopProcess),
			redraw,
		});
		const code = await Promise.race([ending(store), app.closed.then(() => 0)]);
		process.off('SIGCONT', continued);
		stop();
		stopMouse();
		app.unmount();
		return code;
	} finally {
		window.stop();
		taken.release();
		notebook.close();
		await library.close();
		if (keyboard !== process.stdin) keyboard.destroy();
	}
};

/** Says at the start, before anything is starred, that nothing outlasts the process. */
const forgetting = ({forgets}: Notebook): string | undefined =>
	forgets && `${forgets[0]!.toUpperCase()}${forgets.slice(1)}: nothing is kept when you quit.`;

/** The variable by which Ink is asked for it, or our own. */
const isSpoken = ({INK_SCREEN_READER, NEWSREAD_SCREEN_READER}: NodeJS.ProcessEnv): boolean =>
	INK_SCREEN_READER === 'true' ||
	(NEWSREAD_SCREEN_READER !== undefined && NEWSREAD_SCREEN_READER !== '' && NEWSREAD_SCREEN_READER !== '0');

/** Tells the terminal whose the mouse is, now and whenever that changes. */
const followMouse = (store: Store<State, Action>, stdout: WriteStream): (() => void) => {
	if (store.get().mouse) stdout.write(mouseOn);
	return store.subscribe(({mouse}, previous) => {
		if (mouse !== previous.mouse) stdout.write(mouse ? mouseOn : mouseOff);
	});
};

/** Waits for a key, so that the output of a program can be read before the story covers it again. */
const anyKey = (keyboard: ReadStream, stdout: WriteStream, ending: AbortSignal): Promise<void> =>
	new Promise(resolve => {
		if (ending.aborted) return resolve();
		stdout.write('\r\nAny key goes back to the story.');
		keyboard.setRawMode(true);
		const done = () => {
			keyboard.off('data', done).pause().setRawMode(false);
			ending.removeEventListener('abort', done);
			resolve();
		};
		ending.addEventListener('abort', done);
		keyboard.ref().on('data', done).resume();
	});

/** The background as the terminal says it is. */
const shaded = (store: Store<State, Action>, shade: Shade | undefined) => {
	if (shade !== undefined && shade !== store.get().theme.shade) store.dispatch({kind: 'shaded', shade});
};

const isOfTheReader = (action: Action): action is OfTheReader =>
	action.kind === 'key' || action.kind === 'pasted' || action.kind === 'mouse';

const ending = (store: Store<State, Action>): Promise<number> =>
	new Promise(resolve => {
		const look = ({ending: how}: State) => how !== undefined && resolve(how === 'interrupt' ? interrupted : 0);
		look(store.get());
		store.subscribe(look);
	});

/** Opens the first story and returns it. A story that is not the one asked for is left for the library to find. */
const openFirst = async (
	store: Store<State, Action>,
	first: ReaderOptions['first'],
	start: Wanted,
	notebook: Notebook,
): Promise<FirstStory | undefined> => {
	const story = await first();
	if (story === undefined) return undefined;
	const {article} = story;
	const {sections, people, topics} = article;
	const found = startIn(
		{sections, people: people.map(({name}) => name), topics: topics.map(({label}) => label)},
		start,
	);
	if (found === undefined || found.score < sure) return undefined;
	// It opens with another page in front.
	if (found.at?.kind === 'about' || found.at?.kind === 'search')
		addPages((await import('./pages/other-pages.ts')).otherPages);
	store.dispatch({kind: 'opened', article, unanalysed: true, ...startingAt(notebook, article, found.at)});
	return story;
};

/**
 * Shows what is found in the open story, quotes before topics, and settles when all of it is drawn. The words are those on
 * the screen, so no row has to be set again. If it fails, the library reports why when it opens the file.
 */
const showFindings = async (
	store: Store<State, Action>,
	{document, article: words}: FirstStory,
	library: Library,
): Promise<void> => {
	let article = words;
	const topics = await library
		.prepare(document, found => {
			article = {...words, ...found};
			store.dispatch({kind: 'analysed', article, finding: 'topics'});
		})
		.catch(() => undefined);
	if (topics === undefined) return;
	store.dispatch({kind: 'analysed', article: {...article, topics}});
	await new Promise(setImmediate);
};

/** Ink's layout engine loads its WebAssembly through `fetch` where there is one, and Node then loads an HTTP client for it: a third of Ink's start-up. */
const withoutFetch = async <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => {
	const {fetch} = globalThis;
	Reflect.deleteProperty(globalThis, 'fetch');
	try {
		return await load();
	} finally {
		globalThis.fetch = fetch;
	}
};

const placeOf = (paths: readonly string[]): string => {
	if (paths.length !== 1) return `${paths.length} paths`;
	const [path] = paths as [string];
	if (path === '-') return 'standard input';
	// The folder one is in goes unsaid, and the home folder is “~”.
	const {HOME} = process.env;
	const here = `${process.cwd()}/`;
	if (path.startsWith(here)) return path.slice(here.length);
	return HOME !== undefined && HOME !== '' && path.startsWith(`${HOME}/`) ? `~${path.slice(HOME.length)}` : path;
};
