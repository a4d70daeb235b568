// The order in which the reader starts: first screen, then the library, then Ink and what keys do.
import type {Notebook} from '../../notebook/notebook.ts';
import {dayIn} from '../../typesetting/moments.ts';
import {themeFor} from '../../typesetting/theme-choice.ts';
import type {Shade} from '../../typesetting/themes.ts';
import {takeTerminal} from '../ink/first-paint.ts';
import {followMouse} from '../ink/follow-mouse.ts';
import {stopProcess} from '../ink/suspend.ts';
import {watchWindow} from '../ink/window-changes.ts';
import {withoutFetch} from '../ink/without-fetch.ts';
import {anyKey} from '../input/any-key.ts';
import {askBackground} from '../input/background-colour.ts';
import {openKeyboard} from '../input/keyboard.ts';
import {withoutMouse} from '../input/mouse-reports.ts';
import type {Action} from '../state/actions.ts';
import {initialState, type State} from '../state/state.ts';
import {createStore, type Store} from '../state/store.ts';
import {happened, isOfTheReader} from '../update/outside.ts';
import {type FirstStory, openFirst, showFound, showWhole} from './first-story.ts';
import {placeOf} from './place-of-paths.ts';
import type {ReaderOptions} from './reader-options.ts';

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
	const beginning = Promise.withResolvers<FirstStory>();
	const whole = first(spoken ? undefined : beginning.resolve);
	const read = await Promise.race([beginning.promise, whole]);
	const story = read && (await openFirst(store, read, start, notebook));
	const notices = [forgetting(notebook), notice].filter(text => text !== undefined);
	if (notices.length > 0) store.dispatch({kind: 'told', message: {text: notices.join(' '), tone: 'plain'}});
	shaded(store, await asked?.heard());
	if (!spoken) taken.paint(store.get());
	// A story shows nothing of it.
	if (!atHome) recallReading();
	let library = await openLibrary();
	try {
		const showAll = async (first: FirstStory): Promise<void> => {
			const all = first.pages === undefined ? first : await showWhole(store, first, whole, notebook);
			if (all !== undefined) await showFound(store, all, library);
		};
		const ready = story ? showAll(story) : Promise.resolve();
		const [{mount}, {startEffects}, {createLender}, {update}] = await withoutFetch(() =>
			Promise.all([
				import('../ink/mount.tsx'),
				import('../effects/effects.ts'),
				import('../effects/lend-terminal.ts'),
				import('../update/update.ts'),
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

/** The background as the terminal says it is. */
const shaded = (store: Store<State, Action>, shade: Shade | undefined) => {
	if (shade !== undefined && shade !== store.get().theme.shade) store.dispatch({kind: 'shaded', shade});
};

const ending = (store: Store<State, Action>): Promise<number> =>
	new Promise(resolve => {
		const look = ({ending: how}: State) => how !== undefined && resolve(how === 'interrupt' ? interrupted : 0);
		look(store.get());
		store.subscribe(look);
	});
