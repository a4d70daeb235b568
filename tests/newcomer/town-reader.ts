// The reader on the folder of the town, and the ways that most walks through it begin with.
import {expect} from 'vitest';
import {newsFolder, type Reader} from '../helpers/reader-in-pty.ts';
import {until} from '../helpers/until.ts';
import {townStories} from './town-stories.ts';

/** The windows in which everything must work. */
export const windows = [
	[120, 40],
	[80, 24],
] as const;

/** Esc as a sequence of its own: twice the usual one in a row would be Alt with Esc. */
export const escapeKey = '\u001B[27u';
/** C-u: what is typed is gone. */
export const clearKey = '\u0015';

export const townFolder = () => newsFolder(townStories);

/** Goes back to the list of all articles from wherever the reader is. */
export const toTheList = async (reader: Reader): Promise<void> => {
	reader.type(`${escapeKey.repeat(5)}L${escapeKey}`);
	await reader.sees(/\d+ articles, newest first/u);
};

/** Opens a story by some words of its headline. */
export const toTheStory = async (reader: Reader, words: string, headline: string): Promise<void> => {
	await toTheList(reader);
	reader.type(`/${words}`);
	await reader.sees(new RegExp(`› .*${headline}`, 'u'));
	reader.type('\r\r');
	await reader.sees(/space page/u);
	expect(reader.shown()).toContain(headline);
};

/** Returns what opens a page from one of the lists, by some letters of its entry. */
const fromList =
	(key: string, page: 'person' | 'topic') =>
	async (reader: Reader, letters: string, entry: string): Promise<void> => {
		await toTheList(reader);
		reader.type(`${key}/${letters}`);
		await reader.sees(new RegExp(`› +${entry}`, 'u'));
		reader.type('\r');
		await reader.sees(new RegExp(`${page} \\d+ of \\d+`, 'u'));
		expect(reader.shown()).toContain(entry);
	};

/** Opens the page of a person by some letters of the name. */
export const toThePerson = fromList('P', 'person');

/** Opens the page of a topic by some letters of its words. */
export const toTheTopic = fromList('T', 'topic');

/** What was last sent to the clipboard of the terminal. */
const lastCopied = (reader: Reader): string => {
	const sent = [...reader.output().matchAll(/\u001B\]52;c;([^\u0007]+)\u0007/gu)].at(-1)?.[1];
	return Buffer.from(sent ?? '', 'base64').toString();
};

/** Copies with the source; returns what was copied. */
export const copied = async (reader: Reader, key = 'Y'): Promise<string> => {
	const before = [...reader.output().matchAll(/\u001B\]52;/gu)].length;
	reader.type(key);
	await until(() => expect([...reader.output().matchAll(/\u001B\]52;[^\u0007]+\u0007/gu)]).toHaveLength(before + 1));
	return lastCopied(reader);
};

/** The days on the screen, from top to bottom. */
export const daysShown = (reader: Reader): readonly number[] =>
	[...reader.shown().matchAll(/ {2}(\d{1,2} [A-Z][a-z]{2} \d{4})$/gmu)].map(([, day]) => Date.parse(`${day} UTC`));

/** Tells whether these are several days, none before the one above it. */
export const isSorted = (days: readonly number[]): boolean =>
	days.length > 3 && days.every((day, index) => index === 0 || day >= days[index - 1]!);

/** The row that has these words. */
export const rowWith = (reader: Reader, words: string): string =>
	reader
		.shown()
		.split('\n')
		.find(row => row.includes(words)) ?? '';
