// Exports of other programs, and of newsread itself, are read back.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import type {Block} from '../../../source/model/document.ts';
import {toJson} from '../../../source/print/json.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const word = fc.stringMatching(/^[A-Za-z“”’]{1,12}$/);
const words = fc.array(word, {minLength: 1, maxLength: 12}).map(all => all.join(' '));
const block: fc.Arbitrary<Block> = fc.oneof(
	fc.record({kind: fc.constantFrom('paragraph', 'list-item', 'blockquote', 'caption'), text: words}),
	fc.record({kind: fc.constant('subhead' as const), text: words, level: fc.constant(2)}),
);

test('what is printed as JSON, or as lines of JSON, is read back to the same text, sections and links', async () => {
	const document = fc.record(
		{
			headline: words,
			byline: words,
			dateline: words,
			published: fc.constantFrom('2023-02-24', '2023-02-24T08:00:00Z'),
			url: fc.constant('https://courier.example.org/1'),
			links: fc.constant([
				{text: 'the map', url: 'https://courier.example.org/map'},
				{text: 'minutes', url: 'https://courier.example.org/minutes'},
			]),
			blocks: fc.array(block, {minLength: 1, maxLength: 10}),
		},
		{requiredKeys: ['blocks']},
	);
	await fc.assert(
		fc.asyncProperty(fc.array(document, {minLength: 1, maxLength: 3}), async documents => {
			const articles = documents.map((one, index) => analyse({...one, origin: {path: `stories/${index}.md`}}));
			const printed = articles.map(article => toJson({kind: 'article', article}));
			for (const [text, name] of [
				[JSON.stringify(printed), 'all.json'],
				[printed.map(one => JSON.stringify(one)).join('\n'), 'all.jsonl'],
			] as const) {
				const {documents: again, problems} = await readBytes(Buffer.from(text), {path: name});
				expect(problems).toEqual([]);
				const back = again.map(document => analyse(document));
				for (const [
					index,
					{id, origin: _, people: _people, topics: _topics, quotes: _quotes, language: _language, sections, ...facts},
				] of back.entries()) {
					const {text: same, headline, byline, dateline, published, url, links} = articles[index]!;
					expect(facts).toEqual(
						JSON.parse(JSON.stringify({text: same, headline, byline, dateline, published, url, links})),
					);
					expect(sections.map(({subhead, span}) => ({subhead, span}))).toEqual(
						articles[index]!.sections.map(({subhead, span}) => ({subhead, span})),
					);
					if (name === 'all.json') expect(id).toBe(`all.json#${articles[index]!.id}`);
				}
			}
		}),
		{numRuns: 60},
	);
});

test('the language of a story that is not English is read back', async () => {
	const blocks = [
		{kind: 'paragraph', text: 'Der Hafen bleibt im Winter geschlossen, weil die alte Mole bricht.'},
	] as const;
	const article = analyse({origin: {path: 'hafen.html'}, language: 'de-at', blocks});
	const printed = JSON.stringify([toJson({kind: 'article', article})]);
	const {documents} = await readBytes(Buffer.from(printed), {path: 'all.json'});
	expect(documents.map(document => analyse(document))).toMatchObject([{language: 'de-at', people: [], topics: []}]);
});

test('a key that names what every object has goes nowhere', async () => {
	const text =
		'[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"A","text":"It is told."}]';
	const {documents} = await readBytes(Buffer.from(text), {path: 'x.json'});
	expect(documents).toMatchObject([{headline: 'A', blocks: [{kind: 'paragraph', text: 'It is told.'}]}]);
	expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
});

test.each([
	['settings', '{"name":"pell","description":"A mill","version":"1.0.0"}'],
	['a catalogue', '{"title":"Schema","description":"Of mills","type":"object"}'],
	['a list of links', '[{"title":"A","url":"https://courier.example.org/1"}]'],
	['messages', '[{"text":"hello"},{"text":"good bye"}]'],
	['numbers', '[1,2,3]'],
	['nothing', '{}'],
])('%s in JSON is no article', async (_, text) => {
	const {documents, foreign} = await readBytes(Buffer.from(text), {path: 'x.json'});
	expect(documents).toEqual([]);
	expect(foreign).toBe(true);
});

test('what a blog adds below its articles is left out of an export as of a feed', async () => {
	const text = JSON.stringify([
		{
			title: 'Eels',
			content: '<p>They are back.</p><p>The post <a href="x">Eels</a> appeared first on The Vale Courier.</p>',
		},
	]);
	const {documents} = await readBytes(Buffer.from(text), {path: 'x.json'});
	expect(documents[0]!.blocks).toEqual([{kind: 'paragraph', text: 'They are back.'}]);
});
