// What JSON without articles is, where that can be said: a list of links, a chat.
import {webAddressOf} from '../facts/stated-facts.ts';
import type {UnsupportedKind} from '../recognise/signatures.ts';
import {listKeys} from './export-shapes.ts';
import {type JsonObject, objectsIn, own, stringAt} from './json-object.ts';
import {telegramChats} from './telegram.ts';

const linkKeys = ['url', 'link', 'href', 'given_url', 'resolved_url', 'uri'];

/** Karakeep keeps the address one level deeper. */
const addressIn = (value: JsonObject): string | undefined =>
	linkKeys
		.flatMap(key => [stringAt(value, key), stringAt(own(value, 'content'), key)])
		.map(webAddressOf)
		.find(address => address !== undefined);

/** Lists of which each value is an object, or one in such a list: Linkwarden has its links in collections. */
const listsIn = (whole: unknown): readonly (readonly JsonObject[])[] => {
	const named = (value: unknown): readonly (readonly JsonObject[])[] =>
		[...listKeys, 'bookmarks', 'links'].map(key => objectsIn(own(value, key)));
	return [objectsIn(whole), ...named(whole), objectsIn(own(whole, 'collections')).flatMap(one => named(one).flat())];
};

/** Values that are looked at in a list. */
const mostLooked = 1000;

const isListOfLinks = (list: readonly JsonObject[]): boolean => {
	const looked = list.slice(0, mostLooked);
	const linked = looked.filter(value => addressIn(value) !== undefined);
	return linked.length > 0 && linked.length * 2 >= looked.length;
};

/** The API of an agency answers with facts, and with links to the texts. */
const isLinkToText = (item: unknown): boolean => stringAt(own(own(item, 'renditions'), 'nitf'), 'href') !== '';

const itemsOf = (whole: unknown): readonly unknown[] => {
	const data = own(whole, 'data');
	return [whole, own(data, 'item'), ...objectsIn(own(data, 'items')).map(each => own(each, 'item'))];
};

/** Returns what to say of JSON in which no article was found; undefined where it may be anything. */
export const otherJsonOf = (whole: unknown): UnsupportedKind | undefined => {
	if (telegramChats(whole).length > 0)
		return {
			what: 'a chat exported from Telegram, not articles',
			remedy: 'Convert its messages to a CSV table with the columns “date” and “text”.',
		};
	if (itemsOf(whole).some(isLinkToText))
		return {
			what: 'the answer of an agency’s server, which links to its texts but has none',
			remedy: 'Save the NITF files it links to and open those.',
		};
	return listsIn(whole).some(isListOfLinks)
		? {what: 'a list of links, not articles', remedy: 'Save the pages it links to and open those.'}
		: undefined;
};
