// Those near a quote who have no name: “a police spokesman”, “the mother”. The sources of other quotes, and whoever the story calls by
// what they are. Nobody is made a person of it.
import {speakers} from '../../../analysis/lexicon/speaking-nouns.ts';
import type {Article} from '../../../model/article.ts';
import {overlapsAny} from '../../../model/overlaps.ts';
import {type Quote, sourceWords} from '../../../model/quote.ts';
import {organisationOf} from '../organisation-names.ts';
import {type NearSource, nearestSources, type SourceMention} from './nearest-sources.ts';

/** More would hide the people of the story. */
const mostOffered = 3;
/** In UTF-16 units before and behind a quote. */
const [furthestBack, furthestOn] = [2000, 200];

/** Without the flag `i`: the letter behind a name tells whether a name follows. */
const article = '(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother)';
const articles = new RegExp(`(?<![\\p{L}’-])${article}(?= \\p{Ll})`, 'gu');
/** UTF-16 units that an article and the words behind it may have. */
const longest = 80;

/** Returns what stands for a person from an article on: “a police spokesman”, with two words before the noun at most; else nothing. */
const voiceAt = (text: string): string | undefined => {
	const [, ...words] = /^\S+(?: \p{Ll}[\p{L}-]*){1,3}/u.exec(text)?.[0].split(' ') ?? [];
	const at = words.findIndex(isVoiceWithoutName);
	if (at === -1 || words.slice(0, at).some(word => between.has(word))) return undefined;
	const name = `${text.slice(0, text.indexOf(' '))} ${words.slice(0, at + 1).join(' ')}`;
	// Neither a part of a word nor the role of somebody with a name.
	return /^[’-]?\p{L}|^ \p{Lu}/u.test(text.slice(name.length)) ? undefined : name;
};

/** What a word in front of a noun is not. */
const between = new Set(
	'a an the his her their one another of in on at by for from with to and or but as is was were are be been had has have who that which said says told not no'.split(
		' ',
	),
);
const pronoun =
	/^(?:I|we|you|he|she|it|they|who|which|that|this|these|those|one|some|others?|both|all|him|her|them)$/iu;

let nouns: ReadonlySet<string> | undefined;

/** Tells whether words end with what a person is: “the mother”, and not “the council”. */
export const isVoiceWithoutName = (words: string): boolean => {
	nouns ??= new Set(speakers.split(' '));
	const last = words.trim().toLowerCase().split(/\s+/u).at(-1) ?? '';
	return nouns.has(last) || nouns.has(last.replace(/s$/u, ''));
};

/** Names nobody for the second time: without its article, “A spokesman” is “the spokesman”. */
export const keyOfVoice = (name: string): string => name.toLowerCase().replace(new RegExp(`^${article} `, 'u'), '');

/** At the beginning of a sentence an article has a capital. */
const inSentence = (name: string): string =>
	name.replace(new RegExp(`^${article} `, 'u'), words => words.toLowerCase());

/** Returns the voices without a name that may have said a quote: its own source first, then the nearest before it. */
export const unnamedVoicesNear = (story: Article, quote: Quote): readonly NearSource[] => {
	const {text, quotes, people} = story;
	const at = Math.min(quote.content[0]!.start, quote.source?.start ?? Number.POSITIVE_INFINITY);
	const [from, to] = [Math.max(0, at - furthestBack), quote.content.at(-1)!.end + furthestOn];
	const sourceOf = (one: Quote): string | undefined => {
		if (one.speaker !== undefined || one.speakers !== undefined) return undefined;
		const words = sourceWords(text, one);
		const isNobody = words === undefined || pronoun.test(words) || organisationOf(story, one) !== undefined;
		return isNobody ? undefined : words;
	};
	const sources = quotes.flatMap((one): readonly SourceMention[] => {
		const words = sourceOf(one);
		return words === undefined ? [] : [{name: words, start: one.source!.start, end: one.source!.end}];
	});
	const isTaken = overlapsAny([
		...people.flatMap(({mentions}) => mentions),
		...quotes.filter(({kind}) => kind !== 'indirect').flatMap(({content}) => content),
	]);
	const mentioned = [...text.slice(from, to).matchAll(articles)].flatMap(({index}): readonly SourceMention[] => {
		const start = from + index;
		const name = voiceAt(text.slice(start, start + longest));
		if (name === undefined) return [];
		const mention = {name, start, end: start + name.length};
		return isTaken(mention) ? [] : [mention];
	});
	const own = sourceOf(quote);
	return nearestSources(text, [...sources, ...mentioned], {at, own: own && keyOfVoice(own), keyOf: keyOfVoice})
		.slice(0, mostOffered)
		.map(one => ({...one, name: inSentence(one.name)}));
};
