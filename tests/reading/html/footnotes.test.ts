import {describe, expect, test} from 'vitest';
import {blocksOfHtml} from '../../../source/reading/html/html-blocks.ts';
import {countWork} from '../../helpers/count-work.ts';

const textsOf = (html: string): readonly string[] =>
	blocksOfHtml(html).map(({kind, part, text}) => [part ?? kind, text].join(': '));

const link = (note: string, label = '1') => `<sup><a href="#${note}">${label}</a></sup>`;

describe('the footnotes of a page', () => {
	test('have their signs raised in the text, and stand at the end', () => {
		const html = `<p>The mole leans.${link('n1')} It has for years.<a href="#n2" role="doc-noteref">[2]</a></p>
			<ol><li id="n1">So says the log. <a href="#back">↩</a></li><li id="n2"><p>Nobody measured it.</p></li></ol>
			<p>The board meets in May.</p>`;
		expect(textsOf(html)).toEqual([
			'paragraph: The mole leans.¹ It has for years.²',
			'paragraph: The board meets in May.',
			'note: ¹ So says the log.',
			'note: ² Nobody measured it.',
		]);
		expect(blocksOfHtml(html)[0]!.marks).toEqual([
			{kind: 'note', start: 15, end: 16},
			{kind: 'note', start: 34, end: 35},
		]);
	});

	test('lose the number and the ways back that the page gives them, and stay below the heading that they have in the page', () => {
		const html = `<p>It leans.<sup id="r1"><a href="#n1">[1]</a></sup></p><h2>Notes</h2>
			<div><p id="n1">[1] <b><a href="#r1">^</a></b> So says <i>the log</i>.</p></div>`;
		expect(textsOf(`${html}<h2>See also</h2><p>The log of the mole.</p>`)).toEqual([
			'paragraph: It leans.¹',
			'subhead: Notes',
			'note: ¹ So says the log.',
			'subhead: See also',
			'paragraph: The log of the mole.',
		]);
	});

	test('have no heading where they come from two lists', () => {
		const html = `<p>It leans.${link('n1')}${link('n2', 'a')}</p><h2>Notes</h2><ol><li id="n2">Nobody measured it.</li></ol>
			<h2>Sources</h2><ol><li id="n1">So says the log.</li></ol>`;
		expect(textsOf(html)).toEqual([
			'paragraph: It leans.¹²',
			'note: ¹ So says the log.',
			'note: ² Nobody measured it.',
		]);
	});

	test('that are cited twice are one, and from ten on their signs are numbers', () => {
		const numbers = Array.from({length: 11}, (_, index) => index + 1);
		const signs = numbers.map(number => link(`n${number}`, String(number))).join(' ');
		const notes = numbers.map(number => `<li id="n${number}">Note ${number}.</li>`).join('');
		const texts = textsOf(`<p>All of it.${signs} ${link('n10', '10')}</p><ol>${notes}</ol>`);
		expect(texts[0]).toBe('paragraph: All of it.¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹ [10] [11] [10]');
		expect(texts.slice(-2)).toEqual(['note: [10] Note 10.', 'note: [11] Note 11.']);
	});

	test('are told from links to a paragraph, from powers, and from links that lead nowhere', () => {
		const html = `<p>See <a href="#p2">2</a>. It rose by 10<sup>3</sup>.${link('gone', '4')}</p><p id="p2">Here it is.</p>`;
		expect(textsOf(html)).toEqual(['paragraph: See 2. It rose by 103.', 'paragraph: Here it is.']);
	});

	test('are never the text itself, though they link back to it', () => {
		const html = `<p id="t">It leans.${link('n1')} “It does,” said Ola Finch.</p><p id="n1"><sup><a href="#t">1</a></sup> The log.</p>`;
		expect(textsOf(html)).toEqual(['paragraph: It leans.¹ “It does,” said Ola Finch.', 'note: ¹ The log.']);
	});

	test('take work in step with the page', async () => {
		const page = (count: number) =>
			`<p>${Array.from({length: count}, (_, index) => link(`n${index % 7}`)).join(' ')}</p>${'<div>'.repeat(50)}${Array.from({length: count}, (_, index) => `<p id="n${index}"><a href="#x"><sup>1</sup></a> Note.</p>`).join('')}`;
		const [small, large] = [
			await countWork(() => void blocksOfHtml(page(500))),
			await countWork(() => void blocksOfHtml(page(2000))),
		];
		expect(large).toBeLessThan(small * 8);
	});
});

test('what editors note in a page of Google Docs is not shown, nor are the signs of it', () => {
	const html = `<p>The mole leans.${link('cmnt1', '[a]')}${link('ftnt1', '[1]')}</p>
		<div><p id="ftnt1"><a href="#ftnt_ref1">[1]</a> So says the log.</p></div>
		<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Ask the desk.</span></p></div>`;
	expect(textsOf(html)).toEqual(['paragraph: The mole leans.¹', 'note: ¹ So says the log.']);
});

test('a footnote of Word is known by the name of its link', () => {
	const html = `<p>The mole leans.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>
		<div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> So says the log.</p></div></div>`;
	expect(textsOf(html)).toEqual(['paragraph: The mole leans.¹', 'note: ¹ So says the log.']);
});
