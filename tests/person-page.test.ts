// The page of a person in a real terminal, from the list of people to a saved file and back to the story.
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {newsFolder, quit, type Reader, storyFile} from './helpers/reader-in-pty.ts';
import {until} from './helpers/until.ts';

const story = (date: string, role: string, words: string) =>
	storyFile({title: `What was said on ${date}`, date, url: `https://gazette.example/${date}`}, [
		'The council met again, and it met late.',
		`“${words},” said Hedda Sorn, ${role}.`,
		'Hedda Sorn and Piet Vandersteen left before the vote.',
	]);

const {beside, newState, open} = newsFolder({
	'a.md': story('2019-03-04', 'the harbour master', 'The silt comes back every winter'),
	'b.md': story('2022-05-06', 'the mayor', 'We shall dredge it once and for all'),
	'c.md': story('2024-07-08', 'the mayor', 'Dredging is cheaper than a new harbour'),
});

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
	const path = beside('sorn.md');
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
	const state = newState();
	const piped = beside('piped.md');
	const first = open({state});
	await toThePerson(first);
	first.type('S');
	await first.sees('oldest first   S: by article');
	first.type('|');
	await first.sees('Pipe to command:');
	first.type(`cat > ${piped}\r`);
	await until(() => expect(readFileSync(piped, 'utf8')).toContain('> “The silt comes back'));
	await until(() => expect(first.output()).toContain('Any key'));
	first.type(' ');
	await first.sees('1 of 3');
	await quit(first);
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
