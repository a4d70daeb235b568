import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {pathsOf} from '../../source/command-line/input-paths.ts';
import {readSettings} from '../../source/settings/read-settings.ts';
import {withSettings} from '../helpers/settings.ts';

/** The paths of a command line with these paths on it. */
const pathsFor = (paths: readonly string[], environment: Readonly<Record<string, string>>, {piped = false} = {}) =>
	pathsOf(
		{paths},
		{
			standardInput: async () => (piped ? 'content' : 'none'),
			environment,
			settings: () => readSettings(environment, 'linux'),
			shipped: () => 'shipped',
		},
	);

test('with no path given, the library of the settings is opened', async () => {
	const {environment} = withSettings('library = "~/news"');
	await expect(pathsFor([], environment)).rejects.toThrow(
		/news: no such file or folder \(from the library setting\)\. Correct that, or give a path\.$/,
	);
	mkdirSync(join(environment.HOME, 'news'));
	expect(await pathsFor([], environment)).toEqual([join(environment.HOME, 'news')]);
	expect(await pathsFor(['a.txt'], environment)).toEqual(['a.txt']);
});

test('NEWSREAD_LIBRARY goes before the settings', async () => {
	const {environment} = withSettings('library = "~/news"');
	expect(await pathsFor([], {...environment, NEWSREAD_LIBRARY: '.'})).toEqual(['.']);
	await expect(pathsFor([], {...environment, NEWSREAD_LIBRARY: 'elsewhere'})).rejects.toThrow(
		'elsewhere: no such file or folder (from $NEWSREAD_LIBRARY). Correct that, or give a path.',
	);
});

test('a wrong library setting stops where it is needed, and nowhere else', async () => {
	for (const [line, what] of [
		['library = "news"', 'invalid library “news”'],
		['library = ~/news', 'not valid TOML'],
	] as const) {
		const {environment, path} = withSettings(line);
		await expect(pathsFor([], environment)).rejects.toThrow(`${path}:1: ${what}`);
		expect(await pathsFor(['a.txt'], environment)).toEqual(['a.txt']);
	}
});

test('any other wrong setting stops nothing', async () => {
	const {environment} = withSettings('font = 1\nlibrary = "~/"');
	expect(await pathsFor([], environment)).toEqual([`${environment.HOME}/`]);
});

test('standard input goes before the library, and is not asked for where a path is given', async () => {
	const environment = {NEWSREAD_LIBRARY: '.'};
	expect(await pathsFor([], environment, {piped: true})).toEqual(['-']);
	expect(await pathsFor([], environment)).toEqual(['.']);
	const unasked = async () => {
		throw new Error('standard input was asked for');
	};
	const defaults = {standardInput: unasked, environment, settings: unasked, shipped: () => 'shipped'};
	expect(await pathsOf({paths: ['a.txt', '-']}, defaults)).toEqual(['a.txt', '-']);
});

test('where the library is read for an empty standard input, that is told', async () => {
	const told: string[] = [];
	const pathsWith = (environment: Readonly<Record<string, string>>) =>
		pathsOf(
			{paths: []},
			{
				standardInput: async () => 'empty',
				environment,
				settings: () => readSettings(environment, 'linux'),
				shipped: () => 'shipped',
				onEmptyInput: library => told.push(library),
			},
		);
	expect(await pathsWith({NEWSREAD_LIBRARY: '.'})).toEqual(['.']);
	expect(told).toEqual(['.']);
});
