import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {StatementSync} from 'node:sqlite';
import {describe, expect, test, vi} from 'vitest';
import {textMarkOf} from '../../source/model/fnv1a.ts';
import {countWork} from '../helpers/count-work.ts';
import {ferryStory, lockStory, storyOf} from '../helpers/story.ts';
import {emptyFolder, notebookIn} from './folder.ts';

const ferry = ferryStory();

const bench = storyOf('Nobody sits on the quay any more. “There is no bench,” Ada Quill said.', {
	path: 'bench.txt',
	headline: 'A bench for the quay',
	said: [{words: '“There is no bench,”', speaker: 'Ada Quill'}],
});

/** What was kept is there for the next program that opens the folder. */
const reopened = (keep: (notebook: ReturnType<typeof notebookIn>) => void) => {
	const folder = emptyFolder();
	const first = notebookIn(folder);
	keep(first);
	first.close();
	return notebookIn(folder);
};

describe('the place in an article', () => {
	test('is unknown before it is kept', () => {
		expect(notebookIn().position(ferry)).toBeUndefined();
	});

	test('is known again at the next start, the last one for each article', () => {
		const notebook = reopened(first => {
			first.keepPosition(ferry, 30);
			first.keepPosition(ferry, 120);
			first.keepPosition(bench, 0);
		});
		expect(notebook.position(ferry)).toBe(120);
		expect(notebook.position(bench)).toBe(0);
	});

	test('is known before it is written', () => {
		const notebook = notebookIn();
		notebook.keepPosition(ferry, 77);
		expect(notebook.position(ferry)).toBe(77);
	});

	test('goes with the file to another folder', () => {
		const notebook = reopened(first => first.keepPosition(ferry, 120));
		expect(notebook.position({...ferry, id: 'old/2023/ferry.txt'})).toBe(120);
	});

	test('is not taken over by another story in a file of the same name', () => {
		const morning = {id: 'latest.txt', text: ferry.text};
		const evening = {
			id: 'latest.txt',
			text: 'The gauge on the mole has stopped at noon. Nobody knows the reason for it yet. The harbour office has sent for a pen. The keeper of the gauge waits at the door.\n'.repeat(
				3,
			),
		};
		const notebook = notebookIn();
		notebook.keepPosition(morning, 200);
		notebook.setRead(morning, true);
		expect(notebook.position(evening)).toBeUndefined();
		expect(notebook.isRead('latest.txt')).toBe(false);
		expect(notebook.position({...morning, id: 'kept.txt'})).toBe(200);
		expect(notebook.isRead('kept.txt')).toBe(true);
	});

	test('is no one else’s for a page of a few words that many files hold', () => {
		const notebook = notebookIn();
		notebook.keepPosition({id: 'a.html', text: 'Sign in to read on.'}, 8);
		expect(notebook.position({id: 'b.html', text: 'Sign in to read on.'})).toBeUndefined();
	});
});

describe('read marks and stars', () => {
	test('are told for many articles at once', () => {
		const notebook = reopened(first => {
			first.setRead(ferry, true);
			first.setRead(bench, true);
			first.setRead(bench, false);
			first.setStar(bench, true);
		});
		expect(notebook.readIds([ferry.id, bench.id, 'unknown.txt'])).toEqual(new Set([ferry.id]));
		expect(notebook.isRead(ferry.id)).toBe(true);
		expect(notebook.isRead(bench.id)).toBe(false);
		expect(notebook.starredIds()).toEqual(new Set([bench.id]));
	});

	test('may be set from a list, before the text is at hand', () => {
		const folder = emptyFolder();
		const notebook = notebookIn(folder);
		notebook.setRead({id: ferry.id, title: 'Night ferry stays'}, true);
		notebook.keepPosition(ferry, 40);
		expect(notebook.isRead(ferry.id)).toBe(true);
		expect(notebook.position({...ferry, id: 'moved.txt'})).toBe(40);
		expect(notebook.isRead('moved.txt')).toBe(true);
	});

	test('set from a list join what is known of the same text elsewhere', () => {
		const notebook = notebookIn();
		notebook.setStar({...ferry, id: 'first.txt'}, true);
		notebook.setRead({id: 'copy.txt'}, true);
		notebook.position({...ferry, id: 'copy.txt'});
		expect(notebook.readIds(['first.txt', 'copy.txt'])).toEqual(new Set(['first.txt', 'copy.txt']));
		expect(notebook.starredIds()).toEqual(new Set(['first.txt', 'copy.txt']));
	});

	describe('set from a list on an article that was never opened', () => {
		const listed = (id: string) => ({id, title: 'Night ferry stays', textMark: textMarkOf(ferry.text)});

		test('go with the text when the file is renamed', () => {
			const notebook = reopened(first => {
				first.setStar(listed('draft.txt'), true);
				first.setRead(listed('draft.txt'), true);
			});
			notebook.position({...ferry, id: 'final.txt'});
			expect(notebook.starredIds().has('final.txt')).toBe(true);
			expect(notebook.isRead('final.txt')).toBe(true);
		});

		test('are taken back for good once the text was seen', () => {
			const notebook = reopened(first => {
				first.keepPosition({...ferry, id: 'first.txt'}, 10);
				first.setStar(listed('draft.txt'), true);
				first.position({...ferry, id: 'final.txt'});
				first.setStar({...ferry, id: 'final.txt'}, false);
			});
			notebook.position({...ferry, id: 'first.txt'});
			notebook.position({...ferry, id: 'draft.txt'});
			expect(notebook.starredIds()).toEqual(new Set());
		});

		test('belong to the text of the last list', () => {
			const notebook = notebookIn();
			notebook.setStar({id: 'draft.txt', textMark: textMarkOf(lockStory().text)}, true);
			notebook.setRead(listed('draft.txt'), true);
			notebook.position({...lockStory(), id: 'lock.txt'});
			notebook.position({...ferry, id: 'final.txt'});
			expect(notebook.readIds(['lock.txt', 'final.txt'])).toEqual(new Set(['final.txt']));
		});

		test('are no one else’s for a page of a few words that many files hold', () => {
			const text = 'Sign in to read on.';
			const notebook = notebookIn();
			notebook.setStar({id: 'a.html', textMark: textMarkOf(text)}, true);
			notebook.position({id: 'b.html', text});
			expect(notebook.starredIds()).toEqual(new Set(['a.html']));
		});
	});

	test('a set that was given out does not change under its reader', () => {
		const notebook = notebookIn();
		const before = notebook.starredIds();
		notebook.setStar(ferry, true);
		expect(before).toEqual(new Set());
		expect(notebook.starredIds()).toBe(notebook.starredIds());
	});
});

describe('stars and notes on quotes', () => {
	test('are kept by quote', () => {
		const notebook = reopened(first => {
			first.starQuote(ferry, 3, true);
			first.setNote(ferry, 3, 'Ask her for the numbers.');
			first.setNote(ferry, 0, 'At whose loss?');
			first.starQuote(ferry, 4, true);
			first.starQuote(ferry, 4, false);
		});
		expect(notebook.starredQuotes(ferry)).toEqual(new Set([3]));
		expect(notebook.notes(ferry)).toEqual(
			new Map([
				[0, 'At whose loss?'],
				[3, 'Ask her for the numbers.'],
			]),
		);
		expect(notebook.keptQuotes(ferry)[1]).toEqual({
			quote: 3,
			words: '“Eleven people is not a route,” … “It is a taxi with a funnel.”',
			speaker: 'Ines Halloran',
			section: '‘At a loss’',
			starred: true,
			note: 'Ask her for the numbers.',
		});
	});

	test('are cited with the outlet of their story, also when that is stated later', () => {
		const notebook = notebookIn();
		notebook.starQuote(ferry, 0, true);
		expect(notebook.citations()[0]).not.toHaveProperty('outlet');
		notebook.starQuote({...ferry, outlet: 'The Sound Herald'}, 3, true);
		expect(notebook.citations().map(({outlet}) => outlet)).toEqual(['The Sound Herald', 'The Sound Herald']);
		expect(notebook.exportMarkdown()).toContain(', The Sound Herald, ');
	});

	test('an empty note takes the note away, and leaves the star', () => {
		const notebook = notebookIn();
		notebook.setNote(ferry, 0, 'At whose loss?');
		notebook.starQuote(ferry, 0, true);
		notebook.setNote(ferry, 0, '  ');
		expect(notebook.notes(ferry).size).toBe(0);
		expect(notebook.starredQuotes(ferry)).toEqual(new Set([0]));
		notebook.starQuote(ferry, 0, false);
		expect(notebook.keptQuotes(ferry)).toEqual([]);
	});

	test('a quote is found again after an edit of the story', () => {
		const notebook = notebookIn();
		notebook.starQuote(ferry, 4, true);
		const edited = storyOf(
			`A correction was made to this story.\n${ferry.text.replace('“Give us two years,”', '“Give us just two years,”')}`,
			{said: [{words: ['“Give us just two years,”', '“Then close it, or do not.”'], speaker: 'Piet Vandersteen'}]},
		);
		expect(notebook.starredQuotes(edited)).toEqual(new Set([0]));
	});

	test('a quote is found again when it is cut otherwise, and its speaker is known at last', () => {
		const before = {
			...bench,
			quotes: [{kind: 'direct', content: [{start: 34, end: 47}], confidence: 0.4}],
		} as typeof bench;
		const notebook = notebookIn();
		notebook.setNote(before, 0, 'Is there one now?');
		expect(notebook.notes(bench)).toEqual(new Map([[0, 'Is there one now?']]));
		expect(notebook.keptQuotes(bench)[0]?.speaker).toBe('Ada Quill');
	});

	test('a quote with an unsure speaker says “probably” where it is saved, until the speaker is sure', () => {
		const notebook = notebookIn();
		const lock = lockStory();
		notebook.starQuote(lock, 1, true);
		expect(notebook.keptQuotes(lock)).toMatchObject([{speaker: 'Emil Brandt', unsureSource: 'he'}]);
		expect(notebook.exportMarkdown()).toContain(
			'— probably Emil Brandt (“he”, to be checked), “The left lock gate leaks”, 5 March 2026, lock.txt',
		);
		const [first, second, third] = lock.quotes;
		const sure = {...lock, quotes: [first!, {...second!, confidence: 0.9}, third!]};
		expect(notebook.keptQuotes(sure)[0]).not.toHaveProperty('unsureSource');
		expect(notebook.exportMarkdown()).toContain('— Emil Brandt, “');
	});

	test('of two quotes with the same words, the one that was meant has the star', () => {
		const twice = storyOf(
			'“No comment,” the harbour master told the morning paper.\nThen it rained for nine days.\n“No comment,” the harbour master told the evening paper.',
			{said: [{words: '“No comment,”'}]},
		);
		const second = twice.text.lastIndexOf('“No comment,”');
		const quotes = [twice.quotes[0]!, {...twice.quotes[0]!, content: [{start: second, end: second + 13}]}];
		const story = {...twice, quotes};
		const notebook = notebookIn();
		notebook.starQuote(story, 1, true);
		expect(notebook.starredQuotes(story)).toEqual(new Set([1]));
	});

	test('what the story has lost is still there to be read', () => {
		const notebook = notebookIn();
		notebook.starQuote(ferry, 4, true);
		const without = {...ferry, quotes: ferry.quotes.slice(0, 2)};
		expect(notebook.starredQuotes(without)).toEqual(new Set());
		expect(notebook.keptQuotes(without)).toMatchObject([{words: expect.stringContaining('two years'), starred: true}]);
		expect(notebook.exportMarkdown()).toContain('Give us two years');
		expect(notebook.starredQuotes(ferry)).toEqual(new Set([4]));
	});
});

describe('marks', () => {
	test('lead to an article and a place in it', () => {
		const notebook = reopened(first => {
			first.setMark('a', ferry, 12);
			first.setMark('b', bench, 5);
			first.setMark('a', ferry, 99);
		});
		expect(notebook.mark('a')).toEqual({letter: 'a', id: ferry.id, title: ferry.headline});
		expect(notebook.mark('c')).toBeUndefined();
		expect(notebook.marks().map(({letter}) => letter)).toEqual(['a', 'b']);
		expect(notebook.markIn('a', ferry)).toBe(99);
		expect(notebook.markIn('a', bench)).toBeUndefined();
	});

	test('follow the file to where it was seen last', () => {
		const notebook = notebookIn();
		notebook.setMark('a', ferry, 12);
		expect(notebook.markIn('a', {...ferry, id: 'moved.txt'})).toBe(12);
		expect(notebook.mark('a')?.id).toBe('moved.txt');
		notebook.position(ferry);
		expect(notebook.mark('a')?.id).toBe(ferry.id);
	});
});

describe('words looked for', () => {
	test('come back the last one first, each once, each kind for itself', () => {
		const notebook = reopened(first => {
			for (const words of ['ferry', 'loss', 'ferry', '  ']) first.addQuery('find', words);
			first.addQuery('quotes', 'two years');
		});
		expect(notebook.queries('find')).toEqual(['ferry', 'loss']);
		expect(notebook.queries('quotes')).toEqual(['two years']);
		expect(notebook.queries('commands')).toEqual([]);
	});

	test('the oldest of very many are forgotten', () => {
		const notebook = notebookIn();
		for (let number = 0; number < 250; number++) notebook.addQuery('find', `word ${number}`);
		expect(notebook.queries('find')).toHaveLength(200);
		expect(notebook.queries('find')[0]).toBe('word 249');
		expect(notebook.queries('find').at(-1)).toBe('word 50');
	});
});

describe('the export', () => {
	test('has every kept quote with its citation and its note, article by article, the newest first', () => {
		const notebook = notebookIn();
		notebook.starQuote(bench, 0, true);
		notebook.setNote(ferry, 4, 'Two years until what?\n\n- ask him');
		notebook.starQuote(ferry, 1, true);
		notebook.starQuote({...ferry, url: 'https://harbour.example/ferry'}, 0, true);
		expect(notebook.exportMarkdown()).toBe(readFileSync(join(import.meta.dirname, 'export.md'), 'utf8'));
	});

	test('is empty where nothing is kept', () => {
		expect(notebookIn().exportMarkdown()).toBe('');
	});
});

test('a closed notebook keeps nothing and breaks nothing', () => {
	const notebook = notebookIn();
	notebook.close();
	notebook.setRead(ferry, true);
	notebook.keepPosition(ferry, 3);
	expect(notebook.position(ferry)).toBeUndefined();
	expect(notebook.readIds([ferry.id]).size).toBe(0);
	notebook.close();
});

test('ten thousand articles of a list are told apart without a question to the database for each', async () => {
	const notebook = notebookIn();
	const ids = Array.from({length: 10_000}, (_, index) => `archive/${index}.txt`);
	for (const id of ids.filter((_, index) => index % 20 === 0)) notebook.setRead({id}, true);
	const asked = {all: vi.spyOn(StatementSync.prototype, 'all'), get: vi.spyOn(StatementSync.prototype, 'get')};
	expect(notebook.readIds(ids).size).toBe(500);
	expect(asked.all.mock.calls.length + asked.get.mock.calls.length).toBeLessThanOrEqual(2);
	vi.restoreAllMocks();
	expect(await countWork(() => notebook.readIds(ids))).toBeLessThan(3 * ids.length);
});
