import {describe, expect, test} from 'vitest';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, type} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

/* How one gets through a story, and learns the keys, without seeing the screen. */

const weir = storyOf(
	[
		...Array.from({length: 12}, (_, index) => `Sluice ${index + 1} was oiled.`),
		'# The dry months',
		...Array.from({length: 12}, (_, index) => `Sluice ${index + 13} was painted.`),
	].join('\n'),
	{headline: 'Weir is ready', path: 'weir.txt'},
);
const other = storyOf('One line about the mill.', {headline: 'Mill turns', path: 'mill.txt'});

const listening = (columns = 80, rows = 20): State => ({...readerOf([weir, other], columns, rows), spoken: true});
const saidAfter = (start: State, ...keys: readonly string[]): readonly string[] => {
	const before = play(start, ...keys.slice(0, -1));
	return announce(play(before, keys.at(-1)!), before);
};
const everythingSaid = (start: State, key: string): readonly string[] => {
	const said: string[] = [];
	for (let state = start; ; ) {
		const next = play(state, key);
		const lines = announce(next, state);
		if (next.message !== undefined) return said;
		said.push(...lines);
		state = next;
	}
};
const whole = [
	...Array.from({length: 12}, (_, index) => `Sluice ${index + 1} was oiled.`),
	'Section: The dry months',
	...Array.from({length: 12}, (_, index) => `Sluice ${index + 13} was painted.`),
];

describe('a story that is listened to', () => {
	test('is heard whole with space alone, page after page, and with j alone', () => {
		expect(everythingSaid(listening(), 'space')).toEqual(whole);
		expect(everythingSaid(listening(), 'j')).toEqual(whole);
		expect(everythingSaid(listening(80, 6), 'space')).toEqual(whole);
		expect(saidAfter(listening(), 'space').length).toBeGreaterThan(4);
	});

	test('goes on behind the page with j, and before it with k and b', () => {
		const page = saidAfter(listening(), 'space');
		expect(saidAfter(listening(), 'space', 'j')).toEqual([whole[page.length]]);
		expect(saidAfter(listening(), 'space', 'space', 'k')).toEqual([page.at(-1)]);
		expect(saidAfter(listening(), 'space', 'space', 'b')).toEqual(page);
	});

	test('says where it ends and begins', () => {
		expect(saidAfter(listening(), 'G', '9', '9', 'j', 'j')).toEqual(['This is the end of the story.']);
		expect(saidAfter(listening(), 'b')).toEqual(['This is the beginning of the story.']);
	});

	test('goes on from a section that one jumped to', () => {
		expect(saidAfter(listening(), ']')).toEqual(['Section: The dry months']);
		expect(saidAfter(listening(), ']', 'j')).toEqual(['Sluice 13 was painted.']);
		expect(saidAfter(listening(), ']', 'space')[0]).toBe('Sluice 13 was painted.');
	});

	test('says where it is resumed', () => {
		const before = play(listening(), ']', 'j', 'L');
		expect(announce(play(before, 'Esc'), before)).toEqual([
			'Weir is ready',
			'1 min',
			expect.stringMatching(/^Goes on at section 2 of 2, \d+ percent\.$/u),
			'Sluice 13 was painted.',
		]);
	});

	test('says how often the words are there while one looks for them, then which one it is and its paragraph', () => {
		expect(saidAfter(listening(), '/')).toEqual(['Find. Type some words.']);
		const found = type(play(listening(), '/'), 'painted');
		expect(announce(found, play(listening(), '/'))).toEqual(['Find: painted, 12 matches']);
		expect(saidAfter(found, 'Enter')).toEqual(['1 of 12', 'Sluice 13 was painted.']);
		expect(saidAfter(found, 'Enter', 'n')).toEqual(['2 of 12', 'Sluice 14 was painted.']);
		const none = type(play(listening(), '/'), 'zebra');
		expect(announce(none, play(listening(), '/'))).toEqual(['Find: zebra, no match']);
	});
});

describe('the help, listened to', () => {
	test('is spoken line by line, and says how many lines a word finds', () => {
		const [name, first] = saidAfter(listening(), '?');
		expect(name).toBe('Keys. Down for the next one, or type a word to find one.');
		expect(first).toMatch(/^j, k: line down, up, 1 of \d+$/u);
		expect(saidAfter(listening(), '?', 'down')).toEqual([expect.stringMatching(/^space, b: page down, up, 2 of/u)]);
		const found = type(play(listening(), '?'), 'star');
		expect(announce(found, play(listening(), '?'))).toEqual([
			expect.stringMatching(/^star: \d+ lines\.$/u),
			expect.stringMatching(/^star: star quote or story, 1 of \d+$/u),
		]);
		expect(announce(type(play(listening(), '?'), 'qqq'), listening()).at(-1)).toBe('No key for “qqq”.');
	});

	test('names keys in words', () => {
		const lines: string[] = [];
		let state = play(listening(), '?');
		for (let next = play(state, 'down'); announce(next, state).length > 0; next = play(state, 'down')) {
			lines.push(...announce(next, state));
			state = next;
		}
		expect(lines.join('\n')).toMatch(/right brace, left brace: next, previous paragraph/u);
		expect(lines.join('\n')).toMatch(/capital q: quit/u);
		expect(lines.join('\n')).toMatch(/control l: redraw/u);
	});
});
