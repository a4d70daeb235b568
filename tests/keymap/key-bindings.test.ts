import {describe, expect, test} from 'vitest';
import {keymapWith} from '../../source/keymap/key-bindings.ts';
import {commandFor, keymap, keyOf, type Where} from '../../source/keymap/keymap.ts';

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
		const runs = (key: string, place: Where) => commandFor(key, [place], table);
		expect([runs('Enter', 'story'), runs('v', 'story')]).toEqual(['open', 'open']);
		expect([runs('Enter', 'typing'), runs('v', 'typing')]).toEqual(['open', undefined]);
		expect([runs('C-l', 'list'), runs('V', 'list')]).toEqual(['redraw', 'redraw']);
		expect([runs('C-l', 'typing'), runs('V', 'typing')]).toEqual(['redraw', undefined]);
		expect([keyOf('open', keymapWith(new Map([['open', ['v', 'Enter']]])), true), keyOf('help', keymap, true)]).toEqual(
			['Enter', 'F1'],
		);
	});
});
