// The features of the antecedent ranker: gender, distance, grammatical role, and who spoke last.
import {addFeature as add, cross, type FeatureVector} from '../features/hashed-features.ts';
import {chunkKind, chunkKindCount} from '../story/chunk-kinds.ts';
import type {ParsedStory} from '../story/parse-story.ts';
import {type Antecedent, genderFit, genderFitOf, type LastSpeaker} from './antecedents.ts';
import {type Mention, mentionRole} from './mentions.ts';

/** The templates by name. The numbers are part of the trained features. */
export const antecedentTemplate = {
	genderGap: 1,
	genderRivals: 2,
	reportsPronounGap: 3,
	speakerQuoteGapPronoun: 4,
	speakerQuoteGapSentence: 5,
	roleGapPronoun: 6,
	roleGap: 7,
	rankPronoun: 9,
	rankByGenderPronoun: 10,
	rankByGenderRivalsRole: 11,
	appositionFirstGap: 12,
	fullNameFirstGapPronoun: 13,
	leadsParagraphsRole: 14,
	evidence: 15,
	meantBeforeGapPronoun: 18,
	meantBeforeSpeaker: 19,
	namedGapGap: 20,
	roleParagraphsSpeaker: 21,
	sameSentenceRoleBefore: 22,
	appositionNamedGapRole: 23,
	firstFullNameNamedGap: 24,
	namedInQuotePosition: 25,
	recentPersonsGapRole: 26,
	opensParagraphsLeadsRole: 27,
	opensSpeakerQuoteGap: 28,
	sameSentenceRoleUnnamed: 29,
	sameSentencePronounRoleNear: 30,
} as const;

const template = antecedentTemplate;

/** Where a pronoun is. The numbers are part of the trained features. */
const pronounPosition = {afterQuote: 0, afterVerb: 1, opensSentence: 2, opensClause: 3, elsewhere: 4} as const;

type PronounPosition = (typeof pronounPosition)[keyof typeof pronounPosition];

const upTo = (value: number, most: number): number => Math.min(value, most);

/**
 * Puts a distance in sentences into one of six buckets. 0 and 1 are one bucket: a name is rarely repeated within a sentence
 * but a pronoun is, so masked names cannot teach the difference.
 */
const sentencesBucket = (gap: number): number => (gap < 2 ? 1 : gap < 4 ? gap : gap < 7 ? 4 : gap < 12 ? 5 : 6);

const positionOf = (story: ParsedStory, mention: Mention): PronounPosition => {
	const {kinds, sentences} = story.chunks;
	const at = mention.chunk;
	const before = at > 0 ? kinds[at - 1]! : chunkKind.none;
	if (before === chunkKind.quote || (before === chunkKind.comma && kinds[at - 2] === chunkKind.quote))
		return pronounPosition.afterQuote;
	if (story.candidates[mention.candidate]!.cueBefore) return pronounPosition.afterVerb;
	if (at === 0 || sentences[at - 1] !== sentences[at]) return pronounPosition.opensSentence;
	const opensClause =
		before === chunkKind.comma ||
		before === chunkKind.conjunction ||
		before === chunkKind.subordinator ||
		before === chunkKind.that;
	return opensClause ? pronounPosition.opensClause : pronounPosition.elsewhere;
};

/** Chunks between a pronoun and the quote it goes with: “… ,” he said; he said: “…”. */
const quoteReach = 5;

/** Returns the people named inside the quotes next to mention `at`: speakers rarely name themselves. */
const namedInQuotesNear = (story: ParsedStory, mentions: readonly Mention[], at: number): readonly number[] => {
	const {kinds, from, to, sentences, length} = story.chunks;
	const here = mentions[at]!.chunk;
	const named: number[] = [];
	const addNamesIn = (quote: number) => {
		const first = from[quote]!;
		const end = to[quote]!;
		const step = first < mentions[at]!.token ? -1 : 1;
		for (let i = at + step; i >= 0 && i < mentions.length; i += step) {
			const {token, person} = mentions[i]!;
			if (step < 0 ? token < first : token >= end) break;
			if (person >= 0 && token >= first && token < end) named.push(person);
		}
	};
	for (let i = here - 1; i >= 0 && i >= here - quoteReach; i--) if (kinds[i] === chunkKind.quote) addNamesIn(i);
	for (let i = here + 1; i < length && i <= here + quoteReach && sentences[i] === sentences[here]; i++)
		if (kinds[i] === chunkKind.quote) addNamesIn(i);
	return named;
};

/**
 * Computes the features of each of `persons` as the antecedent of mention `at`. Fills `features` for one person at a time
 * and calls `visit` with the person's position in the list.
 */
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
	const position = positionOf(story, here);
	const pronoun = position * 2 + (here.role === mentionRole.reporting ? 1 : 0);
	const {kinds} = story.chunks;
	const kindBefore = here.chunk > 0 ? kinds[here.chunk - 1]! : chunkKind.none;
	const quoteGap = speaker ? upTo(here.paragraph - speaker.quoted.paragraph, 4) : 5;
	const sameSentenceQuote = speaker && speaker.quoted.lastSentence === here.sentence ? 1 : 0;
	const named = namedInQuotesNear(story, mentions, at);
	/** The number of people mentioned last in the sentence before. */
	let recentPersons = 0;
	for (const {last} of persons) if (here.sentence - mentions[last]!.sentence === 1) recentPersons++;
	const opens = at === 0 || mentions[at - 1]!.paragraph !== here.paragraph ? 1 : 0;
	/** The number of people within three sentences whose gender fits. */
	let rivals = 0;
	for (const {person, last} of persons)
		if (genderFitOf(story, person, female) < genderFit.listedMismatch && here.sentence - mentions[last]!.sentence <= 3)
			rivals++;
	let rankByGender = 0;
	for (const [rank, {person, last, named: lastByName, reports, meantBefore}] of persons.entries()) {
		const fit = genderFitOf(story, person, female);
		const mention = mentions[last]!;
		const gap = sentencesBucket(here.sentence - mention.sentence);
		const paragraphs = upTo(here.paragraph - mention.paragraph, 5);
		const lastNamed = lastByName >= 0 ? mentions[lastByName]! : undefined;
		const namedGap = lastNamed ? sentencesBucket(here.sentence - lastNamed.sentence) : 7;
		const role = mention.role * 2 + (mention.unnamed ? 1 : 0);
		const spokeLast = speaker?.person === person ? 1 : 0;
		const namedSince = speaker && lastNamed && lastNamed.chunk > speaker.quoted.chunk ? 1 : 0;
		const member = story.cast.members[person]!;
		features.count = 0;
		add(features, template.genderGap, cross(fit, gap, 8));
		add(features, template.genderRivals, cross(fit, upTo(rivals, 3), 4));
		add(features, template.reportsPronounGap, cross(cross(reports ? 1 : 0, pronoun, 10), gap, 8));
		add(
			features,
			template.speakerQuoteGapPronoun,
			cross(cross(cross(spokeLast, quoteGap, 6), namedSince, 2), pronoun, 10),
		);
		add(features, template.speakerQuoteGapSentence, cross(cross(spokeLast, quoteGap, 6), sameSentenceQuote, 2));
		add(features, template.roleGapPronoun, cross(cross(role, gap, 8), pronoun, 10));
		add(features, template.roleGap, cross(role, gap, 8));
		add(features, template.rankPronoun, cross(upTo(rank, 8), pronoun, 10));
		add(features, template.rankByGenderPronoun, cross(cross(upTo(rankByGender, 4), fit, 5), pronoun, 10));
		add(
			features,
			template.rankByGenderRivalsRole,
			cross(cross(upTo(rankByGender, 4), upTo(rivals, 4), 5), mention.role, 7),
		);
		add(features, template.leadsParagraphsRole, cross(cross(mention.leads ? 1 : 0, paragraphs, 6), mention.role, 7));
		add(features, template.evidence, cross(member.points > 0 ? 1 : 0, member.given.length > 0 ? 1 : 0, 2));
		add(features, template.meantBeforeGapPronoun, cross(cross(meantBefore ? 1 : 0, gap, 8), pronoun, 10));
		add(features, template.meantBeforeSpeaker, cross(cross(meantBefore ? 1 : 0, spokeLast, 2), namedSince, 2));
		add(features, template.namedGapGap, cross(namedGap, gap, 8));
		add(features, template.roleParagraphsSpeaker, cross(cross(role, paragraphs, 6), spokeLast, 2));
		// Only for real pronouns: names in place of them (in training) teach the contrary of what introduces a person.
		if (here.unnamed) {
			add(
				features,
				template.appositionFirstGap,
				cross(cross(mention.apposition ? 1 : 0, mention.first ? 1 : 0, 2), gap, 8),
			);
			add(
				features,
				template.fullNameFirstGapPronoun,
				cross(cross(cross(mention.full ? 1 : 0, mention.first ? 1 : 0, 2), gap, 8), pronoun, 10),
			);
			add(
				features,
				template.appositionNamedGapRole,
				cross(cross(lastNamed?.apposition ? 1 : 0, namedGap, 8), lastNamed?.role ?? 7, 8),
			);
			add(
				features,
				template.firstFullNameNamedGap,
				cross(cross(lastNamed?.first ? 1 : 0, lastNamed?.full ? 1 : 0, 2), namedGap, 8),
			);
		}
		// Only for real pronouns: a masked name is never the second mention of its sentence.
		if (here.unnamed && here.sentence === mention.sentence) {
			add(features, template.sameSentenceRoleBefore, cross(mention.role, kindBefore, chunkKindCount));
			add(features, template.sameSentenceRoleUnnamed, cross(mention.role, mention.unnamed ? 1 : 0, 2));
			add(
				features,
				template.sameSentencePronounRoleNear,
				cross(cross(pronoun, mention.role, 7), here.chunk - mention.chunk < 6 ? 1 : 0, 2),
			);
		}
		add(features, template.namedInQuotePosition, cross(named.includes(person) ? 1 : 0, position, 5));
		add(features, template.recentPersonsGapRole, cross(cross(upTo(recentPersons, 3), gap, 8), mention.role, 7));
		add(
			features,
			template.opensParagraphsLeadsRole,
			cross(cross(cross(opens, paragraphs, 6), mention.leads ? 1 : 0, 2), mention.role, 7),
		);
		add(features, template.opensSpeakerQuoteGap, cross(cross(opens, spokeLast, 2), cross(quoteGap, namedSince, 2), 12));
		if (fit < genderFit.listedMismatch) rankByGender++;
		visit(rank);
	}
};
