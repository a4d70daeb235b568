import {analyse} from '../../source/analysis/analyse.ts';
import type {Article} from '../../source/model/article.ts';
import type {Block} from '../../source/model/document.ts';
import type {Quote} from '../../source/model/quote.ts';
import type {Span} from '../../source/model/span.ts';

/** A quote of a made story: its words and what stands beside them, as they are written there. */
export type Said = {
	readonly words: string | readonly string[];
	readonly speaker?: string;
	readonly source?: string;
	readonly cue?: string;
	readonly kind?: Quote['kind'];
	/** 1 if it is not given. */
	readonly confidence?: number;
};

/**
 * A story with the quotes, people and topics that the test says it has, whatever the analysis makes of it.
 * Lines that start with `# ` are subheads, the others paragraphs.
 */
export const storyOf = (
	lines: string,
	facts: {
		readonly headline?: string;
		readonly published?: string;
		readonly path?: string;
		readonly said?: readonly Said[];
		readonly people?: readonly string[];
		readonly topics?: readonly string[];
	} = {},
): Article => {
	const blocks: readonly Block[] = lines
		.split('\n')
		.map(line => line.trim())
		.filter(line => line !== '')
		.map(line =>
			line.startsWith('# ') ? {kind: 'subhead', level: 2, text: line.slice(2)} : {kind: 'paragraph', text: line},
		);
	const {headline, published, path = 'story.txt'} = facts;
	const article = analyse({
		origin: {path},
		blocks,
		...(headline === undefined ? {} : {headline}),
		...(published === undefined ? {} : {published}),
	});
	const {text} = article;
	/** Whole words: “he” is not in “the”. */
	const spanOf = (words: string, from = 0): Span => {
		let start = text.indexOf(words, from);
		while (start > 0 && /^\p{L}\p{L}$/u.test(`${text[start - 1]}${words[0]}`)) start = text.indexOf(words, start + 1);
		if (start === -1) throw new Error(`“${words}” is not in the story`);
		return {start, end: start + words.length};
	};
	const everywhere = (words: string): readonly Span[] =>
		[...text.matchAll(new RegExp(words, 'gu'))].map(({index}) => ({start: index, end: index + words.length}));
	const quotes: readonly Quote[] = (facts.said ?? []).map(
		({words, speaker, source, cue, kind = 'direct', confidence = 1}) => {
			const content = (typeof words === 'string' ? [words] : words).map(part => spanOf(part));
			const near = Math.max(0, content[0]!.start - 60);
			return {
				kind,
				content,
				confidence,
				...(speaker === undefined ? {} : {speaker}),
				...(source === undefined ? {} : {source: spanOf(source, near)}),
				...(cue === undefined ? {} : {cue: spanOf(cue, near)}),
			};
		},
	);
	return {
		...article,
		quotes,
		people: (facts.people ?? []).map(name => ({name, mentions: everywhere(name.split(' ').at(-1)!)})),
		topics: (facts.topics ?? []).map((label, index) => ({label, weight: 1 / (index + 1), mentions: everywhere(label)})),
	};
};

/** A story of the harbour that most tests read. */
export const ferryStory = (): Article =>
	storyOf(
		`The night ferry stays for one more winter, the harbour board decided on Tuesday after nine hours.
		“We will run it at a loss,” Mara Lindqvist said. “Nobody on the island will wait until morning.”
		The board had been split for months. A spokesman for the island called the vote “a reprieve, not a rescue.”
		# ‘At a loss’
		Ines Halloran, who counts the passengers, said the night ferry carries eleven people on a good day.
		“Eleven people is not a route,” she said. “It is a taxi with a funnel.”
		Lindqvist did not answer her.
		# What the island wants
		“Give us two years,” Piet Vandersteen told the board. “Then close it, or do not.”
		Vandersteen left before the count.`,
		{
			headline: 'Night ferry stays, harbour board decides',
			published: '2023-02-18',
			people: ['Mara Lindqvist', 'Ines Halloran', 'Piet Vandersteen'],
			topics: ['night ferry', 'harbour board'],
			said: [
				{
					words: ['“We will run it at a loss,”', '“Nobody on the island will wait until morning.”'],
					speaker: 'Mara Lindqvist',
					source: 'Mara Lindqvist',
					cue: 'said',
				},
				{words: '“a reprieve, not a rescue.”', source: 'A spokesman for the island', cue: 'called', kind: 'mixed'},
				{
					words: 'the night ferry carries eleven people on a good day',
					speaker: 'Ines Halloran',
					source: 'Ines Halloran',
					cue: 'said',
					kind: 'indirect',
				},
				{
					words: ['“Eleven people is not a route,”', '“It is a taxi with a funnel.”'],
					speaker: 'Ines Halloran',
					source: 'she',
					cue: 'said',
				},
				{
					words: ['“Give us two years,”', '“Then close it, or do not.”'],
					speaker: 'Piet Vandersteen',
					source: 'Piet Vandersteen',
					cue: 'told',
				},
			],
		},
	);

/** A story with one speaker who is sure, one who is unsure, and one whom it does not name. */
export const lockStory = (): Article =>
	storyOf(
		`Hanne Voss walked the lock gates at noon with Emil Brandt, who had repaired them twice.
		“The left one leaks,” Voss said. “It always did.”
		Brandt had brought his father, and a rope. The wind was getting up.
		“It holds until Friday,” he said.
		A fitter from the yard was shorter: “Oil.”`,
		{
			path: 'lock.txt',
			headline: 'The left lock gate leaks',
			published: '2026-03-05',
			people: ['Hanne Voss', 'Emil Brandt'],
			topics: ['lock gates'],
			said: [
				{
					words: ['“The left one leaks,”', '“It always did.”'],
					speaker: 'Hanne Voss',
					source: 'Voss',
					cue: 'said',
					confidence: 0.98,
				},
				{words: '“It holds until Friday,”', speaker: 'Emil Brandt', source: 'he', cue: 'said', confidence: 0.62},
				{words: '“Oil.”', source: 'A fitter from the yard', confidence: 0.3},
			],
		},
	);
