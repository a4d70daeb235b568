// What a reader is asked for, each with twelve keys at most, letters of names and words included.
import {beforeAll, describe, expect, test} from 'vitest';
import type {Reader} from '../helpers/reader-in-pty.ts';
import {escapeKey, toTheList, townFolder, windows} from './town-reader.ts';

const mostKeys = 12;

/** Types into a reader and counts the keys; what one waits for comes with them. */
const counting = (reader: Reader) => {
	let keys = 0;
	return async (words: string, sees: string | RegExp) => {
		keys += words.replaceAll(escapeKey, 'E').length;
		expect(keys).toBeLessThanOrEqual(mostKeys);
		reader.type(words);
		await reader.sees(sees);
	};
};

describe.each(windows)('in a window of %i x %i', (columns, rows) => {
	const town = townFolder();
	const state = town.newState();
	let reader: Reader;
	beforeAll(async () => {
		reader = town.open({columns, rows, state});
		await reader.sees('watching');
	});

	test('the quotes of a person stand along a time line, from the first to the last', async () => {
		await toTheList(reader);
		const press = counting(reader);
		await press('P/quis', /› +Petra Quist/u);
		await press('\r', /newest first[\s\S]*█[\s\S]*“They were here/u);
		await press('S', /› │ “The sea brings[\s\S]*“A mussel is[\s\S]*“They were here/u);
	});

	test('two people are compared, each with quotes in time', async () => {
		await toTheList(reader);
		const press = counting(reader);
		await press('P/fer', /› +Maud Ferring/u);
		// The first one, or the last: the walk before leaves the order of the page turned.
		await press('\r', /› │ “(?:A nurse who ends|We have heard all sides of the cemetery)/u);
		await press('v', 'COMPARE');
		await press('wen', /› +Tobias Wenlock/u);
		await press('\r', /Ferring, Wenlock[\s\S]*“A nurse who ends[\s\S]*“Two empty buses/u);
	});

	test('a speaker is corrected, and the next start knows it', async () => {
		await toTheList(reader);
		const press = counting(reader);
		await press('/crane', /› .*Crane blocks the quay/u);
		await press('\r\r', 'space page');
		await press(')w', '2 Anton Sorrel');
		await press('2', 'Sorrel=');
		expect(town.print(['--person', 'Anton Sorrel', '--quotes', town.news], {state}).stdout).toContain('“It stands');
	});

	test('two names are said to be one person, in the list of people', async () => {
		await toTheList(reader);
		const press = counting(reader);
		await press('P/lom\t', /› +Bertha Lomax/u);
		await press('w', /2 +One person/u);
		await press('2', 'One person, as you say');
		await press(`${escapeKey}P`, /Bertha Lomax +4/u);
	});

	test('a search is kept, and asked again from a list', async () => {
		await toTheList(reader);
		const press = counting(reader);
		await press('"heron', /WORDS IN THE TEXT +1/u);
		await press('\u0013', 'Keep this search as: heron');
		await press('\r', 'Kept “heron”');
		await press(`${escapeKey}"`, 'KEPT SEARCHES');
		await press('\r', /WORDS IN THE TEXT +1/u);
	});

	test('a word anywhere in the texts leads to its place', async () => {
		await toTheList(reader);
		const press = counting(reader);
		await press('"slippers', /› .*Visitors were given slippers/u);
		await press('\r', /slippers {3}1 of 1/u);
		expect(reader.shown()).toContain('Night ward opens with six beds');
	});

	test('one reads on where one stopped, then what is unread, and the list turns its order', async () => {
		await toTheList(reader);
		const press = counting(reader);
		await press('/walk', /› .*A walk along the wall/u);
		await press('\r\r', 'space page');
		await press(' ', 'Stop 12 ');
		reader.type('Q');
		expect(await reader.exit).toBe(0);
		const next = town.open({columns, rows, state});
		await next.sees(/› +Continue: A walk along the wall/u);
		await next.sees('watching');
		next.type('\r');
		await next.sees('space page');
		await next.seesNot('Stop 1 ');
		expect(next.shown()).toMatch(/Stop 1\d of the walk/u);
		next.type('.');
		await next.sees(/4 of 60[\s\S]*Bells ring a quarter late/u);
		next.type('LS');
		await next.sees('oldest first');
		next.type('Q');
		expect(await next.exit).toBe(0);
	});
});
