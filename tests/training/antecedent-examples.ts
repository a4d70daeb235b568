// Training examples for the antecedent ranker, made without any annotation of whom “he” and “she” refer to.
import {extractAntecedentFeatures} from '../../source/analysis/coreference/antecedent-features.ts';
import {type Antecedent, antecedentsBefore, type LastSpeaker} from '../../source/analysis/coreference/antecedents.ts';
import {findMentions, type Mention} from '../../source/analysis/coreference/mentions.ts';
import type {ModelWeights} from '../../source/analysis/speakers/models.ts';
import type {ParsedStory} from '../../source/analysis/story/parse-story.ts';
import type {QuotedSpan} from '../../source/analysis/story/quoted-spans.ts';
import {candidateKind} from '../../source/analysis/story/source-candidates.ts';
import type {Span} from '../../source/model/span.ts';
import type {RankingExample} from './fit.ts';
import {type GoldArticle, positivesOf} from './gold.ts';
import {copyBuckets, features, walk} from './walk.ts';

/**
 * Returns examples: names that are the sources of quotes and reports become masked names; every “he” and “she” is a lesson by
 * sex.
 */
export const antecedentExamples = (
	article: GoldArticle,
	weights: ModelWeights,
	useModel: boolean,
): readonly RankingExample[] => {
	const {story} = article;
	const mentions = findMentions(story);
	const personOfMention = Int32Array.from(mentions, mention => mention.person);
	const sources: {readonly quoted: QuotedSpan; readonly candidate: number}[] = [];
	walk(article, weights, models => ({
		rankSources: (quoted, chosen) => {
			const gold = article.runs[quoted.run];
			const right = gold ? positivesOf(story, chosen, gold.source) : [];
			const best = right.length > 0 ? chosen[right[0]!]! : -1;
			if (best >= 0) sources.push({quoted, candidate: best});
			return {best, margin: 5};
		},
		chooseAntecedent: (all, at, female, persons, speaker) => {
			const choice = useModel ? models.chooseAntecedent(all, at, female, persons, speaker) : undefined;
			// Of the descriptions, only those that the model resolves come here.
			personOfMention[at] = choice ? persons[choice.position]!.person : -1;
			return choice;
		},
	}));
	const examples: RankingExample[] = [];
	const mentionOf = new Map(mentions.map((mention, index) => [mention.candidate, index]));
	const personOf = (candidate: number) => personOfMention[mentionOf.get(candidate) ?? -1] ?? -1;
	const reported = article.indirect.flatMap(({source}) => personsInside(story, source));
	const said = sources.map(source => source.candidate);
	const pronouns = mentions.flatMap(({unnamed, description, candidate}) =>
		unnamed && !description ? [candidate] : [],
	);
	for (const chosen of new Set([...said, ...reported, ...pronouns])) {
		const index = mentionOf.get(chosen);
		const mention = index === undefined ? undefined : mentions[index];
		if (index === undefined || !mention || mention.description) continue;
		const before = sources.findLast(({candidate: other, quoted}) => other !== chosen && quoted.chunk < mention.chunk);
		const speaker: LastSpeaker = before && {quoted: before.quoted, person: personOf(before.candidate)};
		const pronoun = mention.unnamed
			? pronounBySex(story, mentions, personOfMention, index)
			: maskedName(story, mentions, personOfMention, index);
		if (!pronoun) continue;
		const {shown, female, persons, right} = pronoun;
		const candidates: Int32Array[] = [];
		extractAntecedentFeatures(shown, mentions, index, female, persons, speaker, features.antecedents, () =>
			candidates.push(copyBuckets(features.antecedents)),
		);
		examples.push({candidates, right});
	}
	return examples;
};

const withoutGender = ({members, named}: ParsedStory['cast'], person: number): ParsedStory['cast'] => {
	const hide = ({gender: _, ...one}: ParsedStory['cast']['members'][number]) => ({...one, genderStated: false});
	return {named, members: members.map((one, index) => (index === person ? hide(one) : one))};
};

/** Returns the names and pronouns in the words of a source. */
const personsInside = (story: ParsedStory, source: readonly Span[]): readonly number[] => {
	const all = story.candidates.flatMap(({person, kind}, index) =>
		person >= 0 || kind === candidateKind.he || kind === candidateKind.she ? [index] : [],
	);
	return source.length === 0 ? [] : positivesOf(story, all, source).map(position => all[position]!);
};

/** A pronoun, real or assumed, whose antecedent is known. */
type KnownPronoun = {
	/** The story as the model sees it. */
	readonly shown: ParsedStory;
	readonly female: boolean | undefined;
	readonly persons: readonly Antecedent[];
	/** Positions in `persons` of those that may be meant. */
	readonly right: readonly number[];
};

/** The antecedent must have been mentioned within this many sentences. */
const antecedentReach = 4;

/** Treats a name that was mentioned shortly before as if it read “he” or “she”. */
const maskedName = (
	story: ParsedStory,
	mentions: readonly Mention[],
	personOfMention: Int32Array,
	index: number,
): KnownPronoun | undefined => {
	const mention = mentions[index]!;
	const member = story.cast.members[mention.person]!;
	// Fixed numbers instead of random ones, so that training is reproducible.
	const coin = (index * 7 + mention.token) % 10;
	const female = member.gender === undefined ? coin % 2 === 0 : member.gender === 'female';
	const hidden = coin === 3 && member.gender !== undefined;
	const shown: ParsedStory = hidden ? {...story, cast: withoutGender(story.cast, mention.person)} : story;
	const persons = antecedentsBefore(shown, mentions, personOfMention, index, female);
	const right = persons.findIndex(({person}) => person === mention.person);
	if (right < 0 || mention.sentence - mentions[persons[right]!.last]!.sentence > antecedentReach) return undefined;
	return {shown, female, persons, right: [right]};
};

/**
 * Takes a pronoun with people of both sexes before it, and hides its sex: those of the fitting one may be meant, the others
 * are not. This teaches where an antecedent stands, which masked names cannot, because a name is rarely repeated where a
 * pronoun will do. People of unknown sex are left out: counted as right, they would be right for nothing.
 */
const pronounBySex = (
	story: ParsedStory,
	mentions: readonly Mention[],
	personOfMention: Int32Array,
	index: number,
): KnownPronoun | undefined => {
	const {female, sentence} = mentions[index]!;
	const wanted = female ? 'female' : 'male';
	const genderOf = ({person}: Antecedent) => story.cast.members[person]!.gender;
	const persons = antecedentsBefore(story, mentions, personOfMention, index, undefined).filter(
		one => genderOf(one) !== undefined,
	);
	const right = persons.flatMap((one, position) => (genderOf(one) === wanted ? [position] : []));
	const isNear = right.some(position => sentence - mentions[persons[position]!.last]!.sentence <= antecedentReach);
	return isNear && right.length < persons.length ? {shown: story, female: undefined, persons, right} : undefined;
};
