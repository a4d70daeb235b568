// What was typed: the flags of a command line with their values, read by meow, or a UserError that says what to type instead.
import meow from 'meow';
import packageJson from '../../package.json' with {type: 'json'};
import {nearestWord} from '../matching/nearest-word.ts';
import {UserError} from '../model/problem.ts';
import {type Flag, type FlagName, flagRows} from './flags.ts';
import type {Typed} from './request.ts';

const named = new Map<string, Flag>(flagRows.map(([name, flag]) => [`--${name}`, flag]));
const shorts = new Map<string, FlagName>(
	flagRows.flatMap(([name, {short}]) => (short === undefined ? [] : [[short, name]])),
);

const unknown = (option: string): UserError => {
	const meant = option.startsWith('--') && nearestWord(option.slice(2), [...flagRows.map(([name]) => name)]);
	return new UserError(`Unknown option ${option}. ${meant ? `Did you mean --${meant}?` : 'See newsread --help.'}`);
};

const needs = (option: string, {value = '', choices}: Flag): UserError =>
	new UserError(
		choices
			? `${option} needs one of ${choices.join(', ')}.`
			: `${option} needs ${value === 'N' ? 'a number' : value}, as in ${option} ${example[value] ?? value}.`,
	);

const example: Readonly<Record<string, string>> = {
	WORDS: '"peace talks"',
	NAME: '"Ada Quill"',
	FILE: 'paths.txt',
	N: '72',
};

/** `-Vs=x` is `--version --section=x`. */
const longForm = (word: string): readonly string[] => {
	if (!/^-[^-]/.test(word)) return [word];
	const name = shorts.get(word[1]!);
	if (name === undefined) throw unknown(`-${word[1]}`);
	const tail = word.slice(2);
	if (tail === '') return [`--${name}`];
	if (named.get(`--${name}`)?.value !== undefined) return [`--${name}=${tail.replace(/^=/, '')}`];
	return tail.startsWith('=') ? [`--${name}${tail}`] : [`--${name}`, ...longForm(`-${tail}`)];
};

/**
 * Spells every option so that nothing is left to a parser's guess: long names, and the value behind `=`. (meow would drop
 * a missing value and a value that begins with a dash in silence, take `-sfoo` for four switches, and `--json=x` for off.)
 */
const spellOut = (argv: readonly string[]): readonly string[] => {
	const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
	const words = argv.slice(0, end).flatMap(longForm);
	const spelled: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at]!;
		if (!word.startsWith('--')) {
			spelled.push(word);
			continue;
		}
		const equals = word.indexOf('=');
		const option = equals < 0 ? word : word.slice(0, equals);
		const flag = named.get(option);
		if (!flag) throw unknown(option);
		if (flag.value === undefined) {
			if (equals >= 0) throw new UserError(`${option} takes no value. Leave out “${word.slice(equals)}”.`);
			spelled.push(option);
			continue;
		}
		const next = equals < 0 && words[at + 1] !== undefined && !/^-./.test(words[at + 1]!) ? words[++at] : undefined;
		const value = equals < 0 ? next : word.slice(equals + 1);
		if (value === undefined || value.trim() === '') throw needs(option, flag);
		// meow takes one pair of quotation marks off; the user's own stay.
		spelled.push(`${option}="${value}"`);
	}
	return [...spelled, ...argv.slice(end)];
};

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** What a command line holds, by its flags. */
export const typedIn = (argv: readonly string[]): Typed => {
	const spelled = spellOut(argv);
	// meow's start-up grows with every flag that it is told of; those that nobody typed need no parsing.
	const used = flagRows.filter(([name]) => spelled.some(word => word === `--${name}` || word.startsWith(`--${name}=`)));
	const {input, flags: typed} = meow({
		importMeta: import.meta,
		argv: spelled,
		pkg: packageJson,
		description: false,
		autoHelp: false,
		autoVersion: false,
		flags: Object.fromEntries(
			used.map(([name, {value}]) => [
				camelCase(name),
				value === undefined ? {type: 'boolean'} : {type: 'string', isMultiple: true},
			]),
		),
	});
	const values = new Map<FlagName, string>();
	const switches = new Set<FlagName>();
	for (const [name, flag] of used) {
		const given = typed[camelCase(name)];
		if (given === true) switches.add(name);
		if (!Array.isArray(given) || given.length === 0) continue;
		if (given.length > 1) throw new UserError(`--${name} is given ${given.length} times. Give it once.`);
		const value = String(given[0]);
		if (flag.choices && !flag.choices.includes(value)) {
			const meant = nearestWord(value, flag.choices);
			throw new UserError(
				`--${name} takes ${flag.choices.join(', ')}, not “${value}”.${meant ? ` Did you mean ${meant}?` : ''}`,
			);
		}
		values.set(name, value);
	}
	return {input, values, switches};
};
