import {expect, test} from 'vitest';
import {perObject} from '../../source/model/memo.ts';

test('a result is computed once for each object', () => {
	const computed: object[] = [];
	const sizeOf = perObject((list: readonly string[]) => {
		computed.push(list);
		return list.length;
	});
	const [one, equal] = [['a'], ['a']];
	expect([sizeOf(one), sizeOf(equal), sizeOf(one)]).toEqual([1, 1, 1]);
	expect(computed).toEqual([one, equal]);
});

test('a result of zero or an empty text is remembered as well', () => {
	let calls = 0;
	const remembered = perObject((_: object) => {
		calls++;
		return '';
	});
	const key = {};
	expect([remembered(key), remembered(key), calls]).toEqual(['', '', 1]);
});
