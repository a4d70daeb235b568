// Reads a mailbox: every message is an article, and its Message-ID is the entry's key.
import {type Draft, partsOfDrafts} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {inside, problemAt, type ReadChunks, refused} from '../format.ts';
import {chunksInUtf8} from '../text/in-utf8.ts';
import {withoutMailNotes} from './mail-notes.ts';
import {messagesIn} from './mailbox-messages.ts';
import {parseMail} from './parse-mail.ts';
import {draftsOf} from './read-mail.ts';

/** The subject of a message in which a mail program keeps its own data. */
const internalSubject = /^DON'T DELETE THIS MESSAGE/;

/** Messages; the names of more would not fit into memory. */
const mostMessages = 200_000;

/** Reads a mailbox. Damaged messages are skipped and counted in one problem. */
export const readMailbox: ReadChunks = async function* (chunks, origin) {
	const keyOf = entryKeys();
	let [count, damaged, read] = [0, 0, 0];
	const draftsIn = async (message: Uint8Array): Promise<readonly Draft[]> => {
		try {
			const mail = await parseMail(message);
			const drafts = await draftsOf(mail, message, id => inside(origin, keyOf(id)));
			return drafts.filter(({headline}) => !internalSubject.test(headline ?? ''));
		} catch {
			damaged++;
			return [];
		}
	};
	const drafts = async function* (): AsyncGenerator<Draft, void, undefined> {
		for await (const message of messagesIn(chunksInUtf8(chunks))) {
			if (++count > mostMessages) return;
			yield* await draftsIn(message);
		}
	};
	for await (const part of partsOfDrafts(drafts(), origin, withoutMailNotes)) {
		read += part.documents.length;
		if (part.documents.length > 0) yield part;
	}
	if (read === 0) {
		yield refused(origin, 'no readable messages in this mailbox; skipped');
		return;
	}
	const which = damaged === 1 ? '1 message is' : `${damaged} messages are`;
	const rest = read === 1 ? 'the other one was read' : `the other ${read} were read`;
	if (damaged > 0) yield {documents: [], problems: [problemAt(origin, `${which} damaged; ${rest}`)]};
	if (count > mostMessages)
		yield refused(
			origin,
			`too many messages; only the first ${mostMessages} were read`,
			'Split it into smaller files.',
		);
};
