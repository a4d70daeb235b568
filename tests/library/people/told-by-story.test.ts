// Two people of one name whom nothing in the stories tells apart: the reader says of single stories whom they mean.
import {mkdirSync, renameSync, rmSync} from 'node:fs';
import {expect, test} from 'vitest';
import {articleListOf} from '../../../source/library/catalogue/article-list.ts';
import type {ArticleSummary} from '../../../source/library/library.ts';
import {openLibrary} from '../../../source/library/open-library.ts';
import {appearancesIn} from '../../../source/library/people/appearances.ts';
import {correctedLibrary} from '../../../source/library/people/corrected-library.ts';
import {createIdentities} from '../../../source/library/people/identities.ts';
import {readArticles} from '../../../source/library/read-articles.ts';
import {marksToKeep, type PeopleDecision} from '../../../source/model/people-decision.ts';
import {quotedText} from '../../../source/model/quote.ts';
import {readDecided} from '../../../source/notebook/decided.ts';
import {openNotebook} from '../../../source/notebook/open-notebook.ts';
import {decidedPeopleIn} from '../../../source/selection/names-in-files.ts';
import {findInFiles} from '../../../source/selection/select-in-files.ts';
import {type KeptFolder, keepFolder, leaveAlone} from '../archive/kept-folder.ts';
import {everyone} from './everyone.ts';

const keepStories = (): KeptFolder => {
	const kept = keepFolder();
	kept.write('a.txt', 'A lost match\n\n“It was my fault,” said Mona Lind.\n');
	kept.write('b.txt', 'A won match\n\n“It was theirs,” said Mona Lind.\n');
	kept.write('c.txt', 'A harbour\n\n“We dredge in March,” said Mona Lind.\n');
	leaveAlone(kept);
	return kept;
};

const apart: PeopleDecision = {says: 'different', one: 'mona lind', other: 'mona lind, goalkeeper'};

const markOf = async (path: string): Promise<string> => {
	for await (const step of readArticles([path]))
		if ('article' in step) return marksToKeep(appearancesIn(step.article))!;
	throw new Error(`${path} has no article`);
};

const inStory = async (path: string, one = 'mona lind, goalkeeper'): Promise<PeopleDecision> => ({
	says: 'same',
	one,
	other: 'mona lind',
	story: await markOf(path),
});

const inReader = async ({folder, cache}: KeptFolder, decisions: readonly PeopleDecision[]) => {
	const library = correctedLibrary(
		openLibrary({cache}),
		() => undefined,
		() => decisions,
	);
	const summaries: ArticleSummary[] = [];
	for await (const event of library.open([folder])) if (event.type === 'articles') summaries.push(...event.articles);
	const people = articleListOf(summaries).people();
	const counts = people.slice(0, people.count).map(({label, quotes}) => `${label} ${quotes}`);
	const words = async (names: readonly string[]) => (await library.quotesBy(names)).map(({text}) => text).sort();
	const searched = async (query: string) =>
		(await library.search(query, {limit: 9})).matches.map(({text}) => text).sort();
	const found = {
		counts,
		keeper: await words(['Mona Lind, goalkeeper']),
		other: await words(['Mona Lind']),
		byKeeper: await searched('by:"mona lind, goalkeeper"'),
		byOther: await searched('by:"mona lind"'),
	};
	await library.close();
	return found;
};

const inPrints = async (
	kept: KeptFolder,
	decisions: readonly PeopleDecision[],
	person: string,
	withArchive: boolean,
) => {
	const reading = withArchive ? {archive: {cache: kept.cache, fewestFiles: 1, onProblem: () => {}}} : {};
	const people = await decidedPeopleIn([kept.folder], decisions, reading);
	const options = {indirect: false, onProblem: () => {}, reading: {...reading, people}, decisions};
	const words: string[] = [];
	for await (const one of findInFiles([kept.folder], {kind: 'quote', wanted: {person}, ...options}).found)
		if (one.kind === 'quote') words.push(`${one.quote.speaker}: ${quotedText(one.article.text, one.quote)}`);
	return words.sort();
};

test('lists, counts, searches and prints have one of them in the stories of which the reader says so', async () => {
	using kept = keepStories();
	await kept.run();
	const decisions = [apart, await inStory(kept.path('a.txt')), await inStory(kept.path('b.txt'))];
	const parted = {
		counts: ['Mona Lind, goalkeeper 2', 'Mona Lind 1'],
		keeper: ['“It was my fault,”', '“It was theirs,”'],
		other: ['“We dredge in March,”'],
		byKeeper: ['“It was my fault,”', '“It was theirs,”'],
		byOther: ['“We dredge in March,”'],
	};
	expect(await inReader(kept, decisions)).toEqual(parted);
	// An archive that is made anew has the same.
	rmSync(kept.cache, {recursive: true});
	expect(await inReader(kept, decisions)).toEqual(parted);
	for (const withArchive of [false, true, true]) {
		expect(await inPrints(kept, decisions, 'Mona Lind, goalkeeper', withArchive)).toEqual([
			'Mona Lind, goalkeeper: “It was my fault,”',
			'Mona Lind, goalkeeper: “It was theirs,”',
		]);
		expect(await inPrints(kept, decisions, 'Mona Lind', withArchive)).toEqual(['Mona Lind: “We dredge in March,”']);
	}
});

test('the last word on a story counts, and none where the two are one person again', async () => {
	using kept = keepStories();
	await kept.run();
	const keeper = await inStory(kept.path('a.txt'));
	const again = await inReader(kept, [apart, keeper, await inStory(kept.path('a.txt'), 'mona lind')]);
	expect(again.counts).toEqual(['Mona Lind 3']);
	expect((await inReader(kept, [apart, keeper, {...apart, says: 'same'}])).counts).toEqual(['Mona Lind 3']);
});

test('it is kept when the story is edited, its file renamed and the archive made anew', async () => {
	using kept = keepStories();
	kept.write(
		'd.md',
		'---\ntitle: A draw\nurl: https://outlet.example/draw\n---\n\n“We were both tired,” said Mona Lind.\n',
	);
	await kept.run();
	const decisions = [apart];
	for (const file of ['a.txt', 'b.txt', 'd.md']) decisions.push(await inStory(kept.path(file)));
	kept.write('a.txt', 'A lost match\n\n“It was all my fault,” said Mona Lind.\n\nThe club had no comment.\n');
	renameSync(kept.path('b.txt'), kept.path('moved.txt'));
	// By its address a story is known under another headline and in another file.
	rmSync(kept.path('d.md'));
	kept.write(
		'e.md',
		'---\ntitle: No winner\nurl: https://outlet.example/draw\n---\n\n“We were all tired,” said Mona Lind.\n',
	);
	leaveAlone(kept);
	const keeper = ['“It was all my fault,”', '“It was theirs,”', '“We were all tired,”'];
	for (const isRebuilt of [false, true]) {
		if (isRebuilt) rmSync(kept.cache, {recursive: true});
		expect(await inReader(kept, decisions)).toMatchObject({keeper, byKeeper: keeper, other: ['“We dredge in March,”']});
	}
	for (const withArchive of [false, true])
		expect(await inPrints(kept, decisions, 'Mona Lind, goalkeeper', withArchive)).toHaveLength(3);
});

test('another story in a file of the same name is not decided of', async () => {
	using kept = keepStories();
	await kept.run();
	const decisions = [apart, await inStory(kept.path('a.txt'))];
	kept.write('a.txt', 'A new quay\n\n“We build in May,” said Mona Lind.\n');
	mkdirSync(kept.path('more'));
	kept.write('more/a.txt', 'Another match\n\n“It rained,” said Mona Lind.\n');
	leaveAlone(kept);
	expect((await inReader(kept, decisions)).counts).toEqual(['Mona Lind 4']);
});

test('the last word on a story counts, whichever text it had then', () => {
	const say = (one: string, story: string): PeopleDecision => ({says: 'same', one, other: 'mona lind', story});
	const people = createIdentities<string>([
		apart,
		say('mona lind', 'first at here'),
		say('mona lind, goalkeeper', 'second at here'),
	]);
	people.add('a.txt', {...everyone(['Mona Lind']), text: 'first', place: 'here'});
	people.add('b.txt', {...everyone(['Mona Lind']), text: 'first', place: 'elsewhere'});
	expect(people.in('a.txt', 'mona lind')?.key).toBe('mona lind, goalkeeper');
	expect(people.in('b.txt', 'mona lind')?.key).toBe('mona lind');
});

test('what is said of a story stands above the role that it states, and holds for its text alone', () => {
	const decisions: readonly PeopleDecision[] = [
		apart,
		{says: 'same', one: 'mona lind', other: 'mona lind', story: 'one'},
	];
	const people = createIdentities<string>(decisions);
	for (const [id, text] of [
		['a.txt', 'one'],
		['b.txt', 'two'],
	] as const)
		people.add(id, {...everyone(['Mona Lind, goalkeeper']), text});
	expect(people.in('a.txt', 'mona lind')?.key).toBe('mona lind');
	expect(people.in('b.txt', 'mona lind')?.key).toBe('mona lind, goalkeeper');
});

test('it is kept in the notebook, undone by its names, and known to prints', () => {
	using kept = keepFolder();
	const state = `${kept.cache}-state`;
	const notebook = openNotebook(state);
	const story: PeopleDecision = {says: 'same', one: 'mona lind, goalkeeper', other: 'mona lind', story: 'k3 40'};
	notebook.decidePeople(apart);
	notebook.decidePeople(story, ['Mona Lind, goalkeeper', 'Mona Lind']);
	expect(notebook.peopleDecisions()).toEqual([apart, story]);
	expect(readDecided(state).people).toEqual([apart, story]);
	expect(notebook.undo()).toBe('Undid: Mona Lind, goalkeeper and Mona Lind in one story are one person.');
	expect(readDecided(state).people).toEqual([apart]);
	notebook.close();
});
