// Channels of Telegram as its desktop program exports them in JSON: a message that has words is an article. What people write to
// each other in a group or a chat is none.
import type {Origin} from '../../model/document.ts';
import type {Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {bylineOfNames} from '../facts/stated-facts.ts';
import {inside} from '../format.ts';
import {type JsonObject, objectsIn, own, stringAt} from './json-object.ts';

const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/;

/** What the program calls a chat, “private_supergroup”. */
const kindOfChat = /^(?:saved_messages|replies|(?:personal|bot)_chat|(?:public|private)_(?:super)?(?:group|channel))$/;

/** Returns true for what the program exports: its messages have the time twice, and until 2021 once. */
const isChat = (value: unknown): boolean =>
	objectsIn(own(value, 'messages')).some(
		message =>
			stringAt(message, 'date_unixtime') !== '' ||
			(kindOfChat.test(stringAt(value, 'type')) &&
				/^(?:message|service)$/.test(stringAt(message, 'type')) &&
				localTime.test(stringAt(message, 'date'))),
	);

/** Returns the chats in an export: of one, or of all that an account has. */
export const telegramChats = (whole: unknown): readonly JsonObject[] =>
	[...objectsIn([whole]), ...objectsIn(own(own(whole, 'chats'), 'list'))].filter(isChat);

const minute = 60_000;
const furthestZone = 14 * 60;

/** The day of a message is that of the place where it was exported, as `date` says; `date_unixtime` tells the zone. */
const timeOf = (message: JsonObject): string | undefined => {
	const local = localTime.exec(stringAt(message, 'date'))?.[0];
	const seconds = Number(stringAt(message, 'date_unixtime') || Number.NaN);
	if (local === undefined || Number.isNaN(seconds)) return local;
	if (!Number.isSafeInteger(seconds)) return undefined;
	const ahead = (Date.parse(`${local}Z`) - seconds * 1000) / minute;
	if (!(Math.abs(ahead) <= furthestZone) || ahead % 15 !== 0) return local;
	const part = (number: number): string => String(Math.floor(number)).padStart(2, '0');
	return `${local}${ahead < 0 ? '-' : '+'}${part(Math.abs(ahead) / 60)}:${part(Math.abs(ahead) % 60)}`;
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

/** A text is a string, or a list of strings and of marked pieces; links are the only marks that are kept. */
const markupOf = (text: unknown): string => {
	const pieces = (Array.isArray(text) ? text : [text]).map((piece: unknown): string => {
		if (typeof piece === 'string') return escaped(piece);
		const [words, address] = [escaped(stringAt(piece, 'text')), stringAt(piece, 'href')];
		return address === '' ? words : `<a href="${escaped(address)}">${words}</a>`;
	});
	const lines = pieces.join('').split(/\n\s*\n/);
	return lines.map(line => (line.trim() === '' ? '' : `<p>${line.trim().replaceAll('\n', '<br>')}</p>`)).join('');
};

/** Returns the messages of all channels in an export; empty for anything else. */
export const telegramDrafts = (whole: unknown, origin: Origin): readonly Draft[] => {
	const keyOf = entryKeys();
	const chats = telegramChats(whole);
	return chats
		.filter(chat => /channel$/.test(stringAt(chat, 'type')))
		.flatMap(chat =>
			objectsIn(own(chat, 'messages')).flatMap((message): readonly Draft[] => {
				const html = stringAt(message, 'type') === 'message' ? markupOf(own(message, 'text')) : '';
				if (html === '') return [];
				const id = String(own(message, 'id') ?? '');
				const sender = ['author', 'forwarded_from', 'from']
					.map(key => stringAt(message, key))
					.find(name => name !== '');
				return [
					{
						origin: inside(origin, keyOf(chats.length === 1 ? id : `${String(own(chat, 'id'))}/${id}`)),
						byline: bylineOfNames([sender]),
						published: timeOf(message),
						html,
					},
				];
			}),
		);
};
