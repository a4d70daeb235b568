// The posts in an archive that Mastodon gives to a member: activities, of which those that create a note have a text. What was sent
// to some only is a letter, and what was shared is somebody else's.
import type {Origin} from '../../model/document.ts';
import type {Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {statedDate} from '../facts/stated-date.ts';
import {webAddressOf} from '../facts/stated-facts.ts';
import {inside} from '../format.ts';
import {type JsonObject, objectsIn, own, stringAt} from './json-object.ts';

/** Whom ActivityPub calls everybody, in full and in short. */
const everybody = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public']);

const isPublic = (note: JsonObject): boolean =>
	['to', 'cc'].some(key => [own(note, key)].flat().some(name => typeof name === 'string' && everybody.has(name)));

/** “@ada@weir.example” of “https://weir.example/users/ada”. */
const accountOf = (address: string): string | undefined => {
	const url = webAddressOf(address);
	const name = url === undefined ? undefined : /\/(?:users\/|@)([\w.-]{1,60})\/?$/.exec(url)?.[1];
	return name === undefined ? undefined : `@${name}@${new URL(url!).hostname}`;
};

/** Returns the public posts in an outbox; empty for anything else. */
export const mastodonDrafts = (whole: unknown, origin: Origin): readonly Draft[] => {
	if (own(whole, 'type') !== 'OrderedCollection') return [];
	const keyOf = entryKeys();
	return objectsIn(own(whole, 'orderedItems')).flatMap((activity): readonly Draft[] => {
		const note = own(activity, 'object');
		if (own(activity, 'type') !== 'Create') return [];
		const [post] = objectsIn([note]);
		const html = post === undefined ? '' : stringAt(post, 'content');
		if (post === undefined || html.trim() === '' || !isPublic(post)) return [];
		return [
			{
				origin: inside(origin, keyOf(stringAt(post, 'id'))),
				headline: stringAt(post, 'name') || undefined,
				byline: accountOf(stringAt(post, 'attributedTo') || stringAt(activity, 'actor')),
				published: statedDate(stringAt(post, 'published')),
				url: webAddressOf(stringAt(post, 'url')),
				html,
			},
		];
	});
};
