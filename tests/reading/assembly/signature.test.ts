// Lines at the top of a page that repeat who wrote it, and say what the writer is.
import {describe, expect, test} from 'vitest';
import {factsOf} from '../facts-of.ts';

const story = [
	'The weir at Pell was opened at dawn, and the eels went up the river as they have done in every spring that anyone remembers.',
	'“It held,” said Ines Calder, who keeps the weir and has kept it for thirty-one years without a day of leave.',
];

const read = async (signature: string, head = '') => {
	const paragraphs = story.map(text => `<p>${text}</p>`).join('');
	const page = `<html><head><title>Weir opens at dawn</title>${head}</head><body><article><h1>Weir opens at dawn</h1>${signature}${paragraphs}</article></body></html>`;
	const {articles} = await factsOf(page, 'x.html');
	return [articles[0]!.byline, articles[0]!.text.split('|').slice(0, -story.length)];
};

describe('a byline in several elements', () => {
	test.each([
		['<p class="byline">By Ann Vale</p><p>Harbour Correspondent</p>', 'Ann Vale, Harbour Correspondent'],
		['<p>By Ann Vale</p><p>Harbour Correspondent</p>', 'Ann Vale, Harbour Correspondent'],
		['<p class="byline">By Ann Vale</p><p>Courier staff writer</p>', 'Ann Vale, Courier staff writer'],
		[
			'<div class="byline"><div class="author-name">Ann Vale</div><div class="author-job">Harbour Correspondent</div></div>',
			'Ann Vale, Harbour Correspondent',
		],
	])('is one, and none of it stays in the text: %s', async (signature, byline) => {
		expect(await read(signature)).toEqual([byline, []]);
	});

	test('that is stated in the head of the page is taken from the text as well', async () => {
		const head = '<meta name="author" content="Ann Vale">';
		expect(await read('<p>Ann Vale</p><p>Harbour Correspondent</p>', head)).toEqual([
			'Ann Vale, Harbour Correspondent',
			[],
		]);
	});

	test('stays where it says who speaks', async () => {
		const turn = '<p>Ann Vale</p><p>Who keeps the weir?</p>';
		const talk = {title: 'Weir', author: 'Ann Vale', content: `${turn}<p>Ines Calder</p><p>I do.</p>${turn}`};
		const {articles} = await factsOf(JSON.stringify(talk), 'x.json');
		const once = 'Ann Vale|Who keeps the weir?';
		expect(articles[0]!.text).toBe(`${once}|Ines Calder|I do.|${once}`);
	});

	test.each(['Bo Reed', 'Ann Vale resigns as harbour correspondent', 'Vale'])(
		'takes nothing else from the text: %s',
		async line => {
			expect(await read(`<p class="byline">By Ann Vale</p><p>${line}</p>`)).toEqual(['Ann Vale', [line]]);
		},
	);
});
