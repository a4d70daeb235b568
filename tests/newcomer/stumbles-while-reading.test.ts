// Where newcomers stumbled while they read: a folder of sixty stories, one reader for each window, walked through from test to test.
import {readFileSync} from 'node:fs';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Reader} from '../helpers/reader-in-pty.ts';
import {until} from '../helpers/until.ts';
import {
	clearKey,
	copied,
	daysShown,
	escapeKey,
	isSorted,
	rowWith,
	toTheList,
	toThePerson,
	toTheStory,
	toTheTopic,
	townFolder,
	windows,
} from './town-reader.ts';

describe.each(windows)('in a window of %i x %i', (columns, rows) => {
	const town = townFolder();
	const state = town.newState();
	let reader: Reader;
	beforeAll(async () => {
		reader = town.open({columns, rows, state});
		await reader.sees('60 articles, newest first');
		await reader.sees('watching');
	});

	test('a guessed speaker is shown, counted, copied and printed as a question, and one key corrects it', async () => {
		await toTheStory(reader, 'crane', 'Crane blocks the quay');
		await reader.sees(/\b1 unsure\b/u);
		expect(rowWith(reader, '“It stands')).toMatch(/ \? “.* Harker\?$/u);
		reader.type(')');
		await reader.sees(/Harker\? “he”, 2 sentences on/u);
		expect(await copied(reader)).toContain('— probably Emil Harker (“he”, to be checked)');
		expect(town.print(['--person', 'Emil Harker', '--format', 'markdown', town.news], {state}).stdout).toContain(
			'— probably Emil Harker (“he”, to be checked)',
		);
		expect(town.print(['--quotes', '--format', 'csv', town.news], {state}).stdout).toMatch(
			/^Emil Harker,"“It stands.*,direct,0\.[3-6]\d*,he,/mu,
		);
		reader.type('w');
		await reader.sees(/2 Anton Sorrel/u);
		reader.type('2');
		await reader.sees('Sorrel, as you say');
		expect(await copied(reader)).toContain('— Anton Sorrel, quoted by');
		reader.type('U');
		await reader.sees('Harker?');
	});

	test('words of somebody whom the story does not name are given to nobody else', async () => {
		await toTheStory(reader, 'lifeboat engines', 'Lifeboat crew will not sail');
		await reader.sees('2 quotes');
		await reader.sees(/“They come by rail.* unknown$/mu);
		expect(town.print(['--quotes', town.news]).stdout).toMatch(/^unknown\t“They come by rail/mu);
	});

	test('a search begins empty after a person’s page; on that page it is one of the person, until Backspace', async () => {
		await toThePerson(reader, 'ferr', 'Maud Ferring');
		reader.type(escapeKey);
		await reader.sees('LIBRARY');
		reader.type('"');
		await reader.sees('WHAT YOU MAY TYPE');
		reader.type('lamps');
		await reader.sees(/“lamps *$/mu);
		await toThePerson(reader, 'ferr', 'Maud Ferring');
		reader.type('"');
		await reader.sees(/“by:Maud Ferring *$/mu);
		reader.type('moon');
		await reader.sees(/“by:Maud Ferring {2}moon *$/mu);
		await reader.sees(/QUOTES +1/u);
		reader.type(`${'\u007F'.repeat(5)}`);
		await reader.sees('WHAT YOU MAY TYPE');
	});

	test('all that one person said stands by date, and is starred, noted, piped and saved from there', async () => {
		await toThePerson(reader, 'ferr', 'Maud Ferring');
		await reader.sees(/newest first$/mu);
		await until(() => expect(isSorted(daysShown(reader).toReversed())).toBe(true));
		reader.type('S');
		await reader.sees(/oldest first/u);
		await reader.sees(/› │ “A nurse who ends/u);
		await until(() => expect(isSorted(daysShown(reader))).toBe(true));
		reader.type('*');
		await reader.sees('│*“A nurse who ends');
		reader.type('a');
		await reader.sees('Note:');
		reader.type('which line?\r');
		await reader.sees('Note saved');
		const [saved, piped] = [town.beside(`ferring-${columns}.md`), town.beside(`piped-${columns}.md`)];
		reader.type('s');
		await reader.sees('Save as: maud-ferring.md');
		reader.type(`${clearKey}${saved}\r`);
		await reader.sees('Saved');
		reader.type('|');
		await reader.sees('Pipe to command:');
		reader.type(`cat >${piped}\r`);
		await reader.sees('Any key goes back');
		reader.type(' ');
		await reader.sees('1 of');
		const markdown = readFileSync(saved, 'utf8');
		expect(readFileSync(piped, 'utf8')).toBe(markdown);
		expect(markdown.match(/^> — /gmu)).toHaveLength(35);
		expect(markdown).toMatch(/A nurse who ends[\s\S]*quoted by Lena Fisk[\s\S]*Nine is more than none/u);
	});

	test('a citation is the same in a story, on a person’s page, among the stars, in the saved file and in a print', async () => {
		await toTheStory(reader, 'mussel', 'Mussel growers fear');
		reader.type(')');
		await reader.sees('quote 1 of 1');
		const inStory = await copied(reader);
		expect(inStory).toBe(
			'“A mussel is patient, but it is no palm tree,” — Petra Quist, quoted by Lena Fisk, “Mussel growers fear the warm summer”, 8 August 2025, https://echo.example/mussels',
		);
		reader.type('*');
		await reader.sees('│*“A mussel');
		await toThePerson(reader, 'quist', 'Petra Quist');
		// Whatever order the walk before has left: the one in the middle.
		await reader.sees(/› │ “(?:The sea brings|They were here)/u);
		reader.type('j');
		await reader.sees(/› │\*“A mussel/u);
		expect(await copied(reader)).toBe(inStory);
		reader.type(`${escapeKey}A`);
		await reader.sees(/› \* “A mussel/u);
		expect(await copied(reader)).toBe(inStory);
		const kept = town.beside(`kept-${columns}.md`);
		reader.type('E');
		await reader.sees('Save stars and notes as:');
		reader.type(`${clearKey}${kept}\r`);
		await reader.sees('Saved');
		const source = inStory.replace(/^.*— /u, '').replace(/(https:\S+)$/u, '<$1>');
		expect(readFileSync(kept, 'utf8')).toContain(source);
		expect(town.print(['--person', 'quist', '--format', 'markdown', town.news]).stdout).toContain(source);
	});

	test('a particle belongs to the name: one person, wherever the name begins', async () => {
		await toThePerson(reader, 'meer', 'Joost van Meer');
		await reader.sees('3 quotes');
		await toTheStory(reader, 'higher dykes', 'Engineer wants higher dykes');
		await reader.sees('2 quotes, 1 voice');
		expect(rowWith(reader, '“Water does not')).toMatch(/van Meer$/u);
		await reader.sees(/Van Meer promised a report/u);
	});

	test('a topic has a page over all stories, and is searched, and compared, by who speaks about it', async () => {
		await toTheTopic(reader, 'tide', 'Tide mill');
		await reader.sees(/4 quotes +2 articles/u);
		await reader.sees(/Petra Quist +2 quotes/u);
		reader.type('v');
		await reader.sees('COMPARE');
		reader.type('wenl\r');
		await reader.sees(/On the tide mill:? +Quist, Wenlock/u);
		await toTheList(reader);
		reader.type(`"${clearKey}by:quist by:wenlock about:"tide mill" `);
		// Before the last word was typed there were three quotes as well, but none of them his.
		await reader.sees(/QUOTES +3\n[\s\S]*“Then let us ask/u);
		reader.type(`${clearKey}tide mill`);
		await reader.sees(/“tide mill *$/mu);
		await reader.sees(/HEADLINES AND SECTIONS +2/u);
		expect(reader.shown()).not.toContain('read as');
		expect(reader.shown()).toMatch(/QUOTES[^\n]*\n[^\n]*› │ “They were here before the miller/u);
	});

	test('a table stands in columns, a footnote at the end, a link is one, and code is no quote', async () => {
		await toTheStory(reader, 'nine votes', 'Ferring wins by nine');
		await reader.sees('1 quote, 1 voice');
		expect(reader.shown()).toMatch(/Maud Ferring {3,}1,307 {3}50\.2%\n.*Tobias Wenlock {3}1,298 {3}49\.8%/u);
		expect(reader.shown()).toContain('narrow it would be.¹');
		expect(rowWith(reader, 'print("nine votes")').trim()).toBe('print("nine votes")');
		reader.type('G');
		await reader.sees(/¹ Minutes of the count, page 7\./u);
		expect(reader.output()).toContain('https://count.example/minutes\u0007the minutes of the count');
		reader.type('O');
		await reader.sees(/1 {2}the minutes of the count[\s\S]*echo\.example\/election/u);
	});

	test('a copy is no second story: it is named in the row of the first', async () => {
		await toTheList(reader);
		reader.type('/engines');
		await reader.sees(/› .*Lifeboat crew will not sail/u);
		await reader.sees(/2 copies: .*copy-of-engines\.html/u);
		expect(reader.shown().match(/Lifeboat crew will not sail/gu)).toHaveLength(1);
	});

	test('an order of vi does what it says, a number leads to its place, and no key is silent', async () => {
		await toTheStory(reader, 'walk', 'A walk along the wall');
		reader.type('50%');
		await reader.sees(/ 50%$/mu);
		reader.type('10G');
		await reader.sees('Stop 10 ');
		reader.type('#');
		await reader.sees('No key “#” here');
		reader.type(':h\r');
		await reader.sees('HELP');
		reader.type(escapeKey);
		await reader.seesNot('HELP');
	});
});
