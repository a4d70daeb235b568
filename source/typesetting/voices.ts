import type {Article} from '../model/article.ts';
import {inTheseWords, type Quote, sourceWords} from '../model/quote.ts';
import {columnsOf, cut} from './measure.ts';
import type {Role} from './runs.ts';

/** How someone who is quoted in a story is shown there. */
export type Voice = {
	/** Full name; absent where the story names nobody. */
	readonly name?: string;
	/** Surname, “D. Vale” where two share it, or the story's own words for someone it does not name. */
	readonly short: string;
	readonly role: Extract<Role, `voice${number}`>;
	/** One letter for this voice where colour cannot tell it apart; “·” not named, “?” no source at all. */
	readonly sign: string;
};

export type Voices = {
	/** The named voices of the story, most quoted first; last those whose words are only reported. */
	readonly named: readonly Voice[];
	/** Quotes whose speaker the story does not name. */
	readonly unnamed: number;
	readonly of: (quote: Quote) => Voice;
	readonly byName: (name: string) => Voice | undefined;
};

const colours = ['voice1', 'voice2', 'voice3', 'voice4'] as const;

/** Who speaks in a story and how they are told apart: letters and, for the first four, colours that stay theirs from story to story where possible. */
export const voicesOf = (article: Pick<Article, 'text' | 'quotes' | 'people'>): Voices => {
	const heard = new Map<string, number>();
	let unnamed = 0;
	for (const quote of article.quotes) {
		const counts = inTheseWords(quote) ? 1 : 0;
		if (quote.speaker === undefined) unnamed += counts;
		else heard.set(quote.speaker, (heard.get(quote.speaker) ?? 0) + counts);
	}
	const names = [...heard.keys()].sort((a, b) => heard.get(b)! - heard.get(a)!);
	const everyone = [...new Set([...names, ...article.people.map(({name}) => name)])];
	const roles = coloursFor(names);
	const taken = new Set<string>();
	const voices = new Map<string, Voice>();
	for (const name of names) {
		const sign = freeLetter(name, everyone, taken);
		taken.add(sign);
		voices.set(name, {name, short: shortName(name, everyone), role: roles.get(name)!, sign});
	}
	const nobody: Voice = {short: 'unknown', role: 'voice0', sign: '?'};
	return {
		named: names.map(name => voices.get(name)!),
		unnamed,
		byName: name => voices.get(name),
		of: quote => {
			if (quote.speaker !== undefined) return voices.get(quote.speaker)!;
			const source = sourceWords(article.text, quote);
			if (source === undefined || namesNobody(source)) return nobody;
			return {short: shortSource(source), role: 'voice0', sign: '·'};
		},
	};
};

/** “who said”, “it said”: words that name nobody where they stand alone. */
export const namesNobody = (words: string): boolean =>
	/^(?:I|we|you|he|she|it|they|who|which|that|this|one|him|her|them)$/iu.test(words.trim());

const surnameOf = (name: string) => name.split(' ').at(-1)!;

/** The surname, with the given name's initial where two people of the story share the surname. */
export const shortName = (name: string, everyone: readonly string[]): string => {
	const surname = surnameOf(name);
	const shared = everyone.some(other => other !== name && surnameOf(other) === surname);
	return shared && name.includes(' ') ? `${[...name][0]}. ${surname}` : surname;
};

/** FNV-1a: the same name prefers the same colour in every story. */
const hash = (name: string) => {
	let value = 0x811c9dc5;
	for (let index = 0; index < name.length; index++) value = Math.imul(value ^ name.charCodeAt(index), 0x01000193);
	return value >>> 0;
};

export type VoiceRole = Voice['role'];

/** Colours for voices, the most heard first: each the one its name prefers, or the next that is free; the fifth and later share one. */
export const coloursFor = (names: readonly string[]): ReadonlyMap<string, VoiceRole> => {
	const roles = new Map<string, VoiceRole>();
	const free = new Set<VoiceRole>(colours);
	for (const name of names) {
		const first = hash(name) % colours.length;
		const role = [...colours.slice(first), ...colours.slice(0, first)].find(colour => free.has(colour)) ?? 'voice0';
		free.delete(role);
		roles.set(name, role);
	}
	return roles;
};

const freeLetter = (name: string, everyone: readonly string[], taken: ReadonlySet<string>) => {
	const surname = surnameOf(name);
	const shared = everyone.some(other => other !== name && surnameOf(other) === surname);
	const inOrder = shared ? name : `${surname}${name}`;
	const letters = [...inOrder.toLocaleUpperCase('en')].filter(
		letter => /\p{L}/u.test(letter) && columnsOf(letter) === 1,
	);
	return (
		letters.find(letter => !taken.has(letter)) ??
		[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(letter => !taken.has(letter)) ??
		'+'
	);
};

const beforeDetail =
	/^(?:of|for|in|at|with|who|whose|from|to|on|near|familiar|travell?ing|close|briefed|that|which|about)$/u;

/** The story's words for someone it does not name, cut down to what fits a margin: “a harbour office spokesman at the quay” -> “a spokesman”. */
export const shortSource = (words: string, columns = 15): string => {
	const all = words.split(/\s+/u);
	const detail = all.findIndex((word, index) => index > 0 && beforeDetail.test(word));
	const noun = detail > 0 ? all.slice(0, detail) : all;
	const whole = noun.join(' ').replace(/[,;:]+$/u, '');
	if (columnsOf(whole) <= columns) return whole;
	const head = noun.at(-1)!.replace(/[,;:]+$/u, '');
	const article = /^(?:an?|the|one|another)$/iu.test(noun[0]!) ? noun[0]!.toLowerCase() : '';
	const fitting = article === 'a' || article === 'an' ? (/^[aeiou]/iu.test(head) ? 'an' : 'a') : article;
	return cut(fitting === '' ? head : `${fitting} ${head}`, columns);
};
