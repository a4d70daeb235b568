// A mailbox: every message an article, named by its Message-ID.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {inside, problemAt, type ReadResult, refused} from '../format.ts';
import {withoutMailNotes} from './mail-notes.ts';
import {messagesOf} from './mailbox-messages.ts';
import {parseMail} from './parse-mail.ts';
import {draftOf} from './read-mail.ts';

/** What a mail program keeps in the box for itself. */
const internal = /^DON'T DELETE THIS MESSAGE/;

/** UTF-16 units of text that are kept in memory; a box may be larger, by its attachments. */
const longest = 48_000_000;

export const readMailbox = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const keyOf = entryKeys();
	const drafts: Draft[] = [];
	let damaged = 0;
	let length = 0;
	for (const message of messagesOf(bytes)) {
		if (length > longest) break;
		try {
			const mail = await parseMail(message);
			const draft = draftOf(mail, message, inside(origin, keyOf(mail.messageId?.replace(/^<|>$/g, ''))));
			length += (draft.html ?? draft.text ?? '').length;
			if (!internal.test(draft.headline ?? '')) drafts.push(draft);
		} catch {
			damaged++;
		}
	}
	const {documents, problems} = await articlesOfDrafts(drafts, origin, withoutMailNotes);
	if (documents.length === 0) return refused(origin, 'no readable messages in this mailbox; skipped');
	const told = [...problems];
	const which = damaged === 1 ? '1 message is' : `${damaged} messages are`;
	const rest = documents.length === 1 ? 'the other one was read' : `the other ${documents.length} were read`;
	if (damaged > 0) told.push(problemAt(origin, `${which} damaged; ${rest}`));
	if (length > longest)
		told.push(
			problemAt(
				origin,
				`mailbox too long; only the first ${documents.length} messages were read`,
				'Split it into smaller files.',
			),
		);
	return {documents, problems: told};
};
