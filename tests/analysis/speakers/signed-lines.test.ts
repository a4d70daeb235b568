import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {quotedText} from '../../../source/model/quote.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const opening =
	'<p>The treaty was signed in the old hall on Monday, and those who signed it spoke on the steps for an hour afterwards.</p>';
const ending =
	'<p>The hall was closed after that, and the steps were swept until the lamps were lit again in the street.</p>';

const spoken = async (body: string) => {
	const page = `<!doctype html><title>The treaty</title><article><h1>The treaty is signed</h1>${opening}${body}${ending}</article>`;
	const {documents} = await readBytes(Buffer.from(page), {path: 'a.html'});
	const article = analyse(documents[0]!);
	return article.quotes.map(quote => [quotedText(article.text, quote), quote.speaker]);
};

describe('a name that is all that stands behind a quote', () => {
	test('signs it, whoever was quoted above', async () => {
		const list =
			'<p>“We will meet in October.” — Hugo Delacroix, minister</p><p>“I have settled wars with less paper.”<br>Sir Hugh Pembury, conciliator</p><p>“It is a start.”<br>Ann Vale</p>';
		expect(await spoken(list)).toEqual([
			['“We will meet in October.”', 'Hugo Delacroix'],
			['“I have settled wars with less paper.”', 'Hugh Pembury'],
			['“It is a start.”', 'Ann Vale'],
		]);
	});

	test('does not where the words go on, or where the name begins the next sentence', async () => {
		const told = await spoken('<p>“It is a start.” Ann Vale left the hall.</p><p>“We go,” Hugo Delacroix said.</p>');
		expect(told[1]).toEqual(['“We go,”', 'Hugo Delacroix']);
	});

	test('ends a block of words, and another block may follow', async () => {
		const blocks =
			'<blockquote><p>We will meet in October, and we will bring chairs.</p><footer>Hugo Delacroix, minister</footer></blockquote><blockquote><p>I have settled wars with less paper than this.</p><cite>Hugh Pembury</cite></blockquote>';
		expect(await spoken(blocks)).toEqual([
			['We will meet in October, and we will bring chairs.', 'Hugo Delacroix'],
			['I have settled wars with less paper than this.', 'Hugh Pembury'],
		]);
	});
});
