// The command line: what was typed -> Request, or a UserError that says what to type instead.

import {UserError} from '../model/problem.ts';
import {articleLists, type ListName, type Wanted} from '../model/wanted.ts';
import type {FlagName, flags} from './flags.ts';

/** Where the articles come from. No path at all means the user's library. */
export type Sources = {
	/** As typed; `-` is standard input. */
	readonly paths: readonly string[];
	/** A file that lists more paths; `-` is standard input. */
	readonly filesFrom?: string;
};

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

/** A command line, taken apart: typed.ts does that. */
export type Typed = {
	/** What belongs to no flag. */
	readonly input: readonly string[];
	/** Of the flags that take one. */
	readonly values: ReadonlyMap<FlagName, string>;
	readonly switches: ReadonlySet<FlagName>;
};

/** A command line without a flag: most are, and to load a parser for them would hold up the first screen. */
export const pathsAlone = (argv: readonly string[]): Typed | undefined =>
	argv.every(word => !/^-./.test(word)) ? {input: argv, values: new Map(), switches: new Set()} : undefined;

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
export const requestFor = ({input, values, switches}: Typed, {terminal}: {readonly terminal: boolean}): Request => {
	const given = (name: FlagName) => values.has(name) || switches.has(name);
	if (given('help')) return {action: 'help'};
	for (const name of ['version', 'print-keys', 'completion'] as const) {
		if (!given(name)) continue;
		if (input.length + values.size + switches.size > 1)
			throw new UserError(`--${name} stands alone. Leave out everything else.`);
		if (name !== 'completion') return {action: name};
		return {action: name, shell: values.get(name) as (typeof flags)['completion']['choices'][number]};
	}

	const list = oneOf(articleLists, given);
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
