import {commandAliases} from '../../keymap/command-aliases.ts';
import {commandSynonyms} from '../../keymap/command-synonyms.ts';
import type {Command, Keymap} from '../../keymap/keymap.ts';
import {fold} from '../../matching/fold.ts';
import {matchNames} from '../../matching/match-names.ts';
import {type Offer, typedCommand} from './typed-commands.ts';

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
	if (typeof does !== 'string') return [];
	const row = table.find(({commands, where}) => commands.includes(does) && where.some(place => place !== 'typing'));
	return fold(`${commandSynonyms[does] ?? ''} ${row?.does ?? ''}`).split(/[^\p{L}\p{N}]+/u);
};

/** Whether every word of the query is the beginning of one of the words. */
const isMeantBy = (words: readonly string[], query: string): boolean =>
	fold(query)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(asked => asked !== '')
		.every(asked => words.some(word => word.startsWith(asked)));

/** Whether newcomers call a command by this very word. */
const isAlsoCalled = ({does}: Offer, query: string): boolean =>
	typeof does === 'string' && (commandSynonyms[does] ?? '').split(' ').includes(fold(query.trim()));

/** The command of this name, and no other. */
const ofName = (query: string, all: readonly Offer[]): readonly Offer[] =>
	all.filter(({name}) => name === query.trim().toLowerCase());

/** The command that other programs call so. */
const ofAlias = (query: string, all: readonly Offer[]): readonly Offer[] => {
	const alias = commandAliases.get(query.trim());
	return all.filter(({does}) => does === alias);
};

/**
 * Returns the commands that match a query, best first: the one that is called so, the one that is typed with something after
 * it, then those in whose names the letters stand, then those that are described so: whoever types a whole name means no other.
 */
export const offeredCommands = (query: string, keymap: Keymap): readonly Offer[] => {
	const all = allOffers(keymap);
	if (query.trim() === '') return all;
	const typed = typedCommand(query);
	const meantSo = [...(typed === undefined ? [] : [typed]), ...ofName(query, all)];
	const exact = [...meantSo, ...ofAlias(query, all)];
	// Names of commands are matched by words, beginnings of words, and with typos.
	const found = matchNames(
		all.map(({name}) => name),
		query,
	);
	const named = found.filter(({score}) => score >= sureScore).map(({index}) => all[index]!);
	const called = all.filter(offer =>
		exact.length > 0 ? meantSo.length === 0 && isAlsoCalled(offer, query) : isMeantBy(wordsFor(offer, keymap), query),
	);
	const meant = new Set([...exact, ...named, ...called]);
	// Names with typos count only where nothing matches as typed.
	return [...(meant.size > 0 ? meant : found.map(({index}) => all[index]!))];
};
