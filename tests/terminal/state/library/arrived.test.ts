import {describe, expect, test} from 'vitest';
import {summarise} from '../../../../source/library/catalogue/summary.ts';
import type {Revision} from '../../../../source/library/library.ts';
import {announce} from '../../../../source/terminal/panes/speech.ts';
import type {State} from '../../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../../helpers/reader.ts';
import {storyOf} from '../../../helpers/story.ts';

const story = (name: string, published = '2031-05-04', words = 'It rained.') =>
	storyOf(words, {headline: `The ${name}`, path: `${name}.txt`, published, people: ['Ann Vale']});
const [gate, pumps, fair] = [story('gate'), story('pumps', '2031-05-03'), story('fair', '2031-05-09')];

const after = (state: State, revision: Partial<Revision>): State =>
	play(state, {
		kind: 'revised',
		revision: {added: [], changed: [], gone: [], problems: [], ...revision},
		time: '11:42',
	});
const library = (): State => play(readerOf([gate, pumps]), 'L');
const rowsOf = (state: State) =>
	shown(state)
		.split('\n')
		.flatMap(line => /The (gate|pumps|fair)/u.exec(line)?.[1] ?? []);

describe('an article that comes in', () => {
	const arrived = () => after(library(), {added: [summarise(fair)]});

	test('is counted on every page, and moves no row', () => {
		expect(rowsOf(arrived())).toEqual(['gate', 'pumps']);
		expect(shown(arrived())).toMatch(/1 new: R shows it +11:42/u);
		expect(shown(arrived())).toMatch(/^ +R 1 new {3}Enter read/mu);
		expect(shown(play(arrived(), 'q'))).toMatch(/^ +R 1 new {3}space page/mu);
	});

	test('is known to counts at once', () => {
		expect(arrived().articles.count).toBe(3);
		expect(arrived().articles.people().byKey('ann vale')?.articles).toContain('fair.txt');
	});

	test('is taken in with R, and the cursor stays on its article', () => {
		const state = play(arrived(), 'R');
		expect(rowsOf(state)).toEqual(['fair', 'gate', 'pumps']);
		expect(shown(state)).toContain('1 new: shown.');
		expect(shown(state)).toMatch(/›.*The gate/u);
		expect(state.act).toBeUndefined();
		expect(play(state, 'R').act).toEqual({kind: 'read-again'});
	});

	test('is taken in when the library is opened anew', () => {
		expect(rowsOf(play(arrived(), 'q', 'L'))).toEqual(['fair', 'gate', 'pumps']);
	});

	test('is spoken', () => {
		expect(announce(arrived(), library())).toEqual(['1 new. R shows what is there now.']);
	});

	test('is nothing once it is gone again', () => {
		expect(after(arrived(), {gone: ['fair.txt']}).arrived).toBeUndefined();
	});

	test('is in the list at once while the files are being read anyway', () => {
		const state = after({...library(), loading: true}, {added: [summarise(fair)]});
		expect(state.arrived).toBeUndefined();
		expect(rowsOf(state)).toEqual(['fair', 'gate', 'pumps']);
	});
});

test('an article that has changed keeps its row until R', () => {
	const changed = {...summarise(gate), title: 'The fair', published: '2031-01-01'};
	const state = after(library(), {changed: [changed]});
	expect(rowsOf(state)).toEqual(['gate', 'pumps']);
	expect(shown(state)).toContain('R 1 changed');
	expect(rowsOf(play(state, 'R'))).toEqual(['pumps', 'fair']);
});

test('an article whose file is gone stays in its row, says so, and leaves its place to the next', () => {
	const state = after(library(), {gone: ['gate.txt']});
	expect(shown(state)).toMatch(/The gate +the file is gone/u);
	expect(shown(state)).toContain('1 gone: R shows it');
	expect(play(state, 'Enter').message?.text).toBe('The file is gone. Press R to see what is there.');
	expect(play(state, 'Enter').opening).toBeUndefined();
	const taken = play(state, 'R');
	expect(rowsOf(taken)).toEqual(['pumps']);
	expect(taken.chosenArticleId).toBe('pumps.txt');
});

test('what comes, changes and goes together is counted each', () => {
	const state = after(library(), {added: [summarise(fair)], changed: [summarise(gate)], gone: ['pumps.txt']});
	expect(shown(state)).toContain('1 new, 1 changed, 1 gone: R shows them');
	// A file that was put back was changed.
	expect(shown(after(state, {added: [summarise(pumps)]}))).toContain('1 new, 2 changed: R shows them');
});

test('the library says whether it is watched', () => {
	expect(shown(play(library(), {kind: 'watched', on: true}))).toMatch(/^ +news +watching$/mu);
	expect(shown(play(library(), {kind: 'watched', on: false}))).toContain('not watching: R reads');
});
