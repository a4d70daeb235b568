import {Console} from 'node:console';
import {PassThrough} from 'node:stream';
import type {ReadStream, WriteStream} from 'node:tty';
import {expect, test} from 'vitest';
import {mount} from '../../../source/terminal/ink/mount.tsx';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {readerOf} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';

// Ink puts its own console in the place of the usual one, and vitest's has no such member.
Object.assign(console, {Console});

/** A terminal of 100 x 40 that remembers what was written to it. */
const terminal = () => {
	let written = '';
	const stdout = Object.assign(new PassThrough(), {isTTY: true, columns: 100, rows: 40});
	stdout.on('data', chunk => {
		written += chunk;
	});
	const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode() {}, ref() {}, unref() {}});
	return {
		streams: {stdin: stdin as unknown as ReadStream, stdout: stdout as unknown as WriteStream},
		written: () => written,
		forget: () => {
			written = '';
		},
	};
};

test('redraw writes every line again, although none has changed', async () => {
	const {streams, written, forget} = terminal();
	const app = mount(createStore(readerOf([ferryStory()], 100, 40), update), streams);
	await until(() => expect(written()).toContain('What the island wants'));
	// More than once: a frame that was on its way at the first would be written anyhow.
	for (let time = 0; time < 3; time++) {
		forget();
		app.redraw();
		await until(() => expect(written()).toMatch(/\u001B\[H\u001B\[2J[\s\S]*What the island wants[\s\S]*100%/u));
	}
	app.unmount();
});
