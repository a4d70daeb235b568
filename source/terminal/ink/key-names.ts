import type {Key} from 'ink';
import {isLateAnswer} from '../input/background-colour.ts';

const named: readonly (readonly [keyof Key, string])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageDown', 'PgDn'],
	['pageUp', 'PgUp'],
	['home', 'Home'],
	['end', 'End'],
	['return', 'Enter'],
	['escape', 'Esc'],
	['backspace', 'Backspace'],
	['delete', 'Delete'],
];

/**
 * Returns the keys that were pressed, by their names in the key table. Keys that repeat fast arrive together in one
 * string.
 */
export const keysPressed = (input: string, key: Key): readonly string[] => {
	if (key.eventType === 'release' || isLateAnswer(input)) return [];
	if (key.tab) return [key.shift ? 'S-Tab' : 'Tab'];
	for (const [flag, name] of named) if (key[flag]) return [name];
	if (key.ctrl && input.length === 1) return [`C-${input.toLowerCase()}`];
	if (key.meta) return [];
	return [...input].map(character => typed[character] ?? withControl(character));
};

/** Keys that arrive as control characters when they come in a burst. */
const typed: Readonly<Record<string, string>> = {
	' ': 'space',
	'\r': 'Enter',
	'\n': 'Enter',
	'\t': 'Tab',
	'\u001B': 'Esc',
	'\u007F': 'Backspace',
	'\b': 'Backspace',
};

/** Control and a letter arrive as a character below U+0020. */
const withControl = (character: string): string =>
	character < ' ' ? `C-${String.fromCodePoint(character.codePointAt(0)! + 0x60)}` : character;
