import {describe, expect, test} from 'vitest';
import {readDatabasePage} from '../../../source/reading/databases/read-page.ts';
import type {ReadResult} from '../../../source/reading/format.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {growthFrom} from '../../helpers/count-work.ts';
import {brokenBy} from '../../hostile/laws.ts';
import {pageExports, storyOfExports, textExports} from './exports.ts';

/** Pages are read here, not in the extraction thread, where nothing is counted. */
const read = (name: string, content: string): Promise<ReadResult> => {
	const bytes = Buffer.from(content);
	return (name.endsWith('.html') ? readDatabasePage : readBytes)(bytes, {path: name});
};

const all = Object.entries({...textExports, ...pageExports});

describe.each(all)('%s', (name, make) => {
	test('of many documents gives them all, each with its own headline, date and text', async () => {
		const {documents, problems} = await read(name, make(1000));
		expect(problems).toEqual([]);
		expect(documents).toHaveLength(1000);
		expect(documents.map(({headline}) => headline)).toEqual(documents.map((_, index) => `Gate ${index + 1}`));
		expect(new Set(documents.map(({published}) => published))).toEqual(new Set(['2029-03-03']));
		expect(new Set(documents.map(({origin}) => origin.entry)).size).toBe(1000);
		for (const {blocks} of documents) expect(blocks.map(({text}) => text)).toEqual(storyOfExports);
	});

	test('is read in time that grows with its length', async () => {
		const growth = await growthFrom(60, make, content => read(name, content));
		expect(growth).toBeLessThan(4.4);
	});

	test('that is cut anywhere, or written on one line, breaks no law', async () => {
		const whole = make(6);
		const cuts = Array.from({length: 40}, (_, index) => Math.ceil((whole.length * (index + 1)) / 40));
		const damaged = [
			...cuts.map(end => whole.slice(0, end)),
			...cuts.map(start => whole.slice(start)),
			whole.replaceAll('\n', ' '),
			whole.replaceAll('\n', '\n'.repeat(50)),
			`${whole}${'x'.repeat(300_000)}`,
			whole.replace('Ines', `${'a b'.repeat(100_000)}\n`),
		];
		for (const content of damaged) {
			const result = await readBytes(Buffer.from(content), {path: name});
			expect(brokenBy(result)).toEqual([]);
		}
	});

	test('that has a zero in place of a letter gives all documents', async () => {
		const {documents} = await read(name, make(4).replace('dawn', 'd\0wn'));
		expect(documents.map(({headline}) => headline)).toEqual(['Gate 1', 'Gate 2', 'Gate 3', 'Gate 4']);
	});

	test('that loses its end keeps the documents before', async () => {
		const whole = make(4);
		const {documents} = await read(name, whole.slice(0, whole.lastIndexOf('Gate 4')));
		expect(documents.slice(0, 3).map(({headline}) => headline)).toEqual(['Gate 1', 'Gate 2', 'Gate 3']);
	});
});

test('an answer of the retrieval API loses the document without a text, and says so', async () => {
	const words = (text: string) => ({content: [{type: 'TextItem', content: {text}}]});
	const item = (body: unknown) => ({
		type: 'Content',
		attributes: {body, headline: {main: {content: [{type: 'Paragraph', ...words('Gate 1')}]}}},
	});
	const whole = [item({}), item([{content: [{type: 'Paragraph', ...words('It held.')}]}])];
	const {documents, problems} = await read('answer.json', JSON.stringify({data: whole}));
	expect(documents.map(({headline, blocks}) => [headline, blocks[0]?.text])).toEqual([['Gate 1', 'It held.']]);
	expect(problems.map(({what}) => what)).toEqual(['one document has no text that could be read; it was left out']);
});

test.each([
	['counters', '1 of 2 DOCUMENTS\n\n'],
	['labels', `${' '.repeat(30)}1 of 1 DOCUMENT\n\n${'LENGTH: 9 words\n'.repeat(9)}`],
	['centred lines', `${' '.repeat(30)}1 of 1 DOCUMENT\n\n${`${' '.repeat(36)}The Echo\n\n`.repeat(40)}`],
	['codes', ' HD\tx\n WC\t1 word\n PD\t3 March 2029\n SN\tEcho\n'],
	['rules of ProQuest', `Document 1 of 2\n${'_'.repeat(60)}\n`],
	['rules of Retriever', `Sida 1\nTarrowbladet, 2029-03-03\n${'='.repeat(78)}\n`],
	['heads of APA', '"Bote" vom 03.03.2029  Seite: 1\n'],
	['accession numbers', 'Document TARREC0020290303e5330000k\n'],
	['ends of documents', 'Length: 1 word\nBody\nEnd of Document\n'],
])('nothing but %s is read in time that grows with its length', async (_, piece) => {
	const growth = await growthFrom(
		200,
		count => piece.repeat(count),
		content => readBytes(Buffer.from(content), {path: 'x.txt'}),
	);
	expect(growth).toBeLessThan(4.4);
});
