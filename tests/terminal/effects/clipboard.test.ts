import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {clipboardPrograms, clipboardSequence, copy} from '../../../source/terminal/effects/clipboard.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-'));
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
		expect(clipboardPrograms({DISPLAY: ':0'}, 'linux').map(([name]) => name)).toEqual(['xclip', 'xsel']);
		expect(clipboardPrograms({WAYLAND_DISPLAY: 'w', DISPLAY: ':0'}, 'linux')[0]).toEqual(['wl-copy']);
		expect(clipboardPrograms({DISPLAY: ':0', SSH_TTY: '/dev/pts/1'}, 'linux')).toEqual([]);
		expect(clipboardPrograms({}, 'darwin')).toEqual([['pbcopy']]);
		expect(clipboardPrograms({}, 'linux')).toEqual([]);
		expect(clipboardPrograms({SSH_TTY: '/dev/pts/1', TMUX: '/tmp/x'}, 'linux')).toEqual([
			['tmux', 'load-buffer', '-w', '-'],
		]);
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

	test('a program that holds it gets the text', async () => {
		const program = join(folder, 'wl-copy');
		writeFileSync(program, `#!/bin/sh\ncat > '${folder}/got'\n`);
		chmodSync(program, 0o755);
		const path = process.env.PATH;
		process.env.PATH = `${folder}:${path}`;
		try {
			expect(await copy('“Yes”', () => {}, {environment: {WAYLAND_DISPLAY: 'w'}, platform: 'linux'})).toBe(
				'Copied (wl-copy): “Yes”',
			);
		} finally {
			process.env.PATH = path;
		}
		expect(readFileSync(join(folder, 'got'), 'utf8')).toBe('“Yes”');
	});
});
