// Trains the three models that name the speakers and writes their weights: npx node tests/training/train-speakers.ts FOLDER
// FOLDER holds train.jsonl. With --hold every seventh article is left out of the training and measured instead; nothing is written.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {
	type Antecedent,
	antecedentsBefore,
	describeAntecedents,
	type LastSpeaker,
} from '../../source/analysis/antecedents.ts';
import {type Attributed, attribute, type Judge} from '../../source/analysis/attribution.ts';
import {candidate} from '../../source/analysis/candidates.ts';
import {featureList, type Weights} from '../../source/analysis/hashing.ts';
import {type Models, tableSizes, weighingJudge} from '../../source/analysis/judge.ts';
import {findMentions, type Mention} from '../../source/analysis/mentions.ts';
import type {findPieces} from '../../source/analysis/pieces.ts';
import {describeRun} from '../../source/analysis/scare-quotes.ts';
import {describeCandidates} from '../../source/analysis/sources.ts';
import type {Story} from '../../source/analysis/story.ts';
import type {Span} from '../../source/model/span.ts';
import {type Choice, type Fit, fitChoices, fitVerdicts, quantise, type Verdict} from './fit.ts';
import {type GoldArticle, positivesOf, readGold} from './gold.ts';

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
	console.error('usage: npx node tests/training/train-speakers.ts FOLDER [--hold]');
	process.exit(2);
}
const hold = options.includes('--hold');

const fits: Readonly<Record<keyof Models, Fit>> = {
	sources: {epochs: 6, rate: 0.05, decay: 3e-3},
	speech: {epochs: 8, rate: 0.1, decay: 1e-3},
	antecedents: {epochs: 8, rate: 0.1, decay: 1e-3},
};

const noWeights = (bits: number): Weights => ({values: new Float64Array(2 ** bits), scale: 1});
const untrained: Models = {
	sources: noWeights(tableSizes.sources),
	speech: noWeights(tableSizes.speech),
	antecedents: noWeights(tableSizes.antecedents),
};

const features = {
	sources: featureList(tableSizes.sources),
	speech: featureList(tableSizes.speech),
	antecedents: featureList(tableSizes.antecedents),
};
const copy = ({buckets, count}: {buckets: Int32Array; count: number}) => buckets.slice(0, count);

/** Walks an article as the program does, but with the runs that the annotation calls quotes. */
const walk = (
	article: GoldArticle,
	models: Models,
	overrides: (judge: Judge) => Partial<Judge>,
): readonly Attributed[] => {
	const judge = weighingJudge(article.story, models);
	const speech: Judge['speech'] = ({run}) => (article.runs[run] ? 1 : -1);
	return attribute(article.story, {...judge, speech, ...overrides(judge)});
};

/** Names that stand as the source of a quote and were met shortly before, as if they read “he” or “she”. */
const maskedNames = (article: GoldArticle, models: Models, useModel: boolean): readonly Choice[] => {
	const {story} = article;
	const mentions = findMentions(story);
	const who = Int32Array.from(mentions, mention => mention.member);
	const sources: {piece: ReturnType<typeof findPieces>[number] & {}; candidate: number}[] = [];
	walk(article, models, judge => ({
		source: (piece, chosen, _memory) => {
			const gold = article.runs[piece.run];
			const right = gold ? positivesOf(story, chosen, gold) : [];
			const best = right.length > 0 ? chosen[right[0]!]! : -1;
			if (best >= 0) sources.push({piece, candidate: best});
			return {best, margin: 5};
		},
		antecedent: (all, at, female, persons, speaker) => {
			const picked = useModel ? judge.antecedent(all, at, female, persons, speaker) : undefined;
			// of descriptions only those that the model resolves are seen here
			who[at] = picked ? persons[picked.position]!.member : -1;
			return picked;
		},
	}));
	const choices: Choice[] = [];
	const mentionOf = new Map(mentions.map((mention, index) => [mention.candidate, index]));
	const memberOf = (index: number) => who[mentionOf.get(index) ?? -1] ?? -1;
	const reported = article.indirect.flatMap(({source}) => unnamedOrNamedInside(story, source));
	const said = sources.map(source => source.candidate);
	for (const chosen of new Set([...said, ...reported])) {
		const index = mentionOf.get(chosen);
		const mention = index === undefined ? undefined : mentions[index];
		if (index === undefined || !mention || mention.description) continue;
		const before = sources.findLast(({candidate: other, piece}) => other !== chosen && piece.sign < mention.sign);
		const speaker: LastSpeaker = before && {piece: before.piece, member: memberOf(before.candidate)};
		const lesson = mention.pronoun
			? plainPronoun(story, mentions, who, index)
			: maskedName(story, mentions, who, index);
		if (!lesson) continue;
		const {shown, female, persons, right} = lesson;
		const candidates: Int32Array[] = [];
		describeAntecedents(shown, mentions, index, female, persons, speaker, features.antecedents, () =>
			candidates.push(copy(features.antecedents)),
		);
		choices.push({candidates, right: [right]});
	}
	return choices;
};

const withoutGender = ({members, named}: Story['cast'], member: number): Story['cast'] => {
	const hide = ({gender: _, ...one}: Story['cast']['members'][number]) => ({...one, genderStated: false});
	return {named, members: members.map((one, index) => (index === member ? hide(one) : one))};
};

/** Candidates by name or pronoun in the words of a source. */
const unnamedOrNamedInside = (story: Story, source: readonly Span[]): readonly number[] => {
	const all = story.candidates.flatMap(({member, kind}, index) =>
		member >= 0 || kind === candidate.he || kind === candidate.she ? [index] : [],
	);
	return source.length === 0 ? [] : positivesOf(story, all, {id: '', source}).map(position => all[position]!);
};

type Lesson = {
	readonly shown: Story;
	readonly female: boolean | undefined;
	readonly persons: readonly Antecedent[];
	readonly right: number;
};

/** Sentences within which the person must have been mentioned. */
const reach = 4;

/** A name, met shortly before, as if it read “he” or “she”. */
const maskedName = (story: Story, mentions: readonly Mention[], who: Int32Array, index: number): Lesson | undefined => {
	const mention = mentions[index]!;
	const member = story.cast.members[mention.member]!;
	// fixed coins in place of random ones
	const coin = (index * 7 + mention.token) % 10;
	const female = member.gender === undefined ? coin % 2 === 0 : member.gender === 'female';
	const hidden = coin === 3 && member.gender !== undefined;
	const shown: Story = hidden ? {...story, cast: withoutGender(story.cast, mention.member)} : story;
	const persons = antecedentsBefore(shown, mentions, who, index, female);
	const right = persons.findIndex(person => person.member === mention.member);
	if (right < 0 || mention.sentence - mentions[persons[right]!.last]!.sentence > reach) return undefined;
	return {shown, female, persons, right};
};

/**
 * A pronoun that can mean only one person by its sex, shown as if it told none: what names cannot teach, for they are
 * seldom repeated where a pronoun will do.
 */
const plainPronoun = (
	story: Story,
	mentions: readonly Mention[],
	who: Int32Array,
	index: number,
): Lesson | undefined => {
	const {female, sentence} = mentions[index]!;
	const persons = antecedentsBefore(story, mentions, who, index, undefined);
	const sex = female ? 'female' : 'male';
	const near = persons.flatMap(({member, last}, position) => {
		const {gender, points} = story.cast.members[member]!;
		const gap = sentence - mentions[last]!.sentence;
		return gap <= reach + 1 && (points > 0 || gender === sex) && (gender === undefined || gender === sex)
			? [{position, gender, gap}]
			: [];
	});
	const only = near[0];
	if (near.length !== 1 || only?.gender !== sex || only.gap > reach || persons.length < 2) return undefined;
	return {shown: story, female: undefined, persons, right: only.position};
};

type Lessons = {readonly choices: Choice[]; readonly verdicts: Verdict[]};

/** What an article teaches about sources and about speech. The teacher carries the annotated speakers along; without it the model's own choices. */
const lessonsOf = (article: GoldArticle, models: Models, teach: boolean, {choices, verdicts}: Lessons) => {
	const {story} = article;
	walk(article, models, judge => ({
		source: (piece, chosen, memory) => {
			const gold = article.runs[piece.run];
			const ranking = judge.source(piece, chosen, memory);
			if (!gold || gold.source.length === 0) return teach ? {best: -1, margin: ranking.margin} : ranking;
			const right = positivesOf(story, chosen, gold);
			const candidates: Int32Array[] = [];
			describeCandidates(story, piece, chosen, memory, features.sources, () => candidates.push(copy(features.sources)));
			choices.push({candidates, right});
			return teach ? {best: right.length > 0 ? chosen[right[0]!]! : -1, margin: ranking.margin} : ranking;
		},
		speech: (piece, ranking, before) => {
			const right = article.runs[piece.run] !== undefined;
			describeRun(story, piece, ranking, before, features.speech);
			verdicts.push({buckets: copy(features.speech), right});
			return right ? 1 : -1;
		},
	}));
};

const trained = (weights: Float64Array): Weights => ({values: weights, scale: 1});
const quantised = (weights: Float64Array): Weights => quantise(weights);

const train = (articles: readonly GoldArticle[]): Models => {
	let models = untrained;
	for (const useModel of [false, true]) {
		const masked = articles.flatMap(article => maskedNames(article, models, useModel));
		const antecedents = trained(fitChoices(masked, tableSizes.antecedents, fits.antecedents));
		console.error(`antecedents: ${masked.length} masked names`);
		models = {...models, antecedents};
	}
	// what a model does on articles it has not seen, half by half, is what it will do in the program
	const halves = [0, 1].map(half => articles.filter((_, index) => index % 2 === half));
	const taught = halves.map(half => {
		const lessons: Lessons = {choices: [], verdicts: []};
		for (const article of half) lessonsOf(article, models, true, lessons);
		return lessons.choices;
	});
	const seen: Lessons = {choices: [], verdicts: []};
	for (const [index, half] of halves.entries()) {
		const sources = trained(fitChoices(taught[1 - index]!, tableSizes.sources, fits.sources));
		for (const article of half) lessonsOf(article, {...models, sources}, false, seen);
	}
	const all = [...taught.flat(), ...seen.choices];
	console.error(
		`sources: ${taught.flat().length} pieces, ${taught.flat().filter(one => one.right.length === 0).length} without a candidate; speech: ${seen.verdicts.length} runs`,
	);
	return {
		sources: quantised(fitChoices(all, tableSizes.sources, fits.sources)),
		speech: quantised(fitVerdicts(seen.verdicts, tableSizes.speech, fits.speech)),
		antecedents: quantised(models.antecedents.values as Float64Array),
	};
};

/** Share of right sources, and of right verdicts, on articles that were not trained on. */
const measure = (articles: readonly GoldArticle[], models: Models) => {
	let pieces = 0;
	let right = 0;
	let accepted = 0;
	let both = 0;
	let gold = 0;
	for (const article of articles) {
		const judge = weighingJudge(article.story, models);
		const attributed = attribute(article.story, judge);
		gold += article.runs.filter(Boolean).length;
		for (const {piece, candidate: best} of attributed) {
			accepted++;
			const source = article.runs[piece.run];
			if (!source) continue;
			both++;
			if (source.source.length === 0) continue;
			pieces++;
			if (best >= 0 && positivesOfAny(article.story, best, source)) right++;
		}
	}
	const share = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
	console.log(
		`source right: ${share(right, pieces)} of ${pieces}; speech: P ${share(both, accepted)} R ${share(both, gold)} F1 ${share(2 * both, accepted + gold)}`,
	);
};

const positivesOfAny = (
	story: Story,
	best: number,
	gold: {readonly source: readonly {start: number; end: number}[]},
) => {
	const {narration, tokens, candidates} = story;
	const {from, to} = candidates[best]!;
	const start = tokens[narration.from[from]!]!.start;
	const end = tokens[narration.to[to - 1]! - 1]!.end;
	return gold.source.some(span => span.start < end && start < span.end);
};

const articles = await readGold(join(folder, 'train.jsonl'));
if (hold) {
	const models = train(articles.filter((_, index) => index % 7 !== 3));
	measure(
		articles.filter((_, index) => index % 7 === 3),
		models,
	);
} else {
	const models = train(articles);
	const pack = ({values, scale}: Weights) => ({scale, values: Buffer.from(values.buffer).toString('base64')});
	const packed = {
		made: 'by tests/training/train-speakers.ts from the train part of PolNeAR: hashed feature weights, no text',
		sources: pack(models.sources),
		speech: pack(models.speech),
		antecedents: pack(models.antecedents),
	};
	writeFileSync(
		new URL('../../source/analysis/lexicon/speaker-weights.json', import.meta.url),
		`${JSON.stringify(packed, undefined, '\t')}\n`,
	);
}
