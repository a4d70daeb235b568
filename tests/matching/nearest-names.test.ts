import {expect, test} from 'vitest';
import {nothingFound} from '../../source/command-line/no-match.ts';
import {nearestNames} from '../../source/matching/nearest-names.ts';

const names = ['Ada Quill', 'Cllr Bo Reed', 'Ian Cartwright', 'Iain Carter', 'Marcus Bell', 'Zoe Ash'];

test.each([
	['Ian Cartwrite', 'Ian Cartwright'],
	['Marcus Bell, guard', 'Marcus Bell'],
	['Zoe Ashe', 'Zoe Ash'],
])('%s is most like %s', (asked, name) => {
	expect(nearestNames(names, asked)[0]).toBe(name);
});

test.each(['zebra', 'of', '', '…'])('nobody is near %j', asked => {
	expect(nearestNames(names, asked)).toEqual([]);
});

test('a request that finds nobody offers who is near, and else whoever there is', () => {
	const near = nothingFound('person', {person: 'Ian Cartwrite'}, names);
	expect(near).toMatch(/^No person matches “Ian Cartwrite”\. Did you mean “Ian Cartwright”/);
	expect(nothingFound('person', {person: 'zebra'}, names)).toContain('People: “Ada Quill”');
});
