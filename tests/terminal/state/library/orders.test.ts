import {describe, expect, test} from 'vitest';
import {orderOf, withNextOrder} from '../../../../source/terminal/state/library/orders.ts';
import type {State} from '../../../../source/terminal/state/state.ts';
import {readerOf} from '../../../helpers/reader.ts';

const names = ['newest first', 'oldest first', 'by topic'];
const next = (state: State) => withNextOrder(state, 'person', names);

describe('the order of a list', () => {
	test('is the first one until another one is chosen', () => {
		expect(orderOf(readerOf([]), 'person', names)).toBe('newest first');
	});

	test('changes to the next one, and after the last to the first', () => {
		const second = next(readerOf([]));
		expect(orderOf(second, 'person', names)).toBe('oldest first');
		expect(orderOf(next(next(second)), 'person', names)).toBe('newest first');
	});

	test('is one for each kind of page, and is to be kept', () => {
		const state = next(readerOf([]));
		expect(orderOf(state, 'topic', names)).toBe('newest first');
		expect(state.act).toEqual({kind: 'set-order', page: 'person', order: 'oldest first'});
	});

	test('is told with the one that the key leads to next', () => {
		expect(next(readerOf([])).message?.text).toBe('oldest first   S: by topic');
	});

	test('is the first one where a kept one is no longer among them', () => {
		expect(orderOf(next(readerOf([])), 'person', ['most quoted first', 'by name'])).toBe('most quoted first');
	});
});
