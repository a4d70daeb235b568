import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {describeProblem} from '../../../source/model/problem.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {looksLikeTable} from '../../../source/reading/table/read-table.ts';

const read = (text: string, path = 'news.csv') => readBytes(Buffer.from(text), {path});
const problemsOf = async (text: string) => (await read(text)).problems.map(describeProblem);
const glimpse = (text: string) => ({bytes: Buffer.from(text), text});

describe('the columns', () => {
	test.each([',', ';', '\t', '|'])('are found whatever they are separated by: %j', async delimiter => {
		const row = (...cells: readonly string[]) => `${cells.join(delimiter)}\n`;
		const table = row('Datum', 'Autor', 'Titel', 'Text') + row('24.02.2023', 'Ada Quill', 'Ebbe', 'Das Boot lag leer.');
		expect((await read(table)).documents).toMatchObject([
			{headline: 'Ebbe', byline: 'Ada Quill', published: '2023-02-24', blocks: [{text: 'Das Boot lag leer.'}]},
		]);
		expect((await read(`sep=${delimiter}\r\n${table}`)).documents).toHaveLength(1);
	});

	test('may be named in any letters, with blanks, hyphens and underscores', async () => {
		const {documents} = await read('ARTICLE_TITLE,"Full Text",publish-date\nEbb,The boat lay empty.,2023-02-24\n');
		expect(documents).toMatchObject([
			{headline: 'Ebb', published: '2023-02-24', blocks: [{text: 'The boat lay empty.'}]},
		]);
	});

	test('of which none holds texts are listed, with what is needed', async () => {
		expect(await problemsOf('name,"date, of",views\nx,y,1\n')).toEqual([
			"news.csv: no column with the articles' text (columns: “name”, “date”, “of”, “views”). Name that column “text” in the first line.",
		]);
		const wide = Array.from({length: 40}, (_, number) => `c${number}`).join(',');
		expect(await problemsOf(`${wide}\n`)).toEqual([expect.stringContaining('“c11” and 28 more)')]);
	});

	test.each([
		'kop,tekst,datum,auteur',
		'nadpis,obsah,datum,autor',
		'nagłówek,treść,data_publikacji,autor',
		'başlık,metin,tarih,yazar',
		'标题,正文,日期,作者',
		'見出し,本文,日付,著者',
		'titular,cuerpo,fecha,autor',
		'titolo,testo,data,autore',
		'título,conteúdo,data,autor',
		'rubrik,text,datum,författare',
	])('may be named in another language: %s', async header => {
		const {documents} = await read(`${header}\nEbb,The boat lay empty.,2023-02-24,Ada Quill\n`);
		expect(documents).toMatchObject([
			{headline: 'Ebb', byline: 'Ada Quill', published: '2023-02-24', blocks: [{text: 'The boat lay empty.'}]},
		]);
	});

	const long = '“The boat lay empty for a week,” said Orla Finch, who rows it. “Nobody asked for it.”';

	test('that have no names are known by what is in them, and that is told', async () => {
		const row = ['https://pell.example/ebb', '', 'pell.example', 'Ebb in the bay', '2023-02-24', long, 'None'];
		const {documents, problems} = await read(`${row.join('\t')}\n`);
		expect(documents).toMatchObject([
			{headline: 'Ebb in the bay', published: '2023-02-24', url: 'https://pell.example/ebb', blocks: [{text: long}]},
		]);
		expect(problems.map(describeProblem)).toEqual([
			'news.csv: no column is named “text”; column 6 was taken for it. If it is another, name that column “text” in the first line.',
		]);
	});

	test('are not named by a row that has a day or an address, whatever its other cells are called', async () => {
		const row = (name: string) =>
			[`https://pell.example/${name}`, '', name, '2023-02-24', long, 'source', 'article'].join('\t');
		const {documents} = await read(`${row('Ebb in the bay')}\n${row('Flow in the bay')}\n`);
		expect(documents.map(({headline, blocks}) => [headline, blocks[0]!.text])).toEqual([
			['Ebb in the bay', long],
			['Flow in the bay', long],
		]);
	});

	test('whose names say nothing are known by what is in them as well', async () => {
		const {documents, problems} = await read(`nr;q1;q2\n1;Ebb;"${long}"\n2;Flow;"${long}"\n`);
		expect(documents.map(({blocks}) => blocks[0]!.text)).toEqual([long, long]);
		expect(problems).toMatchObject([{what: 'no column is named “text”; “q2” was taken for it', isNotice: true}]);
	});

	test('of which two may be the texts are left to the reader', async () => {
		expect(await problemsOf(`nr;q1;q2\n1;${long};${long}\n`)).toEqual([expect.stringContaining('no column with the')]);
	});

	test('beside the one of texts may be empty or missing', async () => {
		const {documents, problems} = await read(
			'title,text,url\n,The boat lay empty.\nEbb,The tide was out.,no address,more\n',
		);
		expect(problems).toEqual([]);
		expect(documents).toEqual([
			{origin: {path: 'news.csv', entry: '1'}, blocks: [{kind: 'paragraph', text: 'The boat lay empty.'}]},
			{
				origin: {path: 'news.csv', entry: 'Ebb'},
				headline: 'Ebb',
				blocks: [{kind: 'paragraph', text: 'The tide was out.'}],
			},
		]);
	});
});

describe('a damaged table', () => {
	test('with rows of any length gives each that has a text, and makes no trace of each', async () => {
		const before = Error.stackTraceLimit;
		const ragged = Array.from({length: 2000}, (_, at) =>
			at % 2 === 0 ? 'ú' : `Weir ${at},The weir leaked again on day ${at}.,x,y`,
		);
		const {documents} = await read(`headline,text\n${ragged.join('\n')}\n`);
		expect(documents).toHaveLength(1000);
		expect(Error.stackTraceLimit).toBe(before);
	});

	test('with a quotation mark that is never closed gives the rows above it', async () => {
		const {documents, problems} = await read('title,text\nEbb,One.\nFlow,"Two.\nNeap,Three.\n');
		expect(documents.map(({headline}) => headline)).toEqual(['Ebb']);
		expect(problems.map(describeProblem)).toEqual([
			'news.csv: row 3 has a quotation mark that is never closed. Close it: only the rows above it were read.',
		]);
	});

	test('without a row of text says so', async () => {
		expect(await problemsOf('title,text\nEbb,\n')).toEqual([
			'news.csv: a table without rows of text. Save the articles again.',
		]);
	});
});

describe('without a name', () => {
	test('a table is known by a column of texts and one more', () => {
		for (const header of ['title,text', 'id;Text;Datum', '"url"\t"content"', '\ufeffauthor|body|x'])
			expect([header, looksLikeTable(glimpse(`${header}\nx,y\n`))]).toEqual([header, true]);
	});

	test('a story is none, whatever words it begins with', () => {
		for (const story of [
			'Text, title and date',
			'Title, text: what a headline owes its story',
			'text',
			'Date, text.\n',
			'',
		])
			expect([story, looksLikeTable(glimpse(`${story}\nMore of it.\n`))]).toEqual([story, false]);
	});
});

test('every row comes back as an article, whatever is in its cells', async () => {
	const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
	const words = fc.stringMatching(/^[a-z]{3,9}(?: [a-z",;\n]{3,9}){0,5}$/);
	await fc.assert(
		fc.asyncProperty(fc.array(words, {minLength: 1, maxLength: 8}), async texts => {
			const rows = texts.map((text, number) => `${number},${quoted(text)}\r\n`);
			const {documents, problems} = await read(`id,text\r\n${rows.join('')}`);
			expect(problems).toEqual([]);
			expect(documents.map(({origin}) => origin.entry)).toEqual(texts.map((_, number) => String(number)));
		}),
	);
});

describe('dates of which nobody knows which figure is the month', () => {
	const table = (...dates: readonly string[]) =>
		read(`title,date,text\n${dates.map((date, row) => `Ebb ${row},${date},The boat lay empty.\n`).join('')}`);
	const daysOf = async (...dates: readonly string[]) =>
		(await table(...dates)).documents.map(({published}) => published);

	test('are told by another row of their column', async () => {
		expect(await daysOf('2/3/2031', '2/13/2031')).toEqual(['2031-02-03', '2031-02-13']);
		expect(await daysOf('2/3/2031', '13/2/2031')).toEqual(['2031-03-02', '2031-02-13']);
		expect(await daysOf('02-03-2031', '13-02-2031')).toEqual(['2031-03-02', '2031-02-13']);
	});

	test('stay unknown where none tells it, or two tell different things', async () => {
		expect(await daysOf('2/3/2031', '3/4/2031')).toEqual([undefined, undefined]);
		expect(await daysOf('2/3/2031', '13/2/2031', '2/14/2031')).toEqual([undefined, '2031-02-13', '2031-02-14']);
	});

	test('are told in JSON as well', async () => {
		const rows = ['2/3/2031', '2/13/2031'].map(date => ({title: 'Ebb', text: 'The boat lay empty.', date}));
		const {documents} = await read(JSON.stringify(rows), 'news.json');
		expect(documents.map(({published}) => published)).toEqual(['2031-02-03', '2031-02-13']);
	});
});

test('columns may say of what they are, and quotation marks may have a backslash', async () => {
	const {documents} = await read(
		'article_title,article_author,article_date,article_text\nEbb,Ada Quill,2023-02-24,"The boat, she said, \\"lay, empty\\"."\n',
	);
	expect(documents).toMatchObject([
		{
			headline: 'Ebb',
			byline: 'Ada Quill',
			published: '2023-02-24',
			blocks: [{text: 'The boat, she said, "lay, empty".'}],
		},
	]);
});
