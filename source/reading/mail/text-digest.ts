// Splits a digest that is one text (RFC 1153), as mailing lists send it: messages with short heads, between lines of dashes.

/** One message of a digest. */
export type DigestMessage = {
	/** Header lines as they are written; folded ones go on in lines that begin with a blank. */
	readonly head: string;
	readonly text: string;
};

/** Between messages are thirty dashes, above the first one seventy. */
const separator = /^(?:-{30}|-{70}) ?$/;
const headerLine = /^[A-Za-z][A-Za-z-]{0,40}:(?: |$)/;
/** Lines of the longest head. */
const mostHeaders = 40;

/** Returns the offset of the line below a head that states a sender, and a subject or a date; undefined if `from` is not one. */
const endOfHead = (lines: readonly string[], from: number): number | undefined => {
	const names = new Set<string>();
	let at = from;
	for (; at < Math.min(lines.length, from + mostHeaders); at++) {
		const line = lines[at]!;
		if (headerLine.test(line)) names.add(line.slice(0, line.indexOf(':')).toLowerCase());
		else if (at === from || !/^[ \t]+\S/.test(line)) break;
	}
	const isHead = names.has('from') && (names.has('subject') || names.has('date'));
	return isHead && (lines[at] ?? '') === '' ? at : undefined;
};

/** The last message names the digest: “End of Vale Digest, Vol 3, Issue 4”. Mailing lists put their footer above it. */
const endOfDigest = /^(?:end of .{0,200}\bdigest\b|subject: digest footer$)/i;

/** Returns the messages of a digest; an empty list if the text is none. What stands above the first message is left out. */
export const textDigestOf = (text: string): readonly DigestMessage[] => {
	if (!text.includes('-'.repeat(30))) return [];
	const lines = text.split('\n').map(line => line.trimEnd());
	const messages: DigestMessage[] = [];
	let open: {readonly head: string; readonly from: number} | undefined;
	let starts = 0;
	const close = (end: number): void => {
		if (open) messages.push({head: open.head, text: lines.slice(open.from, end).join('\n').trim()});
		open = undefined;
	};
	for (let at = 0; at < lines.length; at++) {
		if (!separator.test(lines[at]!)) continue;
		let next = at + 1;
		while (lines[next] === '' && next < at + 5) next++;
		if (endOfDigest.test(lines[next] ?? '')) {
			close(at);
			break;
		}
		const end = endOfHead(lines, next);
		if (end === undefined) continue;
		close(at);
		starts++;
		open = {head: lines.slice(next, end).join('\n'), from: end};
		at = end;
	}
	close(lines.length);
	return starts > 1 || (starts === 1 && /\bdigest\b/i.test(lines.slice(0, 5).join(' '))) ? messages : [];
};
