import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const told = async (content: string | Uint8Array, path = 'x.txt') => {
	const {documents, problems, foreign} = await readBytes(Buffer.from(content), {path});
	return {articles: documents.length, what: problems.map(problem => problem.what), isSilentInFolders: foreign === true};
};

const refusal = (what: string) => ({articles: 0, what: [what], isSilentInFolders: false});
const centred = (line: string): string => `${' '.repeat(Math.max(0, 40 - (line.length >> 1)))}${line}\n`;
const story = 'The weir at Tarrow was opened at dawn.\n\n“It held,” said Ines Calder, who keeps the weir.\n';

describe('many articles of a press database in one text are told, not shown as one', () => {
	const lexis = (counter: string, labels: string): string =>
		`${centred(counter)}\n\n${centred('The Tarrow Echo')}\n${centred('March 3, 2029 Saturday')}\nWeir opens at dawn\n\n${labels}\n\n${story}\n`;

	test.each([
		['English', lexis('1 of 2 DOCUMENTS', 'BYLINE: Nils Aumann\n\nLENGTH: 40 words')],
		['one article only', lexis('1 of 1 DOCUMENT', 'SECTION: NEWS')],
		['German', lexis('Dokument 1 von 2', 'AUTOR: Nils Aumann\n\nLÄNGE: 40 Wörter')],
		['French', lexis('Document 1 de 2', 'RUBRIQUE: Région\n\nLONGUEUR: 40 mots')],
		['Dutch', lexis('1 of 2 DOCUMENTS', 'RUBRIEK: Binnenland\n\nLENGTE: 40 woorden')],
		['with a focus', lexis('FOCUS - 7 of 9 DOCUMENTS', 'LOAD-DATE: March 3, 2029')],
		['without a label', lexis('1 of 2 DOCUMENTS', '')],
		['flush left', lexis('1 of 2 DOCUMENTS', 'BYLINE: Nils Aumann').trimStart()],
		['with line ends of Windows', lexis('1 of 2 DOCUMENTS', 'LENGTH: 40 words').replaceAll('\n', '\r\n')],
		['in UTF-16', Buffer.from(`\ufeff${lexis('1 of 2 DOCUMENTS', 'LENGTH: 40 words')}`, 'utf16le')],
		['below a long cover', `Terms: ${'weir OR '.repeat(4000)}\n\n${lexis('1 of 2 DOCUMENTS', 'LENGTH: 40 words')}`],
	])('LexisNexis: %s', async (_, text) => {
		expect(await told(text)).toEqual(refusal('an export of LexisNexis, not a single article'));
	});

	test('Nexis, saved as text from a word processor', async () => {
		const text = `Weir opens at dawn\nThe Tarrow Echo\nMarch 3, 2029 Saturday\n\nCopyright 2029\nLength:\u00a040 words\n\nBody\n\n${story}\nLoad-Date:\u00a0March 3, 2029\n\nEnd of Document\n`;
		expect(await told(text)).toEqual(refusal('an export of Nexis, not a single article'));
	});

	test.each([
		[
			'codes',
			` HD\tWeir opens at dawn\n BY\tBy Nils Aumann\n WC\t40 words\n PD\t3 March 2029\n SN\tThe Tarrow Echo\n SC\tTARREC\n\n LP\t${story}`,
		],
		[
			'codes alone on their lines',
			`SE\nNews\nHD\nWeir opens\nWC\n40 mots\nPD\n3 mars 2029\nET\n06:15\nSN\nTarrow Echo\nLP\n${story}`,
		],
		[
			'no codes',
			`Weir opens at dawn\n\n40 words\n3 March 2029\nThe Tarrow Echo\nTARREC\nEnglish\n\n${story}\nDocument TARREC0020290303eb330000k\n`,
		],
		['an account in German', `Weir opens at dawn\n\n40 Wörter\n\n${story}\nDokument tarrec0020290303dz33002xr\n`],
	])('Factiva: %s', async (_, text) => {
		expect(await told(text)).toEqual(refusal('an export of Factiva, not a single article'));
	});

	test.each([
		[
			'documents',
			`${'_'.repeat(60)}\n\nDocument 1 of 2\n\nWeir opens\n\nFull text: ${story}\n${'_'.repeat(60)}\n\nDocument 2 of 2\n`,
		],
		[
			'a report',
			`Report Information from ProQuest\nMarch 03 2029\n${'_'.repeat(60)}\n\nTable of contents\n\n1. Weir opens\n`,
		],
	])('ProQuest: %s', async (_, text) => {
		expect(await told(text)).toEqual(refusal('an export of ProQuest, not a single article'));
	});

	test.each([
		[
			'Sweden',
			`Tarrow bibliotek\nDatum 2029-03-04\n\nNyheter:\n\n> Dammen öppnas, Tarrowbladet, 2029-03-03\n\nDammen öppnas\nTarrowbladet, 2029-03-03 06:15\nSida 10#11\nPublicerat i print.\n\n${story}\n${'='.repeat(78)}\n`,
		],
		['Norway', `Demningen åpnes\n${'-'.repeat(78)}\nTarrow Blad, 03.03.2029\nPublisert i avis. Side 4\n\n${story}`],
	])('Retriever: %s', async (_, text) => {
		for (const encoding of ['utf8', 'latin1', 'utf16le'] as const)
			expect(await told(Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding))).toEqual(
				refusal('an export of Retriever, not a single article'),
			);
	});

	test('GoPress', async () => {
		const text = `1. Weir opens\n\nDe Post, zaterdag 3 maart 2029, p. 23, 853w.\n\n${story}\n\n2. It held\n`;
		expect(await told(text)).toEqual(refusal('an export of GoPress, not a single article'));
	});

	test('APA OnlineManager', async () => {
		const text = `"Tarrower Bote" vom 03.03.2029                Seite: 2\nRessort: Lokal\n\nWehr geöffnet\n\n${story}`;
		expect(await told(text)).toEqual(refusal('an export of APA OnlineManager, not a single article'));
		const web = `"tarrow.example" gefunden am 03.03.2029 17:04 Uhr\n\nWehr geöffnet\n\n${story}`;
		expect(await told(web)).toEqual(refusal('an export of APA OnlineManager, not a single article'));
	});
});

test.each([
	[
		'ANPA',
		`\x16\x16\x01r0123\x1f_tp\x13\r\nr n\x11\x12BC-Weir 03-03 0100\r\n^Weir opens<\r\n\x02\r\n   TARROW (TP) _ ${story}`,
	],
	['ANPA', `^BC-Weir,20<\n^Weir opens at dawn<\n^By NILS AUMANN=\n^Eds: With photos.<\n${story}`],
	[
		'IPTC 7901',
		`\x01tpa0123 4 pl 145 tpa 007\r\n\r\nWeir/\r\n\x02Weir opens =\r\n\r\n${story}\x03030915 mar 29\r\n\x04`,
	],
	['IPTC 7901', `tpa0123 4 pl  145  tpa 007\n\nWeir/\nWeir opens =\n\n${story}030915 mar 29\n`],
])('a message of a news wire is told: %s', async (name, text) => {
	expect(await told(text)).toEqual(refusal(`a message of a news wire (${name})`));
});

describe('notations of other programs are told', () => {
	const mail = 'From: Nils Aumann <nils@tarrow.example>\nMessage-Id: <1@tarrow.example>\nSubject: Weir\n\nIt held.\n';
	test.each([
		['a message of Apple Mail (EMLX)', `${mail.length}      \n${mail}<?xml version="1.0"?>\n<plist/>`],
		['an archive of posts on X', 'window.YTD.tweets.part0 = [\n  {"tweet": {"full_text": "It held."}}\n]'],
		['a list of citations (RIS)', 'TY  - NEWS\r\nT1  - Weir opens\r\nAB  - It held.\r\nER  - \r\n'],
		['a list of citations (BibTeX)', '@article{aumann2029,\n  title = {Weir opens},\n  abstract = {It held.}\n}\n'],
		['a list of citations (EndNote)', '%0 Newspaper Article\n%A Aumann, Nils\n%T Weir opens\n%X It held.\n'],
		['an index of Thunderbird, without the messages', '// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)> >'],
	])('%s', async (what, text) => {
		for (const path of ['x.txt', 'x.md', 'x']) expect(await told(text, path)).toEqual(refusal(what));
	});
});

describe('an article that speaks of these formats is an article', () => {
	test.each([
		[
			'a counter in a sentence',
			`The search gave 1 of 2 DOCUMENTS that night.\n\nSECTION: NEWS was stamped on it.\n\n${story}`,
		],
		['a viewer of documents', `1 of 3 documents\n\n${story}`],
		[
			'labels of a transcript',
			`HOST: Good evening.\n\nCALDER: It held.\n\nNOTE: This is a rush transcript.\n\n${story}`,
		],
		['a heading “Body”', `The report\n\nBody\n\n${story}\nEnd of Document scanning\n\n${story}`],
		['codes in a table', `HD\t1080\nPD\t12\nWC\t2\n\n${story}`],
		['rules between the parts', `Weir opens\n${'='.repeat(78)}\n\n${story}\n${'_'.repeat(60)}\n\n${story}`],
		['a quotation with a source', `“It held”, Tarrow Echo, 2029-03-03\n${'='.repeat(78)}\n\n${story}`],
		['a German date line', `"Es hielt", stand in der Zeitung vom 03.03.2029, Seite 2.\n\n${story}`],
		['a caret', `^ Ines Calder at the weir.\n\n${story}`],
		['ten equals signs and a list', `Weir opens\n\n- a gate | a lock\n\n==========\n\n${story}`],
		['an address with @', `@tarrow wrote: it held.\n\n${story}`],
		['a number first', `1234\n\nFrom: here\n\n${story}`],
	])('%s', async (_, text) => {
		expect(await told(text)).toEqual({articles: 1, what: [], isSilentInFolders: false});
	});
});
