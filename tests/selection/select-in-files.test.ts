import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Finding} from '../../source/model/finding.ts';
import type {Problem} from '../../source/model/problem.ts';
import type {ListName, Wanted} from '../../source/model/wanted.ts';
import {kindOf} from '../../source/selection/kind-of.ts';
import {findInFiles} from '../../source/selection/select-in-files.ts';

let folder = '';
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'newsread-findings-'));
	mkdirSync(folder, {recursive: true});
	write(
		'a.md',
		'# The ferry\n\nIt sails.\n\n## The harbor\n\n“We will keep the light burning,” Ada Quill said. “Nobody wants it dark.”\n',
	);
	write('b.md', '# The quay\n\nIt stands.\n\n## The harbour\n\n“The light is a cost,” Ben Marrow said on Tuesday.\n');
});
afterAll(() => rmSync(folder, {recursive: true}));

const find = async (wanted: Wanted, paths = [join(folder, 'a.md'), join(folder, 'b.md')], list?: ListName) => {
	const problems: Problem[] = [];
	const findings = findInFiles(paths, {
		kind: kindOf(wanted, list),
		wanted,
		indirect: false,
		reading: {},
		onProblem: problem => problems.push(problem),
	});
	const found: Finding[] = [];
	for await (const one of findings.found) found.push(one);
	return {found, problems, count: findings.count(), names: [...findings.names()]};
};
const headlines = (found: readonly Finding[]) => found.map(({article}) => article.headline);

describe('in several articles', () => {
	test('what is spelt as it was typed leaves no room for guesses', async () => {
		expect(headlines((await find({section: 'harbour'})).found)).toEqual(['The quay']);
		expect(headlines((await find({section: 'harbor'})).found)).toEqual(['The ferry']);
	});

	test('guesses come where there is nothing else', async () => {
		expect(headlines((await find({section: 'harbuor'})).found)).toEqual(['The ferry', 'The quay']);
	});

	test('a person who is named as typed is never taken for another one, not even where nothing is left to find', async () => {
		const paths = ['named.md', 'quoted.md'].map(name => join(folder, 'namesakes', name));
		mkdirSync(join(folder, 'namesakes'), {recursive: true});
		write('namesakes/named.md', 'Ann Vale mends nets on the quay.\n');
		write('namesakes/quoted.md', '“The ferry goes,” Ann Valentine said.\n');
		expect((await find({person: 'ann vale'}, paths, 'quotes')).found).toEqual([]);
		expect((await find({person: 'ann vale', quote: 'ferry'}, paths)).found).toEqual([]);
		expect((await find({person: 'ann valen'}, paths, 'quotes')).found).toHaveLength(1);
		expect((await find({person: 'ann valen', quote: 'ferry'}, paths)).found).toHaveLength(1);
	});

	test('what could have been meant is known when nothing was found', async () => {
		const {count, names} = await find({section: 'zzzq'});
		expect(count).toMatchObject({articles: 2, foreign: 0, found: 0, problems: 0});
		expect(names).toEqual(['The harbor', 'The harbour']);
	});

	test('articles that are not English are counted', async () => {
		write('hafen.md', '# Hafen\n\nDer Hafen bleibt im Winter geschlossen, weil die alte Mole langsam zerfällt.\n');
		const {count, found} = await find({}, [join(folder, 'hafen.md')], 'people');
		expect(found).toEqual([]);
		expect(count).toMatchObject({articles: 1, foreign: 1, found: 0, problems: 0});
	});

	test('a file that cannot be read is told of, and the others are found', async () => {
		const {problems, count, found} = await find({}, [join(folder, 'gone.md'), join(folder, 'a.md')]);
		expect(problems).toMatchObject([{what: 'no such file'}]);
		expect(count).toMatchObject({articles: 1, foreign: 0, found: 1, problems: 1});
		expect(headlines(found)).toEqual(['The ferry']);
	});
});

describe('quotes by their words', () => {
	test('come best first, whatever the order of the articles', async () => {
		expect(headlines((await find({quote: 'light cost'})).found)[0]).toBe('The quay');
		expect(headlines((await find({quote: 'light burning'})).found)[0]).toBe('The ferry');
	});

	test('show which words of the article matched, also behind the cue', async () => {
		const {found} = await find({quote: 'burning dark'});
		const [best] = found;
		if (best?.kind !== 'quote') throw new Error('no quote was found');
		expect(best.matched?.map(({start, end}) => best.article.text.slice(start, end))).toEqual(['burning', 'dark']);
	});

	test('can be narrowed to one who said them', async () => {
		expect(headlines((await find({quote: 'light', person: 'marrow'})).found)).toEqual(['The quay']);
	});

	test('are those of their own article, also in a folder of more articles than stay in memory', async () => {
		const many = join(folder, 'many');
		mkdirSync(many);
		for (let number = 1000; number < 1510; number++)
			write(
				join('many', `${number}.md`),
				`# Story ${number}\n\n“The ${number === 1505 ? 'otter' : 'heron'} sleeps at ${number},” Ada Quill said.\n`,
			);
		const {found} = await find({quote: 'otter sleeps'}, [many]);
		const [best] = found;
		if (best?.kind !== 'quote') throw new Error('no quote was found');
		expect(best.article.headline).toBe('Story 1505');
		expect(best.matched?.map(({start, end}) => best.article.text.slice(start, end))).toEqual(['otter', 'sleeps']);
	});
});
