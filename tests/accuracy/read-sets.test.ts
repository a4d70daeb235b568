import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {readAnnotatedSets} from './annotated-sets.ts';
import {measureSet} from './measure-set.ts';
import {readGum} from './read-gum.ts';
import {readPolnear} from './read-polnear.ts';

const folders: string[] = [];

const folderOf = (files: Readonly<Record<string, string>>): string => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-sets-'));
	folders.push(folder);
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), {recursive: true});
		writeFileSync(join(folder, file), text);
	}
	return folder;
};

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

const story = '“Nobody asked the ferry,” said Tilda Strand, the harbour master. She was at work by six that morning.';

const lines = `${JSON.stringify({
	id: 'ferry',
	text: story,
	attributions: [{id: 'E1', type: 'direct', source: [[31, 43]], cue: [[26, 30]], content: [[0, 25]]}],
})}\n`;

describe('A folder of annotated articles', () => {
	test('is read with what stands beside the articles', () => {
		const [set, ...more] = readAnnotatedSets(
			folderOf({
				'harbour.jsonl': lines,
				'harbour.speakers.json': '{"ferry": {"E1": {"kind": "name", "names": ["Tilda Strand"]}}}',
				'harbour.people.json': '{"ferry": [["Tilda Strand"]]}',
				'notes.txt': 'no set',
			}),
		);
		expect(more).toEqual([]);
		expect(set).toMatchObject({name: 'harbour', articles: [{id: 'ferry', people: [['Tilda Strand']]}]});
		expect(set!.articles[0]!.speakers!.E1!.names).toEqual(['Tilda Strand']);
	});

	test('is measured with the program, and what is not annotated has no figure', async () => {
		const folder = folderOf({
			'harbour.jsonl': lines,
			'harbour.speakers.json': '{"ferry": {"E1": {"kind": "name", "names": ["Tilda Strand"]}}}',
		});
		const measured = await measureSet(readAnnotatedSets(folder)[0]!);
		expect(measured).toMatchObject({name: 'harbour', articles: 1, measured: 'as it is', errorsRead: 'not known'});
		expect(measured.figures.attributed).toMatchObject({percent: 100, of: 1});
		expect(measured.figures.people).toBeUndefined();
		expect(measured.figures.reportsRecall).toBeUndefined();
	});

	test('is refused where a line is no article', () => {
		const folder = folderOf({'harbour.jsonl': '{"title": "Ferry"}\n'});
		expect(() => readAnnotatedSets(folder)).toThrow('line 1 has no “id” or no “text”');
	});
});

test('PolNeAR is read as it is published: texts, and attributions as brat keeps them', () => {
	const standoff = [
		'T1\tSource 31 43\tTilda Strand',
		'T2\tCue 26 30\tsaid',
		'T3\tContent 0 25\t“Nobody asked the ferry,”',
		'T4\tAttribution 26 30\tsaid',
		'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
		'T5\tContent 65 75;79 86\tShe was at by six',
		'E2\tAttribution:T4 Content:T5',
		'E3\tAttribution:T4',
	].join('\n');
	const folder = folderOf({
		'data/dev/text/ferry.txt': story,
		'data/dev/attributions/ferry_0a1b.ann': standoff,
		'data/dev/attributions/ferry_ffff.ann': '',
	});
	expect(readPolnear(folder)).toEqual([
		{
			name: 'dev',
			articles: [
				{
					id: 'ferry',
					text: story,
					attributions: [
						{id: 'E1', type: 'direct', source: [[31, 43]], cue: [[26, 30]], content: [[0, 25]]},
						{
							id: 'E2',
							type: 'indirect',
							source: [],
							cue: [],
							content: [
								[65, 75],
								[79, 86],
							],
						},
					],
				},
			],
		},
	]);
	expect(readPolnear(tmpdir())).toBeUndefined();
});

test('GUM is read as it is published: people and topics by the entities of its news', () => {
	const token = (id: number, form: string, tag: string, head: number, relation: string, more = '_') =>
		[id, form, form, 'X', tag, '_', head, relation, `${head}:${relation}`, more].join('\t');
	const conllu = [
		'# newdoc id = GUM_news_ferry',
		'# meta::salientEntities = 2 (5*), 1 (3), 3 (2)',
		'# newpar',
		'# text = Tilda Strand-Orr moved the old ferry on Monday.',
		token(1, 'Tilda', 'NNP', 5, 'nsubj', 'Entity=(1-person-new-nnnnn-cf1-1-coref'),
		token(2, 'Strand', 'NNP', 1, 'flat', 'SpaceAfter=No'),
		token(3, '-', 'HYPH', 4, 'punct', 'SpaceAfter=No'),
		token(4, 'Orr', 'NNP', 2, 'flat', 'Entity=1)'),
		token(5, 'moved', 'VBD', 0, 'root'),
		token(6, 'the', 'DT', 8, 'det', 'Entity=(2-object-new-sssss-cf2-3-coref'),
		token(7, 'old', 'JJ', 8, 'amod'),
		token(8, 'ferry', 'NN', 5, 'obj', 'Entity=2)'),
		token(9, 'on', 'IN', 10, 'case'),
		token(10, 'Monday', 'NNP', 5, 'obl', 'Entity=(3-time-new-nnnnn-cf3-1-sgl)'),
		'',
		'# text = The harbour waited.',
		token(1, 'The', 'DT', 2, 'det', 'Entity=(4-place-new-nnnnn-cf1-2-sgl'),
		token(2, 'harbour', 'NN', 3, 'nsubj', 'Entity=4)'),
		token(3, 'waited', 'VBD', 0, 'root'),
	].join('\n');
	const [set] = readGum(folderOf({'dep/GUM_news_ferry.conllu': conllu, 'dep/GUM_bio_ferry.conllu': conllu}))!;
	expect(set).toMatchObject({
		name: 'gum-news',
		articles: [
			{
				id: 'GUM_news_ferry',
				text: 'Tilda Strand-Orr moved the old ferry on Monday. The harbour waited.',
				people: [['Tilda Strand-Orr']],
				topics: [
					{grade: 5, skip: false, person: false, forms: [['the old ferry', 'the old ferry', 'ferry']]},
					{grade: 3, skip: false, person: true},
					{grade: 2, skip: true},
				],
			},
		],
	});
	expect(readGum(tmpdir())).toBeUndefined();
});
