// The page of a topic, and from there two people side by side, in a real terminal.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {openTerminal, type TerminalOptions} from './helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-topic-'));
afterAll(() => rmSync(folder, {recursive: true}));

const story = (title: string, date: string, paragraphs: readonly string[]) =>
	`---\ntitle: ${title}\ndate: ${date}\n---\n\n${paragraphs.join('\n\n')}\n`;

beforeAll(() => {
	mkdirSync(join(folder, 'news'));
	const write = (name: string, text: string) => writeFileSync(join(folder, 'news', name), text);
	write(
		'a.md',
		story('Silt at the lock gate', '2019-02-03', [
			'The lock gate has not been dredged for ten years, the council heard.',
			'“The lock gate closes,” said Hanne Voss, the mayor.',
			'“It was never the gate that failed,” said Emil Brandt, who owns the yard.',
		]),
	);
	write(
		'b.md',
		story('New pump at the lock gate', '2022-06-11', [
			'The lock gate got a pump on Monday, and the lock gate was painted.',
			'“Ask me again in the autumn,” said Hanne Voss, the mayor.',
			'“The lock gate is as old as I am,” said Hanne Voss, the mayor, later.',
		]),
	);
	write(
		'c.md',
		story('A choir in the rain', '2024-03-05', [
			'The choir of the school sang in the rain, and the choir was heard.',
			'“The choir was never louder,” said Hanne Voss, the mayor.',
		]),
	);
});

const open = (options: TerminalOptions) => {
	const terminal = openTerminal([join(folder, 'news')], {
		...options,
		environment: {
			XDG_STATE_HOME: mkdtempSync(join(folder, 'state-')),
			XDG_CACHE_HOME: mkdtempSync(join(folder, 'cache-')),
		},
	});
	onTestFinished(() => terminal.kill());
	return terminal;
};

const toTheTopic = async (terminal: ReturnType<typeof open>) => {
	await terminal.sees('Silt at the lock gate');
	terminal.type('L');
	await terminal.sees('LIBRARY');
	terminal.type('T');
	await terminal.sees(/› *Lock gate/u);
	terminal.type('\r');
	await terminal.sees('TOPIC');
	await terminal.sees(/in an article about it/u);
};

test('a topic is read voice by voice and by date, saved, and followed into the story', async () => {
	const terminal = open({columns: 120, rows: 40});
	await toTheTopic(terminal);
	await terminal.sees(/4 quotes +2 articles/u);
	await terminal.sees('3 name it, 1 stands in an article about it');
	await terminal.sees(/Hanne Voss +3 quotes/u);
	await terminal.sees(/› │ “The lock gate is as old as I am,” +11 Jun 2022/u);
	expect(terminal.shown()).not.toContain('louder');
	terminal.type('x');
	await terminal.sees('Ask me again');
	terminal.type('S');
	await terminal.sees(/newest first {3}S: oldest first/u);
	await terminal.sees(/as old as I am,” +Voss/u);
	const path = join(folder, 'gate.md');
	terminal.type('s');
	await terminal.sees('Save as: lock-gate.md');
	terminal.type(`\u0015${path}\r`);
	await terminal.sees('Saved');
	expect(readFileSync(path, 'utf8')).toMatch(/^# Lock gate\n[\s\S]*as old as I am[\s\S]*never the gate that failed/u);
	terminal.type('\t');
	await terminal.sees(/› +Hanne Voss +3/u);
	terminal.type('j\r');
	await terminal.sees('by:Emil Brandt');
	await terminal.sees('1 of 4 quotes');
	terminal.type('h\r');
	await terminal.sees('quote 2 of 2');
	terminal.type('Q');
	expect(await terminal.exit).toBe(0);
});

test('two people are compared on the topic, side by side', async () => {
	const terminal = open({columns: 120, rows: 40});
	await toTheTopic(terminal);
	terminal.type('v');
	await terminal.sees('on the lock gate');
	terminal.type('bran');
	await terminal.sees(/› +Emil Brandt +1 quote/u);
	terminal.type('\r');
	await terminal.sees(/On the lock gate {3}Voss, Brandt {3}oldest first/u);
	await terminal.sees(/› │ “The lock gate closes,” +│ “It was never the gate that failed,”/u);
	expect(terminal.shown()).not.toContain('louder');
	terminal.type('}');
	await terminal.sees('3 of 4, Jun 2022');
	terminal.type('\u001B');
	await terminal.sees('TOPIC');
	terminal.type('Q');
	expect(await terminal.exit).toBe(0);
});

test('on a narrow screen they stand one below the other, and Tab goes on to all topics', async () => {
	const terminal = open({columns: 80, rows: 24});
	await toTheTopic(terminal);
	terminal.type('v\r');
	await terminal.sees(/never the gate that failed,” +Brandt/u);
	terminal.type('\t');
	await terminal.sees('On any topic');
	await terminal.sees('louder');
	terminal.type('Q');
	expect(await terminal.exit).toBe(0);
});
