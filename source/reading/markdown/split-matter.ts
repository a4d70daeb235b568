// Finds the front matter at the top of a text.
import {splitJsonMatter} from './json-matter.ts';
import {splitTomlMatter} from './toml-matter.ts';

/** UTF-16 units that are parsed. Anything longer is left out if all its first lines are data; else it is a text with rules. */
const longestMatter = 65_536;

/** Front matter; `language` is empty if the fence names none. `text` is absent if it is too long to be parsed. */
export type Matter = {readonly language: string; readonly text?: string};

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
