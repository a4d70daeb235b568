// Reads a folder of annotated articles in the format of docs/accuracy.md: a set is a file of JSON lines, and what else is
// known of its articles (speakers, people, topics) stands in files beside it, by the ids of the articles.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** From a start to an end, in UTF-16 code units of the article's text. */
export type Range = readonly [start: number, end: number];

/** Something said: its content, and the words for the speaker and for saying, which may be absent. */
export type Attribution = {
	readonly id: string;
	readonly type: 'direct' | 'indirect' | 'mixed';
	readonly source: readonly Range[];
	readonly cue: readonly Range[];
	readonly content: readonly Range[];
};

/** Who is behind an attribution: the names that are right, or null for nobody whom the article names. */
export type SpeakerGold = {
	readonly kind: 'name' | 'pronoun' | 'description' | 'other' | 'none';
	readonly names: readonly string[] | null;
	/** The article's words for an unnamed speaker, where the attribution has no source. */
	readonly src?: string;
};

/** A person: the name and others that the article uses. */
export type PersonGold = readonly [name: string, ...aliases: readonly string[]];

/** Something that summaries of the article mention, with how many of them do, and the article's words for it. */
export type TopicGold = {
	readonly grade: number;
	/** Counts neither way, such as a date. */
	readonly skip?: boolean;
	/** A named person, who is no topic. */
	readonly person?: boolean;
	readonly forms: readonly (readonly [text: string, core: string, head: string])[];
};

/** An article with what is known of it; what was not annotated is undefined. */
export type AnnotatedArticle = {
	readonly id: string;
	readonly text: string;
	readonly attributions?: readonly Attribution[];
	/** Places at which a quote counts neither way. */
	readonly ignore?: readonly Range[];
	readonly speakers?: Readonly<Record<string, SpeakerGold>>;
	readonly people?: readonly PersonGold[];
	readonly topics?: readonly TopicGold[];
};

/** Some annotated articles, by the name of their file. */
export type AnnotatedSet = {readonly name: string; readonly articles: readonly AnnotatedArticle[]};

type ById<Known> = Readonly<Record<string, Known>>;

const readLabels = <Known>(folder: string, files: readonly string[], pattern: RegExp): ById<Known> =>
	Object.assign(
		{},
		...files.filter(file => pattern.test(file)).map(file => JSON.parse(readFileSync(join(folder, file), 'utf8'))),
	);

/** Reads every set of a folder, by name. Lines without an id and a text are an error. */
export const readAnnotatedSets = (folder: string): readonly AnnotatedSet[] => {
	const files = readdirSync(folder).sort();
	const speakers = readLabels<AnnotatedArticle['speakers']>(folder, files, /(?:^|\.)speakers\.json$/);
	const people = readLabels<AnnotatedArticle['people']>(folder, files, /^people\b.*\.json$|\.people\.json$/);
	const topics = readLabels<AnnotatedArticle['topics']>(folder, files, /^topics\b.*\.json$|\.topics\.json$/);
	return files
		.filter(file => file.endsWith('.jsonl'))
		.map(file => {
			const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
			const articles = lines.map((line, index): AnnotatedArticle => {
				const article = JSON.parse(line) as AnnotatedArticle;
				const {id, text} = article;
				if (typeof id !== 'string' || typeof text !== 'string')
					throw new Error(`${join(folder, file)}: line ${index + 1} has no “id” or no “text”.`);
				return {
					...article,
					...(speakers[id] && {speakers: speakers[id]}),
					...(people[id] && {people: people[id]}),
					...(topics[id] && {topics: topics[id]}),
				};
			});
			return {name: file.slice(0, -'.jsonl'.length), articles};
		});
};
