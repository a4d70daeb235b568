// Channels of Telegram as its desktop program exports them by default, in pages: a message that has words is an article. Who writes
// in a chat changes from message to message; in a channel it is always the channel.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames} from '../facts/stated-facts.ts';
import {foreign, inside, notText, type ReadResult} from '../format.ts';
import {lineOfMarkup} from '../markup/is-markup.ts';
import {declaredCharset, decode} from '../text/decode.ts';

const messageStart = /<div class="message (default|service)\b/g;

const header = /<div class="page_header">[\s\S]{0,1000}?<div class="text bold">([^<]{1,300})<\/div>/;
const name = /<div class="from_name">([\s\S]{1,500}?)<\/div>/;
const forwarded = '<div class="forwarded body">';
const id = /\bid="message(\d{1,12})"/;
const date = /<div class="[^"]{0,100}\bdate details"\s{1,9}title="([^"]{1,60})"/;
const wordsStart = '<div class="text">';
/** UTF-16 units; the program allows four thousand. */
const longestMessage = 40_000;

type Message = {
	readonly id: string;
	/** Empty where it is that of the message above. */
	readonly sender: string;
	/** Who wrote it, if it was forwarded. */
	readonly origin: string;
	readonly date: string;
	readonly html: string;
};

/** Behind a name may stand that of a bot, or the day of a forwarded message. */
const nameIn = (markup: string): string => lineOfMarkup(markup.replace(/<span\b[\s\S]*$/, ''));

/** No element in the words is another `div`. */
const wordsIn = (markup: string): string => {
	const start = markup.indexOf(wordsStart);
	const end = start < 0 ? -1 : markup.indexOf('</div>', start);
	return end < 0 ? '' : markup.slice(start + wordsStart.length, end).trim();
};

const messageOf = (markup: string): Message => {
	const at = markup.indexOf(forwarded);
	const own = at < 0 ? markup : markup.slice(0, at);
	return {
		id: id.exec(markup)?.[1] ?? '',
		sender: nameIn(name.exec(own)?.[1] ?? ''),
		origin: at < 0 ? '' : nameIn(name.exec(markup.slice(at))?.[1] ?? ''),
		date: date.exec(markup)?.[1] ?? '',
		html: wordsIn(markup),
	};
};

const messagesIn = (page: string): readonly Message[] => {
	const starts = [...page.matchAll(messageStart)];
	return starts.flatMap(({1: kind, index}, at) =>
		kind === 'default'
			? [messageOf(page.slice(index, Math.min(starts[at + 1]?.index ?? page.length, index + longestMessage)))]
			: [],
	);
};

/** “03.02.2031 18:15:00 UTC+01:00” */
const timeOf = (stated: string): string | undefined => statedDate(stated.replace(/ UTC(?=[+-])/, ' '));

/** Empty lines part paragraphs. */
const paragraphsOf = (html: string): string =>
	html
		.split(/<br\s?\/?>\s{0,9}<br\s?\/?>/i)
		.map(part => `<p>${part}</p>`)
		.join('');

const draftsOf = (messages: readonly Message[], channel: string, origin: Origin): readonly Draft[] => {
	const keyOf = entryKeys();
	return messages
		.filter(({html}) => html !== '')
		.map(message => ({
			origin: inside(origin, keyOf(message.id)),
			byline: bylineOfNames([message.origin || channel]),
			published: timeOf(message.date),
			html: paragraphsOf(message.html),
		}));
};

/** Reads a page of a channel; a chat is told, as what people write to each other is none of the articles. */
export const readTelegramPage = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const page = await decode(bytes, declaredCharset(bytes));
	if (page === undefined) return notText(origin);
	const channel = lineOfMarkup(header.exec(page)?.[1] ?? '');
	const messages = messagesIn(page);
	const isChannel = channel !== '' && messages.every(({sender}) => sender === '' || sender === channel);
	const result = isChannel ? await articlesOfDrafts(draftsOf(messages, channel, origin), origin) : undefined;
	return result === undefined || result.documents.length === 0
		? foreign(
				origin,
				'a chat exported from Telegram, not articles',
				'Convert its messages to a CSV table with the columns “date” and “text”.',
			)
		: result;
};
