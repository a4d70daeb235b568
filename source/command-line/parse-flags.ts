// Parses the flags of a command line, with meow. Throws a UserError that says what to type instead.
import meow from 'meow';
import packageJson from '../../package.json' with {type: 'json'};
import {nearestWord} from '../matching/nearest-word.ts';
import {UserError} from '../model/problem.ts';
import {type Flag, type FlagName, flagRows} from './flags.ts';
import type {Arguments} from './request.ts';

const named = new Map<string, Flag>(flagRows.map(([name, flag]) => [`--${name}`, flag]));
const shorts = new Map<string, FlagName>(
	flagRows.flatMap(([name, {short}]) => (short === undefined ? [] : [[short, name]])),
);

/** What other programs call the formats. */
const otherWords: ReadonlyMap<string, string> = new Map([
	['md', 'markdown'],
	['txt', 'text'],
	['plain', 'text'],
	['bib', 'bibtex'],
	['csl', 'csl-json'],
]);

const unknown = (option: string): UserError => {
	const format = otherWords.get(option.slice(2)) ?? option.slice(2);
	if (option.startsWith('--') && named.get('--format')?.choices?.includes(format))
		return new UserError(`Unknown option ${option}. Did you mean --format ${format}?`);
	const meant = option.startsWith('--') && nearestWord(option.slice(2), [...flagRows.map(([name]) => name)]);
	return new UserError(
		`Unknown option ${option}. ${meant ? `Did you mean --${meant}?` : 'To list the options, run newsread --help.'}`,
	);
};

const missingValue = (option: string, {value = '', choices}: Flag, next: string | undefined): UserError =>
	new UserError(
		choices
			? `${option} needs a value: ${oneOf(choices)}.`
			: next?.startsWith('-') && value === 'WORDS'
				? `${option} needs a value. If that is “${next}”, write ${option}=${next}.`
				: `${option} needs a value, for example ${option} ${exampleValues[value] ?? value}.`,
	);

/** Recognises what is an option, or was meant to be one. */
const isOption = (word: string): boolean => {
	if (!/^-./.test(word) || /\s/.test(word)) return false;
	if (!word.startsWith('--')) return word.length === 2 && shorts.has(word[1]!);
	const [option = ''] = word.split('=');
	return named.has(option) || nearestWord(option.slice(2), [...flagRows.map(([name]) => name)]) !== undefined;
};

/** Whether the word after an option is its value. Words may begin with a minus (“-5 degrees”) where they are no option. */
const isValue = (word: string, {choices, value}: Flag): boolean =>
	!/^-./.test(word) || (choices === undefined && (value === 'WORDS' || value === 'NAME') && !isOption(word));

/** “bash, zsh or fish” */
const oneOf = (choices: readonly string[]): string => `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;

/** By the placeholder of the flag. */
const exampleValues: Readonly<Record<string, string>> = {
	WORDS: '"peace talks"',
	NAME: '"Ada Quill"',
	FILE: 'paths.txt',
	N: '72',
	DAY: 'yesterday',
	SHARE: '0.8',
	BY: 'person,month',
};

/** Splits short flags and writes their long names: `-Vs=x` becomes `--version --section=x`. */
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
 * Rewrites every option so that meow has nothing to guess: with its long name, and the value after `=`. (meow would silently
 * drop a missing value and a value that begins with a minus, read `-sfoo` as four switches, and `--json=x` as off.)
 */
const spellOut = (argv: readonly string[]): readonly string[] => {
	const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
	const spelled: string[] = [];
	for (let at = 0; at < end; at++)
		for (const word of longForm(argv[at]!)) {
			if (!word.startsWith('--')) {
				spelled.push(word);
				continue;
			}
			const equals = word.indexOf('=');
			const option = equals < 0 ? word : word.slice(0, equals);
			const flag = named.get(option);
			if (!flag) throw unknown(option);
			if (flag.value === undefined) {
				if (equals >= 0) throw new UserError(`${option} takes no value; remove “${word.slice(equals)}”.`);
				spelled.push(option);
				continue;
			}
			const following = at + 1 < end ? argv[at + 1] : undefined;
			const next = equals < 0 && following !== undefined && isValue(following, flag) ? argv[++at] : undefined;
			const value = equals < 0 ? next : word.slice(equals + 1);
			if (value === undefined || value.trim() === '') throw missingValue(option, flag, following);
			// meow removes one pair of quotation marks; the user's own stay.
			spelled.push(`${option}="${value}"`);
		}
	return [...spelled, ...argv.slice(end)];
};

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** For meow, `--no-cache` switches `cache` off. */
const negation = /^no-/;

/** Parses a command line, without the names of Node and the program. Throws a UserError for what is not in the flag table. */
export const parseFlags = (argv: readonly string[]): Arguments => {
	const spelled = spellOut(argv);
	// meow's start-up time grows with each flag it knows: it gets only those that were given.
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
				camelCase(name.replace(negation, '')),
				value === undefined ? {type: 'boolean'} : {type: 'string', isMultiple: true},
			]),
		),
	});
	const values = new Map<FlagName, string>();
	const more = new Map<FlagName, readonly string[]>();
	const switches = new Set<FlagName>();
	for (const [name, flag] of used) {
		const given = typed[camelCase(name.replace(negation, ''))];
		if (given === !negation.test(name)) switches.add(name);
		if (!Array.isArray(given) || given.length === 0) continue;
		if (given.length > 1 && !flag.several)
			throw new UserError(`--${name} was given ${given.length} times. Use it once.`);
		const value = String(given[0]);
		if (flag.choices && !flag.choices.includes(value)) {
			const meant = otherWords.get(value) ?? nearestWord(value, flag.choices);
			const remedy =
				name === 'format' && (value === 'json' || value === 'jsonl')
					? `write --${value}.`
					: meant && flag.choices.includes(meant)
						? `did you mean ${meant}?`
						: `choose ${oneOf(flag.choices)}.`;
			throw new UserError(`Invalid --${name} “${value}”: ${remedy}`);
		}
		values.set(name, value);
		if (given.length > 1) more.set(name, [...given].slice(1).map(String));
	}
	return {input, values, more, switches};
};
