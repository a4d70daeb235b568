// The search of everything in a real terminal: the built program, its worker, its notebook.
import {expect, test} from 'vitest';
import {newsFolder, quit, storyFile} from './helpers/reader-in-pty.ts';

const news = newsFolder({
	'1-windmill.md': storyFile({title: 'Windmill to turn again', date: '2024-01-02'}, [
		'The old windmill on the dyke is being repaired.',
		'“A windmill that stands still is a barn,” said Hetty Quill, the miller.',
	]),
	'2-library.md': storyFile({title: 'Library opens on Sundays', date: '2024-02-03'}, [
		'The town library opens on Sundays from March on.',
		'“Nobody reads on a Monday,” said Hetty Quill, who also runs the windmill shop.',
		'Visitors can see the windmill from the reading room.',
	]),
	'3-bakery.md': storyFile({title: 'Bakery raises prices', date: '2024-03-04'}, [
		'A loaf costs ten cents more.',
		'“Flour came from the windmill once,” said Ralf Osten, a baker.',
	]),
});

const state = news.newState();
const open = () => news.open({columns: 100, rows: 34, state});

test('words are found everywhere, and n goes from one hit to the next through all articles', async () => {
	const terminal = open();
	await terminal.sees('of 3');
	terminal.type('"');
	await terminal.sees('WHAT YOU MAY TYPE');
	terminal.type('windmil');
	await terminal.sees(/QUOTES +2/u);
	await terminal.sees(/HEADLINES AND SECTIONS +1/u);
	await terminal.sees(/WORDS IN THE TEXT +3/u);
	terminal.type('\t\t');
	await terminal.sees(/› .*windmill/u);
	terminal.type('\r');
	await terminal.sees(/windmil {3}\d of 6/u);
	const before = terminal.shown();
	terminal.type('n');
	await terminal.seesNot(/windmil {3}\d of 6/u.exec(before)![0]);
	await terminal.sees(/windmil {3}\d of 6/u);
	terminal.type('\u001B');
	await terminal.seesNot('of 6');
	await quit(terminal);
});

test('a search is narrowed by chips, and says what each costs where nothing is left', async () => {
	const terminal = open();
	await terminal.sees('of 3');
	terminal.type('"');
	await terminal.sees('WHAT YOU MAY TYPE');
	terminal.type('by:osten windmill ');
	await terminal.sees(/QUOTES +1/u);
	expect(terminal.shown()).toContain('by:osten');
	terminal.type('sundays ');
	await terminal.sees('Nothing has all of these.');
	await terminal.sees(/› +Without by:osten +1 article/u);
	terminal.type('\r');
	await terminal.sees(/WORDS IN THE TEXT +1/u);
	terminal.type('\u001B');
	await terminal.seesNot('SEARCH');
	await quit(terminal);
});

test('a kept search is there the next time, until it is forgotten', async () => {
	const first = open();
	await first.sees('of 3');
	first.type('"');
	await first.sees('WHAT YOU MAY TYPE');
	first.type('flour');
	await first.sees(/QUOTES +1/u);
	first.type('\u0013');
	await first.sees('Keep this search as: flour');
	// End: the name that is proposed is changed, not replaced.
	first.type('\u001B[F');
	first.type(' and bread\r');
	await first.sees('Kept “flour and bread”');
	first.type('\u001B');
	await first.seesNot('SEARCH');
	await quit(first);
	const next = open();
	await next.sees('of 3');
	next.type('"');
	await next.sees('KEPT SEARCHES');
	await next.sees('flour and bread');
	next.type('\r');
	await next.sees('Flour came from the windmill once');
	next.type('\u0015');
	await next.sees('KEPT SEARCHES');
	next.type('\u0018');
	await next.sees('Forgot “flour and bread”');
	await next.seesNot('KEPT SEARCHES');
	next.type('\u001B');
	await next.seesNot('WHAT YOU MAY TYPE');
	await quit(next);
});
