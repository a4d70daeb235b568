// The built program as it waits for articles.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {until} from './helpers/until.ts';

const program = join(import.meta.dirname, '..', 'dist', 'cli.js');

const following = (...argv: readonly string[]) => followingFor('--quotes', ...argv);

const followingFor = (...argv: readonly string[]) => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-follow-'));
	mkdirSync(join(folder, 'news'));
	const write = (name: string, text: string) => writeFileSync(join(folder, 'news', name), text);
	write('old.txt', 'The old quay\n\n“It stands,” said Ada Quill, the warden.\n');
	const child = spawn(process.execPath, [program, '--follow', ...argv, 'news'], {
		cwd: folder,
		env: {PATH: process.env.PATH, HOME: folder},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let output = '';
	child.stdout.setEncoding('utf8').on('data', text => {
		output += text;
	});
	const records = () =>
		output
			.split('\n')
			.filter(line => line !== '')
			.map(line => JSON.parse(line) as {readonly path: string; readonly text: string});
	const words = () => records().map(({text}) => text);
	return {
		folder,
		write,
		child,
		records,
		words,
		path: (name: string) => join(folder, 'news', name),
		[Symbol.dispose]: () => {
			child.kill('SIGKILL');
			rmSync(folder, {recursive: true, force: true});
		},
	};
};

/** Writes a file again and again until it is followed: nothing says when the program has begun to wait. */
const begun = async ({write, words}: ReturnType<typeof following>) => {
	let number = 0;
	while (words().length === 0) {
		write(`first-${number++}.txt`, `Lamp ${number}\n\n“Lamp ${number} burns,” said Ada Quill, the warden.\n`);
		for (let looks = 0; looks < 20 && words().length === 0; looks++)
			await new Promise(resolve => setTimeout(resolve, 100));
	}
};

// They wait more than they work, so all of them wait at once.
test.concurrent('what arrives is printed, what was there is not, and an interrupt ends it', async () => {
	using program = following();
	await begun(program);
	program.write('new.txt', 'The new quay\n\n“It is wide,” said Ben Marrow, the treasurer.\n');
	await until(() => expect(program.words()).toContain('“It is wide,”'));
	expect(program.words()).not.toContain('“It stands,”');
	program.child.kill('SIGINT');
	expect(await once(program.child, 'exit')).toEqual([130, null]);
});

test.concurrent('of a mailbox that grows only the new letters are printed', async () => {
	using program = following();
	await begun(program);
	const letter = (number: number, words: string) =>
		`From ada@example.org Mon Jan  5 10:00:0${number} 2026\nFrom: Ada <ada@example.org>\nSubject: Letter ${number}\nMessage-ID: <${number}@example.org>\nDate: Mon, 5 Jan 2026 10:00:0${number} +0000\n\n“${words},” said Ben Marrow, the treasurer.\n\n`;
	program.write('box.mbox', letter(1, 'One came'));
	await until(() => expect(program.words()).toContain('“One came,”'));
	appendFileSync(program.path('box.mbox'), letter(2, 'Two came'));
	await until(() => expect(program.words()).toContain('“Two came,”'));
	expect(program.words().filter(words => words === '“One came,”')).toHaveLength(1);
});

test.concurrent('only what is looked for is printed, and a closed pipe ends it', async () => {
	using program = following('--person', 'marrow');
	program.child.stdout.once('data', () => program.child.stdout.destroy());
	const ended = once(program.child, 'exit');
	let isOver = false;
	void ended.then(() => {
		isOver = true;
	});
	for (let number = 0; !isOver; number++) {
		program.write(`story-${number}.txt`, `Week ${number}\n\n“It is week ${number},” said Ben Marrow, the treasurer.\n`);
		program.write(`other-${number}.txt`, `Day ${number}\n\n“It is day ${number},” said Ada Quill, the warden.\n`);
		await new Promise(resolve => setTimeout(resolve, 200));
	}
	expect((await ended)[0]).toBe(0);
	expect(program.words().filter(words => words.includes('day'))).toEqual([]);
});

test.concurrent('of a file that is written slowly, or changed later, only what is new is printed', async () => {
	using program = following();
	await begun(program);
	program.write('slow.txt', 'The slow quay\n\n“It grows,” said Ben Marrow, the treasurer.\n');
	await until(() => expect(program.words()).toContain('“It grows,”'));
	appendFileSync(program.path('slow.txt'), '\n“It has grown,” Marrow said.\n');
	await until(() => expect(program.words()).toContain('“It has grown,”'));
	// Other words around the same quotes are nothing new; the next file shows that they were read.
	program.write(
		'slow.txt',
		'The slow quay\n\n“It grows,” said Ben Marrow, the treasurer.\n\n“It has grown,” Marrow said. It rained.\n',
	);
	program.write('then.txt', 'The end\n\n“It is done,” said Ben Marrow, the treasurer.\n');
	await until(() => expect(program.words()).toContain('“It is done,”'));
	expect(program.words().filter(words => words.startsWith('“It '))).toEqual([
		'“It grows,”',
		'“It has grown,”',
		'“It is done,”',
	]);
});

test.concurrent('an article is printed again only if it has got other quotes', async () => {
	using program = followingFor('--person', 'marrow', '--people', '--by-story');
	const files = () => program.records().map(({path}) => path.replace('news/', ''));
	let number = 0;
	while (files().length === 0) {
		program.write(`first-${number++}.txt`, `Lamp ${number}\n\n“Lamp ${number} burns,” said Ben Marrow, the warden.\n`);
		for (let looks = 0; looks < 40 && files().length === 0; looks++)
			await new Promise(resolve => setTimeout(resolve, 100));
	}
	// Another one of the first files may still come.
	const later = () => files().filter(file => !file.startsWith('first-'));
	program.write('quay.txt', 'The quay\n\n“It is wide,” said Ben Marrow, the treasurer.\n');
	await until(() => expect(later()).toEqual(['quay.txt']));
	program.write('quay.txt', 'The quay\n\n“It is wide,” said Ben Marrow, the treasurer. Marrow left.\n');
	program.write('then.txt', 'The end\n\n“It is done,” said Ben Marrow, the treasurer.\n');
	await until(() => expect(later()).toEqual(['quay.txt', 'then.txt']));
});
