// Where newcomers stumbled before and after they read: what is kept, what comes in through a pipe, what is said aloud, what is printed.
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {program} from '../helpers/terminal.ts';
import {until} from '../helpers/until.ts';
import {escapeKey, toTheStory, townFolder, windows} from './town-reader.ts';

const town = townFolder();
const story = join(town.news, 'mussels.md');
const newsread = `'${process.execPath}' '${program}'`;

describe.each(windows)('in a window of %i x %i', (columns, rows) => {
	test('a story that comes into the folder is announced, and R shows it; one left half read is on top the next time', async () => {
		const {open, newState, write} = townFolder();
		const state = newState();
		const reader = open({columns, rows, state});
		await reader.sees('60 articles, newest first');
		await reader.sees('watching');
		write('siren.md', '# The siren is tested\n\n“It woke the gulls,” said Maud Ferring, the mayor.\n');
		await reader.sees('R 1 new');
		expect(reader.shown()).not.toContain('The siren is tested');
		reader.type('R');
		await reader.sees('1 new: shown.');
		reader.type('/siren');
		await reader.sees(/› .*The siren is tested/u);
		await toTheStory(reader, 'walk', 'A walk along the wall');
		reader.type(' ');
		await reader.seesNot('Stop 1 ');
		reader.type(':q\r');
		expect(await reader.exit).toBe(0);
		const next = open({columns, rows, state});
		await next.sees(/› +Continue: A walk along the wall in forty stops +\d+%/u);
		next.type('\u000F');
		await next.sees('space page');
		expect(next.shown()).not.toContain('Stop 1 ');
		next.type('ZZ');
		expect(await next.exit).toBe(0);
	});

	test('a state folder that cannot be written is told at the start, at each star, and before the end', async () => {
		const reader = town.open({columns, rows, paths: [story], state: join(story, 'no-folder')});
		await reader.sees('The state folder cannot be written: nothing is kept when you quit.');
		await reader.sees('1 quote, 1 voice');
		reader.type(')');
		await reader.sees('quote 1 of 1');
		reader.type('*');
		await reader.sees('Starred until you quit');
		reader.type('q');
		await reader.sees('1 star will be lost');
		reader.type('q');
		expect(await reader.exit).toBe(0);
	});

	test('what is piped in is read without a dash', async () => {
		const reader = town.open({columns, rows, shell: `cat '${story}' | ${newsread}`});
		await reader.sees('Mussel growers fear the warm summer');
		await reader.sees('1 quote, 1 voice');
		reader.type('ZQ');
		expect(await reader.exit).toBe(0);
		const printed = town.open({columns, rows, shell: `cat '${story}' | ${newsread} | head -n 1`});
		expect(await printed.exit).toBe(0);
		await printed.sees('Mussel growers fear the warm summer');
	});

	test('for the ear, the first line says how to learn the keys, and help, pages, sentences and searches are spoken', async () => {
		const reader = town.open({columns, rows, paths: [story], environment: {NEWSREAD_SCREEN_READER: '1'}});
		/** All that was said, in one line. */
		const said = () => reader.output().replaceAll(/\s+/gu, ' ');
		const hears = (words: string) => until(() => expect(said()).toContain(words));
		await hears('1 quote, 1 voice');
		expect(said()).toContain('Question mark for keys.');
		reader.type(' ');
		await hears('A heron stood on one of the rafts all morning');
		reader.type('?');
		await hears('Keys. Down for the next one, or type a word to find one. j, k: line down, up');
		reader.type('star');
		await hears('star: star quote or story');
		reader.type(`${escapeKey}/`);
		await hears('Find. Type some words.');
		reader.type('mussel');
		await hears('Find: mussel, 2 matches');
		reader.type('\u0003');
		expect(await reader.exit).toBe(130);
	});
});

test('prints of quotes have day, address, writer and confidence, and people are added up over the stories', async () => {
	const shell = town.open({shell: 'PS1="ready: " exec bash --norc --noprofile -i'});
	const run = async (line: string, sees: string | RegExp) => {
		shell.type(`clear; ${line}\r`);
		await shell.sees(sees);
		await shell.sees(/^ready: +$/mu);
	};
	await shell.sees('ready: ');
	shell.type(`newsread() { ${newsread} "$@"; }; cd '${town.news}'\r`);
	const keys = `node -p 'Object.keys(JSON.parse(require("fs").readFileSync(0, "utf8"))).filter(key => /date|url|byline|confidence/.test(key)).sort().join()'`;
	await run(`newsread --quotes --jsonl mussels.md | ${keys}`, 'byline,confidence,date,url');
	const columnsOf = `head -n 1 | tr , '\\n' | grep -cxE 'confidence|date|byline|url'`;
	await run(`newsread --quotes --format csv mussels.md | ${columnsOf}`, /^4$/mu);
	const three = 'mussels.md tide-mill.md tide-mill-eels.md';
	await run(`newsread --people ${three} | grep -c "^Petra Quist[[:space:]]3"`, /^1$/mu);
	await run(`newsread --list --sort date ${three} | head -n 1 | cut -f 1,2`, /tide-mill-eels\.md\s+2025-09-02/u);
	await run(`newsread --count person,month ${three} | grep Quist`, /^Petra Quist\s+2025-06\s+1/mu);
	await run('newsread --quotes mussels.md >/dev/full', 'no space left on the device');
	expect(shell.shown()).not.toContain('bug');
});
