// A mailbox: every message an article, named by its Message-ID.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../articles-of-drafts.ts';
import {entryKeys} from '../entry-keys.ts';
import {inside, problemAt, type Reading, refused} from '../format.ts';
import {messagesOf} from '../mailbox-messages.ts';
import {draftOf, parseMail, withoutNotes} from './mail.ts';

/** What a mail program keeps in the box for itself. */
const internal = /^DON'T DELETE THIS MESSAGE/;

export const readMailbox = async (bytes: Uint8Array, origin: Origin): Promise<Reading> => {
	const keyOf = entryKeys();
	const drafts: Draft[] = [];
	let damaged = 0;
	for (const message of messagesOf(bytes)) {
		try {
			const mail = await parseMail(message);
			const draft = draftOf(mail, inside(origin, keyOf(mail.messageId?.replace(/^<|>$/g, ''))));
			if (!internal.test(draft.headline ?? '')) drafts.push(draft);
		} catch {
			damaged++;
		}
	}
	const {documents, problems} = await articlesOfDrafts(drafts, origin, withoutNotes);
	if (documents.length === 0) return refused(origin, 'a mailbox without articles', 'Leave it out.');
	if (damaged === 0) return {documents, problems};
	const who = damaged === 1 ? '1 message is' : `${damaged} messages are`;
	return {
		documents,
		problems: [...problems, problemAt(origin, `${who} damaged; the other ${documents.length} were read`)],
	};
};
