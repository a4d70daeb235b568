import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const sentence = (index: number): string =>
	`The council met in the old hall for the ${index}th time, and heard Ann Vale, who keeps the weir, speak of the eels for an hour.`;
const page = (inside: string): string =>
	`<!DOCTYPE html><html><body><article><h1>Eels come back</h1><p>${sentence(1)}</p><p>${sentence(2)}</p>${inside}<p>${sentence(3)}</p><p>${sentence(4)}</p></article></body></html>`;
const read = async (content: string, path: string): Promise<readonly string[]> =>
	(await readBytes(Buffer.from(content), {path})).documents[0]!.blocks.map(({text}) => text);
const story = [1, 2, 3, 4].map(sentence);

describe('a line of a story’s page is left out that', () => {
	test.each([
		'Sign up for our morning newsletter',
		'Sign up to get the day’s stories in your inbox every morning.',
		'Subscribe to our newsletter for the latest from Pell',
		'Enter your email address',
		'Thank you for signing up!',
		'Advertisement - scroll to continue',
		'Article continues after advertisement',
		'Scroll to continue with content',
		'Share on Facebook Share on Twitter Share on WhatsApp',
		'Share Tweet Email Print',
		'Facebook | X | Email | Print',
		'1.2k shares',
		'4 min read',
		'Listen to this article · 4 min',
		'Follow the Courier on X and Facebook',
		'Download our app for the latest news',
		'Newsletter abonnieren',
		'Inscrivez-vous à notre newsletter',
		'Suscríbete a nuestro boletín',
	])('asks, sells or shares: %s', async line => {
		expect(await read(page(`<p>${line}</p>`), 'a.html')).toEqual(story);
		expect(await read(`${story[0]}\n\n${line}\n\n${story[1]}\n`, 'a.txt')).toEqual(story.slice(0, 2));
	});

	test.each([
		'<strong>Read more:</strong> <a href="/x">Floods reach Pell</a>',
		'RELATED: <a href="/x">Floods reach Pell</a>',
		'<em>Also read: <a href="/x">Floods reach Pell</a></em>',
		'See also: <a href="/x">Floods reach Pell</a>',
		'Read more: Floods reach Pell',
		'<strong>Lire aussi :</strong> <a href="/x">Les anguilles</a>',
		'<b>Mehr zum Thema:</b> <a href="/x">Die Aale sind da</a>',
		'Lee también: <a href="/x">Las anguilas</a>',
		'Läs också: <a href="/x">Ålarna</a>',
	])('points to another story: %s', async line => {
		expect(await read(page(`<p>${line}</p>`), 'a.html')).toEqual(story);
	});

	test.each(['La suite après la publicité', 'Image source, Nell Arb', '* * *', 'Show caption'])(
		'is a label or a rule: %s',
		async line => {
			expect(await read(page(`<p>${line}</p>`), 'a.html')).toEqual(story);
		},
	);

	test.each([
		'“Sign up or be left behind,” said the mayor, Bo Reed.',
		'Sign up for the walk at the town hall, the council asks.',
		'Subscribe to our newsletter, the note said, and win an eel.',
		'Share prices fell on Monday.',
		'Read more than one book a week.',
		'Follow the river to Pell.',
		'Related: the eels of Holm are gone.',
		'Continue reading to the end of the book, she tells her pupils.',
	])('is not a sentence of the story: %s', async line => {
		expect(await read(page(`<p>${line}</p>`), 'a.html')).toContain(line);
		expect(await read(`${story[0]}\n\n${line}\n\n${story[1]}\n`, 'a.txt')).toContain(line);
	});
});

test('a page’s publisher is its writer only where it shows no other', async () => {
	const data = (author: string) =>
		`<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: 'Eels come back', author: {name: author}, publisher: {name: 'The Vale Courier'}})}</script>`;
	const bylineOf = async (author: string, shown: string) => {
		const html = page('')
			.replace('<html>', `<html><head>${data(author)}</head>`)
			.replace('</h1>', `</h1>${shown}`);
		return (await readBytes(Buffer.from(html), {path: 'a.html'})).documents[0]!.byline;
	};
	const shown = '<p class="byline">By Ann Vale</p>';
	expect(await bylineOf('The Vale Courier', shown)).toBe('Ann Vale');
	expect(await bylineOf('The Vale Courier', '')).toBe('The Vale Courier');
	expect(await bylineOf('Bo Reed', shown)).toBe('Bo Reed');
});
