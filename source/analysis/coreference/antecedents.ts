// Whom “he” and “she” mean: the persons of the sentences before, weighed by gender, part in the sentence and who spoke last.
import {addFeature as add, cross, type FeatureVector} from '../features/hashed-features.ts';
import {chunkKind, chunkKindCount} from '../story/chunks.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import type {QuotedSpan} from '../story/quoted-spans.ts';
import {type Mention, mentionRole} from './mentions.ts';

/** Someone a pronoun could mean, as the text before it shows them. */
export type Antecedent = {
	readonly person: number;
	/** Index of the last mention, pronouns that were resolved included. */
	readonly last: number;
	/** Index of the last mention by name. */
	readonly named: number;
	/** Subject of a reporting verb in this sentence or the one before. */
	readonly reports: boolean;
	/** The last pronoun of the same sex meant this person. */
	readonly meantBefore: boolean;
};

/** Who said the last quote before the pronoun. */
export type LastSpeaker = {readonly member: number; readonly piece: QuotedSpan} | undefined;

const mostPersons = 16;
/** Mentions looked at: far enough back for any pronoun, and a bound for a text that names thousands. */
const mostMentions = 100;

export const contraryByList = 3;
const contraryAsStated = 4;

/** 0 to 4: stated and fitting, fitting by a list, unknown, contrary by a list, stated and contrary. */
export const genderFit = (story: ParsedStory, member: number, female: boolean | undefined): number => {
	const {gender, genderStated} = story.cast.members[member]!;
	if (gender === undefined || female === undefined) return 2;
	if ((gender === 'female') === female) return genderStated ? 0 : 1;
	return genderStated ? contraryAsStated : contraryByList;
};

/** The persons mentioned before mention `at`, the nearest first. `who` holds the member that each mention means, -1 where nobody knows. */
export const antecedentsBefore = (
	story: ParsedStory,
	mentions: readonly Mention[],
	who: Int32Array,
	at: number,
	female: boolean | undefined,
): readonly Antecedent[] => {
	const found: {-readonly [key in keyof Antecedent]: Antecedent[key]}[] = [];
	const here = mentions[at]!;
	let pronounMet = false;
	const first = Math.max(0, at - mostMentions);
	for (let i = at - 1; i >= first; i--) {
		const person = who[i]!;
		if (person < 0 || genderFit(story, person, female) === contraryAsStated) continue;
		const mention = mentions[i]!;
		let one = found.find(known => known.person === person);
		if (!one) {
			if (found.length === mostPersons) continue;
			one = {person, last: i, named: -1, reports: false, meantBefore: false};
			found.push(one);
		}
		if (!mention.unnamed && one.named < 0) one.named = i;
		if (mention.role === mentionRole.reporting && here.sentence - mention.sentence <= 1) one.reports = true;
		if (mention.unnamed && !pronounMet) {
			if (mention.female === female) {
				one.meantBefore = true;
				pronounMet = true;
			}
		}
	}
	return found;
};

const upTo = (value: number, most: number): number => Math.min(value, most);
/** Names are seldom repeated in one sentence, pronouns follow them there: the training on masked names cannot tell 0 from 1. */
const sentencesBucket = (gap: number): number => (gap < 2 ? 1 : gap < 4 ? gap : gap < 7 ? 4 : gap < 12 ? 5 : 6);

/** Where the pronoun stands: 0 behind a quote, 1 behind a verb, 2 opening its sentence, 3 behind a mark or conjunction, 4 elsewhere. */
const placeOf = (story: ParsedStory, mention: Mention): number => {
	const {kinds, sentences} = story.chunks;
	const at = mention.chunk;
	const before = at > 0 ? kinds[at - 1]! : chunkKind.none;
	if (before === chunkKind.quote || (before === chunkKind.comma && kinds[at - 2] === chunkKind.quote)) return 0;
	if (story.candidates[mention.candidate]!.cueBefore) return 1;
	if (at === 0 || sentences[at - 1] !== sentences[at]) return 2;
	if (
		before === chunkKind.comma ||
		before === chunkKind.conjunction ||
		before === chunkKind.subordinator ||
		before === chunkKind.that
	)
		return 3;
	return 4;
};

/** Signs between a pronoun and the quote it goes with: “… ,” he said; he said: “…”. */
const besideReach = 5;

/** Who is named inside the quotes beside the pronoun: people seldom name themselves. */
const namedBeside = (story: ParsedStory, mentions: readonly Mention[], at: number): readonly number[] => {
	const {kinds, from, to, sentences, length} = story.chunks;
	const place = mentions[at]!.chunk;
	const named: number[] = [];
	const look = (quote: number) => {
		const first = from[quote]!;
		const end = to[quote]!;
		const step = first < mentions[at]!.token ? -1 : 1;
		for (let i = at + step; i >= 0 && i < mentions.length; i += step) {
			const {token, person} = mentions[i]!;
			if (step < 0 ? token < first : token >= end) break;
			if (person >= 0 && token >= first && token < end) named.push(person);
		}
	};
	for (let i = place - 1; i >= 0 && i >= place - besideReach; i--) if (kinds[i] === chunkKind.quote) look(i);
	for (let i = place + 1; i < length && i <= place + besideReach && sentences[i] === sentences[place]; i++)
		if (kinds[i] === chunkKind.quote) look(i);
	return named;
};

export const extractAntecedentFeatures = (
	story: ParsedStory,
	mentions: readonly Mention[],
	at: number,
	female: boolean | undefined,
	persons: readonly Antecedent[],
	speaker: LastSpeaker,
	features: FeatureVector,
	visit: (position: number) => void,
): void => {
	const here = mentions[at]!;
	const place = placeOf(story, here);
	const form = place * 2 + (here.role === mentionRole.reporting ? 1 : 0);
	const {kinds} = story.chunks;
	const before = here.chunk > 0 ? kinds[here.chunk - 1]! : chunkKind.none;
	const quoteGap = speaker ? upTo(here.paragraph - speaker.piece.paragraph, 4) : 5;
	const sameSentenceQuote = speaker && speaker.piece.lastSentence === here.sentence ? 1 : 0;
	const named = namedBeside(story, mentions, at);
	/** Persons of the sentence before. */
	let lately = 0;
	for (const {last} of persons) if (here.sentence - mentions[last]!.sentence === 1) lately++;
	const opens = at === 0 || mentions[at - 1]!.paragraph !== here.paragraph ? 1 : 0;
	let fitting = 0;
	for (const {person, last} of persons)
		if (genderFit(story, person, female) < contraryByList && here.sentence - mentions[last]!.sentence <= 3) fitting++;
	let fittingNearer = 0;
	for (const [position, {person, last, named: lastByName, reports, meantBefore}] of persons.entries()) {
		const fit = genderFit(story, person, female);
		const mention = mentions[last]!;
		const gap = sentencesBucket(here.sentence - mention.sentence);
		const paragraphs = upTo(here.paragraph - mention.paragraph, 5);
		const lastNamed = lastByName >= 0 ? mentions[lastByName]! : undefined;
		const namedGap = lastNamed ? sentencesBucket(here.sentence - lastNamed.sentence) : 7;
		const part = mention.role * 2 + (mention.unnamed ? 1 : 0);
		const spokeLast = speaker?.member === person ? 1 : 0;
		const namedSince = speaker && lastNamed && lastNamed.chunk > speaker.piece.chunk ? 1 : 0;
		const cast = story.cast.members[person]!;
		features.count = 0;
		add(features, 1, cross(fit, gap, 8));
		add(features, 2, cross(fit, upTo(fitting, 3), 4));
		add(features, 3, cross(cross(reports ? 1 : 0, form, 10), gap, 8));
		add(features, 4, cross(cross(cross(spokeLast, quoteGap, 6), namedSince, 2), form, 10));
		add(features, 5, cross(cross(spokeLast, quoteGap, 6), sameSentenceQuote, 2));
		add(features, 6, cross(cross(part, gap, 8), form, 10));
		add(features, 7, cross(part, gap, 8));
		add(features, 9, cross(upTo(position, 8), form, 10));
		add(features, 10, cross(cross(upTo(fittingNearer, 4), fit, 5), form, 10));
		add(features, 11, cross(cross(upTo(fittingNearer, 4), upTo(fitting, 4), 5), mention.role, 7));
		add(features, 12, cross(cross(mention.apposition ? 1 : 0, mention.first ? 1 : 0, 2), gap, 8));
		add(features, 13, cross(cross(cross(mention.full ? 1 : 0, mention.first ? 1 : 0, 2), gap, 8), form, 10));
		add(features, 14, cross(cross(mention.leads ? 1 : 0, paragraphs, 6), mention.role, 7));
		add(features, 15, cross(cast.points > 0 ? 1 : 0, cast.given.length > 0 ? 1 : 0, 2));
		add(features, 18, cross(cross(meantBefore ? 1 : 0, gap, 8), form, 10));
		add(features, 19, cross(cross(meantBefore ? 1 : 0, spokeLast, 2), namedSince, 2));
		add(features, 20, cross(namedGap, gap, 8));
		add(features, 21, cross(cross(part, paragraphs, 6), spokeLast, 2));
		// only real pronouns: a masked name is never the second mention of its sentence
		if (here.unnamed && here.sentence === mention.sentence) {
			add(features, 22, cross(mention.role, before, chunkKindCount));
			add(features, 29, cross(mention.role, mention.unnamed ? 1 : 0, 2));
			add(features, 30, cross(cross(form, mention.role, 7), here.chunk - mention.chunk < 6 ? 1 : 0, 2));
		}
		add(features, 23, cross(cross(lastNamed?.apposition ? 1 : 0, namedGap, 8), lastNamed?.role ?? 7, 8));
		add(features, 24, cross(cross(lastNamed?.first ? 1 : 0, lastNamed?.full ? 1 : 0, 2), namedGap, 8));
		const inside = named.includes(person) ? 1 : 0;
		add(features, 25, cross(inside, place, 5));
		add(features, 26, cross(cross(upTo(lately, 3), gap, 8), mention.role, 7));
		add(features, 27, cross(cross(cross(opens, paragraphs, 6), mention.leads ? 1 : 0, 2), mention.role, 7));
		add(features, 28, cross(cross(opens, spokeLast, 2), cross(quoteGap, namedSince, 2), 12));
		if (fit < contraryByList) fittingNearer++;
		visit(position);
	}
};
