// Whether a quote was given to the right speaker, and what kind of words the article has for that speaker.
import type {AnnotatedArticle, Attribution, Range, SpeakerGold} from './annotated-sets.ts';
import type {FoundQuote} from './found-quotes.ts';
import {isSpeaker, speakerWords} from './same-name.ts';

const pronoun =
	/^(?:he|she|they|it|who|we|i|you|him|her|his|them|their|my|our|your|that|which|this|himself|herself|themselves)$/i;
const small: ReadonlySet<string> = new Set(
	'the a an of for and in on at to who which that with from by as its his her their one some many other another'.split(
		' ',
	),
);
const determiner =
	/^(?:The|A|An|One|Some|Many|Other|Another|Both|Two|Several|His|Her|Their|Its|Our|My|Each|Most|All)\b/;

/** How many characters two ranges have in common. */
export const commonOf = ([a, b]: Range, [c, d]: Range): number => Math.max(0, Math.min(b, d) - Math.max(a, c));

const goldOf = (
	{text, speakers}: AnnotatedArticle,
	{id, source}: Attribution,
): {readonly kind: SpeakerGold['kind']; readonly names: readonly string[] | null; readonly words: string} => {
	const known = speakers?.[id];
	const words =
		known?.src ??
		source
			.map(range => text.slice(...range))
			.join(' ')
			.replace(/\s+/g, ' ')
			.trim();
	if (known) return {kind: known.kind, names: known.names, words};
	if (source.length === 0) return {kind: 'none', names: null, words};
	if (pronoun.test(words)) return {kind: 'pronoun', names: null, words};
	const named = /\p{Lu}[\p{L}'\u2019.-]/u.test(words.replace(determiner, ''));
	return {kind: named ? 'name' : 'other', names: null, words};
};

/** A judgement on one quote. `right`: the speaker, or for a speaker without a name the source. */
export type Judgement = {readonly kind: SpeakerGold['kind']; readonly right: boolean; readonly mention: boolean};

/** Judges the speaker of a quote, or of none that was found. */
export const judgeSpeaker = (
	article: AnnotatedArticle,
	attribution: Attribution,
	quote: FoundQuote | undefined,
): Judgement => {
	const {kind, names, words} = goldOf(article, attribution);
	const source = quote?.source;
	const mention = source !== undefined && attribution.source.some(range => commonOf(source, range) > 0);
	const isRight = (): boolean => {
		if (kind === 'other') {
			if (mention) return true;
			const said = quote?.speaker ?? (source ? article.text.slice(...source) : '');
			const wanted = new Set(speakerWords(words).filter(word => !small.has(word)));
			const given = speakerWords(said).filter(word => !small.has(word));
			return given.length > 0 && given.filter(word => wanted.has(word)).length >= Math.max(1, given.length / 2);
		}
		if (kind === 'none' || quote?.speaker === undefined) return false;
		const {speaker} = quote;
		if (names) return names.some(name => isSpeaker(speaker, name));
		// Where nobody wrote down who is meant, a pronoun is right by its place.
		if (kind === 'pronoun') return mention;
		const last = speakerWords(speaker).at(-1);
		return last !== undefined && speakerWords(words).includes(last);
	};
	return {kind, right: isRight(), mention};
};
