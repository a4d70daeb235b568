// The short form of a name, as a story uses it the second time: “van Dorn”, “Xi”, “Hasina”.
import {lazy, memoizeByObject} from '../model/memo.ts';
import type {Person} from '../model/person.ts';
import {columnsOf, cut} from './measure.ts';

/** Particles belong to the surname: “van Dorn”, “de la Cruz”. In lower case. */
const particles: ReadonlySet<string> = new Set(
	'van von der den de del della dei degli di da das do dos du des la las le les los lo ten ter te zu zum zur af av bin ibn bint ben abu al el y e ó ní nic mac ap'.split(
		' ',
	),
);

const suffix = /^(?:jr\.?|sr\.?|ii|iii|iv)$/iu;

const wordsOf = (name: string): readonly string[] => {
	const words = name.split(' ').filter(word => word !== '');
	return words.length > 1 && suffix.test(words.at(-1)!) ? words.slice(0, -1) : words;
};

/** The index of the first word of the surname. The first word of a name is no particle: “Ben Tarr”. */
const surnameAt = (words: readonly string[]): number => {
	let at = words.length - 1;
	while (at > 1 && particles.has(words[at - 1]!.toLowerCase())) at--;
	return at;
};

const surnameIn = (words: readonly string[]): string => words.slice(surnameAt(words)).join(' ');

/** Returns the surname with its particles. */
export const surnameOf = (name: string): string => surnameIn(wordsOf(name));

/** Returns the word of a name that it is sorted by, and that its letter comes from: “Dorn” of “van Dorn”. */
export const mainWordOf = (short: string): string => wordsOf(short).findLast(word => !particles.has(word)) ?? short;

/** How often a story has each short form of each name, by the full name. */
export type FormsUsed = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The form of a name that a mention shows, spelled as in the name: “Van Dorn” at the start of a sentence is “van Dorn”.
 * Titles before it and particles that stand left of the mention do not matter. Undefined for the whole name and for other
 * words, such as “he”.
 */
const formAt = (name: readonly string[], mention: string, before: string): string | undefined => {
	const all = mention.split(' ');
	const lower = name.map(word => word.toLowerCase());
	for (let skipped = 0; skipped < all.length; skipped++) {
		const words = all.slice(skipped).map(word => word.toLowerCase());
		for (let at = 0; at + words.length <= lower.length; at++) {
			if (!words.every((word, index) => word === lower[at + index])) continue;
			let from = at;
			while (skipped === 0 && from > 1 && particles.has(lower[from - 1]!) && before.endsWith(endOf(lower, from, at)))
				from--;
			const form = name.slice(from, at + words.length);
			if (form.length === name.length || particles.has(words.at(-1)!)) return undefined;
			return form.join(' ');
		}
	}
	return undefined;
};

/** The words of a name up to a mention, as they would stand before it. */
const endOf = (lower: readonly string[], from: number, at: number): string => `${lower.slice(from - 1, at).join(' ')} `;

/** UTF-16 units before a mention that particles may stand in. */
const unitsBefore = 24;

/** Counts the short forms of the names in a story. */
export const formsUsed = (text: string, people: readonly Pick<Person, 'name' | 'mentions'>[]): FormsUsed => {
	const used = new Map<string, ReadonlyMap<string, number>>();
	for (const {name, mentions} of people) {
		const words = wordsOf(name);
		if (words.length < 2) continue;
		const counts = new Map<string, number>();
		for (const {start, end} of mentions) {
			const before = text.slice(Math.max(0, start - unitsBefore), start).toLowerCase();
			const form = end - start > name.length + unitsBefore ? undefined : formAt(words, text.slice(start, end), before);
			if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
		}
		used.set(name, counts);
	}
	return used;
};

/** The short form by itself: the one the story uses most often, or the surname where it uses none. */
const shortest = (name: string, used?: FormsUsed): string => {
	let best = surnameOf(name);
	let most = 0;
	for (const [form, count] of used?.get(name) ?? []) if (count > most) [best, most] = [form, count];
	return best;
};

/**
 * Returns the short form of a name among `everyone`. Of two who share it, each has an initial before it, or the given name
 * where the initials are the same as well.
 */
export const shortName = (name: string, everyone: readonly string[], used?: FormsUsed): string => {
	const [base, role] = baseAndRole(name);
	if (role !== '') {
		// Of two of one name the role tells them apart, and nothing else could.
		const others = everyone.map(other => baseAndRole(other)[0]).filter(other => other !== base);
		return `${shortName(base, others, used)}${role}`;
	}
	const short = shortest(name, used);
	const words = wordsOf(name);
	if (words.length < 2) return short;
	const isShared = (form: keyof typeof forms): boolean => {
		const bearers = bearersAmong(everyone)[form]();
		const bearer = bearers.get(forms[form](name).toLowerCase());
		return bearer !== undefined && bearer !== name;
	};
	const isShortShared =
		used === undefined
			? isShared('surname')
			: everyone.some(other => other !== name && shortest(other, used).toLowerCase() === short.toLowerCase());
	if (!isShortShared) return short;
	if (!isShared('initial')) return forms.initial(name);
	return isShared('given') ? name : forms.given(name);
};

/** What people of one surname are told apart by. */
const forms = {
	surname: surnameOf,
	initial: (name: string): string => `${[...name][0]}. ${surnameOf(name)}`,
	given: (name: string): string => {
		const words = wordsOf(name);
		return words.slice(0, surnameAt(words)).join(' ');
	},
};

/** Stands for several people. */
const several = Symbol('several');

/**
 * By a form in lower case: who of `everyone` has it. A list of quotes may name thousands, and asks for each row that it shows whether
 * somebody else has the same form.
 */
const bearersAmong = memoizeByObject((everyone: readonly string[]) => {
	const having = (form: (name: string) => string) =>
		lazy(() => {
			const bearers = new Map<string, string | typeof several>();
			for (const name of everyone) {
				const own = form(name).toLowerCase();
				const known = bearers.get(own);
				bearers.set(own, known === undefined || known === name ? name : several);
			}
			return bearers;
		});
	return {surname: having(forms.surname), initial: having(forms.initial), given: having(forms.given)};
});

/** Somebody who is told apart has a role behind the name: “Ann Vale, goalkeeper”. */
const baseAndRole = (name: string): readonly [string, string] => {
	const at = name.indexOf(', ');
	return at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at)];
};

/** Returns whether somebody else of `everyone` has the same surname. */
export const sharesSurname = (name: string, everyone: readonly string[]): boolean =>
	everyone.some(other => other !== name && surnameOf(other).toLowerCase() === surnameOf(name).toLowerCase());

/** “van der Heiden” -> “v.d. Heiden”. */
const shrunk = (words: readonly string[]): string => {
	const count = words.findIndex(word => !particles.has(word));
	if (count < 2) return words.join(' ');
	return `${words
		.slice(0, count)
		.map(word => `${[...word][0]}.`)
		.join('')} ${words.slice(count).join(' ')}`;
};

/**
 * Fits a short name into `columns`: two particles shrink first, then the initial goes, then the end of the name: “M. van
 * der Heiden”, “M. v.d. Heiden”, “v.d. Heiden”, “v.d. He…”.
 */
export const fitName = (short: string, columns: number): string => {
	if (columnsOf(short) <= columns) return short;
	const [, initial = '', rest = short] = /^(\p{L}\. )?(.+)$/su.exec(short) ?? [];
	const surname = shrunk(rest.split(' '));
	const forms = [initial + surname, surname];
	return forms.find(form => columnsOf(form) <= columns) ?? cut(surname, columns);
};
