import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {isAbsolute, join, resolve} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import type {Call} from '../../../source/model/platforms.ts';
import {
	browse,
	callForEditing,
	edit,
	editorCall,
	lineHolding,
	pipe,
	safeAddress,
} from '../../../source/terminal/effects/programs.ts';
import {until} from '../../helpers/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** A program that writes down how it was called, in a folder whose name has to be quoted. */
const listener = join(folder, 'My Programs', 'it’s a "listener"');
const quoted = `"${listener.replaceAll('"', '\\"')}"`;
const heard = join(folder, 'heard');
mkdirSync(join(folder, 'My Programs'));
writeFileSync(
	listener,
	`#!/bin/sh\nfor word in "$@"; do printf "%s\\0" "$word"; done > '${heard}.part'\nmv '${heard}.part' '${heard}'\n`,
);
chmodSync(listener, 0o755);
const call = () => readFileSync(heard, 'utf8').split('\0').slice(0, -1);
beforeEach(() => rmSync(heard, {force: true}));

/** Names that another program could take for a command, an option, a pattern, several words. */
const hostileName = fc
	.tuple(
		fc.constantFrom('', '+', '-', '--', '+/', '+!', ' ', '\n', '~', '$(', '`', '%s', '#', ':', '"', "'", '\\', '@'),
		fc
			.array(
				fc.constantFrom(
					'a',
					' ',
					'\n',
					"'",
					'"',
					'\\',
					'$',
					';',
					'&',
					'|',
					'%',
					':',
					'7',
					'*',
					'!',
					'é',
					'港',
					'\u001B',
				),
			)
			.map(letters => letters.join('')),
		fc.constantFrom('', '.txt', ':9', ' +9', '\n'),
	)
	.map(parts => parts.join('').replaceAll('/', ''))
	.filter(name => name !== '' && name !== '.' && name !== '..');

describe('an address', () => {
	test.each(['https://example.org/a?b=c', 'http://example.org'])('%s may be opened', address => {
		expect(safeAddress(address)).toBeDefined();
	});

	test.each([
		'javascript:alert(1)',
		'file:///etc/passwd',
		'https://user:word@example.org',
		'--new-window',
		'data:text/html,x',
		'not an address',
	])('%s may not', async address => {
		expect(safeAddress(address)).toBeUndefined();
		expect(await browse(address, {BROWSER: quoted})).toContain('no web address');
	});

	test('reaches the browser as one word, whatever is in it', async () => {
		expect(await browse('https://example.org/a b;touch x$(y)', {BROWSER: `${quoted} --tab`})).toBeUndefined();
		await until(() => expect(call()).toEqual(['--tab', 'https://example.org/a%20b;touch%20x$(y)']));
	});

	test('stands where BROWSER has %s, and a percent sign is %%', async () => {
		await browse('https://example.org/%25', {BROWSER: `${quoted} --url=%s --zoom 90%% a%cb`});
		await until(() => expect(call()).toEqual(['--url=https://example.org/%25', '--zoom', '90%', 'a:b']));
	});

	test('is opened by the first browser of a list that starts', async () => {
		const none = join(folder, 'none');
		expect(await browse('https://example.org', {BROWSER: `${none}::false:${quoted}:${none}`})).toBeUndefined();
		await until(() => expect(call()).toEqual(['https://example.org/']));
	});

	test('without a browser, says what to set', async () => {
		expect(await browse('https://example.org', {BROWSER: join(folder, 'none')})).toMatch(
			/none cannot be started\. Set BROWSER/u,
		);
		expect(await browse('https://example.org', {BROWSER: 'false'})).toContain('false could not open the address.');
		expect(await browse('https://example.org', {BROWSER: ' : '})).toContain('BROWSER names no program. Set BROWSER');
	});

	test('is not opened by a command whose quote is not closed', async () => {
		expect(await browse('https://example.org', {BROWSER: '"firefox'})).toBe(
			'BROWSER has a quote that is not closed. Close it, or write a backslash before it.',
		);
	});
});

describe('an editor', () => {
	const story = join(folder, 'story.md');
	writeFileSync(story, '# Ferry stays\n\nThe board met.\n\n“We will run it at a *loss*,” she said.\n');
	const editing = async (path: string, words: string, environment: Readonly<Record<string, string>>) => {
		const prepared = await callForEditing(path, words, environment);
		return 'trouble' in prepared ? prepared.trouble : edit(prepared);
	};

	test('is opened at the line that the reader is at', async () => {
		expect(await editing(story, '“We will run it at a loss,” she said.', {EDITOR: `${quoted} -n`})).toBeUndefined();
		expect(call()).toEqual(['-n', '+5', story]);
	});

	test('is $VISUAL before $EDITOR, in the home folder behind ~/, and vi where neither is set', async () => {
		const called = async (environment: Readonly<Record<string, string>>) => callForEditing(story, '', environment);
		expect(await called({VISUAL: 'v', EDITOR: 'e'})).toEqual({call: ['v', '+1', story], variable: 'VISUAL'});
		expect(await called({VISUAL: '', EDITOR: '~/bin/e ~/x', HOME: '/home/ann'})).toEqual({
			call: ['/home/ann/bin/e', '~/x', '+1', story],
			variable: 'EDITOR',
		});
		expect(await called({})).toEqual({call: ['vi', '+1', story], variable: 'EDITOR'});
	});

	test.each([
		[{EDITOR: 'vi "-n'}, 'EDITOR has a quote that is not closed. Close it, or write a backslash before it.'],
		[{VISUAL: "'vi", EDITOR: 'vi'}, 'VISUAL has a quote that is not closed. Close it, or write a backslash before it.'],
		[{VISUAL: ' '}, 'VISUAL names no program. Set it to your editor.'],
	])('that cannot be read from %j is told with the variable', async (environment, trouble) => {
		expect(await editing(story, '', environment as Readonly<Record<string, string>>)).toBe(trouble);
	});

	test.each([['vi'], ['/usr/bin/nano'], ['less'], ['code'], ['hx'], ['zed']])(
		'%s gets a path as one argument that is neither a command nor an option, whatever its name',
		editor => {
			fc.assert(
				fc.property(hostileName, fc.integer({min: 1, max: 9999}), (name, line) => {
					const words = editorCall([editor], name, line).slice(1);
					const file = resolve(name);
					expect(words.filter(word => isAbsolute(word))).toEqual([words.at(-1)]);
					expect([file, `${file}:${line}`]).toContain(words.at(-1));
					expect(words.slice(0, -1).filter(word => !/^(?:\+\d+|--wait|--goto)$/u.test(word))).toEqual([]);
					// What reads `file:7` would read a number in the name as the line.
					if (name.includes(':')) expect(words.at(-1)).toBe(file);
				}),
			);
		},
	);

	test('opens the very file, whatever it is called', async () => {
		await fc.assert(
			fc.asyncProperty(hostileName, async name => {
				const path = join(folder, 'hostile', name);
				mkdirSync(join(folder, 'hostile'), {recursive: true});
				writeFileSync(path, 'The ferry stays.');
				expect(await editing(path, '', {EDITOR: quoted})).toBeUndefined();
				expect(call()).toEqual(['+1', path]);
				rmSync(path);
			}),
			{numRuns: 40},
		);
	});

	test('the line is found whatever marks stand around the words, and is the first where there are none', () => {
		expect(lineHolding('a\r\nb “the harbour board” has\r\nc', 'the harbour board has met')).toBe(2);
		expect(lineHolding('a\nb', 'nothing of the kind')).toBe(1);
	});

	test('that is not there is told with what to set', async () => {
		expect(await editing(story, '', {EDITOR: join(folder, 'none')})).toMatch(/none cannot be started\. Set EDITOR/u);
		expect(await editing(story, '', {VISUAL: join(folder, 'none')})).toContain('Set VISUAL');
		expect(await editing(join(folder, 'gone.txt'), '', {EDITOR: quoted})).toContain('cannot be read');
	});

	test('that fails is told with its exit code', async () => {
		expect(await edit({call: ['false'] satisfies Call, variable: 'EDITOR'})).toBe('false ended with 1.');
	});
});

describe('a command', () => {
	test('gets the text on its standard input', async () => {
		expect(await pipe(`cat > '${folder}/got'`, 'The text.')).toBeUndefined();
		expect(readFileSync(join(folder, 'got'), 'utf8')).toBe('The text.');
	});

	test('that reads nothing is no failure, one that fails says so', async () => {
		expect(await pipe('exit 0', 'x'.repeat(1_000_000))).toBeUndefined();
		expect(await pipe('exit 3', 'x')).toBe('The command ended with 3.');
	});

	test('cannot be started where SHELL names no program', async () => {
		expect(await pipe('exit 0', 'x', undefined, {SHELL: join(folder, 'none')})).toContain('cannot be started');
	});
});
