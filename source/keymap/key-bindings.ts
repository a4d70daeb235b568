// Keys that the settings give to commands: what is a key, which clash, and the key table as it is then.
import {nearestWord} from '../matching/nearest-word.ts';
import {type Command, keymap, type Where} from './keymap.ts';

type Row = (typeof keymap)[number];

/** The shape of the key table, whatever its keys. */
export type KeyTable = readonly (Pick<Row, 'does' | 'group'> & {
	readonly commands: readonly Command[];
	/** A command may have none. */
	readonly keys: readonly (readonly string[])[];
	readonly where: readonly Where[];
})[];

export type Keys = ReadonlyMap<Command, readonly string[]>;

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
];

export const keyNames = `a character, C- and a letter (with control), ${named.slice(0, -1).join(', ')} or ${named.at(-1)}`;

/** A terminal sends the same for both. */
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

const isCharacter = (key: string): boolean => [...key].length === 1 && !/[\p{C}\s\p{M}]/u.test(key);

/** What is wrong with a key, in a sentence; undefined if it is one. */
const faultOfKey = (key: string): string | undefined => {
	if (/^\d$/.test(key)) return `“${key}” counts, as in 5j, and cannot be a key.`;
	if (sameAs.get(key) !== undefined) return `“${key}” is the same as “${sameAs.get(key)}” to a terminal.`;
	if (isCharacter(key) || named.includes(key) || /^C-[a-z]$/.test(key)) return undefined;
	const control = /^<?(?:c|ctrl|control|\^)[-+ ]?([a-z])>?$/i.exec(key)?.[1];
	const meant =
		control === undefined
			? (otherNames.get(key.toLowerCase()) ??
				named.find(name => name.toLowerCase() === key.toLowerCase()) ??
				nearestWord(key, named))
			: `C-${control.toLowerCase()}`;
	return `“${key}” is no key. ${meant === undefined ? `A key is ${keyNames}.` : `Did you mean “${meant}”?`}`;
};

/** A key that is a letter to whoever is typing one. */
const types = (key: string): boolean => key === 'space' || isCharacter(key);

const typingToo = (where: readonly Where[]): boolean => where.includes('typing') || where.includes('everywhere');

/** Without these nobody gets out of a line that is typed, or does what it is for. */
const needed: readonly Command[] = ['open', 'escape', 'interrupt'];

/** What is wrong with the keys that a command is given, in a sentence. */
export const faultOfKeys = (command: Command, keys: readonly string[]): string | undefined => {
	for (const key of keys) {
		const fault = faultOfKey(key);
		if (fault !== undefined) return fault;
	}
	const row = keymap.find(({commands}) => (commands as readonly Command[]).includes(command))!;
	const typed = keys.find(types);
	if (typed !== undefined && row.where.every(place => place === 'typing'))
		return `“${typed}” types itself where “${command}” works. Take one with C- or one that has a name.`;
	if (needed.includes(command) && keys.every(types)) {
		const usual = row.keys[(row.commands as readonly Command[]).indexOf(command)]![0];
		return `“${command}” needs a key that types nothing, as ${usual} does.`;
	}
	return undefined;
};

const everyPlace: readonly Where[] = ['story', 'rail', 'list', 'typing'];

/**
 * The key table with other keys for some commands. A command that works while typing too, and is given a letter, keeps
 * two rows: the letter calls it everywhere else.
 */
export const keymapWith = (overrides: Keys): KeyTable =>
	keymap.flatMap((row: KeyTable[number]): KeyTable => {
		if (!row.commands.some(command => overrides.has(command))) return [row];
		const keys = row.commands.map((command, index) => overrides.get(command) ?? row.keys[index]!);
		if (!typingToo(row.where) || !keys.flat().some(types)) return [{...row, keys}];
		const places = row.where.includes('everywhere') ? everyPlace : row.where;
		return [
			{...row, keys, where: places.filter(place => place !== 'typing')},
			{...row, keys: keys.map(list => list.filter(key => !types(key))), where: ['typing']},
		];
	});

export type Clash = {readonly key: string; readonly command: Command; readonly other: Command};

/** A key that calls two commands in one place, one of which was given it here. */
export const clashIn = (overrides: Keys): Clash | undefined => {
	const taken = new Map<string, Command>();
	for (const {commands, keys, where} of keymapWith(overrides))
		for (const [index, command] of commands.entries())
			for (const key of keys[index]!)
				for (const place of where.includes('everywhere') ? everyPlace : where) {
					const other = taken.get(`${place} ${key}`) ?? command;
					if (other !== command && (overrides.has(other) || overrides.has(command))) return {key, command, other};
					taken.set(`${place} ${key}`, command);
				}
	return undefined;
};
