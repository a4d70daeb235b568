/* The reader says who said a quote, in a real pseudo terminal; prints, other programs and the next run know it. */
import {readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {newsFolder, quit} from './helpers/reader-in-pty.ts';

const story = `# Lock gate stays shut

Hanne Voss, the lock keeper, walked the gates at noon. “We open it when it is safe,” she said.

Emil Brandt had brought coffee from the yard, and Tomas Quill a lamp. The wind turned at five. “It holds, but do not ask me for how long,” he said.

“I can mend a pump. I cannot mend a date,” he added.

“We were told on Monday,” Quill said.
`;

const {beside, news, newState, open, print, write} = newsFolder();
const gate = write('gate.md', story);

const printed = (argv: readonly string[], state: string, input = '') => print(argv, {state, input});

const openReader = (state: string, columns = 120, rows = 40) => open({paths: [gate], columns, rows, state});

const crane = newsFolder({
	'a.md': '# The crane stands\n\n“It stands,” said Una Marrow, the engineer.\n\n“It will,” Marrow said.\n',
	'b.md': '# The crane falls\n\n“It fell,” said Una Vale, the engineer.\n',
});

/** Says that the second quote is Quill's, and the one that hangs on the same “he” too. */
const correctTwo = async (state: string, columns?: number, rows?: number): Promise<void> => {
	const reader = openReader(state, columns, rows);
	await reader.sees('voices');
	reader.type('))');
	await reader.sees('quote 2 of 4');
	reader.type('w');
	await reader.sees('2 Tomas Quill');
	reader.type('2');
	await reader.sees('Quill, as you say. The next as well? y n');
	reader.type('y');
	await reader.sees('Quill, as you say. U takes it back.');
	await reader.sees('Quill=');
	await quit(reader);
};

describe('who said a quote, as the reader says', () => {
	test('is shown at once, and known to every print', async () => {
		const state = newState();
		await correctTwo(state);
		const json = JSON.parse(printed([gate, '--quotes', '--json'], state).stdout) as readonly {
			readonly speaker: string;
			readonly decided?: string;
		}[];
		expect(json.map(({speaker, decided}) => [speaker, decided])).toEqual([
			['Hanne Voss', undefined],
			['Tomas Quill', 'reader'],
			['Tomas Quill', 'reader'],
			['Tomas Quill', undefined],
		]);
		expect(printed([gate, '--quotes', '--format', 'csv'], state).stdout).toMatch(/^Tomas Quill,.*,1,he,reader,/mu);
		expect(printed([news, '--people'], state).stdout).toMatch(/Tomas Quill\t3\t0/u);
	});

	test('is there in the next run, after the file was edited, and in a narrow window', async () => {
		const state = newState();
		await correctTwo(state, 80, 24);
		writeFileSync(gate, story.replace('Hanne Voss, the lock keeper,', 'On Monday Hanne Voss, who keeps the lock,'));
		const reader = openReader(state);
		await reader.sees('Quill=');
		await quit(reader);
		writeFileSync(gate, story);
	});

	test('is taken back by U, one step at a time', async () => {
		const reader = openReader(newState());
		await reader.sees('voices');
		reader.type('))w-');
		await reader.sees('No quote, as you say. U takes it back.');
		await reader.sees('3 quotes');
		reader.type('U');
		await reader.sees('Undid: who said');
		await reader.sees('4 quotes');
		await quit(reader);
	});

	test('takes a typed name, in a window of 40 columns too', async () => {
		const state = newState();
		const reader = openReader(state, 40, 12);
		await reader.sees('voices');
		reader.type('))w');
		await reader.sees('Who said it?');
		reader.type('/');
		await reader.sees('Name:');
		reader.type('Ada Whit\r');
		await reader.sees('Whit, as you');
		reader.type('n');
		await quit(reader);
		expect(printed([gate, '--person', 'Ada Whit', '--jsonl'], state).stdout).toContain('"decided":"reader"');
	});

	test('may be an organisation’s, which is no person in any print', async () => {
		const [state, board] = [newState(), 'The harbour board met Emil Brandt. “It leaks,” he said.\n'];
		const folder = newsFolder({'board.md': `# The board meets\n\n${board}`});
		const reader = folder.open({columns: 120, rows: 40, state});
		await reader.sees('The board meets');
		reader.type('\r)w');
		await reader.sees('2 the harbour board');
		reader.type('2');
		await reader.sees('the harbour board, as you say. U takes it back.');
		await reader.sees('harbour board=');
		await quit(reader);
		const prints = (...argv: readonly string[]) => folder.print([folder.news, ...argv], {state}).stdout;
		const [quote] = JSON.parse(prints('--quotes', '--json')) as readonly object[];
		expect(quote).toMatchObject({speaker: null, organisation: 'the harbour board', decided: 'reader', confidence: 1});
		expect(prints('--quotes', '--format', 'csv')).toMatch(/^the harbour board,.*“It leaks,”.*,1,he,reader,/mu);
		expect(prints('--quotes', '--format', 'markdown')).toContain('the harbour board');
		expect(prints('--people')).toMatch(/^Emil Brandt\t0\t/mu);
		expect(prints('--people')).not.toContain('board\t');
		const [article] = JSON.parse(prints('--json')) as readonly {organisations: readonly object[]}[];
		expect(article!.organisations).toMatchObject([{name: 'harbour board', quotes: 1}]);
	});

	test('is given to others as JSON Lines, who take it in', async () => {
		const [state, other] = [newState(), newState()];
		await correctTwo(state);
		const {stdout: lines, status} = printed(['--corrections'], state);
		expect(status).toBe(0);
		expect(lines.trimEnd().split('\n')).toHaveLength(2);
		const file = beside('corrections.jsonl');
		writeFileSync(file, lines);
		expect(printed(['--add-corrections', file], other).stdout).toBe('2 added, 0 there already.\n');
		expect(printed(['--add-corrections', '-'], other, lines).stdout).toBe('0 added, 2 there already.\n');
		expect(printed([gate, '--quotes'], other).stdout).toBe(printed([gate, '--quotes'], state).stdout);
		expect(printed(['--corrections'], other).stdout).toBe(readFileSync(file, 'utf8'));
	});

	test('is refused where a file has no corrections, and there are none to give', () => {
		const state = newState();
		expect(printed(['--corrections'], state)).toMatchObject({status: 1, stdout: ''});
		expect(printed(['--add-corrections', gate], state)).toMatchObject({
			status: 2,
			stderr: expect.stringContaining('Line 1 is no correction. Nothing was added.') as string,
		});
		expect(printed(['--add-corrections', beside('gone')], state).stderr).toContain('no such file');
		expect(printed(['--corrections', gate], state).stderr).toContain('--corrections cannot be combined');
	});
});

describe('who somebody is, as the reader says', () => {
	test('joins two in the sidebar, on their page and in prints, and is taken back by U', async () => {
		const state = newState();
		const reader = crane.open({columns: 120, rows: 40, state});
		await reader.sees('The crane');
		reader.type('LP');
		await reader.sees(/› {2}Una Marrow +2/u);
		reader.type('\r');
		await reader.sees('2 quotes   1 article');
		reader.type(':merge Una Vale\r');
		await reader.sees('One person, as you say. U takes it back.');
		await reader.sees('3 quotes   2 articles');
		reader.type('Pw');
		await reader.sees(/Una Vale; joined: by hand/u);
		expect(printed([crane.news, '--people'], state).stdout).toMatch(/^Una Marrow\t3\t0\t2\t/u);
		expect(printed([crane.news, '--person', 'Una Vale', '--jsonl'], state).stdout.trim().split('\n')).toHaveLength(3);
		reader.type('U');
		await reader.sees(/Una Vale +1/u);
		await quit(reader);
	});
});
