// The command line: argv -> Request, or a UserError that says what to type instead.
import meow from 'meow';
import packageJson from '../package.json' with {type: 'json'};
import {type Flag, type FlagName, flagRows, type flags} from './flags.ts';
import {UserError} from './model/problem.ts';
import {nearestWord} from './nearest-word.ts';

/** Where the articles come from. No path at all means the user's library. */
export type Sources = {
	/** As typed; `-` is standard input. */
	readonly paths: readonly string[];
	/** A file that lists more paths; `-` is standard input. */
	readonly filesFrom?: string;
};

/** What to look for, as it was typed. Several narrow each other down. */
export type Wanted = {
	readonly section?: string;
	readonly quote?: string;
	readonly person?: string;
	readonly topic?: string;
};

export const listNames = ['sections', 'quotes', 'people', 'topics'] as const;
export type ListName = (typeof listNames)[number];

export type Form = (typeof flags)['format']['choices'][number] | 'json' | 'jsonl';

/** Text measured in columns, and how it may look. `width` is absent when nobody stated one. */
export type Look = {
	readonly width?: number;
	readonly color: (typeof flags)['color']['choices'][number];
	readonly theme: (typeof flags)['theme']['choices'][number];
};

export type Request =
	| {readonly action: 'read'; readonly sources: Sources; readonly wanted: Wanted; readonly look: Look}
	| {
			readonly action: 'print';
			readonly sources: Sources;
			readonly wanted: Wanted;
			readonly list?: ListName;
			/** Also what was said in other words. */
			readonly indirect: boolean;
			readonly form: Form;
			readonly look: Look;
	  }
	| {readonly action: 'help' | 'version' | 'print-keys'}
	| {readonly action: 'completion'; readonly shell: (typeof flags)['completion']['choices'][number]};

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

/** What was typed, by flag: the values (one or more) of a flag that takes one, true for a switch. */
const parse = (argv: readonly string[]) => {
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

const widthFrom = (typed: string | undefined): number | undefined => {
	if (typed === undefined) return undefined;
	const width = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
	if (width >= 10 && width <= 1000) return width;
	throw new UserError(`--width takes a number of columns from 10 to 1000, not “${typed}”.`);
};

/** Refuses two of a kind: “--json and --jsonl exclude each other. Give one of them.” */
const oneOf = <Name extends FlagName>(names: readonly Name[], given: (name: FlagName) => boolean): Name | undefined => {
	const [first, second] = names.filter(given);
	if (second === undefined) return first;
	throw new UserError(`--${first} and --${second} exclude each other. Give one of them.`);
};

const defined = <T extends object>(facts: T) =>
	Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
		[Key in keyof T]?: Exclude<T[Key], undefined>;
	};

/** `terminal` is whether standard output is one: there, and without an output flag, the reader opens. */
export const parseRequest = (argv: readonly string[], {terminal}: {readonly terminal: boolean}): Request => {
	const {input, values, switches} = parse(argv);
	const given = (name: FlagName) => values.has(name) || switches.has(name);
	if (given('help')) return {action: 'help'};
	for (const name of ['version', 'print-keys', 'completion'] as const) {
		if (!given(name)) continue;
		if (input.length + values.size + switches.size > 1)
			throw new UserError(`--${name} stands alone. Leave out everything else.`);
		if (name !== 'completion') return {action: name};
		return {action: name, shell: values.get(name) as (typeof flags)['completion']['choices'][number]};
	}

	const list = oneOf(listNames, given);
	const shape = oneOf(['json', 'jsonl', 'format'], given);
	const form = (shape === 'format' ? values.get('format') : (shape ?? 'text')) as Form;
	if (values.has('quote') && list !== undefined && list !== 'quotes')
		throw new UserError(`--quote finds quotes, not ${list}. Leave out --${list} or --quote.`);

	const indirect = switches.has('indirect');
	if (indirect && (list === 'topics' || (list === undefined && !values.has('quote') && !values.has('person'))))
		throw new UserError('--indirect goes with --quotes, --people, --sections, --person or --quote. Add one of them.');

	const filesFrom = values.get('files-from');
	if (input.includes('')) throw new UserError('A path is empty. Leave it out, or write . for this folder.');
	if (filesFrom === '-' && input.includes('-'))
		throw new UserError('Standard input cannot be both an article (-) and the list of files (--files-from -).');

	const sources: Sources = {paths: input, ...defined({filesFrom})};
	const wanted: Wanted = defined({
		section: values.get('section'),
		quote: values.get('quote'),
		person: values.get('person'),
		topic: values.get('topic'),
	});
	const look: Look = {
		color: (values.get('color') ?? 'auto') as Look['color'],
		theme: (values.get('theme') ?? 'auto') as Look['theme'],
		...defined({width: widthFrom(values.get('width'))}),
	};
	if (terminal && list === undefined && shape === undefined && !indirect && !switches.has('plain'))
		return {action: 'read', sources, wanted, look};
	return {action: 'print', sources, wanted, indirect, form, look, ...defined({list})};
};
