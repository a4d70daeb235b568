// What an article teaches about “he” and “she” without anybody having annotated whom they mean.
import {
	type Antecedent,
	antecedentsBefore,
	extractAntecedentFeatures,
	type LastSpeaker,
} from '../../source/analysis/coreference/antecedents.ts';
import {findMentions, type Mention} from '../../source/analysis/coreference/mentions.ts';
import type {ModelWeights} from '../../source/analysis/speakers/models.ts';
import type {ParsedStory} from '../../source/analysis/story/parse-story.ts';
import type {QuotedSpan} from '../../source/analysis/story/quoted-spans.ts';
import {candidateKind} from '../../source/analysis/story/source-candidates.ts';
import type {Span} from '../../source/model/span.ts';
import type {Choice} from './fit.ts';
import {type GoldArticle, positivesOf} from './gold.ts';
import {copy, features, walk} from './walk.ts';

/** From the sources of quotes and reports, in turn masked names and plain pronouns. */
export const antecedentLessons = (article: GoldArticle, models: ModelWeights, useModel: boolean): readonly Choice[] => {
	const {story} = article;
	const mentions = findMentions(story);
	const who = Int32Array.from(mentions, mention => mention.person);
	const sources: {readonly piece: QuotedSpan; readonly candidate: number}[] = [];
	walk(article, models, judge => ({
		rankSources: (piece, chosen, _memory) => {
			const gold = article.runs[piece.run];
			const right = gold ? positivesOf(story, chosen, gold) : [];
			const best = right.length > 0 ? chosen[right[0]!]! : -1;
			if (best >= 0) sources.push({piece, candidate: best});
			return {best, margin: 5};
		},
		chooseAntecedent: (all, at, female, persons, speaker) => {
			const picked = useModel ? judge.chooseAntecedent(all, at, female, persons, speaker) : undefined;
			// of descriptions only those that the model resolves are seen here
			who[at] = picked ? persons[picked.position]!.person : -1;
			return picked;
		},
	}));
	const choices: Choice[] = [];
	const mentionOf = new Map(mentions.map((mention, index) => [mention.candidate, index]));
	const memberOf = (index: number) => who[mentionOf.get(index) ?? -1] ?? -1;
	const reported = article.indirect.flatMap(({source}) => personsInside(story, source));
	const said = sources.map(source => source.candidate);
	for (const chosen of new Set([...said, ...reported])) {
		const index = mentionOf.get(chosen);
		const mention = index === undefined ? undefined : mentions[index];
		if (index === undefined || !mention || mention.description) continue;
		const before = sources.findLast(({candidate: other, piece}) => other !== chosen && piece.chunk < mention.chunk);
		const speaker: LastSpeaker = before && {piece: before.piece, member: memberOf(before.candidate)};
		const lesson = mention.unnamed
			? plainPronoun(story, mentions, who, index)
			: maskedName(story, mentions, who, index);
		if (!lesson) continue;
		const {shown, female, persons, right} = lesson;
		const candidates: Int32Array[] = [];
		extractAntecedentFeatures(shown, mentions, index, female, persons, speaker, features.antecedents, () =>
			candidates.push(copy(features.antecedents)),
		);
		choices.push({candidates, right: [right]});
	}
	return choices;
};

const withoutGender = ({members, named}: ParsedStory['cast'], member: number): ParsedStory['cast'] => {
	const hide = ({gender: _, ...one}: ParsedStory['cast']['members'][number]) => ({...one, genderStated: false});
	return {named, members: members.map((one, index) => (index === member ? hide(one) : one))};
};

/** Candidates by name or pronoun in the words of a source. */
const personsInside = (story: ParsedStory, source: readonly Span[]): readonly number[] => {
	const all = story.candidates.flatMap(({person, kind}, index) =>
		person >= 0 || kind === candidateKind.he || kind === candidateKind.she ? [index] : [],
	);
	return source.length === 0 ? [] : positivesOf(story, all, {id: '', source}).map(position => all[position]!);
};

type Lesson = {
	readonly shown: ParsedStory;
	readonly female: boolean | undefined;
	readonly persons: readonly Antecedent[];
	readonly right: number;
};

/** Sentences within which the person must have been mentioned. */
const reach = 4;

/** A name, met shortly before, as if it read “he” or “she”. */
const maskedName = (
	story: ParsedStory,
	mentions: readonly Mention[],
	who: Int32Array,
	index: number,
): Lesson | undefined => {
	const mention = mentions[index]!;
	const member = story.cast.members[mention.person]!;
	// fixed coins in place of random ones
	const coin = (index * 7 + mention.token) % 10;
	const female = member.gender === undefined ? coin % 2 === 0 : member.gender === 'female';
	const hidden = coin === 3 && member.gender !== undefined;
	const shown: ParsedStory = hidden ? {...story, cast: withoutGender(story.cast, mention.person)} : story;
	const persons = antecedentsBefore(shown, mentions, who, index, female);
	const right = persons.findIndex(person => person.person === mention.person);
	if (right < 0 || mention.sentence - mentions[persons[right]!.last]!.sentence > reach) return undefined;
	return {shown, female, persons, right};
};

/**
 * A pronoun that can mean only one person by its sex, shown as if it told none: what names cannot teach, for they are
 * seldom repeated where a pronoun will do.
 */
const plainPronoun = (
	story: ParsedStory,
	mentions: readonly Mention[],
	who: Int32Array,
	index: number,
): Lesson | undefined => {
	const {female, sentence} = mentions[index]!;
	const persons = antecedentsBefore(story, mentions, who, index, undefined);
	const sex = female ? 'female' : 'male';
	const near = persons.flatMap(({person, last}, position) => {
		const {gender, points} = story.cast.members[person]!;
		const gap = sentence - mentions[last]!.sentence;
		return gap <= reach + 1 && (points > 0 || gender === sex) && (gender === undefined || gender === sex)
			? [{position, gender, gap}]
			: [];
	});
	const only = near[0];
	if (near.length !== 1 || only?.gender !== sex || only.gap > reach || persons.length < 2) return undefined;
	return {shown: story, female: undefined, persons, right: only.position};
};
