import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {browse, edit, lineHolding, pipe, safeAddress} from '../../../source/terminal/effects/programs.ts';
import {until} from '../../helpers/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-'));
afterAll(() => rmSync(folder, {recursive: true}));

/** A program that writes down how it was called. */
const listener = join(folder, 'listener');
const heard = join(folder, 'heard');
writeFileSync(
	listener,
	`#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done > '${heard}.part'\nmv '${heard}.part' '${heard}'\n`,
);
chmodSync(listener, 0o755);
const call = () => readFileSync(heard, 'utf8').trim().split('\n');

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
		expect(await browse(address, {BROWSER: listener})).toContain('no web address');
	});

	test('reaches the browser as one word, whatever is in it', async () => {
		expect(await browse('https://example.org/a b;touch x$(y)', {BROWSER: `${listener} --tab`})).toBeUndefined();
		await until(() => expect(call()).toEqual(['--tab', 'https://example.org/a%20b;touch%20x$(y)']));
	});

	test('without a browser, says what to set', async () => {
		expect(await browse('https://example.org', {BROWSER: join(folder, 'none')})).toContain('Set BROWSER');
		expect(await browse('https://example.org', {BROWSER: 'false'})).toContain('false could not open the address.');
	});
});

describe('an editor', () => {
	const story = join(folder, 'story.md');
	writeFileSync(story, '# Ferry stays\n\nThe board met.\n\n“We will run it at a *loss*,” she said.\n');

	test('is opened at the line that the reader is at', async () => {
		expect(await edit(story, '“We will run it at a loss,” she said.', {EDITOR: `${listener} -n`})).toBeUndefined();
		expect(call()).toEqual(['-n', '+5', story]);
	});

	test('the line is found whatever marks stand around the words, and is the first where there are none', () => {
		expect(lineHolding('a\r\nb “the harbour board” has\r\nc', 'the harbour board has met')).toBe(2);
		expect(lineHolding('a\nb', 'nothing of the kind')).toBe(1);
	});

	test('that is not there is told with what to set', async () => {
		expect(await edit(story, '', {EDITOR: join(folder, 'none')})).toContain('Set EDITOR');
		expect(await edit(join(folder, 'gone.txt'), '', {EDITOR: listener})).toContain('cannot be read');
	});
});

describe('a command', () => {
	test('gets the text on its standard input', () => {
		expect(pipe(`cat > '${folder}/got'`, 'The text.')).toBeUndefined();
		expect(readFileSync(join(folder, 'got'), 'utf8')).toBe('The text.');
	});

	test('that reads nothing is no failure, one that fails says so', () => {
		expect(pipe('exit 0', 'x'.repeat(1_000_000))).toBeUndefined();
		expect(pipe('exit 3', 'x')).toBe('The command ended with 3.');
	});
});
