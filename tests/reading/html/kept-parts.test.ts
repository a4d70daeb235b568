// What Readability would delete from the middle of a story, and what it should.
import {expect, test} from 'vitest';
import type {Document} from '../../../source/model/document.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const filler = (from: number): string =>
	Array.from(
		{length: 4},
		(_, index) =>
			`<p>The rowers of Orla met in the boat house for the ${from + index}th time, and heard how Edda Roke, who keeps the lock, counted the swans for an hour.</p>`,
	).join('');

const read = async (body: string): Promise<Document> => {
	const html = `<!DOCTYPE html><html><head><title>Swans over the lock at Orla</title></head><body><article>${body}</article></body></html>`;
	return (await readBytes(Buffer.from(html), {path: 'page.html'})).documents[0]!;
};

/** Returns the blocks that are not filler. */
const restOf = ({blocks}: Document): readonly string[] =>
	blocks.map(({text}) => text).filter(text => !text.startsWith('The rowers of Orla'));

const around = async (part: string): Promise<Document> => read(filler(1) + part + filler(5));

test.each([
	[
		'a link to another writer',
		'<p>It was found by <a rel="author" href="/p">Jon Pell of the Echo</a>, and nobody doubts it.</p>',
	],
	[
		'a name of the class',
		'<p>The film of <span class="author-name">Mira Stoll</span> was shown to all who had come.</p>',
	],
	[
		'a name that begins it',
		'<p><span itemprop="author">Mira Stoll</span> was the first to see them, and she told nobody.</p>',
	],
])('%s stays in its sentence, and is no byline', async (_, sentence) => {
	const document = await around(sentence);
	expect(restOf(document)).toEqual([sentence.replace(/<[^>]+>/g, '')]);
	expect(document.byline).toBeUndefined();
});

test('a dateline in an element of its own stays before its sentence', async () => {
	const line =
		'<p><b class="article-dateline">ORLA, Maine</b> — The swans have come back to the lock after nine years.</p>';
	expect(await read(line + filler(1))).toMatchObject({
		dateline: 'Orla, Maine',
		blocks: [{text: 'ORLA, Maine — The swans have come back to the lock after nine years.'}, {}, {}, {}, {}],
	});
});

test.each([
	['inside it', '<blockquote><p>Nobody feeds them.</p><div class="author">Mira Stoll, warden</div></blockquote>'],
	['below it', '<blockquote><p>Nobody feeds them.</p></blockquote><p class="author">Mira Stoll, warden</p>'],
	[
		'in its footer',
		'<blockquote><p>Nobody feeds them.</p><footer>Mira Stoll, <cite>warden</cite></footer></blockquote>',
	],
	[
		'in the caption of its figure',
		'<figure><blockquote><p>Nobody feeds them.</p></blockquote><figcaption class="blockquote-footer">Mira Stoll, warden</figcaption></figure>',
	],
])('the name of who is quoted stays: %s', async (_, quotation) => {
	const document = await around(quotation);
	expect(restOf(document)).toEqual(['Nobody feeds them.', 'Mira Stoll, warden']);
	expect(document.byline).toBeUndefined();
});

test('a byline is still one, and no part of the text', async () => {
	const document = await read(`<p class="byline">By <a rel="author" href="/m">Mira Stoll</a></p>${filler(1)}`);
	expect(document.byline).toBe('Mira Stoll');
	expect(restOf(document)).toEqual([]);
});

test.each([
	['letters inside a word', '<div class="extracts"><p>We counted forty of them in one hour.</p></div>'],
	['a word with two meanings', '<section class="community"><p>We counted forty of them in one hour.</p></section>'],
	['shares of a company', '<div class="share-price"><p>We counted forty of them in one hour.</p></div>'],
])('a part between paragraphs is kept in spite of %s in its class', async (_, part) => {
	expect(restOf(await around(part))).toEqual(['We counted forty of them in one hour.']);
});

test.each([
	[
		'pointers',
		'<div class="related-extracts"><p>Read <a href="/x">how the swans left Orla nine years ago</a>.</p></div>',
	],
	['a field', '<div class="community"><p>Tell us what you think of it.</p><input></div>'],
	['a sponsor', '<div class="sponsor-message"><p>This story was paid for by the friends of the lock.</p></div>'],
	['a button', '<div class="share-bar"><p>Share this with all your friends.</p><p>It helps us a lot.</p></div>'],
])('a part with %s is left out', async (_, part) => {
	expect(restOf(await around(part))).toEqual([]);
});

test('comments below the story are left out, though they are set as its entries may be', async () => {
	const comment = '<div class="media comment"><h4>gull77</h4><p>I never saw a single one of them.</p></div>';
	expect(restOf(await read(`${filler(1)}<h3>Comments</h3>${comment.repeat(3)}`))).toEqual([]);
});

test('entries that are set as media objects are kept, the last one too', async () => {
	const entry = (head: string): string =>
		`<div class="media"><img src="a.png"><div class="media-text"><h4>${head}</h4><p>We counted forty of them there.</p></div></div>`;
	const {blocks} = await read(filler(1) + entry('At the lock') + entry('At the mill'));
	expect(blocks.slice(4).map(({kind, text}) => `${kind}: ${text}`)).toEqual([
		'subhead: At the lock',
		'paragraph: We counted forty of them there.',
		'subhead: At the mill',
		'paragraph: We counted forty of them there.',
	]);
});

test('a subhead is kept whatever its class, the head of a list of links is not', async () => {
	const {blocks} = await read(
		`<h2 class="promo-title">At the lock</h2>${filler(1)}<h2 class="share_head">At the mill</h2>${filler(5)}<h2 class="promo-title">Elsewhere</h2><ul><li><a href="/x">How the swans left Orla</a></li></ul>`,
	);
	expect(blocks.flatMap(({kind, text}) => (kind === 'subhead' ? text : []))).toEqual(['At the lock', 'At the mill']);
});

test('a subhead that has only words of the title is kept', async () => {
	const {blocks} = await read(`${filler(1)}<h2>At the lock</h2>${filler(5)}`);
	expect(blocks[4]).toMatchObject({kind: 'subhead', text: 'At the lock'});
});

test('the head of an entry is its subhead, and the time beside it stays below', async () => {
	const entry = (time: string, head: string): string =>
		`<section><header class="post-header"><time>${time}</time><h3><a href="#p">${head}</a></h3></header><p>We counted forty of them in one hour, said Edda Roke.</p></section>`;
	const {blocks} = await read(filler(1) + entry('10.05', 'At the lock') + entry('9.40', 'At the mill'));
	expect(blocks.slice(4).map(({kind, text}) => `${kind}: ${text}`)).toEqual([
		'subhead: At the lock',
		'paragraph: 10.05',
		'paragraph: We counted forty of them in one hour, said Edda Roke.',
		'subhead: At the mill',
		'paragraph: 9.40',
		'paragraph: We counted forty of them in one hour, said Edda Roke.',
	]);
});

test('a live blog of nothing but entries is kept', async () => {
	const entry = (head: string): string =>
		`<div class="entry media"><h3>${head}</h3><div><p>We counted forty of them there in one hour, said Edda Roke, who had been at the water since dawn.</p></div></div>`;
	const {blocks} = await read(entry('At the lock') + entry('At the mill') + entry('At the weir'));
	expect(blocks.flatMap(({kind, text}) => (kind === 'subhead' ? text : []))).toEqual([
		'At the lock',
		'At the mill',
		'At the weir',
	]);
});
