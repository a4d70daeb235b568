import {describe, expect, test} from 'vitest';
import {headline, lede, readMessage, said} from './reading.ts';

const read = (text: string) => readMessage(text, 'x.txt');
const article = async (text: string) => (await read(text)).articles[0];

describe('IPTC 7901', () => {
	const body = `   Tarrow (tpa) - ${lede}\n\n   ${said}\n`;
	const message = (head: string, text = body, end = '030915 mar 29'): string =>
		`\x01tpa0123 4 pl 145 tpa 007\r\n\r\nTarrow-rivers/Weir/\r\n\x02${head}\r\n\r\n${text}\x03${end}\r\n\x04`;
	const blocks = [`Tarrow (tpa) - ${lede}`, said];

	test.each([
		['one line', `${headline} =`],
		['two lines', 'Weir opens\r\ntwo days late ='],
		['a byline', `${headline}\r\nBy Nils Aumann, tpa =`],
		['a byline below the sign', `${headline} =\r\nBy Nils Aumann =`],
		['a version', `1ST LEAD\r\n${headline} =`],
		['a German version', `2. Zusammenfassung 1700\r\n${headline} =`],
		['a version in brackets', `(Update: adds quote)\r\n${headline} =`],
		['several versions', `EXTRA\r\n3RD NET\r\n${headline} =`],
		['a byline of nobody', `REFILE\r\n${headline}\r\nBy tpa correspondents =`],
	])('the headline is what is left of the head: %s', async (_, head) => {
		expect(await article(message(head))).toMatchObject({headline, published: '2029-03-03T09:15', blocks});
	});

	test.each(['Lead found in the wells of Pell', 'Von Hafen zu Hafen', 'Update on the weir'])(
		'a headline like a version or a byline is a headline: %s',
		async words => {
			expect(await article(message(`${words} =`))).toMatchObject({headline: words});
			expect(await article(message(`By the river\n${words} =`))).not.toHaveProperty('byline');
		},
	);

	test.each([
		['030915 GMT mar 29', '2029-03-03T09:15Z'],
		['030915 Mär 2029', '2029-03-03T09:15'],
		['030915 fév 29', '2029-02-03T09:15'],
		['030915 GMT mar 29\r\n\r\nNNNN\r\n', '2029-03-03T09:15Z'],
		['\r\nNNNN', undefined],
		['030915 GMT Mar 29 \n\x7f\r\n\x7f', '2029-03-03T09:15Z'],
		['', undefined],
	])('the stamp below the text is the day: %s', async (end, published) => {
		expect((await article(message(`${headline} =`, body, end)))?.published).toBe(published);
	});

	test('what comes before the codes is skipped, and their number may be longer', async () => {
		const text = `\x7f\x7f\r\x7f${message(`${headline} =`).replace('tpa0123', 'tpa00123')}`;
		expect(await article(text)).toMatchObject({headline, blocks});
	});

	test('it is read without its control characters as well', async () => {
		const bare = `tpa0123 4 pl  145  tpa 007\n\nTarrow-rivers/Weir/\n${headline}\nVon Nils Aumann, tpa =\n\n${body}\n030915 mär 29\n`;
		expect(await article(bare)).toEqual({
			headline,
			byline: 'Nils Aumann, tpa',
			dateline: 'Tarrow',
			published: '2029-03-03T09:15',
			blocks,
		});
	});

	test.each([
		'# tpa NOTEBOOK\n\n## Internet\n- tarrow.example',
		'# tpa-Notizblock\n\n## Orte\n- Wehr',
		'* * * *\nThe following information is not for publication',
		'# Notebook\n\n## Refile\n\n* * * *\nThe following information is not intended for publication',
		'Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt',
	])('notes of the desk are not shown, nor what is below them: %s', async notes => {
		const text = `${body}\n${notes}\n\n## Contacts\n- Nils Aumann, 555 0100\n\ntpa na ic\n`;
		expect((await article(message(`${headline} =`, text)))?.blocks).toEqual(blocks);
	});

	test('lines of a wire are joined however few they are, and rows of a table are not', async () => {
		const text =
			'   Tarrow (tpa) - The weir at Tarrow was opened at dawn, and "nobody\nslept," said Ines Calder.\n\nGate One  41\nGate Two  43\n';
		expect((await article(message(`${headline} =`, text)))?.blocks).toEqual([
			'Tarrow (tpa) - The weir at Tarrow was opened at dawn, and "nobody slept," said Ines Calder.',
			'Gate One 41',
			'Gate Two 43',
		]);
	});

	test('letters beyond ASCII are those of the encoding', async () => {
		const bytes = Buffer.from(message('Das Wehr öffnet zwei Tage später ='), 'latin1');
		const {articles} = await readMessage(bytes, 'x.txt');
		expect(articles[0]?.headline).toBe('Das Wehr öffnet zwei Tage später');
	});

	test('each message of a file is an article known by its number', async () => {
		const {articles} = await read(message(`${headline} =`) + message('Barge adrift =').replace('0123', '0124'));
		expect(articles.map(({entry, headline: words}) => [entry, words])).toEqual([
			['tpa0123', headline],
			['tpa0124', 'Barge adrift'],
		]);
	});
});

describe('ANPA 1312', () => {
	const head = (lines: string): string =>
		`\x16\x16\x01r0123\x1f_tp\r\nr n\x13\x11 BC-PL--Tarrow-Weir   03-03 0100\r\n^\x02^BC-PL--Tarrow-Weir,40<\r\n${lines}`;
	const body = `\t   TARROW (PP) _ ${lede} \r\n \r\n\t   \`\`It held,'' said Ines Calder.\r\n`;
	const blocks = [`TARROW (PP) — ${lede}`, said];
	const stamp = '\t   \x03PP-WF-03-04-29 0915GMT<\r\n\r\n\f\r\n\x04';

	test.each([
		['in one line', `^${headline}<`],
		['broken', '^Weir opens\r\ntwo days late <'],
		['below the day for which it was sent in advance', `^$adv 03<\r\n^${headline}<`],
		['below pictures and notes', `^PP Photo PPX101.<\r\n^Eds: Call 555 0100.<\r\n^${headline}<`],
	])('the headline is the line of the head that is neither a keyword nor a note: %s', async (_, lines) => {
		const text = `${head(lines)}\r\n^By NILS AUMANN and BO REED=\r\n^Pell Press=\r\n${body}${stamp}`;
		expect((await read(text)).articles).toEqual([
			{headline, byline: 'NILS AUMANN and BO REED', dateline: 'Tarrow', published: '2029-03-04T09:15Z', blocks},
		]);
	});

	test('it is read without its control characters as well', async () => {
		const text = `^BC-Weir,20<\n^${headline}<\n^By NILS AUMANN=\n^Eds: With photos.<\n${body}`;
		expect((await read(text)).articles).toEqual([{headline, byline: 'NILS AUMANN', dateline: 'Tarrow', blocks}]);
	});

	test('a message without marked lines has a headline above the first indented line', async () => {
		const bare = `\x01a0123TARROW\x1fpell-\r\nu s\x14\x12 BC-Tarrow-Weir   03-03 0344\r\n\x02BC-Tarrow-Weir\r\n${headline}+\r\n`;
		expect((await read(`${bare}     ${lede} \r\n     ${said}\r\n`)).articles).toEqual([
			{headline, blocks: [lede, said]},
		]);
	});

	test('a message with nothing but a keyword has its text and no codes', async () => {
		expect((await read(`${head('')}${body}${stamp}`)).articles).toEqual([
			{dateline: 'Tarrow', published: '2029-03-04T09:15Z', blocks},
		]);
	});

	test.each([
		['PP-03-04-29 0915GMT', '2029-03-04T09:15Z'],
		['PP-WF-03-04-29 0915EST', '2029-03-04T09:15-05:00'],
	])('the stamp may lack a category, and have a zone of its country: %s', async (line, published) => {
		const text = `${head(`^${headline}<`)}\r\n${body}\t   \x03${line}<\r\n\x04`;
		expect((await read(text)).articles).toMatchObject([{published, blocks}]);
	});

	test('marks below the head are not shown', async () => {
		const table = `\t   Friday;41;43<\r\n^Saturday;42;44\r\n^END<\r\n`;
		const text = `${head(`^${headline}<`)}\r\n${body}${table}${stamp}`;
		expect((await read(text)).articles[0]?.blocks.join('\n')).not.toMatch(/[<^]/);
	});

	test('a short message full of codes is text', async () => {
		const codes = '\x13\x11\x12\x1e\x1f'.repeat(12);
		const bytes = Buffer.from(head(`^${headline}<\r\n${codes}${body.replace('Calder', 'Caldér')}${codes}`), 'latin1');
		expect((await readMessage(bytes, 'x.txt')).articles).toHaveLength(1);
	});

	test('each message of a file is an article', async () => {
		const one = `${head(`^${headline}<`)}\r\n${body}${stamp}`;
		const {articles} = await read(one + one.replace('r0123', 'r0124'));
		expect(articles.map(({entry, blocks: shown}) => [entry, shown])).toEqual([
			['r0123', blocks],
			['r0124', blocks],
		]);
	});
});

test.each([
	`${headline}\n\nPress ^C to stop, ^D to end <sigh>.\n\n${said}`,
	`Letters\n\npage0123 4 of the book, she said.\n\n${said}`,
])('an article with such signs is an article: %s', async text => {
	expect((await read(text)).articles[0]?.blocks.at(-1)).toBe(said);
});

test('a file that is only called so is plain text', async () => {
	expect((await readMessage(`${headline}\n\n${lede}\n`, 'x.anpa')).articles).toEqual([{headline, blocks: [lede]}]);
	expect((await readMessage(' \n', 'x.iptc')).articles).toEqual([]);
});

test('fonts and icons, which begin with the same byte, are not taken for a wire', async () => {
	const icon = Buffer.from([0, 0, 1, 0, 2, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0, 2, 0, 0]);
	expect((await readMessage(icon, 'x.txt')).problems).toEqual(['not a text file (image); skipped']);
});
