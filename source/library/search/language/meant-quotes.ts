// Which quotes, and which articles, `by:` finds: by whom its words mean (`people/meant-by-name.ts`), and by what the reader corrected.
import {hasName} from '../../../matching/name-readings.ts';
import type {Meant} from '../../people/meant-by-name.ts';
import {foldedName, keyOfName} from '../../people/names.ts';
import type {MeantBy} from '../quote-filters.ts';
import type {CorrectedVoices} from './decided-voices.ts';

/** Whom each name behind `by:` means; names are their words with blanks between. */
export type MeantByNames = {
	readonly names: ReadonlyMap<string, Meant>;
	readonly corrected: ReadonlyMap<string, CorrectedVoices>;
};

/** Where quotes are, and who says them. */
export type QuotesAt = {
	/** Returns the numbers of an article's quotes: the first one, and how many there are. */
	readonly rangeOf: (article: string) => {readonly first: number; readonly count: number} | undefined;
	/** Returns the number of a quote of an article by its index there. */
	readonly numberOf: (article: string, quote: number) => number | undefined;
	/** Returns the folded name of whoever says a quote. */
	readonly speakerOf: (number: number) => string;
};

/** Tells whether somebody of this name in an article is meant; undefined where only the words of the name can tell. */
const isMeantIn = (meant: Meant | undefined, article: string, folded: string): boolean | undefined => {
	const here = meant?.names.get(article);
	const known = here && folded.split(' and ').flatMap(name => here.get(name) ?? []);
	return known === undefined || known.length === 0 ? undefined : known.includes(true);
};

/** Tells whether the name of a corrected quote is that of somebody who is meant. */
const isMeantAs = (meant: Meant | undefined, article: string, name: string, asked: readonly string[]): boolean =>
	isMeantIn(meant, article, foldedName(name)) ??
	(meant?.keys.has(keyOfName(name)) || hasName(foldedName(name).split(' '), asked, meant?.doubt ?? 1));

/** Returns a test whether an article quotes somebody of a name; `voices` are those it quotes, folded. */
export const quotesMeant =
	({names, corrected}: MeantByNames) =>
	(article: string, asked: readonly string[], voices: readonly string[]): boolean => {
		const meant = names.get(asked.join(' '));
		const now = corrected.get(article)?.voices;
		if (now !== undefined) return now.some(name => isMeantAs(meant, article, name, asked));
		return voices.some(
			voice => isMeantIn(meant, article, voice) ?? hasName(voice.split(' '), asked, meant?.doubt ?? 1),
		);
	};

/** Returns whose words a name means, by the numbers of quotes. */
export const meantByNames = (
	{names, corrected}: MeantByNames,
	{rangeOf, numberOf, speakerOf}: QuotesAt,
): MeantBy | undefined => {
	if (names.size === 0 && corrected.size === 0) return undefined;
	return asked => {
		const meant = names.get(asked.join(' '));
		const said = new Map<number, boolean>();
		for (const article of meant?.names.keys() ?? []) {
			const {first, count} = rangeOf(article) ?? {first: 0, count: 0};
			for (let number = first; number < first + count; number++) {
				const isOne = isMeantIn(meant, article, speakerOf(number));
				if (isOne !== undefined) said.set(number, isOne);
			}
		}
		const decided = new Map<number, boolean>();
		for (const {id, quotes} of corrected.values())
			for (const [quote, speakers] of quotes) {
				const number = numberOf(id, quote);
				if (number === undefined) continue;
				decided.set(
					number,
					speakers.some(name => isMeantAs(meant, id, name, asked)),
				);
			}
		return {doubt: meant?.doubt, said, decided};
	};
};
