// Enter while rows come in above the cursor.
import {expect, test} from 'vitest';
import {summarise} from '../../../source/library/catalogue/summary.ts';
import {seeRows} from '../../../source/terminal/effects/see-rows.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import {initialState, type State} from '../../../source/terminal/state/state.ts';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {play} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const articles = (path: string, published: string): Action => ({
	kind: 'library',
	event: {
		type: 'articles',
		articles: [summarise(storyOf('It rained.', {path, headline: path, published}))],
		found: 9,
		read: 1,
	},
});
const blank = initialState({
	screen: {columns: 80, rows: 24},
	theme: {depth: 'truecolor', shade: 'dark'},
	place: 'news',
});

const library = () => {
	const store = createStore<State, Action>(play(blank, 'L', articles('old.txt', '2020-01-01')), update);
	const due: (() => void)[] = [];
	seeRows(store, {
		after: (_, act) => {
			due.push(act);
			return () => {};
		},
	});
	const wait = (): void => {
		for (const act of due.splice(0)) act();
	};
	return {store, wait};
};
const openedBy = (store: ReturnType<typeof library>['store'], ...keys: readonly string[]) => {
	for (const key of keys) store.dispatch({kind: 'key', key});
	return store.get().opening?.id;
};

test('opens the row that was there until a moment ago', () => {
	const {store} = library();
	store.dispatch(articles('new.txt', '2026-01-01'));
	store.dispatch(articles('newer.txt', '2026-01-02'));
	expect(openedBy(store, 'Enter')).toBe('old.txt');
});

test('opens the row that is there once it can have been seen', () => {
	const {store, wait} = library();
	store.dispatch(articles('new.txt', '2026-01-01'));
	wait();
	expect(openedBy(store, 'Enter')).toBe('new.txt');
});

test('opens the row that one has moved to', () => {
	const {store} = library();
	store.dispatch(articles('new.txt', '2026-01-01'));
	expect(openedBy(store, 'G', 'Enter')).toBe('old.txt');
	const {store: other} = library();
	other.dispatch(articles('new.txt', '2026-01-01'));
	expect(openedBy(other, 'j', 'k', 'Enter')).toBe('new.txt');
});

test('opens what a list was narrowed to, however soon', () => {
	const {store} = library();
	store.dispatch(articles('new.txt', '2026-01-01'));
	store.dispatch(articles('newer.txt', '2026-01-02'));
	expect(openedBy(store, '/', ...'newer', 'Enter', 'Enter')).toBe('newer.txt');
});
