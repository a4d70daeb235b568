import {expect, test} from 'vitest';
import {statedLanguage} from '../../../source/reading/facts/stated-language.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

test.each([
	['de', 'de'],
	['pt_BR', 'pt-br'],
	[' zh-Hant-TW ', 'zh-hant-tw'],
	['German', undefined],
	['und', undefined],
	['', undefined],
	[`de${'-x'.repeat(40)}`, undefined],
])('“%s” states %s', (value, language) => {
	expect(statedLanguage(value)).toBe(language);
});

const words = 'Der Hafen von Norderhoog bleibt im Winter geschlossen, wie die Gemeinde mitteilte.';

test.each([
	[
		'page.html',
		`<html lang="de-DE"><head><title>Hafen</title></head><body><article><p>${words}</p></article></body></html>`,
	],
	[
		'page.html',
		`<html><head><meta property="og:locale" content="de_DE"><title>Hafen</title></head><body><p>${words}</p></body></html>`,
	],
	['note.md', `---\ntitle: Hafen\nlang: de-DE\n---\n\n${words}\n`],
	['story.json', JSON.stringify({title: 'Hafen', language: 'de-DE', date: '2031-02-03', content: words})],
])('%s states the language of its story', async (path, text) => {
	const {documents} = await readBytes(Buffer.from(text), {path});
	expect(documents).toMatchObject([{language: 'de-de'}]);
});
