/*
THE key table. A row is one thing that keys do, often in two directions. The help, the status line, the README and --print-keys are
rendered from it; a command without a handler in update.ts does not compile. Keys are named as they are shown: a character, or
Enter, Tab, S-Tab (with shift), Esc, C-d (with control), up, PgDn …
*/

import {findKeys} from './groups/find-keys.ts';
import type {KeyRow, Where} from './groups/key-row.ts';
import {moveKeys} from './groups/move-keys.ts';
import {paneKeys} from './groups/pane-keys.ts';
import {programKeys} from './groups/program-keys.ts';
import {storyKeys} from './groups/story-keys.ts';
import {typingKeys} from './groups/typing-keys.ts';
import {isTyped} from './typed-keys.ts';

export type {KeyRow, Where};

/** The keys as they are without settings, by groups. */
export const keymap = [
	...moveKeys,
	...findKeys,
	...paneKeys,
	...storyKeys,
	...programKeys,
	...typingKeys,
] as const satisfies readonly KeyRow[];

/** The name of a command: “next-quote”. */
export type Command = (typeof keymap)[number]['commands'][number];

/** The key table as the user has it: `keymap`, or one with other keys from the settings. */
export type Keymap = readonly KeyRow[];

/**
 * Returns the command that a key runs in the first of the places where it is bound, or else everywhere. A character is
 * text where one types, also if it is the key of a command that works there.
 */
export const commandFor = (key: string, places: readonly Where[], table: Keymap = keymap): Command | undefined => {
	if (places.includes('typing') && isTyped(key)) return undefined;
	for (const place of [...places, 'everywhere'] as const)
		for (const row of table) {
			if (!row.where.includes(place)) continue;
			const index = row.keys.findIndex(keys => keys.includes(key));
			if (index !== -1) return row.commands[index] as Command;
		}
	return undefined;
};

/**
 * Returns the key to show for a command: “space”, “C-d”; empty if it has none. While one types (`whileTyping`) it is one
 * that is not text.
 */
export const keyOf = (command: Command, table: Keymap = keymap, whileTyping = false): string => {
	for (const {commands, keys} of table) {
		const index = commands.indexOf(command);
		if (index !== -1) return keys[index]?.find(key => !whileTyping || !isTyped(key)) ?? '';
	}
	return '';
};

/** Returns the first key of each direction: “j k”. */
export const keysShown = (row: KeyRow): string =>
	row.keys
		.map(keys => keys[0])
		.filter(key => key !== undefined)
		.join(' ');
