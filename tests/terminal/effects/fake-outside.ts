// What the effects act on, in the hands of a test: a library that answers when it is told to, and a terminal that only notes.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished} from 'vitest';
import {summarise} from '../../../source/library/catalogue/summary.ts';
import {createQueue} from '../../../source/library/flow/queue.ts';
import type {
	LibraryEvent,
	NewWords,
	PeopleInArticle,
	QuoteMatch,
	Revision,
	SearchAnswer,
	TopicMatch,
} from '../../../source/library/library.ts';
import type {Article} from '../../../source/model/article.ts';
import type {Wanted} from '../../../source/model/wanted.ts';
import {openNotebook} from '../../../source/notebook/open-notebook.ts';
import {startEffects} from '../../../source/terminal/effects/effects.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import type {Act} from '../../../source/terminal/state/acts.ts';
import {initialState, type State} from '../../../source/terminal/state/state.ts';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {until} from '../../helpers/until.ts';

/** Something that the library was asked, and how it answers. */
type Question<About, Answer> = {
	readonly about: About;
	readonly answer: (answer: Answer) => void;
	readonly fail: (error: Error) => void;
};

const asking = <About, Answer>() => {
	const questions: Question<About, Answer>[] = [];
	const ask = (about: About): Promise<Answer> => {
		const {promise, resolve, reject} = Promise.withResolvers<Answer>();
		questions.push({about, answer: resolve, fail: reject});
		return promise;
	};
	return {questions, ask};
};

/** Files that are being read: what is found in them comes when the test says so. */
type Reading = {
	readonly paths: readonly string[];
	readonly articles: (...articles: readonly Article[]) => void;
	readonly problem: (path: string) => void;
	readonly done: () => void;
	readonly fail: (error: Error) => void;
};

const fakeLibrary = () => {
	const readings: Reading[] = [];
	const articles = asking<{readonly id: string; readonly anew: boolean}, Article>();
	const searches = asking<{readonly query: string; readonly signal: AbortSignal | undefined}, SearchAnswer>();
	const revisions = asking<{readonly paths: readonly string[]}, Revision>();
	const novelties = asking<{readonly ids: readonly string[]}, NewWords<QuoteMatch>>();
	const peoplesQuotes = asking<{readonly names: readonly string[]}, readonly QuoteMatch[]>();
	const topicsQuotes = asking<{readonly topic: string}, readonly TopicMatch[]>();
	async function* open(paths: readonly string[]): AsyncGenerator<LibraryEvent> {
		const events = createQueue<LibraryEvent>();
		let count = 0;
		readings.push({
			paths,
			articles: (...found) => {
				count += found.length;
				events.put({type: 'articles', articles: found.map(summarise), found: count, read: count});
			},
			problem: path => events.put({type: 'problem', problem: {path, what: 'no such file'}}),
			done: () => {
				events.put({type: 'done', found: count, read: count});
				events.end();
			},
			fail: events.end,
		});
		for (let event = await events.take(); event !== undefined; event = await events.take()) yield event;
	}
	const library = {
		open,
		article: (id: string, {anew = false}: {readonly anew?: boolean} = {}) => articles.ask({id, anew}),
		search: (query: string, {signal}: {readonly signal?: AbortSignal}) => searches.ask({query, signal}),
		namesAndRolesOf: async () => ({names: [], roles: []}),
		headlines: async (query: string) => ({query, matches: [], found: 0}),
		texts: async (query: string) => ({query, matches: [], found: 0, searched: 0}),
		appearancesOf: async (_: readonly string[]): Promise<readonly PeopleInArticle[]> => [],
		joinPeople: async () => [],
		quotesBy: (names: readonly string[]) => peoplesQuotes.ask({names}),
		newWords: (ids: readonly string[]) => novelties.ask({ids}),
		revise: (paths: readonly string[]) => revisions.ask({paths}),
		quotesAbout: (topic: string) => topicsQuotes.ask({topic}),
		// The first story is not prepared here: the reader begins with none.
		prepare: async () => {
			throw new Error('prepared');
		},
		close: async () => {},
	};
	return {
		library,
		readings,
		articles: articles.questions,
		searches: searches.questions,
		revisions: revisions.questions,
		novelties: novelties.questions,
		topics: topicsQuotes.questions,
	};
};

/** An act as a key would bring it about, without the keys. */
type Acted = {readonly kind: 'act'; readonly act: Act};

/** A reader of `paths` with its effects, until the end of the test. */
export const readerWith = ({
	paths = ['news'],
	start = {},
	startedAt = Number.POSITIVE_INFINITY,
}: {
	paths?: readonly string[];
	start?: Wanted;
	startedAt?: number;
} = {}) => {
	const blank = initialState({
		screen: {columns: 80, rows: 24},
		theme: {depth: 'truecolor', shade: 'dark'},
		place: 'news',
	});
	const store = createStore<State, Action | Acted>(blank, (state, action) =>
		action.kind === 'act' ? {...state, act: action.act} : update(state, action),
	);
	let library = fakeLibrary();
	const renewed: (typeof library)[] = [];
	const noted: string[] = [];
	// In memory, and a real one: what the notebook does is not for a test of the effects to say.
	const notebook = openNotebook(undefined);
	const outside = {
		library: () => library.library,
		ready: Promise.resolve(),
		renewLibrary: async () => {
			renewed.push(library);
			library = fakeLibrary();
		},
		startedAt,
		paths,
		start,
		notebook,
		exports: {text: async ({text}: Article) => text, markdown: async ({text}: Article) => `# ${text}`},
		write: (text: string) => {
			noted.push(text);
		},
		lend: async <Answer>(use: (ending: AbortSignal) => Answer): Promise<Awaited<Answer>> =>
			await use(new AbortController().signal),
		anyKey: async () => {},
		suspend: async () => {
			noted.push('suspended');
		},
		redraw: async () => {
			noted.push('redrawn');
		},
	};
	const watchers: ((paths: readonly string[]) => void)[] = [];
	const stop = startEffects(store, {
		...outside,
		watch: async onFiles => {
			watchers.push(onFiles);
			return {isPolling: () => false, stop: () => watchers.pop()};
		},
	});
	onTestFinished(() => {
		stop();
		notebook.close();
	});
	return {
		state: store.get,
		dispatch: store.dispatch,
		/** Presses the keys of these names. */
		press: (...keys: readonly string[]) => {
			for (const key of keys) store.dispatch({kind: 'key', key});
		},
		act: (act: Act) => store.dispatch({kind: 'act', act}),
		library: () => library,
		renewed,
		/** What the watch over the files tells, once there is one. */
		watchers,
		noted,
		notebook,
		stop,
	};
};

export type Reader = ReturnType<typeof readerWith>;

/** The nth thing that the library was asked, once it has been. */
const nth = async <Thing>(list: () => readonly Thing[], number = 1): Promise<Thing> => {
	await until(() => expect(list().length).toBeGreaterThanOrEqual(number));
	return list()[number - 1]!;
};
export const reading = (reader: Reader, number?: number) => nth(() => reader.library().readings, number);
export const articleAsked = (reader: Reader, number?: number) => nth(() => reader.library().articles, number);
export const searchAsked = (reader: Reader, number?: number) => nth(() => reader.library().searches, number);

export const revisionAsked = (reader: Reader, number?: number) => nth(() => reader.library().revisions, number);

export const says = (reader: Reader, words: string) =>
	until(() => expect(reader.state().message?.text).toContain(words));
export const shows = (reader: Reader, {id}: Pick<Article, 'id'>) =>
	until(() => expect(reader.state().story?.article.id).toBe(id));

/** A reader that has read these stories and opened the first. */
export const openReaderOf = async (...stories: readonly [Article, ...Article[]]): Promise<Reader> =>
	openIn(readerWith(), ...stories);

export const openIn = async (reader: Reader, ...stories: readonly [Article, ...Article[]]): Promise<Reader> => {
	const files = await reading(reader);
	files.articles(...stories);
	files.done();
	(await articleAsked(reader)).answer(stories[0]);
	await shows(reader, stories[0]);
	reader.library().articles.length = 0;
	return reader;
};

export const emptyFolder = () => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-effects-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	return folder;
};

/** Lets all that is ready be done; for what must not happen there is no condition to wait for. */
export const settled = () => new Promise<void>(resolve => setImmediate(resolve));
