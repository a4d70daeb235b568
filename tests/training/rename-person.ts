// Gives a person of an article another name, wherever it stands.
import type {InventedName} from './name-origins.ts';

const suffix = /^(?:Jr|Sr|I{2,3}|IV)\.?$/;
/** “Trump Tower” is no mention of a person, “Trump Tuesday” is one. */
const noNameAfter = String.raw`(?!\p{L}|\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{Ll})`;
const noNameBefore = String.raw`(?<![\p{L}@#-])`;

/** Returns the given name and the surname of a name that has both. */
export const namePartsOf = (name: string): {readonly given: string; readonly surname: string} | undefined => {
	const words = name.split(' ').filter(word => !suffix.test(word));
	const isPlain = words.every(word => /^[\p{L}.'’-]{1,30}$/u.test(word));
	return words.length > 1 && isPlain ? {given: words[0]!, surname: words.at(-1)!} : undefined;
};

/** The patterns of the full name, of the surname alone and of the given name alone, unless that is a word of the text. */
const formsOf = (
	name: string,
	text: string,
): {readonly full: string; readonly parts: readonly string[]} | undefined => {
	const known = namePartsOf(name);
	if (!known) return undefined;
	const literal = (words: string) => words.replaceAll('.', '\\.').replaceAll(/['’]/g, "['’]");
	const first = literal(known.given);
	const last = literal(known.surname);
	const full = String.raw`${noNameBefore}${first}(?:\s\p{Lu}[\p{L}.]{0,15}){0,2}\s${last}(?!\p{L})`;
	const isWord = new RegExp(String.raw`(?<!\p{L})${first.toLowerCase()}(?!\p{L})`, 'u').test(text);
	const later = `${noNameBefore}(?<later>${last})${noNameAfter}`;
	return {full, parts: isWord ? [later] : [later, `${noNameBefore}(?<given>${first})${noNameAfter}`]};
};

/** Tells whether the full name stands in the text, with or without a middle name. */
export const isFullyNamed = (text: string, name: string): boolean => {
	const forms = formsOf(name, text);
	return forms !== undefined && new RegExp(forms.full, 'u').test(text);
};

/**
 * Returns the text with the person renamed: full names, the surname alone and the given name alone, titles kept. A given
 * name that is a word of the text in small letters (“will”) stays where it is alone.
 */
export const renamePerson = (text: string, name: string, {full, later, given}: InventedName): string => {
	const forms = formsOf(name, text);
	if (!forms) return text;
	const pattern = new RegExp([`(?<full>${forms.full})`, ...forms.parts].join('|'), 'gu');
	return text.replaceAll(pattern, (...found) => {
		const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
		if (groups.full !== undefined) return full;
		return groups.later === undefined ? given : later;
	});
};
