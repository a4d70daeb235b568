import {commandSynonyms} from '../../keymap/command-synonyms.ts';
import type {Command, Keymap} from '../../keymap/keymap.ts';
import {fold} from '../../matching/fold.ts';
import {matchNames} from '../../matching/match-names.ts';

/** Something that the palette can do: a command of the key table, or reading another path. */
export type Offer = {readonly name: string; readonly keys: string; readonly does: Command | {readonly read: string}};

/** What makes no sense by name: moving by a line, and what one does while typing. */
const left: ReadonlySet<string> = new Set(['While typing']);

const allIn = (table: Keymap): readonly Offer[] =>
	table.flatMap(({commands, keys, group, where}) =>
		left.has(group) || where.every(place => place === 'typing')
			? []
			: commands.map((command, index) => ({
					name: command.replaceAll('-', ' '),
					keys: keys[index]?.[0] ?? '',
					does: command as Command,
				})),
	);

/** From this score on, all the words are in the name as they were typed, the last one maybe unfinished. */
const sure = 0.75;

/** Other words for a command, and what the key table says of it. */
const wordsFor = ({does}: Offer, table: Keymap): readonly string[] => {
	if (typeof does !== 'string') return [];
	const row = table.find(({commands, where}) => commands.includes(does) && where.some(place => place !== 'typing'));
	return fold(`${commandSynonyms[does] ?? ''} ${row?.does ?? ''}`).split(/[^\p{L}\p{N}]+/u);
};

const isCalled = (words: readonly string[], query: string): boolean =>
	fold(query)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(asked => asked !== '')
		.every(asked => words.some(word => word.startsWith(asked)));

const reading = /^(?:open|read) +(.+)$/u;

/** The commands that fit what has been typed, the best first; “open PATH” reads a file or a folder. */
export const offeredCommands = (query: string, keymap: Keymap): readonly Offer[] => {
	const all = allIn(keymap);
	const words = all.map(offer => wordsFor(offer, keymap));
	const path = reading.exec(query)?.[1];
	const other: readonly Offer[] = path === undefined ? [] : [{name: `open ${path}`, keys: '', does: {read: path}}];
	if (query.trim() === '') return all;
	const found = matchNames(
		all.map(({name}) => name),
		query,
	);
	const named = found.filter(({score}) => score >= sure).map(({index}) => all[index]!);
	const called = all.filter((_, index) => isCalled(words[index]!, query));
	const meant = new Set([...named, ...called]);
	// A slip in a name counts only where no word is meant as it stands.
	return [...other, ...(meant.size > 0 ? meant : found.map(({index}) => all[index]!))];
};
