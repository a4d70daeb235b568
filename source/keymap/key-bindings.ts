// Keys that the settings bind to commands: which keys there are, which bindings clash, and the key table that results.
import {nearestWord} from '../matching/nearest-word.ts';
import {type Command, keymap, type Where} from './keymap.ts';
import {isCharacter, isTyped} from './typed-keys.ts';

type Row = (typeof keymap)[number];

/** The key table with any keys. */
export type KeyTable = readonly (Pick<Row, 'does' | 'group'> & {
	readonly commands: readonly Command[];
	/** One list for each command; it may be empty. */
	readonly keys: readonly (readonly string[])[];
	readonly where: readonly Where[];
})[];

/** The keys of the commands that are bound to other keys than usual. */
export type Keys = ReadonlyMap<Command, readonly string[]>;

/** All commands, in the order of the key table. */
export const commands: readonly Command[] = keymap.flatMap(({commands}): readonly Command[] => commands);

const named = [
	'space',
	'Enter',
	'Tab',
	'S-Tab',
	'Esc',
	'Backspace',
	'Delete',
	'up',
	'down',
	'left',
	'right',
	'PgUp',
	'PgDn',
	'Home',
	'End',
	...Array.from({length: 12}, (_, index) => `F${index + 1}`),
];

/** Names every key, for messages. */
export const keyNames = `a character, C- and a letter (with control), ${named.slice(0, named.indexOf('F1')).join(', ')} or F1 to F12`;

/** A terminal sends the same bytes for both. */
const sameAs: ReadonlyMap<string, string> = new Map(Object.entries({'C-i': 'Tab', 'C-j': 'Enter', 'C-m': 'Enter'}));

const otherNames: ReadonlyMap<string, string> = new Map(
	Object.entries({
		' ': 'space',
		return: 'Enter',
		escape: 'Esc',
		'shift-tab': 'S-Tab',
		del: 'Delete',
		pageup: 'PgUp',
		pagedown: 'PgDn',
	}),
);

/** Why keys cannot be bound, and what to do instead. */
export type BindingFault = {readonly what: string; readonly remedy: string};

const faultOfKey = (key: string): BindingFault | undefined => {
	if (/^\d$/.test(key)) return {what: `“${key}” cannot be a key`, remedy: 'Digits are counts, as in 5j.'};
	const same = sameAs.get(key);
	if (same !== undefined) return {what: `“${key}” cannot be a key of its own`, remedy: `Terminals send it as ${same}.`};
	if (isCharacter(key) || named.includes(key) || /^C-[a-z]$/.test(key)) return undefined;
	const control = /^<?(?:c|ctrl|control|\^)[-+ ]?([a-z])>?$/i.exec(key)?.[1];
	const meant =
		control === undefined
			? (otherNames.get(key.toLowerCase()) ??
				named.find(name => name.toLowerCase() === key.toLowerCase()) ??
				nearestWord(key, named))
			: `C-${control.toLowerCase()}`;
	const remedy = meant === undefined ? `A key is ${keyNames}.` : `Did you mean “${meant}”?`;
	return {what: `unknown key “${key}”`, remedy};
};

/** Without these a text field could not be left, or submitted. */
const neededInTextFields: readonly Command[] = ['open', 'escape', 'interrupt'];

/** Returns why `keys` cannot be bound to `command`; undefined if they can. Clashes with other commands: see `clashIn`. */
export const faultOfKeys = (command: Command, keys: readonly string[]): BindingFault | undefined => {
	for (const key of keys) {
		const fault = faultOfKey(key);
		if (fault !== undefined) return fault;
	}
	const row = keymap.find(({commands}) => (commands as readonly Command[]).includes(command))!;
	const typed = keys.find(isTyped);
	if (typed !== undefined && row.where.every(place => place === 'typing'))
		return {
			what: `“${command}” works in text fields only, where “${typed}” is typed`,
			remedy: 'Use a key with C- or one that has a name.',
		};
	if (neededInTextFields.includes(command) && keys.every(isTyped)) {
		const usual = row.keys[(row.commands as readonly Command[]).indexOf(command)]![0];
		return {
			what: `“${command}” needs a key that works in text fields`,
			remedy: `Add one that is not a character, such as ${usual}.`,
		};
	}
	return undefined;
};

const everyPlace: readonly Where[] = ['story', 'rail', 'list', 'answer', 'typing'];

/** Returns the key table with some commands bound to other keys. */
export const keymapWith = (overrides: Keys): KeyTable =>
	keymap.map((row: KeyTable[number]): KeyTable[number] =>
		row.commands.some(command => overrides.has(command))
			? {...row, keys: row.commands.map((command, index) => overrides.get(command) ?? row.keys[index]!)}
			: row,
	);

/** A key that is bound to two commands in one place. */
export type Clash = {readonly key: string; readonly command: Command; readonly other: Command};

/** Returns the first key that is bound to two commands in one place, at least one of them by `overrides`. */
export const clashIn = (overrides: Keys): Clash | undefined => {
	const taken = new Map<string, Command>();
	for (const {commands, keys, where} of keymapWith(overrides))
		for (const [index, command] of commands.entries())
			for (const key of keys[index]!)
				for (const place of where.includes('everywhere') ? everyPlace : where) {
					if (place === 'typing' && isTyped(key)) continue;
					const other = taken.get(`${place} ${key}`) ?? command;
					if (other !== command && (overrides.has(other) || overrides.has(command))) return {key, command, other};
					taken.set(`${place} ${key}`, command);
				}
	return undefined;
};
