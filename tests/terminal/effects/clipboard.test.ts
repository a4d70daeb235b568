import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import type {Environment} from '../../../source/model/environment.ts';
import {clipboardPrograms, clipboardSequence, copy} from '../../../source/terminal/effects/clipboard.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-'));

/** A program that keeps its standard input beside it. */
const keepsInput = `#!${process.execPath}
const {readFileSync, writeFileSync} = require('node:fs');
writeFileSync(require('node:path').join(__dirname, 'got'), readFileSync(0));
`;
afterAll(() => rmSync(folder, {recursive: true}));

describe('the clipboard', () => {
	test('is reached through the terminal, and through tmux in both of its ways', () => {
		expect(clipboardSequence('“Yes”', {})).toBe(`\u001B]52;c;${Buffer.from('“Yes”').toString('base64')}\u0007`);
		expect(clipboardSequence('x', {TMUX: '/tmp/x'})).toBe(
			'\u001B]52;c;eA==\u0007\u001BPtmux;\u001B\u001B]52;c;eA==\u0007\u001B\\',
		);
		expect(clipboardSequence('x'.repeat(100_000), {})).toBeUndefined();
	});

	test('of this machine counts only where its screen is the one looked at', () => {
		const programs = (environment: Environment) => clipboardPrograms(environment, 'linux').map(({call}) => call[0]);
		expect(programs({DISPLAY: ':0'})).toEqual(['xclip', 'xsel']);
		expect(programs({WAYLAND_DISPLAY: 'w', DISPLAY: ':0'})[0]).toBe('wl-copy');
		expect(programs({DISPLAY: ':0', SSH_TTY: '/dev/pts/1'})).toEqual([]);
		expect(programs({})).toEqual([]);
		expect(programs({SSH_TTY: '/dev/pts/1', TMUX: '/tmp/x'})).toEqual(['tmux']);
	});

	test('says by which way it went', async () => {
		const sent: string[] = [];
		expect(await copy('“Yes”', text => sent.push(text), {environment: {}, platform: 'linux'})).toContain('OSC 52');
		expect(sent).toHaveLength(1);
		expect(await copy('x'.repeat(100_000), text => sent.push(text), {environment: {}, platform: 'linux'})).toContain(
			'Too long',
		);
		expect(sent).toHaveLength(1);
	});

	test('says that the source is copied, too', async () => {
		const options = {withSource: true, environment: {}, platform: 'linux'} as const;
		expect(await copy('“Yes” — Ada Quill', () => {}, options)).toMatch(/^Sent with its source /);
	});

	test.each([
		['wl-copy', 'linux', {WAYLAND_DISPLAY: 'w'}, 'utf8'],
		['xclip', 'linux', {DISPLAY: ':0'}, 'utf8'],
		['pbcopy', 'darwin', {}, 'utf8'],
		['clip.exe', 'win32', {}, 'utf16le'],
		['clip.exe', 'linux', {WSL_DISTRO_NAME: 'Debian'}, 'utf16le'],
		['termux-clipboard-set', 'android', {}, 'utf8'],
	] as const)('%s on %s gets the text as it reads it', async (name, platform, environment, encoding) => {
		const program = join(folder, name);
		writeFileSync(program, keepsInput);
		chmodSync(program, 0o755);
		const path = process.env.PATH;
		process.env.PATH = `${folder}:${path}`;
		try {
			expect(await copy('“Yes”', () => {}, {environment, platform})).toBe(`Copied (${name}): “Yes”`);
		} finally {
			process.env.PATH = path;
			rmSync(program);
		}
		expect(readFileSync(join(folder, 'got'), encoding)).toBe('“Yes”');
	});
});
