// The reader's library where it was decided who is one person, and who is two.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {type ArticleList, noArticles} from '../../../source/library/catalogue/article-list.ts';
import {openLibrary} from '../../../source/library/open-library.ts';
import {correctedLibrary} from '../../../source/library/people/corrected-library.ts';
import type {PeopleDecision} from '../../../source/model/people-decision.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-decided-'));
afterAll(() => rmSync(folder, {recursive: true}));

const write = (name: string, text: string) => writeFileSync(join(folder, name), `${text}\n`);
for (const year of [1, 2, 3])
	write(
		`gate-${year}.txt`,
		`“The gate stays shut in year ${year},” said Hanne Dorn, the mayor. “Ask me in May,” Dorn said.`,
	);
write('match.txt', '“I saw it late,” said Hanne Dorn, a goalkeeper. It rained all day.');
write('alone.txt', '“Not again,” Dorn said.');
write('pilot.txt', '“We sail at nine,” said Ilse Marrow, the pilot.');

const byRole: PeopleDecision = {says: 'different', one: 'hanne dorn', other: 'hanne dorn, goalkeeper'};
const bare: PeopleDecision = {says: 'same', one: 'ilse marrow', other: 'dorn'};

const openedWith = async (decisions: readonly PeopleDecision[]) => {
	const library = correctedLibrary(
		openLibrary(),
		() => undefined,
		() => decisions,
	);
	let list: ArticleList = noArticles().decided(decisions);
	for await (const event of library.open([folder])) if (event.type === 'articles') list = list.with(event.articles);
	return {library, list, people: list.people()};
};
const textsBy = async (
	library: {quotesBy: (names: readonly string[]) => Promise<readonly {text: string}[]>},
	name: string,
) => (await library.quotesBy([name])).map(({text}) => text);

test('two of one name who are told apart by a role are two in the list, each with their own quotes', async () => {
	const {library, people} = await openedWith([byRole]);
	const [mayor, goalkeeper] = [people.named('Hanne Dorn'), people.named('Hanne Dorn, goalkeeper')];
	expect(mayor).toMatchObject({name: 'Hanne Dorn', quotes: 3, articles: {length: 3}});
	expect(goalkeeper).toMatchObject({name: 'Hanne Dorn, goalkeeper', quotes: 1, articles: [join(folder, 'match.txt')]});
	expect(await textsBy(library, 'Hanne Dorn, goalkeeper')).toEqual(['“I saw it late,”']);
	expect(await textsBy(library, 'Hanne Dorn')).toHaveLength(3);
	// The story itself has the name alone.
	expect(people.named('Hanne Dorn', join(folder, 'match.txt'))).toEqual(goalkeeper);
	await library.close();
});

test('of several decisions about one pair the last one holds', async () => {
	const {library, people} = await openedWith([byRole, {...byRole, says: 'same'}]);
	expect(people.named('Hanne Dorn')).toMatchObject({quotes: 4});
	expect(await textsBy(library, 'Hanne Dorn')).toHaveLength(4);
	await library.close();
});

test('a surname alone that was joined with somebody has their quotes, and those of nobody else of that surname', async () => {
	const {library, people} = await openedWith([bare]);
	expect(people.named('Ilse Marrow')).toMatchObject({quotes: 2, names: ['Ilse Marrow', 'Dorn']});
	expect((await textsBy(library, 'Ilse Marrow')).sort()).toEqual(['“Not again,”', '“We sail at nine,”']);
	expect(await textsBy(library, 'Hanne Dorn')).toHaveLength(4);
	await library.close();
});

test('where somebody appears is told by surname, with the role', async () => {
	const {library} = await openedWith([]);
	const seen = await library.appearancesOf(['dorn']);
	expect(seen.map(({everyone}) => everyone.people.map(({key, role}) => `${key} ${role ?? ''}`.trim())).sort()).toEqual([
		['dorn'],
		['hanne dorn goalkeeper'],
		['hanne dorn mayor'],
		['hanne dorn mayor'],
		['hanne dorn mayor'],
	]);
	expect(await library.appearancesOf(['nobody'])).toEqual([]);
	await library.close();
});

test('what somebody said is there once for an article and its copies', async () => {
	const copied = mkdtempSync(join(tmpdir(), 'newsread-copied-'));
	const text =
		'“The mill grinds from dawn,” said Ada Quill, the miller, who had waited for the water in the brook since the dry summer and had lost the trade of the whole valley. The bread rose.\n';
	for (const name of ['a.txt', 'b.txt']) writeFileSync(join(copied, name), text);
	const library = correctedLibrary(openLibrary(), () => undefined);
	let list: ArticleList = noArticles();
	for await (const event of library.open([copied])) if (event.type === 'articles') list = list.with(event.articles);
	expect(list.people().named('Ada Quill')).toMatchObject({quotes: 1});
	expect((await library.quotesBy(['Ada Quill'])).map(({articleId}) => articleId)).toEqual([join(copied, 'a.txt')]);
	const [topic] = list.topics().slice(0, 1);
	expect(await library.quotesAbout(topic!.label)).toHaveLength(1);
	await library.close();
	rmSync(copied, {recursive: true});
});
