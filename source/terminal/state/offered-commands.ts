import {commandSynonyms} from '../../keymap/command-synonyms.ts';
import type {Command, Keymap} from '../../keymap/keymap.ts';
import {fold} from '../../matching/fold.ts';
import {matchNames} from '../../matching/match-names.ts';

/**
 * Something that the palette offers: a command of the key table, or to read a path. `keys` is empty where it has no
 * key.
 */
export type Offer = {
	readonly name: string;
	readonly keys: string;
	readonly does: Command | {readonly read: string} | {readonly merge: string} | 'split';
};

/** Editing keys make no sense by name. */
const withoutNames: ReadonlySet<string> = new Set(['While typing']);

const allOffers = (table: Keymap): readonly Offer[] =>
	table.flatMap(({commands, keys, group, where}) =>
		withoutNames.has(group) || where.every(place => place === 'typing')
			? []
			: commands.map((command, index) => ({
					name: command.replaceAll('-', ' '),
					keys: keys[index]?.[0] ?? '',
					does: command as Command,
				})),
	);

/** From this score on, all words are in the name as typed, though the last one may be unfinished. */
const sureScore = 0.75;

/** The synonyms of a command and the words that the key table describes it with, folded. */
const wordsFor = ({does}: Offer, table: Keymap): readonly string[] => {
	if (typeof does !== 'string' || does === 'split') return [];
	const row = table.find(({commands, where}) => commands.includes(does) && where.some(place => place !== 'typing'));
	return fold(`${commandSynonyms[does] ?? ''} ${row?.does ?? ''}`).split(/[^\p{L}\p{N}]+/u);
};

/** Whether every word of the query is the beginning of one of the words. */
const isMeantBy = (words: readonly string[], query: string): boolean =>
	fold(query)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(asked => asked !== '')
		.every(asked => words.some(word => word.startsWith(asked)));

/** One of the people, said to be one with the person of the page. */
const merging = /^merge +(.+)$/u;

const reading = /^(?:open|read) +(.+)$/u;

/** Returns the commands that match a query, best first. “open PATH” offers to read a file or a folder. */
export const offeredCommands = (query: string, keymap: Keymap): readonly Offer[] => {
	const all = allOffers(keymap);
	const words = all.map(offer => wordsFor(offer, keymap));
	const path = reading.exec(query)?.[1];
	const name = merging.exec(query)?.[1];
	const other: readonly Offer[] = [
		...(path === undefined ? [] : [{name: `open ${path}`, keys: '', does: {read: path}}]),
		...(name === undefined ? [] : [{name: `merge ${name}`, keys: '', does: {merge: name}}]),
		...('split'.startsWith(query) && query.length > 1 ? [{name: 'split', keys: '', does: 'split' as const}] : []),
	];
	if (query.trim() === '') return all;
	// Names of commands are matched by words, beginnings of words, and with typos.
	const found = matchNames(
		all.map(({name}) => name),
		query,
	);
	const named = found.filter(({score}) => score >= sureScore).map(({index}) => all[index]!);
	const called = all.filter((_, index) => isMeantBy(words[index]!, query));
	const meant = new Set([...named, ...called]);
	// Names with typos count only where nothing matches as typed.
	return [...other, ...(meant.size > 0 ? meant : found.map(({index}) => all[index]!))];
};
