import {describe, expect, test} from 'vitest';
import {createQueue} from '../../../source/library/flow/queue.ts';
import type {Library, LibraryEvent} from '../../../source/library/library.ts';
import {createFileReader} from '../../../source/terminal/effects/file-reader.ts';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {readerOf} from '../../helpers/reader.ts';

const never = () => Promise.reject(new Error('not asked for here'));

/** A library whose every `open` says what the test puts into the queue of its path. */
const fakeLibrary = () => {
	const queues = new Map<string, ReturnType<typeof createQueue<LibraryEvent>>>();
	const queueOf = (path: string) => {
		const queue = queues.get(path) ?? createQueue<LibraryEvent>();
		queues.set(path, queue);
		return queue;
	};
	const library: Library = {
		async *open([path = '']) {
			const {take} = queueOf(path);
			for (let event = await take(); event; event = await take()) yield event;
		},
		prepare: never,
		article: never,
		search: never,
		headlines: never,
		texts: never,
		quotesBy: never,
		namesAndRolesOf: never,
		quotesAbout: never,
		revise: never,
		newWords: never,
		appearancesOf: never,
		joinPeople: never,
		close: async () => {},
	};
	return {library, queueOf};
};

const some = (found: number, read: number): LibraryEvent => ({type: 'articles', articles: [], found, read});
const done = (found: number): LibraryEvent => ({type: 'done', found, read: found});

const start = () => {
	const store = createStore(readerOf([]), update);
	const {library, queueOf} = fakeLibrary();
	const reader = createFileReader(store);
	const read = async (path: string, onEvent = () => {}) => {
		for await (const _ of reader.read(library, [path])) onEvent();
	};
	return {store, queueOf, reader, library, read};
};

describe('two readings at once', () => {
	test('are each their own: the second one’s end is not the first one’s', async () => {
		const {store, queueOf, read} = start();
		queueOf('folder').put(some(10_000, 3));
		queueOf('file').put(some(1, 1));
		queueOf('file').put(done(1));
		queueOf('file').end();
		const folder = read('folder');
		await read('file');
		expect(store.get()).toMatchObject({loading: true, found: 10_001, read: 4});
		queueOf('folder').put(done(10_000));
		queueOf('folder').end();
		await folder;
		expect(store.get()).toMatchObject({loading: false, found: 10_001, read: 10_001});
	});

	test('end also where one of them fails, and the failure is thrown', async () => {
		const {store, queueOf, read} = start();
		queueOf('folder').put(some(5, 3));
		queueOf('folder').end(new Error('torn'));
		await expect(read('folder')).rejects.toThrow('torn');
		expect(store.get()).toMatchObject({loading: false, found: 5, read: 3});
	});

	test('end where the one who reads has seen enough', async () => {
		const {store, queueOf, reader, library} = start();
		queueOf('folder').put(some(5, 3));
		for await (const _ of reader.read(library, ['folder'])) break;
		expect(store.get().loading).toBe(false);
	});
});

test('what a library still says after it was replaced is not heard', async () => {
	const {store, queueOf, reader, read} = start();
	queueOf('folder').put(some(10, 3));
	const heard = Promise.withResolvers<void>();
	const old = read('folder', heard.resolve);
	await heard.promise;
	store.dispatch({kind: 'key', key: 'R'});
	reader.renew();
	queueOf('folder').put(some(10, 9));
	queueOf('folder').end();
	await old;
	expect(store.get()).toMatchObject({loading: true, found: 0, read: 0});
	queueOf('again').put(some(4, 1));
	queueOf('again').put(done(4));
	queueOf('again').end();
	await read('again');
	expect(store.get()).toMatchObject({loading: false, found: 4, read: 4});
});
