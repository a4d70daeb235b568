// An export of Omnivore: lists of facts, texts without headlines, and highlights.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {readArticles} from '../../../source/library/read-articles.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {zipOf} from '../../helpers/packing.ts';

const root = mkdtempSync(join(tmpdir(), 'newsread-omnivore-'));
afterAll(() => rmSync(root, {recursive: true, force: true}));

const known = (slug: string, more: object = {}): object => ({
	id: `id-${slug}`,
	slug,
	title: `The story of ${slug}`,
	description: `What the page says of ${slug}.`,
	author: 'Ann Vale',
	url: `https://courier.example.org/${slug}`,
	state: 'ARCHIVED',
	readingProgress: 100,
	labels: ['mills'],
	savedAt: '2023-03-02T10:00:00.000Z',
	publishedAt: '2023-02-23T08:00:00.000Z',
	...more,
});
const text = (slug: string): string =>
	`<DIV class="page" id="readability-page-1"><h1>The story of ${slug}</h1><p>The weir of ${slug} leaked again, and the <a href="https://courier.example.org/miller">miller</a> said that he would mend it before the winter.</p></DIV>`;

const files: Readonly<Record<string, string>> = {
	'metadata_0_to_20.json': JSON.stringify([known('eels'), known('flood', {publishedAt: null, author: null})]),
	'metadata_20_to_22.json': JSON.stringify([
		known('no-text'),
		known('../otters'),
		null,
		{slug: '__proto__', title: 'x'},
	]),
	'content/eels.html': text('eels'),
	'content/flood.html': text('flood'),
	'content/unknown.html': text('unknown'),
	'highlights/eels.md': '> The weir of eels leaked again\n\nSo it did.\n',
};

const expected = [
	{
		headline: 'The story of eels',
		byline: 'Ann Vale',
		published: '2023-02-23T08:00:00Z',
		url: 'https://courier.example.org/eels',
		text: 'The weir of eels leaked again, and the miller said that he would mend it before the winter.',
	},
	{
		headline: 'The story of flood',
		byline: undefined,
		published: '2023-03-02T10:00:00Z',
		url: 'https://courier.example.org/flood',
		text: 'The weir of flood leaked again, and the miller said that he would mend it before the winter.',
	},
	{
		headline: 'The story of unknown',
		byline: undefined,
		published: undefined,
		url: undefined,
		text: 'The weir of unknown leaked again, and the miller said that he would mend it before the winter.',
	},
	{
		headline: 'Highlights: The story of eels',
		byline: undefined,
		published: '2023-02-23T08:00:00Z',
		url: 'https://courier.example.org/eels',
		text: 'The weir of eels leaked again\n\nSo it did.',
	},
	{
		headline: 'The story of no-text',
		byline: 'Ann Vale',
		published: '2023-02-23T08:00:00Z',
		url: 'https://courier.example.org/no-text',
		text: 'What the page says of no-text.',
	},
	{
		headline: 'The story of ../otters',
		byline: 'Ann Vale',
		published: '2023-02-23T08:00:00Z',
		url: 'https://courier.example.org/otters',
		text: 'What the page says of ../otters.',
	},
];

test.each(['', 'my export/'])('in an archive each text has what its list knows (%j)', async folder => {
	const archive = zipOf(Object.entries(files).map(([name, content]) => ({name: folder + name, content})));
	const {documents, problems} = await readBytes(archive, {path: 'omnivore.zip'});
	expect(problems).toEqual([]);
	expect(
		documents.map(({headline, byline, published, url, blocks}) => ({
			headline,
			byline,
			published,
			url,
			text: blocks.map(block => block.text).join('\n\n'),
		})),
	).toEqual(expected);
	expect(documents[0]!.links).toEqual([{text: 'miller', url: 'https://courier.example.org/miller'}]);
	expect(documents[0]!.origin.entry).toBe(`${folder}content/eels.html`);
});

test('in a folder each text has what the lists beside its folder know', async () => {
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(root, name)), {recursive: true});
		writeFileSync(join(root, name), content);
	}
	const articles = [];
	for await (const step of readArticles([root])) {
		expect(step).not.toHaveProperty('problem');
		if ('article' in step) articles.push(step.article);
	}
	expect(
		articles.map(({headline, byline, published, url, text}) => ({headline, byline, published, url, text})),
	).toEqual(expected);
});
