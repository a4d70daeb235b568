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

/** The command that is called so, and no other: by its own name, or by the one that other programs give it. */
const calledExactly = (query: string, all: readonly Offer[]): readonly Offer[] => {
	const name = query.trim();
	const alias = commandAliases.get(name);
	return all.filter(offer => offer.does === alias || offer.name === name.toLowerCase());
};

/**
 * Returns the commands that match a query, best first: the one that is called so, the one that is typed with something after
 * it, then those in whose names the letters stand, then those that are described so.
 */
export const offeredCommands = (query: string, keymap: Keymap): readonly Offer[] => {
	const all = allOffers(keymap);
	if (query.trim() === '') return all;
	const typed = typedCommand(query);
	const exact = [...(typed === undefined ? [] : [typed]), ...calledExactly(query, all)];
	// Names of commands are matched by words, beginnings of words, and with typos.
	const found = matchNames(
		all.map(({name}) => name),
		query,
	);
	const named = found.filter(({score}) => score >= sureScore).map(({index}) => all[index]!);
	const words = all.map(offer => wordsFor(offer, keymap));
	const called = all.filter((_, index) => isMeantBy(words[index]!, query));
	const meant = new Set([...exact, ...named, ...called]);
	// Names with typos count only where nothing matches as typed.
	return [...(meant.size > 0 ? meant : found.map(({index}) => all[index]!))];
};
