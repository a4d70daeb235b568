import {stripVTControlCharacters} from 'node:util';
import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, test} from 'vitest';
import {App} from '../../../source/terminal/ink/app.tsx';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {readerOf, shown} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';

afterEach(cleanup);

const plain = (frame: string | undefined) =>
	stripVTControlCharacters(frame ?? '')
		.split('\n')
		.map(line => line.trimEnd())
		.join('\n')
		.trimEnd();

// The test library's screen is 100 columns wide, whatever the terminal is.
const open = () => {
	const store = createStore(readerOf([ferryStory()], 100, 40), update);
	return {store, ...render(<App store={store} />)};
};

describe('the app', () => {
	test('puts on the screen what the panes draw, and nothing else', () => {
		const {store, lastFrame} = open();
		expect(plain(lastFrame())).toBe(shown(store.get()).trimEnd());
	});

	test.each([
		['j', 'story', {top: 1}],
		['\u001B[B', 'story', {top: 1}],
		['5j', 'story', {top: 5}],
		['jjj', 'story', {top: 3}],
	])('the key %j moves the page', async (input, part, wanted) => {
		const {store, stdin} = open();
		store.dispatch({kind: 'resized', screen: {columns: 100, rows: 12}});
		stdin.write(input);
		await until(() => expect(store.get()).toMatchObject({[part]: wanted}));
	});

	test.each([
		['\t', 'sections'],
		['\u001B[Z', 'topics'],
		['P', 'people'],
	])('the key %j gives the keys to %s', async (input, focus) => {
		const {store, stdin} = open();
		stdin.write(input);
		await until(() => expect(store.get().focus).toBe(focus));
	});

	test.each([
		['\u0003', 'interrupt'],
		['q', 'quit'],
		['Q', 'quit'],
	])('the key %j ends the program', async (input, ending) => {
		const {store, stdin} = open();
		stdin.write(input);
		await until(() => expect(store.get().ending).toBe(ending));
	});

	test('letters typed into a search are text, also those that are keys elsewhere', async () => {
		const {store, stdin, lastFrame} = open();
		stdin.write('"');
		await until(() => expect(store.get().page).toBe('search'));
		stdin.write('quit Q j');
		await until(() => expect(plain(lastFrame())).toContain('“quit Q j'));
		stdin.write('\u007F');
		await until(() => expect(store.get().pageStates.search?.query).toBe('quit Q '));
		stdin.write('\u001B');
		await until(() => expect(store.get().page).toBe('story'));
	});

	test('what is pasted never fires keys', async () => {
		const {store, stdin} = open();
		stdin.write('\u001B[200~Qq\u001B[201~j');
		await until(() => expect(store.get().story?.top).toBe(0));
		stdin.write('"');
		await until(() => expect(store.get().page).toBe('search'));
		stdin.write('\u001B[200~a taxi\nwith Q\u001B[201~');
		await until(() => expect(store.get().pageStates.search?.query).toBe('a taxi with Q'));
		expect(store.get().ending).toBeUndefined();
	});
});
