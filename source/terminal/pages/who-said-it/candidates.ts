// Who may have said a quote: the people of the story and its organisations, in the order of the program's doubt, with reasons.
import {uncorrected} from '../../../library/people/corrected.ts';
import {organisationsNear} from '../../../library/people/near-quotes/organisations-named.ts';
import {keyOfVoice, unnamedVoicesNear} from '../../../library/people/near-quotes/unnamed-voices.ts';
import {keyOfOrganisation} from '../../../library/people/organisation-names.ts';
import {sentencesFromName} from '../../../library/search/named-before.ts';
import type {Article} from '../../../model/article.ts';
import {isUnsure} from '../../../model/doubt.ts';
import {memoizeRecent} from '../../../model/memo.ts';
import {type Quote, sourceWords, speakersOf} from '../../../model/quote.ts';
import {counted} from '../../../typesetting/captions.ts';
import {namesNobody} from '../../../typesetting/voices.ts';
import {doubtReason} from '../../state/doubt-reasons.ts';

/** Somebody who may have said a quote. */
export type Candidate = {
	readonly name: string;
	/** Empty where there is none worth a row. */
	readonly reason: string;
	/** Whom the program names: as a question, or surely. */
	readonly guess?: 'unsure' | 'sure';
	/** Whom the reader has named. */
	readonly decided: boolean;
	/** How many sentences before the quote they are named, where nothing speaks against them. */
	readonly away?: number;
};

/** Returns the quote as the program gave it. */
export const quoteAsFound = (article: Article, index: number): Quote | undefined => {
	const quote = article.quotes[index];
	// A correction leaves the words of a quote as they are.
	return uncorrected(article).quotes.find(({content}) => content === quote?.content) ?? quote;
};

const gendered: ReadonlySet<string> = new Set(['he', 'she']);

/** The pronoun by which quotes that are surely a person's call them. */
const pronounOf = (article: Article, name: string): string | undefined => {
	for (const quote of article.quotes) {
		if (quote.speaker !== name || isUnsure(quote) || quote.decided !== undefined) continue;
		const words = sourceWords(article.text, quote)?.toLowerCase();
		if (words !== undefined && gendered.has(words)) return words;
	}
	return undefined;
};

type Place = {readonly name: string; readonly away: number | undefined; readonly otherwise: string | undefined};

/** Those named before the quote first, the nearest one first; those whom the story calls by the other pronoun last. */
const byNearness = (one: Place, other: Place): number =>
	Number(one.otherwise !== undefined) - Number(other.otherwise !== undefined) ||
	(one.away ?? Number.MAX_SAFE_INTEGER) - (other.away ?? Number.MAX_SAFE_INTEGER);

const reasonOf = ({away, otherwise}: Place, nth: number, words: string | undefined): string => {
	if (otherwise !== undefined) return `“${otherwise}” elsewhere`;
	if (nth > 2 || away === undefined) return '';
	if (words !== undefined && namesNobody(words)) return nth === 1 ? `nearest “${words}”` : `2nd nearest “${words}”`;
	return away === 0 ? 'named just before' : `named ${counted(away, 'sentence')} before`;
};

/** Returns the candidates for a quote, by its index: whom the program names first, then the nearest. */
export const speakerCandidates = memoizeRecent((article: Article, index: number): readonly Candidate[] => {
	const found = quoteAsFound(article, index);
	if (found === undefined) return [];
	const guessed = speakersOf(found);
	const set = article.quotes[index]!.decided === undefined ? [] : speakersOf(article.quotes[index]!);
	const words = sourceWords(article.text, found);
	const pronoun = words?.toLowerCase();
	const places = article.people
		.filter(({name}) => !guessed.includes(name))
		.map(({name}): Place => {
			const own = pronoun !== undefined && gendered.has(pronoun) ? pronounOf(article, name) : undefined;
			const away = sentencesFromName(article, found, name);
			return {name, away, otherwise: own === pronoun ? undefined : own};
		})
		.toSorted(byNearness);
	return [
		...guessed.map(name => ({
			name,
			reason: doubtReason(article, found, name),
			guess: isUnsure(found) ? ('unsure' as const) : ('sure' as const),
			decided: set.includes(name),
		})),
		...places.map((place, at) => ({
			name: place.name,
			reason: reasonOf(place, at + 1 + Math.min(1, guessed.length), words),
			decided: set.includes(place.name),
			...(place.away !== undefined && place.otherwise === undefined && {away: place.away}),
		})),
	];
});

/** Returns the organisations that may have said a quote: its source first, then the nearest. */
export const organisationCandidates = (article: Article, index: number): readonly Candidate[] => {
	const found = quoteAsFound(article, index);
	if (found === undefined) return [];
	const {organisation} = article.quotes[index]!;
	const key = organisation && keyOfOrganisation(organisation);
	return organisationsNear(article, found).map(({name, away, isSource}) => ({
		name,
		reason: isSource ? 'the source here' : 'organisation',
		...(isSource && {guess: 'sure' as const}),
		decided: keyOfOrganisation(name) === key,
		...(away !== undefined && {away}),
	}));
};

/** Returns those without a name who may have said a quote: its source first, then the nearest. */
export const unnamedCandidates = (article: Article, index: number): readonly Candidate[] => {
	const found = quoteAsFound(article, index);
	if (found === undefined) return [];
	const {unnamed} = article.quotes[index]!;
	const key = unnamed && keyOfVoice(unnamed);
	return unnamedVoicesNear(uncorrected(article), found).map(({name, away, isSource}) => ({
		name,
		reason: isSource ? 'the source here' : 'not named',
		decided: keyOfVoice(name) === key,
		...(away !== undefined && {away}),
	}));
};

/** Returns the quotes right behind one that rest on the same word for the same speaker, as indices. */
export const quotesHangingOn = (article: Article, index: number, order: readonly number[]): readonly number[] => {
	const {quotes, text} = article;
	// It may have been corrected before.
	const quote = quoteAsFound(article, index)!;
	const pronoun = (one: Quote): string | undefined => {
		const words = sourceWords(text, one)?.toLowerCase();
		return words === undefined || namesNobody(words) ? (words ?? '') : undefined;
	};
	const [own, speakers] = [pronoun(quote), speakersOf(quote).join('\n')];
	if (own === undefined || (own === '' && speakers === '')) return [];
	const hanging: number[] = [];
	for (const at of order.slice(order.indexOf(index) + 1)) {
		const next = quotes[at]!;
		const word = pronoun(next);
		if (next.decided !== undefined || speakersOf(next).join('\n') !== speakers) break;
		// Words without a source go on with the speech before them.
		if (word === undefined || (word !== own && word !== '')) break;
		hanging.push(at);
	}
	return hanging;
};
