// Generates JSON of platforms and of readers of articles: Telegram, Mastodon, NewsBlur, wallabag, Omnivore's lists, corpora whose
// texts are lists of parts; and what Telegram writes as a page.
import fc from 'fast-check';
import {story} from '../hostile-file.ts';
import {goodMarkup, markup} from './pages.ts';
import {address, date, escaped, file, line, type Made, place, plain, withStory, words} from './pieces.ts';

const value = fc.oneof(line, date, address, goodMarkup, fc.jsonValue({maxDepth: 3}));
/** Any values under some of these keys. */
const objectWith = (keys: readonly string[]): fc.Arbitrary<object> =>
	fc.dictionary(fc.constantFrom(...keys, '__proto__', 'constructor'), value);
/** A list of anything with the story at any place. */
const listWith = (keys: readonly string[], good: object): fc.Arbitrary<readonly unknown[]> =>
	fc
		.tuple(
			fc.array(fc.oneof({weight: 4, arbitrary: objectWith(keys)}, {weight: 1, arbitrary: value}), {maxLength: 6}),
			place,
		)
		.map(([others, at]) => withStory<unknown>(others, at, good));
const asJson = (whole: fc.Arbitrary<unknown>): Made => whole.map(each => file('.json', JSON.stringify(each), story));

const telegramMessage = {id: 1, type: 'message', date: '2029-03-03T08:15:00', date_unixtime: '1867305300'};
const telegramKeys = [
	'id',
	'type',
	'date',
	'date_unixtime',
	'from',
	'author',
	'forwarded_from',
	'text',
	'text_entities',
];
const telegramText = fc.constantFrom<unknown>(
	story,
	['', {type: 'bold', text: story}],
	[{type: 'text_link', text: story, href: 'https://a.example/'}],
);
export const telegramExport: Made = asJson(
	telegramText.chain(text =>
		fc.tuple(listWith(telegramKeys, {...telegramMessage, text}), fc.boolean()).map(([messages, isWhole]) => {
			const channel = {name: 'River News', type: 'public_channel', id: 7, messages};
			return isWhole ? {about: 'x', chats: {list: [channel]}} : channel;
		}),
	),
);

const everybody = 'https://www.w3.org/ns/activitystreams#Public';
const note = {
	type: 'Create',
	actor: 'https://a.example/users/ada',
	object: {type: 'Note', id: 'https://a.example/1', to: [everybody], content: `<p>${story}</p>`},
};
export const mastodonOutbox: Made = asJson(
	listWith(['type', 'actor', 'object', 'to', 'published'], note).map(orderedItems => ({
		'@context': 'https://www.w3.org/ns/activitystreams',
		type: 'OrderedCollection',
		orderedItems,
	})),
);

export const newsBlurStories: Made = asJson(
	listWith(['story_title', 'story_content', 'story_authors', 'story_date', 'story_permalink', 'id'], {
		story_title: 'A headline',
		story_content: `<p>${story}</p>`,
		story_permalink: 'https://a.example/1',
	}).map(stories => ({stories, feeds: {}, authenticated: true})),
);

export const wallabagJson: Made = asJson(
	listWith(['title', 'url', 'content', 'published_by', 'published_at', 'is_archived', 'tags'], {
		title: 'A headline',
		url: 'https://a.example/1',
		content: `<p>${story}</p>`,
		is_archived: 0,
	}),
);

/** Lists of paragraphs, elements with a type, and objects of them, as programming interfaces and corpora have. */
const bodies = fc.constantFrom<(text: string) => object>(
	text => ({title: 'A headline', body: [text]}),
	text => ({headline: 'A headline', text: [{type: 'p', text}]}),
	text => ({headlines: {basic: 'A headline'}, type: 'story', content_elements: [{type: 'text', content: text}]}),
	text => ({webTitle: 'A headline', fields: {body: `<p>${text}</p>`}}),
	text => ({title: {rendered: 'A headline'}, content: {rendered: `<p>${text}</p>`}}),
	text => ({title: 'A headline', body: {paragraphs: [{text}]}}),
	text => ({headline: 'A headline', body_xhtml: `<div><p>${text}</p></div>`}),
);
export const corpus: Made = fc
	.tuple(
		bodies,
		fc.array(fc.oneof(words, goodMarkup), {maxLength: 5}),
		place,
		fc.constantFrom('articles', 'results', ''),
	)
	.map(([bodyOf, others, at, list]) => {
		const all = withStory(others, at, story).map(bodyOf);
		return file('.json', JSON.stringify(list === '' ? all : {[list]: all}));
	});

const message = fc
	.tuple(
		fc.oneof(plain, line.map(escaped), markup),
		date.map(escaped),
		line.map(escaped),
		fc.constantFrom('default clearfix', 'default clearfix joined', 'service'),
	)
	.map(
		([text, when, name, kind]) =>
			`<div class="message ${kind}" id="message7"><div class="body"><div class="pull_right date details" title="${when}">x</div><div class="forwarded body"><div class="from_name">${name}</div><div class="text">${text}</div></div></div></div>`,
	);
const goodMessage = `<div class="message default clearfix" id="message8"><div class="body"><div class="pull_right date details" title="03.03.2029 08:15:00 UTC+01:00">08:15</div><div class="from_name">River News</div><div class="text">${story}</div></div></div>`;
export const telegramPage: Made = fc
	.tuple(fc.array(message, {maxLength: 6}), place)
	.map(([others, at]) =>
		file(
			'.html',
			`<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">River News</div></div></div><div class="page_body chat_page"><div class="history">${withStory(others, at, goodMessage).join('\n')}</div></div></div></body></html>`,
			story,
		),
	);
