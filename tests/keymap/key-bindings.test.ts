import {describe, expect, test} from 'vitest';
import {keymapWith} from '../../source/keymap/key-bindings.ts';
import {commandFor, keymap} from '../../source/keymap/keymap.ts';

describe('a key table with other keys', () => {
	const keysOf = (table: ReturnType<typeof keymapWith>, command: string, place: string) =>
		table
			.filter(({where}) => (where as readonly string[]).includes(place))
			.flatMap(({commands: own, keys}) => keys[(own as readonly string[]).indexOf(command)] ?? []);

	test('leaves all other commands theirs', () => {
		const table = keymapWith(new Map([['next-quote', ['v']]]));
		expect(table).toHaveLength(keymap.length);
		expect(keysOf(table, 'next-quote', 'story')).toEqual(['v']);
		expect(keysOf(table, 'previous-quote', 'story')).toEqual(['(']);
		expect(commandFor('(', ['story'])).toBe('previous-quote');
	});

	test('lets a letter be typed where one types', () => {
		const table = keymapWith(
			new Map([
				['open', ['Enter', 'v']],
				['redraw', ['C-l', 'V']],
			]),
		);
		expect(keysOf(table, 'open', 'story')).toEqual(['Enter', 'v']);
		expect(keysOf(table, 'open', 'typing')).toEqual(['Enter']);
		expect(keysOf(table, 'redraw', 'list')).toEqual(['C-l', 'V']);
		expect(keysOf(table, 'redraw', 'typing')).toEqual(['C-l']);
	});
});
