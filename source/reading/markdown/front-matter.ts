// Reads the YAML, TOML or JSON at the top of a Markdown file, as data only: YAML is parsed with strings as the only scalars and without
// aliases, and nothing is executed, whatever language its fence names.
import type {Document, Origin} from '../../model/document.ts';
import {lazy} from '../../model/memo.ts';
import type {Problem} from '../../model/problem.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, firstOf, webAddressOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import {splitJsonMatter} from './json-matter.ts';
import {parseTomlMatter, splitTomlMatter} from './toml-matter.ts';
import {quoteValues} from './unquoted-values.ts';

/** UTF-16 units that are parsed. Anything longer is left out if all its first lines are data; else it is a text with rules. */
const longestMatter = 65_536;

/** `language` is empty if the fence names none. `text` is absent if it is too long to be parsed. */
type Matter = {readonly language: string; readonly text?: string};

/**
 * Splits a text into its front matter and what follows. Front matter starts on the first line, `---` or `---LANGUAGE`, and is
 * closed by a line of `---` or `...`, or is TOML between lines of `+++`, or an object of JSON; without it `body` is the whole text.
 */
export const splitFrontMatter = (text: string): {readonly matter?: Matter; readonly body: string} => {
	const toml = splitTomlMatter(text);
	if (toml) return {matter: {language: 'toml', text: toml.matter}, body: toml.body};
	const json = splitJsonMatter(text);
	if (json) return {matter: {language: 'json', text: json.matter}, body: json.body};
	if (!text.startsWith('---')) return {body: text};
	const start = text.indexOf('\n') + 1;
	const language = text.slice(3, Math.min(start, 40)).trim().toLowerCase();
	if (start === 0 || !/^[a-z]*$/.test(language)) return {body: text};
	for (let at = start; at < Math.min(text.length, longestMatter); ) {
		const end = text.indexOf('\n', at);
		const line = text.slice(at, end < 0 ? text.length : end).trimEnd();
		if (line === '---' || line === '...') {
			const matter = text.slice(start, at);
			const body = end < 0 ? '' : text.slice(end + 1);
			return language !== '' || isData(matter) ? {matter: {language, text: matter}, body} : {body: text};
		}
		if (end < 0) return {body: text};
		at = end + 1;
	}
	return withoutLongMatter(text, start) ?? {body: text};
};

const keyLine = /^["']?[A-Za-z][\w .-]{0,60}["']?\s*:(?:\s|$)/;
const dataLine = /^(?:["']?[\w][\w .-]{0,60}["']?\s*:(?:\s|$)|[ \t]|[-#]|\s*$)/;

const withoutLongMatter = (
	text: string,
	start: number,
): {readonly matter: Matter; readonly body: string} | undefined => {
	const sample = text.slice(start, start + longestMatter);
	const lines = sample.slice(0, Math.max(sample.lastIndexOf('\n'), 200)).split('\n');
	if (!keyLine.test(lines[0]!) || !lines.every(line => dataLine.test(line))) return undefined;
	const close = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g;
	close.lastIndex = start;
	const found = close.exec(text);
	return found ? {matter: {language: ''}, body: text.slice(found.index + found[0].length)} : undefined;
};

/** Returns the length of front matter that is too long to be parsed, with its marks; 0 if there is none. */
export const longMatterLength = (text: string): number => {
	if (text.length <= longestMatter || !text.startsWith('---')) return 0;
	const {matter, body} = splitFrontMatter(text);
	return matter !== undefined && matter.text === undefined ? text.length - body.length : 0;
};

/** A story may begin with a rule and have another further down: what is between them is data only if a line is `key: value`. */
const isData = (matter: string): boolean =>
	matter.trim() === '' || /^["']?[A-Za-z][\w -]{0,40}["']?\s*:(?:\s|$)/m.test(matter);

/** What front matter can state about an article. */
export type StatedFacts = Pick<
	Document,
	'headline' | 'byline' | 'dateline' | 'published' | 'url' | 'outlet' | 'language'
>;

type MatterResult = {readonly facts: StatedFacts; readonly problems: readonly Problem[]};

/** The result for a text without front matter. */
export const nothingStated: MatterResult = {facts: {}, problems: []};

// To ask for a module that is loaded takes longer than to parse three lines.
const loadYaml = lazy(() => import('js-yaml'));

/** Parses front matter. If it is not valid there are no facts, and the result has a problem. Never rejects. */
export const readFrontMatter = async ({language, text}: Matter, origin: Origin): Promise<MatterResult> => {
	if (text === undefined) return ignored(origin, 'front matter too long; ignored', 'Shorten it.');
	if (text.trim() === '') return nothingStated;
	if (language === 'toml') return readToml(text, origin);
	if (language === 'json') return readJsonMatter(text, origin);
	if (!['', 'yaml', 'yml'].includes(language)) {
		return ignored(origin, `front matter is ${language}, not YAML or TOML; ignored`, 'Rewrite it as YAML.');
	}
	const {FAILSAFE_SCHEMA, load} = await loadYaml();
	const read = (yaml: string): MatterResult => ({
		facts: factsOf(load(yaml, {schema: FAILSAFE_SCHEMA, maxAliases: 0, json: true})),
		problems: [],
	});
	try {
		return read(text);
	} catch (error) {
		try {
			return read(quoteValues(text));
		} catch {
			// What is wrong with it as it was written is told.
		}
		const reason = error instanceof Error ? cleanLine(error.message.split('\n', 1)[0]!) : 'not YAML';
		return ignored(
			origin,
			`front matter is not valid YAML (${reason}); ignored`,
			'Fix the lines between the two --- markers.',
		);
	}
};

const readToml = async (text: string, origin: Origin): Promise<MatterResult> => {
	try {
		return {facts: statedIn(await parseTomlMatter(text)), problems: []};
	} catch (error) {
		const reason = error instanceof Error ? cleanLine(error.message.split('\n', 1)[0]!) : 'not TOML';
		return ignored(
			origin,
			`front matter is not valid TOML (${reason}); ignored`,
			'Fix the lines between the two marks.',
		);
	}
};

const readJsonMatter = (text: string, origin: Origin): MatterResult => {
	try {
		return {facts: factsOf(JSON.parse(text)), problems: []};
	} catch {
		return ignored(origin, 'front matter is not valid JSON; ignored', 'Fix the lines up to the last bracket.');
	}
};

const ignored = ({path}: Origin, what: string, remedy: string): MatterResult => ({
	facts: {},
	problems: [{path: cleanLine(path), what, remedy}],
});

const factsOf = (matter: unknown): StatedFacts => {
	if (typeof matter !== 'object' || matter === null || Array.isArray(matter)) return {};
	return statedIn(new Map(Object.entries(matter).map(([key, value]) => [key.trim().toLowerCase(), value as unknown])));
};

/** Returns what the values state. Keys are lower case; each value is a string, a list, or a mapping with a name. */
export const statedIn = (values: ReadonlyMap<string, unknown>): StatedFacts => {
	const first = (...keys: readonly string[]): string | undefined => {
		for (const key of keys) {
			const words = wordsOf(values.get(key), 0);
			if (words !== '') return words;
		}
		return undefined;
	};
	return withoutAbsent({
		headline: first('title', 'headline'),
		byline: first('byline', 'author', 'authors', 'creator')?.replace(/^by:? +/i, ''),
		dateline: first('dateline', 'place'),
		published: firstOf(
			dateKeys.map(key => first(key)),
			statedDate,
		),
		url: firstOf(
			addressKeys.map(key => first(key)),
			webAddressOf,
		),
		outlet: firstOf(
			outletKeys.map(key => first(key)),
			statedOutlet,
		),
		language: firstOf([first('lang'), first('language'), first('locale')], statedLanguage),
	});
};

/** “[[Ann Vale]]” and “[[people/ann|Ann Vale]]”, links between notes (Obsidian, Logseq). */
const noteLink = /^\[\[([^\]|]{1,200}\|)?([^\]|]{1,200})\]\]$/;
/** “[https://courant.example/1](https://courant.example/1)”: the text is the address. */
const webLink = /^\[([^\]]{1,1000})\]\([^)]{1,1000}\)$/;

/** When the story was published. A web clipper's `created`, `saved` and `clipped` are not looked at: they are later. */
const dateKeys = [
	'published',
	'date_published',
	'datepublished',
	'publish_date',
	'pubdate',
	'publication date',
	'date',
];
const addressKeys = ['url', 'source', 'link', 'original', 'original_url', 'canonical', 'permalink'];
/** `source` may be the address, too. */
const outletKeys = ['outlet', 'publication', 'newspaper', 'site_name', 'sitename', 'site', 'publisher', 'source'];

/** Returns the text of a value: a string, a list of strings, or a mapping's `name` (`author: {name: …}`), two levels deep. */
const wordsOf = (value: unknown, depth: number): string => {
	if (typeof value === 'string') return cleanLine(value.replace(noteLink, '$2').replace(webLink, '$1'));
	if (depth > 2 || typeof value !== 'object' || value === null) return '';
	if (Array.isArray(value)) {
		return bylineOfNames(value.slice(0, 20).map(entry => wordsOf(entry, depth + 1))) ?? '';
	}
	return Object.hasOwn(value, 'name') ? wordsOf((value as {name: unknown}).name, depth + 1) : '';
};
