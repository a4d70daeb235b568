// Finds the articles that a page describes for machines in JSON-LD (schema.org). The data is as untrusted as the page, so
// everything is bounded.
import {wordsOfMarkup} from '../markup/markup.ts';
import {cleanLine} from '../text/clean-text.ts';

/** An article as JSON-LD describes it. Fields are clean but for `body`. */
export type LinkedStory = {
	readonly headline?: string;
	readonly authors: readonly string[];
	readonly published?: string;
	readonly url?: string;
	/** Names of whoever publishes it and of what it is part of, the best first; never of a person. */
	readonly outlets: readonly string[];
	readonly body?: string;
};

/** Objects and lists that are looked into, and how deep they may be nested. */
const mostValues = 2000;
const deepestValue = 8;
const mostAuthors = 20;
/** UTF-16 units. */
const longestHeadline = 300;

const storyType = /(?:Article|BlogPosting|Report|SocialMediaPosting)$/;

type Fields = ReadonlyMap<string, unknown>;

const fieldsOf = (value: unknown): Fields | undefined =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;

/** Returns the articles in the JSON-LD scripts of a page, in order. Scripts that are not valid JSON have none. */
export const linkedStories = (scripts: readonly string[]): readonly LinkedStory[] => scripts.flatMap(storiesIn);

const storiesIn = (script: string): readonly LinkedStory[] => {
	const stories: LinkedStory[] = [];
	const waiting: (readonly [unknown, number])[] = [[parsed(script), 0]];
	for (let met = 0, next = waiting.shift(); next && met < mostValues; next = waiting.shift(), met++) {
		const [value, depth] = next;
		if (depth > deepestValue || typeof value !== 'object' || value === null) continue;
		const fields = fieldsOf(value);
		if (fields && listOf(fields.get('@type')).some(type => typeof type === 'string' && storyType.test(type))) {
			stories.push(storyOf(fields));
			continue;
		}
		for (const each of Object.values(value).slice(0, mostValues - waiting.length)) waiting.push([each, depth + 1]);
	}
	return stories;
};

const parsed = (script: string): unknown => {
	// Some pages wrap the JSON in a comment or a CDATA section, as was once done with scripts.
	const text = script.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*;?\s*$/g, '');
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

const storyOf = (fields: Fields): LinkedStory => {
	const [headline] = [fields.get('headline'), fields.get('name')]
		.map(wordsOf)
		.filter(words => words !== undefined && words.length <= longestHeadline);
	const published = wordsOf(fields.get('datePublished')) ?? wordsOf(fields.get('dateCreated'));
	const page = fields.get('mainEntityOfPage');
	const url = wordsOf(fields.get('url')) ?? wordsOf(page) ?? wordsOf(fieldsOf(page)?.get('@id'));
	const body = fields.get('articleBody');
	return {
		authors: authorsOf(fields.get('author') ?? fields.get('creator')),
		outlets: ['publisher', 'isPartOf'].flatMap(name => outletsOf(fields.get(name))),
		...(headline !== undefined && {headline}),
		...(published !== undefined && {published}),
		...(url !== undefined && {url}),
		...(typeof body === 'string' && body.trim() !== '' && {body}),
	};
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const authorsOf = (value: unknown): readonly string[] => [
	...new Set(
		listOf(value)
			.slice(0, mostAuthors)
			.flatMap(each => listOf(fieldsOf(each)?.get('name') ?? each))
			.flatMap(each => wordsOf(each) ?? []),
	),
];

/** A blog is published by a person, and a page is part of itself or of a section. */
const outletsOf = (value: unknown): readonly string[] =>
	listOf(value)
		.slice(0, mostAuthors)
		.map(fieldsOf)
		.filter(fields => !listOf(fields?.get('@type')).some(type => type === 'Person' || type === 'WebPage'))
		.flatMap(fields => wordsOf(fields?.get('name')) ?? []);

/** Returns the text of a field. Some pages have markup in it. */
const wordsOf = (value: unknown): string | undefined => {
	if (typeof value !== 'string' || value.length > 2000) return undefined;
	const words = cleanLine(/[<&]/.test(value) ? wordsOfMarkup(value).join(' ') : value);
	return words === '' ? undefined : words;
};
