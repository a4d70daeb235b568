import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {analyseSections} from '../../../source/analysis/analyse-sections.ts';
import type {Library} from '../../../source/library/library.ts';
import type {Document} from '../../../source/model/document.ts';
import type {Notebook} from '../../../source/notebook/notebook.ts';
import {openFirst, showFound, showWhole} from '../../../source/terminal/opening/first-story.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import {initialState, type State} from '../../../source/terminal/state/state.ts';
import {createStore} from '../../../source/terminal/state/store.ts';

const document: Document = {
	origin: {path: 'quay.txt'},
	blocks: [{kind: 'paragraph', text: '“The crane will stay,” said Ida Marrow, who runs the quay.'}],
};
const whole = analyse(document);
const story = {document, article: analyseSections(document)};

type Preparing = Pick<Library, 'prepare'>;

const actionsOf = async (show: (store: ReturnType<typeof createStore<State, Action>>) => Promise<unknown>) => {
	const actions: Action[] = [];
	const screen = {columns: 80, rows: 24};
	const blank = initialState({screen, theme: {depth: 'none', shade: 'dark'}, place: 'news'});
	await show(
		createStore<State, Action>(blank, (state, action) => {
			actions.push(action);
			return state;
		}),
	);
	return actions;
};

/** Knows one place, in every story. */
const notebook = {position: () => 7} as Partial<Notebook> as Notebook;
const pages = {...story, pages: 40};

test('first pages open at their beginning, and the whole story where it was left', async () => {
	const place = {kind: 'place', place: {id: 'quay.txt', offset: 7, top: -1}};
	const [opened] = await actionsOf(store => openFirst(store, pages, {}, notebook));
	expect(opened).toMatchObject({kind: 'opened', pages: 40, unanalysed: true});
	expect(opened).not.toHaveProperty('at');
	expect(await actionsOf(store => openFirst(store, story, {}, notebook))).toMatchObject([{kind: 'opened', at: place}]);
	const shown = await actionsOf(store => showWhole(store, pages, Promise.resolve(story), notebook));
	expect(shown).toMatchObject([{kind: 'whole', article: story.article, at: place}]);
});

test.each([
	['cannot be read to its end', async () => undefined],
	['fails', () => Promise.reject(new Error('it ended'))],
	['has several stories', async () => ({...story, article: {...story.article, id: 'quay.txt#1'}})],
])('the first pages of a file that %s leave the screen', async (_, reading) => {
	expect(await actionsOf(store => showWhole(store, pages, reading(), notebook))).toEqual([{kind: 'not-whole'}]);
});

/** Shows what a library finds that answers with `prepare`, and returns what was dispatched. */
const shownOf = async (prepare: Preparing['prepare']): Promise<readonly Action[]> => {
	const screen = {columns: 80, rows: 24};
	const actions: Action[] = [];
	const store = createStore<State, Action>(
		initialState({screen, theme: {depth: 'none', shade: 'dark'}, place: 'news'}),
		(state, action) => {
			actions.push(action);
			return state;
		},
	);
	await showFound(store, story, {prepare} as Preparing as Library);
	return actions;
};

test('the first story gets its quotes while its topics are still looked for, and then those', async () => {
	const actions = await shownOf(async (_, onQuotes) => {
		onQuotes?.({quotes: whole.quotes, people: whole.people});
		return whole.topics;
	});
	expect(actions).toMatchObject([
		{kind: 'analysed', finding: 'topics', article: {quotes: [{speaker: 'Ida Marrow'}], topics: []}},
		{kind: 'analysed', article: {quotes: [{speaker: 'Ida Marrow'}], topics: whole.topics}},
	]);
	expect(actions[1]).not.toHaveProperty('finding');
});

test('a library that fails over the first story leaves its words, and does not fail its reader', async () => {
	expect(await shownOf(() => Promise.reject(new Error('it ended')))).toEqual([]);
	const found = await shownOf(async (_, onQuotes) => {
		onQuotes?.({quotes: whole.quotes, people: whole.people});
		throw new Error('it ended');
	});
	expect(found).toMatchObject([{kind: 'analysed', finding: 'topics'}]);
});
