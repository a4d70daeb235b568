import {setImmediate} from 'node:timers/promises';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {inBatches} from '../../../source/library/flow/batches.ts';
import {createQueue} from '../../../source/library/flow/queue.ts';
import {keepLast} from '../../../source/library/keep-last.ts';

const patient = {first: {size: 4, patience: 60_000}};

async function* numbersTo(count: number, pause: (number: number) => Promise<void> = async () => {}) {
	for (let number = 0; number < count; number++) {
		await pause(number);
		yield number;
	}
}

const gather = async <Thing>(source: AsyncIterable<Thing>): Promise<readonly Thing[]> => {
	const things: Thing[] = [];
	for await (const thing of source) things.push(thing);
	return things;
};

describe('batches', () => {
	test('hold everything in order, none too large, none empty', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.nat({max: 60}),
				fc.integer({min: 1, max: 9}),
				fc.nat({max: 3}),
				async (count, size, every) => {
					const source = numbersTo(count, async number => {
						if (every > 0 && number % every === 0) await setImmediate();
					});
					const batches = await gather(inBatches(source, {first: {size, patience: 60_000}}));
					expect(batches.flat()).toEqual(Array.from({length: count}, (_, number) => number));
					expect(batches.every(batch => batch.length > 0 && batch.length <= size)).toBe(true);
				},
			),
		);
	});

	test('each may be twice as large as the one before, up to a limit', async () => {
		const limits = {first: {size: 2, patience: 60_000}, last: {size: 9, patience: 60_000}};
		const batches = await gather(inBatches(numbersTo(34), limits));
		expect(batches.map(batch => batch.length)).toEqual([2, 4, 8, 9, 9, 2]);
	});

	test('what has come is given when its time is up, though the source is silent', async () => {
		const source = createQueue<{readonly number: number}>();
		async function* things() {
			for (let thing = await source.take(); thing; thing = await source.take()) yield thing;
		}
		source.put({number: 1});
		source.put({number: 2});
		const batches = inBatches(things(), {first: {size: 100, patience: 1}});
		expect((await batches.next()).value).toEqual([{number: 1}, {number: 2}]);
		source.put({number: 3});
		source.end();
		expect((await batches.next()).value).toEqual([{number: 3}]);
		expect((await batches.next()).done).toBe(true);
	});

	test('leaving the loop ends the source', async () => {
		let ended = false;
		async function* source() {
			try {
				yield* numbersTo(100);
			} finally {
				ended = true;
			}
		}
		for await (const batch of inBatches(source(), patient)) {
			expect(batch).toEqual([0, 1, 2, 3]);
			break;
		}
		expect(ended).toBe(true);
	});

	test('an error of the source comes through', async () => {
		const source = numbersTo(10, async number => {
			if (number === 6) throw new Error('torn');
		});
		await expect(gather(inBatches(source, patient))).rejects.toThrow('torn');
	});

	test('an error of the source while nobody waits for more is kept for whoever asks next', async () => {
		const unheard: unknown[] = [];
		const hear = (error: unknown) => unheard.push(error);
		process.on('unhandledRejection', hear);
		const batches = inBatches(
			numbersTo(3, async number => {
				if (number === 1) throw new Error('torn');
			}),
			{first: {size: 1, patience: 60_000}},
		);
		expect((await batches.next()).value).toEqual([0]);
		// Node tells of a rejection that nobody has caught when a turn of the event loop ends.
		for (let turn = 0; turn < 3; turn++) await setImmediate();
		process.off('unhandledRejection', hear);
		expect(unheard).toEqual([]);
		await expect(batches.next()).rejects.toThrow('torn');
	});
});

describe('a queue', () => {
	test('gives what was put in before it says that it has ended, or failed', async () => {
		const queue = createQueue<{readonly number: number}>();
		const first = queue.take();
		queue.put({number: 1});
		queue.put({number: 2});
		queue.end(new Error('torn'));
		expect(await first).toEqual({number: 1});
		expect(await queue.take()).toEqual({number: 2});
		await expect(queue.take()).rejects.toThrow('torn');
	});
});

describe('what is kept', () => {
	test('is made once while it is among the last asked for, and again after it failed', async () => {
		const made: string[] = [];
		const kept = keepLast(2, async id => {
			made.push(id);
			if (made.length === 5) throw new Error('gone');
			return id;
		});
		for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await kept.get(id)).toBe(id);
		expect(made).toEqual(['a', 'b', 'c', 'b']);
		await expect(kept.get('d')).rejects.toThrow('gone');
		expect(await kept.get('d')).toBe('d');
		kept.put('e', 'E');
		expect(await kept.get('e')).toBe('E');
		expect(await kept.get('e', {again: true})).toBe('e');
	});
});
