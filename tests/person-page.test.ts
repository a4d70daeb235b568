// The page of a person in a real terminal, from the list of people to a saved file and back to the story.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest';
import {openTerminal, type TerminalOptions} from './helpers/terminal.ts';
import {until} from './helpers/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-person-'));
afterAll(() => rmSync(folder, {recursive: true}));

const story = (date: string, role: string, words: string) => `---
title: What was said on ${date}
date: ${date}
url: https://gazette.example/${date}
---

The council met again, and it met late.

“${words},” said Hedda Sorn, ${role}.

Hedda Sorn and Piet Vandersteen left before the vote.
`;

beforeAll(() => {
	mkdirSync(join(folder, 'news'));
	const write = (name: string, text: string) => writeFileSync(join(folder, 'news', name), text);
	write('a.md', story('2019-03-04', 'the harbour master', 'The silt comes back every winter'));
	write('b.md', story('2022-05-06', 'the mayor', 'We shall dredge it once and for all'));
	write('c.md', story('2024-07-08', 'the mayor', 'Dredging is cheaper than a new harbour'));
});

const open = (options: TerminalOptions & {readonly state?: string} = {}) => {
	const {state = mkdtempSync(join(folder, 'state-')), ...rest} = options;
	const terminal = openTerminal([join(folder, 'news')], {
		...rest,
		environment: {XDG_STATE_HOME: state, XDG_CACHE_HOME: mkdtempSync(join(folder, 'cache-'))},
	});
	onTestFinished(() => terminal.kill());
	return terminal;
};

type Reader = ReturnType<typeof open>;

const toThePerson = async (terminal: Reader) => {
	await terminal.sees('What was said on');
	terminal.type('L');
	await terminal.sees('LIBRARY');
	terminal.type('P');
	await terminal.sees(/› *Hedda Sorn/u);
	terminal.type('\r');
	await terminal.sees('3 quotes');
};

test('somebody is read about, starred, noted, saved and followed into the story', async () => {
	const terminal = open({columns: 120, rows: 40});
	await toThePerson(terminal);
	await terminal.sees(/harbour master 2019, mayor 2022 to 2024 +newest first/u);
	await terminal.sees(/2019 +2020 +2021 +2022 +2023 +2024/u);
	await terminal.sees(/› +│ “Dredging is cheaper/u);
	terminal.type('S');
	await terminal.sees(/› +│ “The silt comes back/u);
	terminal.type('j');
	await terminal.sees('2 of 3, May 2022');
	terminal.type('*');
	await terminal.sees('│*“We shall dredge it');
	terminal.type('a');
	await terminal.sees('Note:');
	terminal.type('when?\r');
	await terminal.sees('Note saved');
	const path = join(folder, 'sorn.md');
	terminal.type('s');
	await terminal.sees('Save as: hedda-sorn.md');
	terminal.type(`\u0015${path}\r`);
	await terminal.sees('Saved');
	expect(readFileSync(path, 'utf8')).toMatch(
		/^# Hedda Sorn\n.*silt comes back.*gazette\.example\/2019-03-04>.*We shall dredge.*Dredging is cheaper/su,
	);
	terminal.type('\r');
	await terminal.sees('quote 1 of 1');
	await terminal.sees('│*“We shall dredge it');
	terminal.type('q');
	await terminal.sees('2 of 3, May 2022');
});

test('the page is piped to another program, and its order is there at the next start', async () => {
	const state = mkdtempSync(join(folder, 'state-'));
	const first = open({state});
	await toThePerson(first);
	first.type('S');
	await first.sees('oldest first   S: by article');
	first.type('|');
	await first.sees('Pipe to command:');
	first.type(`cat > ${join(folder, 'piped.md')}\r`);
	await until(() => expect(readFileSync(join(folder, 'piped.md'), 'utf8')).toContain('> “The silt comes back'));
	await until(() => expect(first.output()).toContain('Any key'));
	first.type(' ');
	await first.sees('1 of 3');
	first.type('Q');
	expect(await first.exit).toBe(0);
	const second = open({state});
	await toThePerson(second);
	await second.sees(/oldest first\n/u);
	await second.sees(/› +│ “The silt comes back/u);
});

test('who is never quoted is found in the sentences that name the person', async () => {
	const terminal = open();
	await terminal.sees('What was said on');
	terminal.type('L');
	await terminal.sees('LIBRARY');
	terminal.type('P');
	await terminal.sees(/› *Hedda Sorn/u);
	terminal.type('j');
	await terminal.sees(/› *Piet Vandersteen/u);
	terminal.type('\r');
	await terminal.sees('Mentioned, never quoted.');
	await terminal.sees('Hedda Sorn and Piet Vandersteen left before the vote.');
});
