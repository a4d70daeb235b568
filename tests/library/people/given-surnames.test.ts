// A surname alone that several of the archive's people may mean: the reader says of single stories whom it means.
import {rmSync} from 'node:fs';
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
import {decidedPeopleIn} from '../../../source/selection/names-in-files.ts';
import {findInFiles} from '../../../source/selection/select-in-files.ts';
import {type KeptFolder, keepFolder, leaveAlone} from '../archive/kept-folder.ts';
import {everyone} from './everyone.ts';

const keepStories = (): KeptFolder => {
	const kept = keepFolder();
	kept.write('a.txt', 'A lost match\n\n“It was my fault,” said Mona Lind.\n');
	kept.write('b.txt', 'A harbour\n\n“We dredge in March,” said Petra Lind.\n');
	kept.write('c.txt', 'A won match\n\n“We were lucky,” said Lind.\n');
	kept.write('d.txt', 'A new quay\n\n“We build in May,” said Lind.\n');
	leaveAlone(kept);
	return kept;
};

const given = async (path: string, one: string): Promise<PeopleDecision> => {
	for await (const step of readArticles([path]))
		if ('article' in step) return {says: 'same', one, other: 'lind', story: marksToKeep(appearancesIn(step.article))!};
	throw new Error(`${path} has no article`);
};

const inReader = async ({folder, cache}: KeptFolder, decisions: readonly PeopleDecision[]) => {
	const library = correctedLibrary(
		openLibrary({cache}),
		() => undefined,
		() => decisions,
	);
	const summaries: ArticleSummary[] = [];
	for await (const event of library.open([folder])) if (event.type === 'articles') summaries.push(...event.articles);
	const joined = new Map(await library.joinPeople(decisions));
	const people = articleListOf(
		summaries.map(one => {
			const pairs = joined.get(one.id);
			return pairs === undefined ? one : {...one, joined: pairs};
		}),
	).people();
	const counts = people.slice(0, people.count).map(({label, quotes}) => `${label} ${quotes}`);
	const found = {
		counts: counts.sort(),
		said: (await library.quotesBy(['Mona Lind'])).map(({text}) => text).sort(),
		searched: (await library.search('by:"mona lind"', {limit: 9})).matches.map(({text}) => text).sort(),
		others: (await library.search('by:"petra lind"', {limit: 9})).matches.map(({text}) => text).sort(),
	};
	await library.close();
	return found;
};

const inPrints = async (kept: KeptFolder, decisions: readonly PeopleDecision[], withArchive: boolean) => {
	const reading = withArchive ? {archive: {cache: kept.cache, fewestFiles: 1, onProblem: () => {}}} : {};
	const people = await decidedPeopleIn([kept.folder], decisions, reading);
	const options = {indirect: false, onProblem: () => {}, reading: {...reading, people}, decisions};
	const words: string[] = [];
	for await (const one of findInFiles([kept.folder], {kind: 'quote', wanted: {person: 'Mona Lind'}, ...options}).found)
		if (one.kind === 'quote') words.push(`${one.quote.speaker}: ${quotedText(one.article.text, one.quote)}`);
	return words.sort();
};

test('counts, pages, searches and prints give it to the one whom the reader names, in that story alone', async () => {
	using kept = keepStories();
	await kept.run();
	const decisions = [await given(kept.path('c.txt'), 'mona lind')];
	const mine = ['“It was my fault,”', '“We were lucky,”'];
	const parted = {
		counts: ['Lind 1', 'Mona Lind 2', 'Petra Lind 1'],
		said: mine,
		searched: mine,
		others: ['“We dredge in March,”'],
	};
	expect(await inReader(kept, decisions)).toEqual(parted);
	kept.write('c.txt', 'A won match\n\n“We were lucky,” said Lind.\n\nThe other club had no comment.\n');
	leaveAlone(kept);
	expect(await inReader(kept, decisions)).toEqual(parted);
	rmSync(kept.cache, {recursive: true});
	expect(await inReader(kept, decisions)).toEqual(parted);
	for (const withArchive of [false, true, true])
		expect(await inPrints(kept, decisions, withArchive)).toEqual(mine.map(words => `Mona Lind: ${words}`));
	expect((await inReader(kept, [])).counts).toEqual(['Lind 2', 'Mona Lind 1', 'Petra Lind 1']);
});

const peopleOf = (decisions: readonly PeopleDecision[], stories: readonly (readonly string[])[]) => {
	const people = createIdentities<number>(decisions);
	for (const [id, names] of stories.entries()) people.add(id, {...everyone(names), text: `text ${id}`});
	return people
		.all()
		.map(({name, joined}) => `${name}: ${joined.map(({key, articles}) => `${key} ${articles.join(' ')}`).join(', ')}`)
		.sort();
};
const say = (one: string, id: number): PeopleDecision => ({says: 'same', one, other: 'vale', story: `text ${id}`});

test('a story may mean nobody of those whom a rule would have joined', () => {
	const stories = [['Ann Vale'], ['Ann Vale'], ['Ann Vale'], ['Vale'], ['Vale']];
	expect(peopleOf([], stories)).toEqual(['Ann Vale: ann vale 0 1 2, vale 3 4']);
	expect(peopleOf([say('vale', 3)], stories)).toEqual(['Ann Vale: ann vale 0 1 2, vale 4', 'Vale: vale 3']);
});

test('what is said of one story joins no two people, whatever was joined in all', () => {
	const stories = [['Ann Vale'], ['Bo Vale'], ['Vale']];
	const all: PeopleDecision = {says: 'same', one: 'ann vale', other: 'vale'};
	expect(peopleOf([all, say('bo vale', 2)], stories)).toEqual(['Ann Vale: ann vale 0', 'Bo Vale: bo vale 1, vale 2']);
});

test('it is given to nobody of another surname, and to nobody whom no article names', () => {
	const stories = [['Ann Vale'], ['Bo Reed'], ['Vale']];
	for (const one of ['bo reed', 'cy vale', 'ann vale, mayor'])
		expect(peopleOf([say(one, 2)], stories)).toEqual(['Ann Vale: ann vale 0', 'Bo Reed: bo reed 1', 'Vale: vale 2']);
});
