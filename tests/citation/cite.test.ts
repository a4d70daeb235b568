import {describe, expect, test} from 'vitest';
import {cite, citeInMarkdown} from '../../source/citation/cite.ts';
import {citedPath, type Quotation} from '../../source/citation/quotation.ts';
import {faultOfTemplate, usualTemplate} from '../../source/citation/template.ts';

const quotation: Quotation = {
	words: '“The weir holds.”',
	speakers: ['Ada Quill'],
	writer: 'Lena Arvid',
	headline: 'The weir',
	published: '2026-03-14T08:00:00Z',
	url: 'https://gazette.example/weir_1',
	path: 'weir.md',
};

describe('a citation', () => {
	test('has the words, the speaker, the writer, the headline, the date and the address', () => {
		expect(cite(quotation, usualTemplate)).toBe(
			'“The weir holds.” — Ada Quill, quoted by Lena Arvid, “The weir”, 14 March 2026, https://gazette.example/weir_1',
		);
	});

	test('leaves out what is not known, and has the path only where there is no address', () => {
		const {words, speakers, path} = quotation;
		expect(cite({words, speakers, path}, usualTemplate)).toBe('“The weir holds.” — Ada Quill, weir.md');
	});

	test('names the outlet, as its file or else the address has it', () => {
		expect(cite(quotation, '{quote}[, {outlet}]')).toBe('“The weir holds.”, gazette.example');
		expect(cite({...quotation, outlet: 'The Gazette'}, '{quote}[, {outlet}]')).toBe('“The weir holds.”, The Gazette');
	});

	test('has the outlet before the path where there is no address, but never twice', () => {
		const {words, speakers, path} = quotation;
		const kept = {words, speakers, path, outlet: 'The Gazette'};
		expect(cite(kept, usualTemplate)).toBe('“The weir holds.” — Ada Quill, The Gazette, weir.md');
		expect(cite(kept, '{quote}, {outlet}, {where}')).toBe('“The weir holds.”, The Gazette, weir.md');
	});

	test('says who probably speaks, and the words that this rests on', () => {
		expect(cite({...quotation, isUnsure: true, source: 'she'}, '{speaker}')).toBe(
			'probably Ada Quill (“she”, to be checked)',
		);
	});

	test('names all who speak together, and those whom the story does not name in its words', () => {
		expect(cite({...quotation, speakers: ['Ada Quill', 'Ben Marrow']}, '{speaker}')).toBe('Ada Quill and Ben Marrow');
		expect(cite({...quotation, speakers: [], source: 'a diver'}, '{speaker}')).toBe('a diver');
		expect(cite({...quotation, speakers: []}, '{speaker}')).toBe('speaker not named');
	});

	test('puts bare words between quotation marks, but not other words', () => {
		expect(cite({...quotation, words: 'a dry year'}, '{quote}')).toBe('“a dry year”');
		expect(cite({...quotation, words: 'it holds', isParaphrase: true}, '{quote} — {speaker}')).toBe(
			'it holds — Ada Quill (in other words)',
		);
	});

	test('takes what is cited as it is, brackets and braces too', () => {
		expect(cite({...quotation, headline: 'The {quote} [sic]'}, '{quote}[ in {headline}]')).toBe(
			'“The weir holds.” in The {quote} [sic]',
		);
	});
});

describe('in Markdown', () => {
	test('the words are a block quotation, and the rest is its last line', () => {
		expect(citeInMarkdown(quotation, usualTemplate)).toBe(
			'> “The weir holds.”\n>\n> — Ada Quill, quoted by Lena Arvid, “The weir”, 14 March 2026, <https://gazette.example/weir_1>',
		);
	});

	test('a template of another order is one paragraph', () => {
		expect(citeInMarkdown({...quotation, headline: '*'}, '{speaker}: {quote}[ ({headline})]')).toBe(
			'> Ada Quill: “The weir holds.” (\\*)',
		);
	});
});

test.each([
	['news/2026/a.md', ['news'], '2026/a.md'],
	['/home/ada/news/2026/a.md', ['/home/ada/news/'], '2026/a.md'],
	['/home/ada/other/box.mbox#12', ['/home/ada/news'], 'box.mbox#12'],
	['../box.zip#b/c.md', [], 'box.zip#b/c.md'],
	['./a.md', [], 'a.md'],
	['C:\\news\\a.md', [], 'a.md'],
	['news/a\\b.md', ['news'], 'a\\b.md'],
	['a\\b.md', ['.'], 'a\\b.md'],
])('the path %s from %j on is %s', (id, folders, path) => {
	expect(citedPath(id, folders)).toBe(path);
});

test.each([
	[usualTemplate, undefined],
	['{speaker}', 'Add {quote} where the words belong.'],
	['{quote} {speeker}', 'Did you mean {speaker}?'],
	['{quote} [by {speaker}', 'Write [ and ] in pairs.'],
	['{quote} [a [b]]', 'Write [ and ] in pairs.'],
])('the template %s: %s', (template, remedy) => {
	expect(faultOfTemplate(template)?.remedy).toBe(remedy);
});
