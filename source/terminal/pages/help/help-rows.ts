// What the help lists: the keys, and what may be typed into a search, each from its one table.

import {type Keymap, keysShown} from '../../../keymap/keymap.ts';
import {spokenKey} from '../../../keymap/spoken-keys.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import type {State} from '../../state/state.ts';
import {explained, languageRows} from '../search/language-rows.ts';

/** A line of the help. */
export type HelpRow = {
	readonly group: string;
	/** What is pressed or typed, as it is shown, and as it is spoken. */
	readonly keys: string;
	readonly spoken: string;
	readonly does: string;
	/** The keys alone, and other words by which the line is found. */
	readonly foundBy: readonly string[];
	readonly words: string;
};

const languageGroup = 'In a search';

const rowsOfKeys = memoizeByObject((table: Keymap): readonly HelpRow[] =>
	table.map(row => ({
		group: row.group,
		keys: keysShown(row).replace('down', '↓').replace('up', '↑'),
		spoken: row.keys.flatMap(([key]) => (key === undefined ? [] : [spokenKey(key)])).join(', '),
		does: row.does,
		foundBy: row.keys.flat(),
		words: `${row.does} ${row.commands.join(' ')}`,
	})),
);

/** Columns that the help has for what a line does. */
const columnsForWords = 28;

const rowsOfLanguage: readonly HelpRow[] = languageRows.map(row => {
	const {typed, finds, examples} = row;
	return {
		group: languageGroup,
		keys: typed,
		spoken: typed.endsWith(':') ? `${typed.slice(0, -1)}, colon` : spokenKey(typed[0]!),
		does: explained(row, columnsForWords),
		foundBy: [typed, typed.replace(':', '')],
		words: `${finds} ${examples.join(' ')}`,
	};
});

/** Whether one searches or narrows a list, so that the language is what one asks for. */
const isTypedInto = ({behind, filter}: State): boolean =>
	behind.at(-1) === 'search' || (behind.at(-1) === 'library' && filter?.list === 'library');

/** Returns the lines that a query finds, by a key or by words; all for an empty one. What one is about to type comes first. */
export const helpRows = (state: State, query: string): readonly HelpRow[] => {
	const keys = rowsOfKeys(state.keymap);
	const all = isTypedInto(state) ? [...rowsOfLanguage, ...keys] : [...keys, ...rowsOfLanguage];
	const wanted = query.trim().toLowerCase();
	return all.filter(
		({foundBy, words}) =>
			wanted === '' ||
			foundBy.some(key => key === query || key.toLowerCase() === wanted) ||
			(wanted.length > 1 && words.toLowerCase().includes(wanted)),
	);
};
