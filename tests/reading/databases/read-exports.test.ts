import {describe, expect, test} from 'vitest';
import type {Document} from '../../../source/model/document.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const readAll = (content: string | Uint8Array, path = 'x.txt') => readBytes(Buffer.from(content), {path});
const textOf = ({blocks}: Document): string => blocks.map(({text}) => text).join('\n');

const centred = (line: string): string => `${' '.repeat(Math.max(0, 40 - (line.length >> 1)))}${line}\n`;
const story = 'The weir at Tarrow was opened at dawn.\n\n“It held,” said Ines Calder, who keeps the weir.\n';
const told = ['The weir at Tarrow was opened at dawn.', '“It held,” said Ines Calder, who keeps the weir.'].join('\n');

/** Reads one article, of which nothing but the story is the text. */
const one = async (content: string | Uint8Array, path?: string): Promise<Document> => {
	const {documents, problems} = await readAll(content, path);
	expect(problems).toEqual([]);
	expect(documents.map(textOf)).toEqual([told]);
	return documents[0]!;
};

describe('LexisNexis', () => {
	const lexis = (counter: string, labels: string, date = 'March 3, 2029 Saturday'): string =>
		`${centred(counter)}\n\n${centred('The Tarrow Echo')}\n${centred(date)}\nWeir opens at dawn\n\n${labels}\n\n${story}\n`;

	test.each([
		['English', lexis('1 of 2 DOCUMENTS', 'BYLINE: Nils Aumann\n\nLENGTH: 40 words')],
		['one article only', lexis('1 of 1 DOCUMENT', 'SECTION: NEWS')],
		['German', lexis('Dokument 1 von 2', 'AUTOR: Nils Aumann\n\nLÄNGE: 40 Wörter', 'Samstag, 3. März 2029')],
		[
			'German, with the number first',
			lexis('1 von 2 DOKUMENTEN', 'RUBRIK: Lokales\n\nLÄNGE: 40 Wörter', 'Samstag 3. März 2029'),
		],
		['French', lexis('Document 1 de 2', 'RUBRIQUE: Région\n\nLONGUEUR: 40 mots', '3 mars 2029 samedi')],
		[
			'of a French agency',
			lexis('Document 1 de 2', 'LONGUEUR: 40 mots\n\nORIGINE-DEPECHE: Tarrow 3 mars 2029', '3 mars 2029'),
		],
		['Dutch', lexis('1 of 2 DOCUMENTS', 'RUBRIEK: Binnenland\n\nLENGTE: 40 woorden', '3 maart 2029 zaterdag')],
		[
			'Portuguese',
			lexis('1 de 2 DOCUMENTOS', 'SEÇÃO: Cidade; Pág. 4\n\nTAMANHO: 40 palavras', '3 de Março de 2029 sábado'),
		],
		['of a story with a correction below', lexis('1 of 2 DOCUMENTS', 'LENGTH: 40 words\n\nCorrection Appended')],
		['with a focus', lexis('FOCUS - 7 of 9 DOCUMENTS', 'SECTION: NEWS')],
		['without a label', lexis('1 of 2 DOCUMENTS', '')],
		['with line ends of Windows', lexis('1 of 2 DOCUMENTS', 'LENGTH: 40 words').replaceAll('\n', '\r\n')],
		['in UTF-16', Buffer.from(`\ufeff${lexis('1 of 2 DOCUMENTS', 'LENGTH: 40 words')}`, 'utf16le')],
		['below a long cover', `Terms: ${'weir OR '.repeat(4000)}\n\n${lexis('1 of 2 DOCUMENTS', 'LENGTH: 40 words')}`],
	])('%s', async (_, text) => {
		expect(await one(text)).toMatchObject({headline: 'Weir opens at dawn', published: '2029-03-03'});
	});

	test('flush left, with labels for the headline and the text', async () => {
		const text = `1 of 2 DOCUMENTS\n\nThe Tarrow Echo\n\n3 maart 2029\n\nKOP: Weir opens at dawn\n\nTEKST: ${story}\nTAAL: ENGLISH\n`;
		expect(await one(text)).toMatchObject({headline: 'Weir opens at dawn', published: '2029-03-03'});
	});

	test('with lines about rights that fill their lines, and the name of a broadcast', async () => {
		const rights = `Made by the transcribers of Tarrow, who alone answer for what they misheard there\n${centred('and for all else.')}`;
		const text = `${centred('1 of 2 DOCUMENTS')}\n\n${centred('Tarrow Radio')}\n${rights}\n${centred('March 3, 2029')}\n${centred('SHOW: Weirs at Nine 9:00 PM')}\nWeir opens at dawn\n\nGUESTS: Ines Calder\n\nLENGTH: 9 words\n\n${story}\nTRANSCRIPT: 7\n`;
		expect(await one(text)).toMatchObject({headline: 'Weir opens at dawn'});
	});

	test('speakers in capitals are text, and so is a word that is a label elsewhere', async () => {
		const text = lexis('1 of 2 DOCUMENTS', 'LENGTH: 40 words').replace(
			story,
			`${story}\nCALDER: It held.\n\nSTEP: Two.\n`,
		);
		const {documents} = await readAll(`${text}\nLOAD-DATE: March 4, 2029\n`);
		expect(textOf(documents[0]!)).toBe(`${told}\nCALDER: It held.\nSTEP: Two.`);
	});

	test.each([
		['Spanish', 'FECHA-CARGA: 4 de marzo de 2029\n\nIDIOMA: SPANISH; ESPAÑOL\n\nTIPO-PUBLICACIÓN: Periódico', 'es'],
		['Italian', 'DATA-CARICAMENTO: 4 marzo 2029\n\nLINGUA: ITALIAN; ITALIANO', 'it'],
	])('labels below the text that are not known are known by what they say: %s', async (_, labels, language) => {
		const text = `${lexis('1 of 1 DOCUMENT', 'SECCIÓN: LOCAL')}\n${labels}\n\n${centred('Copyright 2029 Tarrow')}\n`;
		expect(await one(text)).toMatchObject({language});
	});

	test('a message of the database in place of a document is none', async () => {
		const page = `<html><body><!-- Hide\n<DOC NUMBER=1>\n<DOCFULL> --><p class="c1">Dokument 2 von 9</p><p class="c2">Not delivered.</p><!--\n</DOCFULL> --></body></html>`;
		expect(await readAll(page, 'x.html')).toMatchObject({
			documents: [],
			problems: [{what: expect.stringContaining('one document has no text')}],
		});
	});

	test('the tail of a document whose counter is lost is read as well', async () => {
		const {documents} = await readAll(
			`${centred('March 3, 2029')}\nWeir\n\nBYLINE: Nils Aumann\n\nLENGTH: 9 words\n\n${story}\nLOAD-DATE: March 4, 2029\n\n${lexis('2 of 2 DOCUMENTS', 'LENGTH: 40 words')}`,
		);
		expect(documents.map(({headline}) => headline)).toEqual(['Weir', 'Weir opens at dawn']);
	});

	test('what the reader of the database has sent along is not shown', async () => {
		const {documents, problems} = await readAll(
			`Send To:\n\nINES CALDER\n4 WEIR LANE\n\n${lexis('1 of 1 DOCUMENT', 'LENGTH: 40 words')}`,
		);
		expect(JSON.stringify([documents, problems])).not.toContain('WEIR LANE');
	});
});

describe('Factiva', () => {
	test('codes alone on their lines', async () => {
		const text = `SE\nNews\nHD\nWeir opens\nWC\n40 mots\nPD\n3 mars 2029\nET\n06:15\nSN\nTarrow Echo\nLP\n${story}`;
		expect(await one(text)).toMatchObject({headline: 'Weir opens', published: '2029-03-03T06:15'});
	});

	test.each([
		['Englisch', 'Wörter', 'Dokument tarrec0020290303dz33002xr'],
		['anglais', 'mots', 'Document TARREC0020290303eb330000k'],
		['英語', '字', '文件 TARREC0020290303eb330000k'],
	])('an account in another language: %s', async (language, words, last) => {
		const text = `Weir opens at dawn\n\n40 ${words}\n3 März 2029\nThe Tarrow Echo\nTARREC\n${language}\n\n${story}\nEcho Press\n${last}\n`;
		expect(await one(text)).toMatchObject({headline: 'Weir opens at dawn', published: '2029-03-03', language: 'en'});
	});

	test('a list of headlines without their texts says so', async () => {
		const documents = [1, 2].map(
			number =>
				`<div class="article enArticle"><div id="hd"><span class="enHeadline">Weir ${number}</span></div><div>40 words</div><div>3 March 2029</div><p>Document TARREC0020290303e${number}3300000</p></div>`,
		);
		const {documents: read, problems} = await readAll(
			`<!DOCTYPE html><html><body>${documents.join('')}</body></html>`,
			'x.html',
		);
		expect(read).toEqual([]);
		expect(problems).toMatchObject([{what: '2 documents have no text that could be read; they were left out'}]);
	});

	test('a page whose style sheet is longer than what is looked at is known by its title and a class', async () => {
		const style = `.DJIIFilterList {margin: 0}\n${'.a {margin: 0}\n'.repeat(20_000)}`;
		const page = `<!DOCTYPE html><html><head><title>Factiva</title><style>${style}</style></head><body><div class="article deArticle"><div id="hd"><span class='deHeadline'>Wehr</span></div><div>9 Wörter</div><div>3 März 2029</div><p class="articleParagraph dearticleParagraph">Es hält.</p></div></body></html>`;
		const {documents, problems} = await readAll(page, 'x.html');
		expect([documents.length, problems]).toEqual([1, []]);
		expect(documents[0]).toMatchObject({headline: 'Wehr', language: 'de', blocks: [{text: 'Es hält.'}]});
	});

	test('a page in an account whose dates are not known is read by its marks', async () => {
		const page = `<!DOCTYPE html><html><head><title>Factiva</title></head><body><div class="article deArticle"><div id="hd"><span class='deHeadline'>Wehr</span></div><div>9 szó</div><div>2029 szökőnap</div><p class="articleParagraph dearticleParagraph">Es hält.</p></div></body></html>`;
		const {documents} = await readAll(page, 'x.html');
		expect(documents).toMatchObject([{headline: 'Wehr', blocks: [{text: 'Es hält.'}]}]);
	});

	test('a page that has no document of a known layout is refused', async () => {
		const page = `<!DOCTYPE html><html><head><title>Factiva</title></head><body><div class="article deArticle"><p>It held.</p></div></body></html>`;
		const {documents, problems} = await readAll(page, 'x.html');
		expect([documents, problems[0]?.what]).toEqual([[], 'an export of Factiva, not a single article']);
	});
});

test('a page of ProQuest without anchors is parted by its labels', async () => {
	const page = `<!DOCTYPE html><html><body><p>Weir opens at dawn</p><p><strong>Author: </strong>Aumann, Nils; Echo Press</p><p><strong>Full text: </strong><text wordcount="9" htmlcontent="true">${story
		.trim()
		.split('\n\n')
		.map(words => `<p>${words}</p>`)
		.join(
			'',
		)}</text></p><p><strong>Subject: </strong>Weirs</p><p><strong>Publication date: </strong>Mar 3, 2029</p></body></html>`;
	expect(await one(page, 'x.html')).toMatchObject({
		headline: 'Weir opens at dawn',
		byline: 'Nils Aumann, Echo Press',
		published: '2029-03-03',
	});
});

test('documents of ProQuest without counters have their source below the title, and headings without colons', async () => {
	const newer = (title: string, text: string): string =>
		`${'_'.repeat(60)}\n\n${title}\n\nAumann, Nils. The Echo; Tarrow [Tarrow]. 03 Mar 2029: A.3.\n\nProQuest document link\n\n${text}\n\nSubject: Weirs\n\nAuthor: Aumann, Nils\n\nPublication date: Mar 3, 2029\n\nDatabase: Rivers\n\n`;
	for (const text of [`FULL TEXT\n\n${story}\nDETAILS`, `Full text: ${story}\nDetails`, `Full text:\n\n${story}`]) {
		const {documents} = await readAll(newer('Weir opens at dawn', text) + newer('Weir shuts', text));
		expect(documents.map(({headline}) => headline)).toEqual(['Weir opens at dawn', 'Weir shuts']);
		expect(documents.map(textOf)).toEqual([told, told]);
		expect(documents[0]).toMatchObject({byline: 'Nils Aumann', published: '2029-03-03'});
	}
});

test.each([
	['Spanish', 'Documento 1 de 1', 'Autor', 'Texto completo', 'Materia', 'Fecha de publicación', '3 mar 2029'],
	['German', 'Dokument 1 von 1', 'Autor', 'Volltext', 'Thema', 'Publikationsdatum', '3. März 2029'],
	['French', 'Document 1 de 1', 'Auteur', 'Texte intégral', 'Sujet', 'Date de publication', '3 mars 2029'],
])('a report of ProQuest in %s is read by its own labels', async (_, counter, author, text, subject, date, day) => {
	const report = `${'_'.repeat(60)}\n\n${counter}\n\nWeir opens at dawn\n\n${author}: Aumann, Nils\n\n${text}: ${story}\n${subject}: Weirs\n\n${date}: ${day}\n\nID ProQuest: 41\n\n`;
	expect(await one(report)).toMatchObject({
		headline: 'Weir opens at dawn',
		byline: 'Nils Aumann',
		published: '2029-03-03',
		origin: {entry: '41'},
	});
});

test('documents of ProQuest with an abstract only are counted, not shown', async () => {
	const record = (number: number): string =>
		`${'_'.repeat(60)}\n\nDocument ${number} of 2\n\nWeir ${number}\n\nAuthor: Aumann, Nils\n\nAbstract: On weirs.\n\nSubject: Weirs\n\nDatabase: Rivers\n\n`;
	const {documents, problems} = await readAll(record(1) + record(2));
	expect(documents).toEqual([]);
	expect(problems).toMatchObject([{what: expect.stringContaining('2 documents have no text')}]);
});

test('Retriever is read in the encodings of its countries', async () => {
	const text = `Dammen öppnas\nTarrowbladet, 2029-03-03 06:15\nSida 10#11\nPublicerat i print.\n\n${story}\n© Tarrowbladet\n${'='.repeat(78)}\n`;
	for (const bytes of [
		Buffer.from(text),
		Buffer.from(`\ufeff${text}`, 'utf16le'),
		Buffer.from(text.replaceAll(/[“”]/g, '"'), 'latin1'),
	]) {
		const {documents} = await readAll(bytes);
		expect(documents).toMatchObject([{headline: 'Dammen öppnas', published: '2029-03-03T06:15'}]);
	}
});

test('an article that says “og:” of itself is a web page, whatever classes it has', async () => {
	const page = `<!DOCTYPE html><html><head><title>Weir</title><meta property="og:title" content="Weir"></head><body><article><span class="DocPublicationName">Echo</span><p>${told}</p></article></body></html>`;
	const {documents} = await readAll(page, 'x.html');
	expect(documents.map(({headline}) => headline)).toEqual(['Weir']);
});

test('APA: a writer above the headline is the byline, and a headline may begin with the same word', async () => {
	const head = '"Tarrower Bote" vom 03.03.2029                    Seite: 2\nRessort: Lokales\n\n';
	expect(await one(`${head}Von Nils Aumann\n\nWeir opens at dawn\n\n${story}`)).toMatchObject({
		headline: 'Weir opens at dawn',
		byline: 'Nils Aumann',
	});
	const title = 'Von der Quelle zum Wehr';
	expect(await one(`${head}${title}\n\n${story}`)).toMatchObject({headline: title});
});

test('Europresse: writers may have the margin of a deck', async () => {
	const page = `<!DOCTYPE html><html><body><article><header><span class="DocPublicationName">Écho</span><span class="DocHeader">Région, samedi 3 mars 2029, p. 4</span><div class="titreArticle"><p class="titreArticleVisu">Weir opens at dawn</p></div><div class="docAuthors sm-margin-bottom">Nils Aumann ; Ada Holm</div></header><section><div class="DocText">${told
		.split('\n')
		.map(text => `<p>${text}</p>`)
		.join('')}</div></section></article></body></html>`;
	expect(await one(page, 'x.html')).toMatchObject({headline: 'Weir opens at dawn', byline: 'Nils Aumann ; Ada Holm'});
});

test('Factiva’s API: what has nothing but a name stays in its sentence', async () => {
	const words = (text: string) => ({type: 'TextItem', content: {text}});
	const [lede = '', said = ''] = told.split('\n');
	const [before = '', behind = ''] = said.split('Ines Calder');
	const attributes = {
		headline: {main: {content: [words('Weir '), {type: 'EntityItem', name: 'opens'}, words(' at dawn')]}},
		body: [
			{type: 'Paragraph', content: [words(lede)]},
			{type: 'Paragraph', content: [words(before), {type: 'EntityItem', name: 'Ines Calder'}, words(behind)]},
		],
	};
	const answer = JSON.stringify({data: {id: '7', attributes}});
	expect(await one(answer, 'x.json')).toMatchObject({headline: 'Weir opens at dawn'});
});
