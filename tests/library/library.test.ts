import {execFile} from 'node:child_process';
import {utimes, writeFile} from 'node:fs/promises';
import {Readable} from 'node:stream';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {articleListOf} from '../../source/library/catalogue/article-list.ts';
import {stampOf} from '../../source/library/file-stamps.ts';
import type {Library, LibraryEvent, TopicMatch} from '../../source/library/library.ts';
import {openLibrary} from '../../source/library/open-library.ts';
import {openInWorker} from '../../source/library/worker/worker-library.ts';
import type {StoryQuotes} from '../../source/model/article.ts';
import {idOf} from '../../source/model/document.ts';
import {UserError} from '../../source/model/problem.ts';
import {readWholeFile} from '../helpers/whole-file.ts';
import {everyoneIn} from './catalogue/everyone-in.ts';
import {ferry, river, writeStories} from './stories.ts';

const longAgo = new Date('2020-02-02T02:02:02Z');

const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52);

const gather = async (events: AsyncIterable<LibraryEvent>) => {
	const all: LibraryEvent[] = [];
	for await (const event of events) all.push(event);
	return {
		all,
		articles: all.flatMap(event => (event.type === 'articles' ? event.articles : [])),
		problems: all.flatMap(event => (event.type === 'problem' ? [event.problem] : [])),
	};
};

type Open = (options?: {readonly stdin?: Readable}) => Library;

/** What every library keeps, wherever it runs. */
const describeLibrary = (where: string, open: Open) =>
	describe(`a library ${where}`, () => {
		const opened = (options?: Parameters<Open>[0]) => {
			const library = open(options);
			return {...library, [Symbol.asyncDispose]: library.close};
		};

		test('lists the articles in the order they were found, and says when that is all', async () => {
			await using stories = await writeStories({'river10.txt': river, 'river9.txt': river, 'ferry.md': ferry});
			await using library = opened();
			const {all, articles, problems} = await gather(library.open([stories.folder]));
			expect(articles.map(({id}) => id)).toEqual(['ferry.md', 'river9.txt', 'river10.txt'].map(stories.path));
			expect(articles.map(({title}) => title)).toEqual([
				'The night ferry stays',
				'The river was dredged again on Monday.',
				'The river was dredged again on Monday.',
			]);
			expect(problems).toEqual([]);
			expect(all.at(-1)).toEqual({type: 'done', found: 3, read: 3});
		});

		test('lists a file once, by whatever path it is named', async () => {
			await using stories = await writeStories({'ferry.md': ferry});
			await using library = opened();
			const {articles} = await gather(
				library.open([stories.path('ferry.md'), stories.folder, stories.path('./ferry.md')]),
			);
			expect(articles.length).toBe(1);
			expect((await gather(library.open([stories.folder]))).articles).toEqual([]);
		});

		test('a bad file is a problem and costs no other', async () => {
			await using stories = await writeStories({'a.txt': picture, 'b.txt': river});
			await using library = opened();
			const {articles, problems, all} = await gather(library.open([stories.folder, stories.path('gone.txt')]));
			expect(articles.map(({path}) => path)).toEqual([stories.path('b.txt')]);
			expect(problems.map(({path}) => path)).toEqual([stories.path('a.txt'), stories.path('gone.txt')]);
			expect(all.at(-1)!.type).toBe('done');
		});

		test('gives the whole article when it is opened, also when it is opened twice at once', async () => {
			await using stories = await writeStories({'ferry.md': ferry});
			await using library = opened();
			await gather(library.open([stories.folder]));
			const id = stories.path('ferry.md');
			const [article, same] = await Promise.all([library.article(id), library.article(id)]);
			expect(article.sections.map(({subhead}) => subhead)).toEqual([undefined, 'What the board wants']);
			expect(article.text).toContain('two adjournments');
			expect(same).toEqual(article);
		});

		test('knows a document that was prepared before any file is read, and lists it once like any other', async () => {
			await using stories = await writeStories({'ferry.md': ferry, 'river.txt': river});
			await using library = opened();
			const id = stories.path('river.txt');
			const {documents} = await readWholeFile(id);
			const prepared: StoryQuotes[] = [];
			const topics = await library.prepare(documents[0]!, found => prepared.push(found));
			expect(prepared[0]!.quotes.map(({speaker}) => speaker)).toEqual(['Odette Breme']);
			const {text, ...article} = await library.article(id);
			expect([{quotes: article.quotes, people: article.people}]).toEqual(prepared);
			expect(article.topics).toEqual(topics);
			expect(topics.length).toBeGreaterThan(0);
			expect(text).toBe(river.trim());
			const {articles, problems} = await gather(library.open([stories.folder]));
			expect(articles.map(({path}) => path)).toEqual(['ferry.md', 'river.txt'].map(stories.path));
			expect(problems).toEqual([]);
			expect((await library.quotesBy(['Odette Breme'])).length).toBe(1);
			expect((await library.article(id)).quotes).toEqual(prepared[0]!.quotes);
		});

		/** Prepares the article of a file that has nothing else, and was changed last a long time ago. */
		const prepareAlone = async (library: Library, path: string): Promise<void> => {
			await utimes(path, longAgo, longAgo);
			const stamp = stampOf(path);
			const {documents} = await readWholeFile(path);
			await library.prepare(documents[0]!, () => {}, stamp);
		};

		test('does not read a file again that was prepared and has nothing else in it', async () => {
			await using stories = await writeStories({'river.txt': river});
			await using library = opened();
			const path = stories.path('river.txt');
			await prepareAlone(library, path);
			// The file system says that it is the same: whoever reads it finds other words.
			await writeFile(path, river.replace('dredged', 'drained'));
			await utimes(path, longAgo, longAgo);
			const {articles, problems, all} = await gather(library.open([path]));
			expect(articles.map(({title}) => title)).toEqual(['The river was dredged again on Monday.']);
			expect(problems).toEqual([]);
			expect(all.at(-1)).toEqual({type: 'done', found: 1, read: 1});
		});

		test('reads a file again that was prepared and has changed since', async () => {
			await using stories = await writeStories({'river.txt': river});
			await using library = opened();
			const path = stories.path('river.txt');
			await prepareAlone(library, path);
			await writeFile(path, river.replace('dredged', 'drained'));
			const {articles} = await gather(library.open([path]));
			expect(articles.map(({title}) => title)).toEqual(['The river was drained again on Monday.']);
		});

		test('an article that there is not, or no longer, is the user’s to mend', async () => {
			await using stories = await writeStories({'ferry.md': ferry, 'river.txt': river});
			await using library = opened();
			await gather(library.open([stories.folder]));
			await expect(library.article('nowhere.txt')).rejects.toThrow(UserError);
			await writeFile(stories.path('river.txt'), '');
			await expect(library.article(stories.path('river.txt'))).rejects.toThrow(UserError);
			await expect(library.article(stories.path('river.txt'))).rejects.toThrow(/river\.txt/);
		});

		test('finds the quotes of all its articles, with speaker, title and subhead', async () => {
			await using stories = await writeStories({'ferry.md': ferry, 'river.txt': river});
			await using library = opened();
			const {articles} = await gather(library.open([stories.folder]));
			expect(articles.map(({quotes}) => quotes)).toEqual([2, 1]);
			const {matches, searched, readAs} = await library.search('serous propos', {limit: 5});
			expect(searched).toBe(3);
			expect(readAs).toBe('serious propos');
			expect(matches[0]).toMatchObject({
				articleId: stories.path('ferry.md'),
				speaker: 'Anton Varady',
				title: 'The night ferry stays',
				subhead: 'What the board wants',
			});
			const {quotes, text} = await library.article(matches[0]!.articleId);
			const {content} = quotes[matches[0]!.quote]!;
			expect(content.map(({start, end}) => text.slice(start, end)).join(' … ')).toBe(matches[0]!.text);
			const inRiver = await library.search('', {limit: 5, within: stories.path('river.txt')});
			expect(inRiver.matches.map(match => match.speaker)).toEqual(['Odette Breme']);
		});

		test('gives each person exactly the quotes that are counted for them, however many', async () => {
			const names = ['Ann M. Vale', 'Ann Vale', 'Anna Valentine', 'Tom Marrow', 'Ilse Marrow'];
			const story = (number: number) =>
				names
					.filter((_, index) => (number >> (index % 4)) % 2 === 0)
					.flatMap((name, index) => [
						`“The ferry goes at ${number + index}, and it does not wait,” said ${name}, who runs the harbour.`,
						`“Nobody has asked the island yet,” ${name.split(' ').at(-1)} said.`,
					])
					.join('\n\n');
			const long = Array.from({length: 300}, (_, at) => `“We have counted ${at} boats,” said Odette Breme.`).join(
				'\n\n',
			);
			const files = Object.fromEntries(Array.from({length: 16}, (_, at) => [`story${at}.txt`, story(at)]));
			await using stories = await writeStories({...files, 'breme.txt': long});
			await using library = opened();
			const {articles} = await gather(library.open([stories.folder]));
			const people = everyoneIn(articleListOf(articles));
			const found = await Promise.all(people.map(person => library.quotesBy(person.names)));
			expect(found.map(({length}) => length)).toEqual(people.map(({quotes}) => quotes));
			expect(people.find(({name}) => name === 'Odette Breme')!.quotes).toBe(300);
			expect(people.find(({name}) => name === 'Anna Valentine')!.quotes).toBeGreaterThan(0);
			const byVale = await library.quotesBy(['Ann Vale']);
			expect(new Set(byVale.map(({speaker}) => speaker))).toEqual(new Set(['Ann M. Vale', 'Ann Vale']));
			const inOrder = articles.map(({id}) => id).filter(id => byVale.some(({articleId}) => articleId === id));
			expect([...new Set(byVale.map(({articleId}) => articleId))]).toEqual(inOrder);
			expect(byVale[0]).toMatchObject({matched: [], score: 1, kind: 'direct'});
		});

		test('gives a long list whole and in order', async () => {
			const lines = Array.from({length: 1101}, (_, line) => `“Lamp ${line} is out again,” said Odette Breme.`);
			await using stories = await writeStories({'lamps.txt': `Lamps\n\n${lines.join('\n\n')}\n`});
			await using library = opened();
			await gather(library.open([stories.folder]));
			const said = await library.quotesBy(['Odette Breme']);
			expect(said.map(({text}) => text)).toEqual(lines.map(line => line.slice(0, line.indexOf('”') + 1)));
		});

		test('finds what is said about a topic, near or far, and what names it elsewhere', async () => {
			await using stories = await writeStories({
				'a.txt':
					'Eel ladder opens at the mill\n\nThe eel ladder at the mill was opened on Monday.\n\n“Nobody believed in it,” said Ilse Marrow, who runs the mill. “The eel ladder works.”\n',
				'b.txt': `Council budget is late\n\n${'The council budget is late again, the council said, and nobody on the council knows why.\n\n'.repeat(8)}“We have an eel ladder and no money,” said Odette Breme, the mayor. “Good night.”\n`,
			});
			await using library = opened();
			const {articles} = await gather(library.open([stories.folder]));
			expect(articles[0]!.topics).toContain('eel ladder');
			expect(articles[1]!.topics).not.toContain('eel ladder');
			const found = await library.quotesAbout('Eel ladder');
			expect(found.map(({text}) => text)).toEqual([
				expect.stringContaining('Nobody believed'),
				expect.stringContaining('no money'),
			]);
			expect(found.map(({nearness}) => nearness)).toEqual(['sentence', 'sentence']);
			expect(found[0]).toMatchObject({matched: [], score: 1, speaker: 'Ilse Marrow'});
		});

		test('hands over what is said about a topic in parts, which are together what it returns without', async () => {
			const days = (from: number) =>
				Array.from({length: 150}, (_, day) => `“The eel ladder works on day ${from + day},” said Ilse Marrow.`).join(
					'\n\n',
				);
			const files = [0, 150, 300, 450].map(from => [`${from}.txt`, `Eel ladder opens at the mill\n\n${days(from)}\n`]);
			await using stories = await writeStories(Object.fromEntries(files));
			await using library = opened();
			await gather(library.open([stories.folder]));
			const parts: TopicMatch[] = [];
			const rest = await library.quotesAbout('eel ladder', part => parts.push(...part));
			expect([...parts, ...rest]).toEqual(await library.quotesAbout('eel ladder'));
			expect(parts.length + rest.length).toBe(600);
		});

		test('tells how a person is called, and what the person is, with the dates of the articles that say so', async () => {
			const dated = (date: string, role: string, name: string) =>
				`---\ndate: ${date}\n---\n\n“The gate stays shut,” said ${name}, ${role}.\n\n“Ask me in May,” ${name.split(' ').at(-1)} said.\n`;
			await using stories = await writeStories({
				'a.md': dated('2019-03-02', 'the harbour master', 'Ilse Marrow'),
				'b.md': dated('2022-05-07', 'the mayor', 'Ilse Marrow'),
				'c.md': dated('2024-10-01', 'the mayor', 'Ilse M. Marrow'),
				'd.md': dated('2024-10-02', 'a pilot', 'Odette Breme'),
			});
			await using library = opened();
			await gather(library.open([stories.folder]));
			expect(await library.namesAndRolesOf(['Ilse Marrow', 'Ilse M. Marrow', 'Marrow'])).toEqual({
				names: [
					{name: 'Ilse Marrow', articles: 2},
					{name: 'Ilse M. Marrow', articles: 1},
				],
				roles: [
					{role: 'mayor', articles: 2, from: '2022-05-07', to: '2024-10-01'},
					{role: 'harbour master', articles: 1, from: '2019-03-02', to: '2019-03-02'},
				],
			});
			expect(await library.namesAndRolesOf(['Nobody Known'])).toEqual({names: [], roles: []});
		});

		test('searches what was said in these words, not what was reported in others', async () => {
			const reported = `The quay\n\nAnn Vale, the mayor, said that the bridge would be closed in May.\n\n“It is a bridge, not a shelf,” she said.\n`;
			await using stories = await writeStories({'quay.txt': reported});
			await using library = opened();
			await gather(library.open([stories.folder]));
			const {quotes} = await library.article(stories.path('quay.txt'));
			expect(quotes.map(({kind}) => kind)).toEqual(['indirect', 'direct']);
			const {matches, searched} = await library.search('bridge', {limit: 5});
			expect(matches.map(({quote}) => quote)).toEqual([1]);
			expect(searched).toBe(1);
		});

		test('finds what is closest to a phrase that nobody has said, and counts it as that', async () => {
			await using stories = await writeStories({
				'a.txt': 'The mill\n\n“The mill needs a tide,” said Ada Quill.\n\n“The tide is late,” Quill said.\n',
			});
			await using library = opened();
			await gather(library.open([stories.folder]));
			const {matches, found, closest} = await library.search('"tide mill" ', {limit: 5});
			expect([found, closest]).toEqual([
				{sure: 0, unsure: 0},
				{sure: 1, unsure: 0},
			]);
			expect(matches[0]?.text).toBe('“The mill needs a tide,”');
			expect((await library.search('"a tide" ', {limit: 5})).closest).toBeUndefined();
		});

		test('can be searched while it is still reading', async () => {
			const files = Array.from(
				{length: 120},
				(_, number) => [`story${number}.txt`, `${river}\nDay ${number}.\n`] as const,
			);
			await using stories = await writeStories(Object.fromEntries(files));
			await using library = opened();
			let searched = -1;
			for await (const event of library.open([stories.folder])) {
				if (event.type === 'articles' && searched < 0) searched = (await library.search('dredge', {limit: 1})).searched;
			}
			expect(searched).toBeGreaterThan(0);
			expect((await library.search('dredge', {limit: 1})).searched).toBe(120);
		});

		test('a search that is given up rejects with an AbortError, before or after it was asked', async () => {
			await using library = opened();
			const typing = new AbortController();
			const asked = library.search('ferry', {limit: 5, signal: typing.signal});
			typing.abort();
			await expect(asked).rejects.toMatchObject({name: 'AbortError'});
			await expect(library.search('ferry', {limit: 5, signal: typing.signal})).rejects.toMatchObject({
				name: 'AbortError',
			});
			expect((await library.search('ferry', {limit: 5})).query).toBe('ferry');
		});

		test('reads standard input as an article that can be opened again', async () => {
			await using library = opened({stdin: Readable.from([ferry.slice(0, 40), ferry.slice(40)])});
			const {articles} = await gather(library.open(['-']));
			expect(articles.map(({title}) => title)).toEqual(['The night ferry stays']);
			expect((await library.article(articles[0]!.id)).sections.length).toBe(2);
		});

		test('leaving the list early is no trouble', async () => {
			const files = Array.from({length: 80}, (_, number) => [`story${number}.txt`, river] as const);
			await using stories = await writeStories(Object.fromEntries(files));
			await using library = opened();
			for await (const event of library.open([stories.folder])) {
				expect(event.type).toBe('articles');
				break;
			}
			expect((await library.article(stories.path('story0.txt'))).text).toContain('dredge');
		});

		test('closed while it waits for standard input it ends, and what is asked then is refused', async () => {
			const silent = new Readable({read: () => {}});
			const library = open({stdin: silent});
			const reading = gather(library.open(['-']));
			await library.search('', {limit: 1});
			await library.close();
			expect((await reading).articles).toEqual([]);
			await expect(library.search('ferry', {limit: 1})).rejects.toThrow('closed');
			await expect(library.article('-')).rejects.toThrow('closed');
			await expect(library.quotesBy(['Ilse Marrow'])).rejects.toThrow('closed');
			await expect(library.quotesAbout('bridge')).rejects.toThrow('closed');
		});
	});

describeLibrary('in this process', openLibrary);
describeLibrary('in a worker', options => openInWorker(undefined, options));

describe('work that is not done twice', () => {
	/** A library that keeps the ids of what it analyses, once for each time. */
	const counting = () => {
		const ids: string[] = [];
		const library = openLibrary({
			analyse: (document, onQuotes) => {
				ids.push(idOf(document.origin));
				return analyse(document, onQuotes);
			},
		});
		return {...library, ids, [Symbol.asyncDispose]: library.close};
	};

	test('the first article of an open is not analysed again when it is asked for', async () => {
		await using stories = await writeStories({'ferry.md': ferry, 'river.txt': river});
		await using library = counting();
		for (const name of ['river.txt', 'ferry.md']) {
			await gather(library.open([stories.path(name)]));
			await library.article(stories.path(name));
		}
		expect(library.ids).toEqual(['river.txt', 'ferry.md'].map(stories.path));
		await library.article(stories.path('ferry.md'), {anew: true});
		expect(library.ids.length).toBe(3);
	});

	test('a document that was prepared is not analysed again by the open that comes to it', async () => {
		await using stories = await writeStories({'ferry.md': ferry, 'river.txt': river});
		await using library = counting();
		const {documents} = await readWholeFile(stories.path('river.txt'));
		await library.prepare(documents[0]!, () => {});
		await gather(library.open([stories.folder]));
		await library.article(stories.path('river.txt'));
		expect(library.ids).toEqual(['river.txt', 'ferry.md'].map(stories.path));
	});

	test('a file that has changed since it was prepared is analysed as it is now', async () => {
		await using stories = await writeStories({'river.txt': river});
		await using library = counting();
		const {documents} = await readWholeFile(stories.path('river.txt'));
		await library.prepare(documents[0]!, () => {});
		await writeFile(stories.path('river.txt'), ferry);
		const {articles} = await gather(library.open([stories.folder]));
		expect(articles[0]!.quotes).toBe(2);
		expect((await library.article(stories.path('river.txt'))).quotes.length).toBe(2);
		expect((await library.quotesBy(['Odette Breme'])).length).toBe(0);
	});

	test('a prepared story that the analysis fails at is shown, and the open says what is missing', async () => {
		await using stories = await writeStories({'river.txt': river});
		const library = openLibrary({
			analyse: (document, onQuotes) => {
				analyse(document, onQuotes);
				throw new TypeError('x is not a function');
			},
		});
		const {documents} = await readWholeFile(stories.path('river.txt'));
		const prepared: number[] = [];
		expect(await library.prepare(documents[0]!, ({quotes}) => prepared.push(quotes.length))).toEqual([]);
		// What was found before it failed is taken back.
		expect(prepared).toEqual([1, 0]);
		expect((await library.article(stories.path('river.txt'))).text).toBe(river.trim());
		const {problems} = await gather(library.open([stories.folder]));
		expect(problems.map(({what}) => what)).toEqual([expect.stringContaining('x is not a function')]);
		await library.close();
	});
});

describe('a worker that stops', () => {
	const broken = new URL(
		`data:text/javascript,${encodeURIComponent("setTimeout(() => { throw new Error('out of luck'); }, 5)")}`,
	);

	test('is an error for all who wait and all who ask later', async () => {
		const library = openInWorker(broken);
		const waiting = [library.search('ferry', {limit: 1}), library.article('a.txt'), gather(library.open(['.']))];
		for (const one of waiting) await expect(one).rejects.toThrow('out of luck');
		await expect(library.search('ferry', {limit: 1})).rejects.toThrow('out of luck');
		await library.close();
	});
});

describe('a program with a library in a worker', () => {
	const run = async (lines: string) => {
		const module = new URL('../../source/library/worker/worker-library.ts', import.meta.url).href;
		const program = `import {openInWorker} from ${JSON.stringify(module)}; const library = openInWorker(); ${lines}`;
		const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
		return stdout.trim();
	};

	test('ends by itself though it never closes the library', async () => {
		expect(await run("console.log('over')")).toBe('over');
	});

	test('stays for an answer that it waits for', async () => {
		expect(await run("console.log((await library.search('ferry', {limit: 1})).query)")).toBe('ferry');
	});
});

test('a search finds what copies have once, and in a folder of copies there', async () => {
	const long = `${ferry}\n${river}\n\nThe board meets again on Friday, and everybody who has something to say may come and say it there.\n`;
	await using stories = await writeStories({'a.txt': long, 'b.txt': long});
	const library = openLibrary();
	for await (const _ of library.open([stories.folder]));
	const found = async (query: string) => {
		const {matches, found: count, searched} = await library.search(query, {limit: 9});
		const texts = await library.texts(query, {limit: 9});
		const heads = await library.headlines(query, {limit: 9});
		return {
			quotes: matches.filter(({text}) => text.includes('serious')).length,
			count,
			searched,
			texts: texts.found,
			heads: heads.found,
		};
	};
	expect(await found('serious proposal')).toMatchObject({
		quotes: 1,
		count: {sure: 1, unsure: 0},
		searched: 3,
		texts: 1,
	});
	expect(await found('night ferry')).toMatchObject({texts: 1, heads: 1});
	expect(await found('serious proposal is:copy')).toMatchObject({quotes: 1});
	const within = await library.search('serious', {limit: 9, within: stories.path('b.txt')});
	expect(within.matches.map(({articleId}) => articleId)).toEqual([stories.path('b.txt')]);
	await library.close();
});
