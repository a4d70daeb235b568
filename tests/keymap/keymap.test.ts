import {describe, expect, test} from 'vitest';
import {commandFor, keymap, keyOf, type Where} from '../../source/keymap/keymap.ts';

const places: readonly Where[] = ['story', 'rail', 'list', 'typing'];

describe('the key table', () => {
	test.each(places)('no key has two meanings in the %s', place => {
		const keys = keymap.flatMap(row =>
			(row.where as readonly Where[]).some(where => where === place || where === 'everywhere') ? row.keys.flat() : [],
		);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
	});

	test.each(places)('there is a way out of the %s, and a way to quit', place => {
		expect(commandFor('Esc', [place])).toBe('escape');
		expect(commandFor('C-c', [place])).toBe('interrupt');
	});

	test('each command has its own keys', () => {
		for (const {commands, keys} of keymap) expect(keys, commands.join()).toHaveLength(commands.length);
	});

	test('what a key does fits the help', () => {
		for (const {does} of keymap) expect(does.length, does).toBeLessThanOrEqual(28);
	});

	test('a place nearer by takes a key first', () => {
		expect(commandFor('Tab', ['typing'])).toBe('next-results');
		expect(commandFor('Tab', ['rail', 'story'])).toBe('next-pane');
		expect(commandFor('d', ['rail', 'story'])).toBe('half-down');
	});

	test('letters are no commands while one types', () => {
		for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/?"!')
			expect(commandFor(letter, ['typing'])).toBeUndefined();
	});

	test('the first key of a command is the one that is shown', () => {
		expect(keyOf('page-down')).toBe('space');
		expect(keyOf('search-quotes')).toBe('"');
	});
});
