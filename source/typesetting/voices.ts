import type {Article} from '../model/article.ts';
import {isUnsure, sureSpeakers} from '../model/doubt.ts';
import {fnv1a} from '../model/fnv1a.ts';
import {memoizeByObject} from '../model/memo.ts';
import {inTheseWords, type Quote, unknownSpeaker, unnamedSource} from '../model/quote.ts';
import {columnsOf, cut} from './measure.ts';
import type {Role} from './runs.ts';
import {type FormsUsed, formsUsed, mainWordOf, sharesSurname, shortName} from './short-names.ts';

/** How a speaker is shown in a story. */
export type VoiceStyle = {
	/** The full name; absent if the story does not name the speaker. */
	readonly name?: string;
	/**
	 * The name as the story uses it the second time, “D. Vale” if two people share it, “Vale?” if it is a question; or the story's words for someone it does not
	 * name. Empty if the story is not English, so that nobody was looked for.
	 */
	readonly short: string;
	readonly role: Extract<Role, `voice${number}`>;
	/** A letter that identifies the voice without colour; “·” if it is not named, “?” if it is unsure or there is no source. */
	readonly sign: string;
	/** How many speak together, where several do. */
	readonly several?: number;
	/** The name is a question, and has no colour: a colour is a promise. */
	readonly unsure?: true;
	/** Set by the reader: `short` ends with “=”. */
	readonly decided?: true;
};

/** The voices of a story. */
export type Voices = {
	/** The voices that are named surely, the most quoted first; those who are only paraphrased come last. */
	readonly named: readonly VoiceStyle[];
	/** The number of quotes whose speaker an English story does not name, without paraphrases. */
	readonly unnamed: number;
	readonly of: (quote: Quote) => VoiceStyle;
	readonly byName: (name: string) => VoiceStyle | undefined;
};

const colours = ['voice1', 'voice2', 'voice3', 'voice4'] as const;

/**
 * Returns the voices of a story. Each has a letter of its own; the first four have a colour, which depends on the name so
 * that it is the same in other stories if possible.
 */
export const voicesOf = (article: Pick<Article, 'text' | 'quotes' | 'people' | 'language'>): Voices => {
	const isEnglish = article.language === undefined;
	const heard = new Map<string, number>();
	let unnamed = 0;
	for (const quote of article.quotes) {
		const counts = inTheseWords(quote) ? 1 : 0;
		const names = sureSpeakers(quote);
		for (const name of names) heard.set(name, (heard.get(name) ?? 0) + counts);
		if (names.length === 0 && isEnglish && !isUnsure(quote)) unnamed += counts;
	}
	const names = [...heard.keys()].sort((a, b) => heard.get(b)! - heard.get(a)!);
	const everyone = [...new Set([...names, ...article.people.map(({name}) => name)])];
	const used = formsUsed(article.text, article.people);
	const roles = coloursFor(names);
	const taken = new Set<string>();
	const voices = new Map<string, VoiceStyle>();
	for (const name of names) {
		const short = shortName(name, everyone, used);
		const sign = freeLetter(name, mainWordOf(short), everyone, taken);
		taken.add(sign);
		voices.set(name, {name, short, role: roles.get(name)!, sign});
	}
	const nobody: VoiceStyle = {
		short: isEnglish ? unknownSpeaker : '',
		role: 'voice0',
		sign: isEnglish ? '?' : '·',
	};
	return {
		named: names.map(name => voices.get(name)!),
		unnamed,
		byName: name => voices.get(name),
		of: memoizeByObject(quote => {
			const voice = (): VoiceStyle => {
				if (quote.speaker !== undefined)
					return isUnsure(quote) ? unsureVoice(quote.speaker, everyone, used) : voices.get(quote.speaker)!;
				if (quote.speakers !== undefined) return jointVoice(quote.speakers, everyone, used);
				const source = unnamedSource(article.text, quote);
				if (source === undefined || namesNobody(source)) return nobody;
				return {short: shortSource(source), role: 'voice0', sign: '·'};
			};
			return quote.decided === undefined ? voice() : decidedVoice(voice());
		}),
	};
};

/** Returns how a voice is shown where the reader has said whose it is: as ever, with a sign behind it. */
export const decidedVoice = (voice: VoiceStyle): VoiceStyle => ({...voice, short: `${voice.short}=`, decided: true});

/** Returns how people who speak together are shown: by all their names, in nobody's colour. */
export const jointVoice = (names: readonly string[], everyone: readonly string[], used?: FormsUsed): VoiceStyle => ({
	name: names.join(' and '),
	short: names.map(name => shortName(name, everyone, used)).join(', '),
	several: names.length,
	role: 'voice0',
	sign: '·',
});

/** Returns how an unsure speaker is shown among `everyone`: a name in nobody's colour, with a question mark. */
export const unsureVoice = (name: string, everyone: readonly string[], used?: FormsUsed): VoiceStyle => ({
	name,
	short: `${shortName(name, everyone, used)}?`,
	role: 'voice0',
	sign: '?',
	unsure: true,
});

/** Recognises pronouns, which say nothing about the speaker by themselves. */
export const namesNobody = (words: string): boolean =>
	/^(?:I|we|you|he|she|it|they|who|which|that|this|one|him|her|them)$/iu.test(words.trim());

/** The roles that only voices have: `voice0` is shared, `voice1` to `voice4` are colours of their own. */
export type VoiceRole = VoiceStyle['role'];

/**
 * Assigns colours to speakers, given with the most quoted first: the one that the hash of the name selects, or the next
 * free one. From the fifth on, all share `voice0`.
 */
export const coloursFor = (names: readonly string[]): ReadonlyMap<string, VoiceRole> => {
	const roles = new Map<string, VoiceRole>();
	const free = new Set<VoiceRole>(colours);
	for (const name of names) {
		const first = fnv1a(name) % colours.length;
		const role = [...colours.slice(first), ...colours.slice(0, first)].find(colour => free.has(colour)) ?? 'voice0';
		free.delete(role);
		roles.set(name, role);
	}
	return roles;
};

const freeLetter = (name: string, main: string, everyone: readonly string[], taken: ReadonlySet<string>) => {
	const inOrder = sharesSurname(name, everyone) ? name : `${main}${name}`;
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

/**
 * Shortens the words for someone without a name to `columns`: the article goes first, then the details: “a harbour office
 * spokesman at the quay” -> “spokesman”.
 */
export const shortSource = (words: string, columns = 15): string => {
	const withoutMark = (text: string) => text.replace(/[,;:]+$/u, '');
	const all = words.trim().split(/\s+/u);
	const isArticle = all.length > 1 && /^(?:an?|the|one|another)$/iu.test(all[0]!);
	const bare = isArticle ? all.slice(1) : all;
	const detail = bare.findIndex((word, index) => index > 0 && beforeDetail.test(word));
	const noun = detail > 0 ? bare.slice(0, detail) : bare;
	const forms = [all, bare, noun, noun.slice(-1)].map(form => withoutMark(form.join(' ')));
	return forms.find(form => columnsOf(form) <= columns) ?? cut(forms.at(-1)!, columns);
};
