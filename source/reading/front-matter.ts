// The YAML block at the top of a Markdown file: data only. It is cut out by its fences, parsed with strings as the only
// scalars and no aliases, and never executed, whatever language its fence names.
import type {Document, Origin} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import {cleanLine} from './clean-text.ts';
import {dateAt} from './dates.ts';
import {withoutAbsent} from './prose/take-facts.ts';

/** Characters; a longer block is text that happens to begin with a rule. */
const longest = 65_536;

type Matter = {readonly language: string; readonly text: string};

/** Front matter starts on the first line, `---` or `---LANGUAGE`, and is closed by a line of `---` or `...`. */
export const splitFrontMatter = (text: string): {readonly matter?: Matter; readonly body: string} => {
	if (!text.startsWith('---')) return {body: text};
	const start = text.indexOf('\n') + 1;
	const language = text.slice(3, Math.min(start, 40)).trim().toLowerCase();
	if (start === 0 || !/^[a-z]*$/.test(language)) return {body: text};
	for (let at = start; at < Math.min(text.length, longest); ) {
		const end = text.indexOf('\n', at);
		const line = text.slice(at, end < 0 ? text.length : end).trimEnd();
		if (line === '---' || line === '...') {
			const matter = text.slice(start, at);
			const body = end < 0 ? '' : text.slice(end + 1);
			return language !== '' || isData(matter) ? {matter: {language, text: matter}, body} : {body: text};
		}
		if (end < 0) break;
		at = end + 1;
	}
	return {body: text};
};

/** A story may begin with a rule and have another further down: what stands between is data only if a line is `key: value`. */
const isData = (matter: string): boolean =>
	matter.trim() === '' || /^["']?[A-Za-z][\w -]{0,40}["']?\s*:(?:\s|$)/m.test(matter);

export type StatedFacts = Pick<Document, 'headline' | 'byline' | 'dateline' | 'published' | 'url'>;

type Statement = {readonly facts: StatedFacts; readonly problems: readonly Problem[]};

export const nothingStated: Statement = {facts: {}, problems: []};

/** Broken YAML costs its facts, never the story. */
export const readFrontMatter = async ({language, text}: Matter, origin: Origin): Promise<Statement> => {
	if (text.trim() === '') return nothingStated;
	if (!['', 'yaml', 'yml'].includes(language)) {
		return unread(origin, `its front matter is ${language}, not YAML, and was left out`, 'Write it as YAML.');
	}
	try {
		const {FAILSAFE_SCHEMA, load} = await import('js-yaml');
		return {facts: factsOf(load(text, {schema: FAILSAFE_SCHEMA, maxAliases: 0, json: true})), problems: []};
	} catch (error) {
		const reason = error instanceof Error ? cleanLine(error.message.split('\n', 1)[0]!) : 'not YAML';
		return unread(origin, `its front matter could not be read (${reason})`, 'Mend the lines between the two ---.');
	}
};

const unread = ({path}: Origin, what: string, remedy: string): Statement => ({
	facts: {},
	problems: [{path: cleanLine(path), what, remedy}],
});

const factsOf = (matter: unknown): StatedFacts => {
	if (typeof matter !== 'object' || matter === null || Array.isArray(matter)) return {};
	const values = new Map(Object.entries(matter).map(([key, value]) => [key.trim().toLowerCase(), value as unknown]));
	const first = (...keys: readonly string[]): string | undefined => {
		for (const key of keys) {
			const words = wordsOf(values.get(key), 0);
			if (words !== '') return words;
		}
		return undefined;
	};
	return withoutAbsent({
		headline: first('title', 'headline'),
		byline: first('byline', 'author', 'authors')?.replace(/^by:? +/i, ''),
		dateline: first('dateline', 'place'),
		published: isoOf(first('date', 'published')),
		url: addressOf(first('url', 'source', 'link')),
	});
};

/** A string; the strings of a list; the `name` of a mapping, as in `author: {name: …}`. Two levels are enough for any of it. */
const wordsOf = (value: unknown, depth: number): string => {
	if (typeof value === 'string') return cleanLine(value.replace(/^\[\[|\]\]$/g, ''));
	if (depth > 2 || typeof value !== 'object' || value === null) return '';
	if (Array.isArray(value)) {
		const names = value
			.slice(0, 20)
			.map(entry => wordsOf(entry, depth + 1))
			.filter(words => words !== '');
		return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
	}
	return Object.hasOwn(value, 'name') ? wordsOf((value as {name: unknown}).name, depth + 1) : '';
};

/** A date at the start of the value; anything else states none. */
const isoOf = (value: string | undefined): string | undefined =>
	value === undefined ? undefined : dateAt(value.replace(/^[A-Za-z]{3,9}, +/, ''), 0)?.iso;

/** Only what a browser may be given; `source: The Vale Courier` is no address. */
const addressOf = (value: string | undefined): string | undefined => {
	if (value === undefined || !URL.canParse(value)) return undefined;
	const {protocol, href} = new URL(value);
	return protocol === 'http:' || protocol === 'https:' ? href : undefined;
};
