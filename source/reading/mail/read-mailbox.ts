// Reads a mailbox: every message is an article, and its Message-ID is the entry's key.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {inside, problemAt, type ReadResult, refused} from '../format.ts';
import {withoutMailNotes} from './mail-notes.ts';
import {messagesOf} from './mailbox-messages.ts';
import {parseMail} from './parse-mail.ts';
import {draftsOf} from './read-mail.ts';

/** The subject of a message in which a mail program keeps its own data. */
const internalSubject = /^DON'T DELETE THIS MESSAGE/;

/** UTF-16 units of text that are kept in memory; with attachments a mailbox may be much larger. */
const longestText = 48_000_000;

/** Reads a mailbox. Damaged messages are skipped and counted in one problem. */
export const readMailbox = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const keyOf = entryKeys();
	const drafts: Draft[] = [];
	let damaged = 0;
	let length = 0;
	for (const message of messagesOf(bytes)) {
		if (length > longestText) break;
		try {
			const mail = await parseMail(message);
			for (const draft of await draftsOf(mail, message, id => inside(origin, keyOf(id)))) {
				length += (draft.html ?? draft.text ?? '').length;
				if (!internalSubject.test(draft.headline ?? '')) drafts.push(draft);
			}
		} catch {
			damaged++;
		}
	}
	const {documents, problems} = await articlesOfDrafts(drafts, origin, withoutMailNotes);
	if (documents.length === 0) return refused(origin, 'no readable messages in this mailbox; skipped');
	const all = [...problems];
	const which = damaged === 1 ? '1 message is' : `${damaged} messages are`;
	const rest = documents.length === 1 ? 'the other one was read' : `the other ${documents.length} were read`;
	if (damaged > 0) all.push(problemAt(origin, `${which} damaged; ${rest}`));
	if (length > longestText)
		all.push(
			problemAt(
				origin,
				`mailbox too long; only the first ${documents.length} messages were read`,
				'Split it into smaller files.',
			),
		);
	return {documents, problems: all};
};
