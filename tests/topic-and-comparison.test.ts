// The page of a topic, and from there two people side by side, in a real terminal.
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {newsFolder, quit, type Reader, storyFile} from './helpers/reader-in-pty.ts';

const {beside, open} = newsFolder({
	'a.md': storyFile({title: 'Silt at the lock gate', date: '2019-02-03'}, [
		'The lock gate has not been dredged for ten years, the council heard.',
		'“The lock gate closes,” said Hanne Voss, the mayor.',
		'“It was never the gate that failed,” said Emil Brandt, who owns the yard.',
	]),
	'b.md': storyFile({title: 'New pump at the lock gate', date: '2022-06-11'}, [
		'The lock gate got a pump on Monday, and the lock gate was painted.',
		'“Ask me again in the autumn,” said Hanne Voss, the mayor.',
		'“The lock gate is as old as I am,” said Hanne Voss, the mayor, later.',
	]),
	'c.md': storyFile({title: 'A choir in the rain', date: '2024-03-05'}, [
		'The choir of the school sang in the rain, and the choir was heard.',
		'“The choir was never louder,” said Hanne Voss, the mayor.',
	]),
});

const toTheTopic = async (terminal: Reader) => {
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
	const path = beside('gate.md');
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
	await quit(terminal);
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
	await quit(terminal);
});

test('on a narrow screen they stand one below the other, and Tab goes on to all topics', async () => {
	const terminal = open({columns: 80, rows: 24});
	await toTheTopic(terminal);
	terminal.type('v\r');
	await terminal.sees(/never the gate that failed,” +Brandt/u);
	terminal.type('\t');
	await terminal.sees('On any topic');
	await terminal.sees('louder');
	await quit(terminal);
});
