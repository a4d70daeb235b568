// Joins a line to the next one. Only a hyphen at its end is in doubt: it may belong to the word, or have been put in by the
// program that broke the line.

/**
 * Gives the words of the whole file, in lower case: a word that stands elsewhere in one piece, or with its hyphen, is known. Most
 * files have no word that is broken, so they are found when they are first asked for.
 */
export type KnownWords = () => ReadonlySet<string>;

const word = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu;

const wordsIn = (lines: Iterable<string>): ReadonlySet<string> => {
	const words = new Set<string>();
	for (const line of lines)
		for (const {0: found, index} of line.matchAll(word)) {
			const end = index + found.length;
			const isBroken = /^[-‐\u00ad]\s*$/.test(line.slice(end, end + 3));
			if (!isBroken) words.add(found.toLowerCase().replaceAll('‐', '-'));
		}
	return words;
};

/** Returns the words in lines; the pieces around a hyphen at a line's end are no words. */
export const wordsOfLines = (lines: () => Iterable<string>): KnownWords => {
	let words: ReadonlySet<string> | undefined;
	return () => (words ??= wordsIn(lines()));
};

const hyphenAtEnd = /([\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*)[-‐]$/u;
const startOfWord = /^[\p{L}\p{N}]+/u;

/** UTF-16 units in which a word at a line's end is looked for. */
const longestWord = 80;

/** Prefixes that stay apart: “ex-mayor”, “self-made”. */
const apart =
	/^(?:ex|self|half|well|all|vice|anti|non|mid|so|ill|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;

/**
 * Returns the two lines as one. A hyphen goes if the word is known without it, stays if it is known with it, and else goes where
 * lower case continues; a soft hyphen always goes.
 */
export const joinLine = (before: string, after: string, known: KnownWords): string => {
	const line = before.trimEnd();
	const next = after.trimStart();
	if (line === '' || next === '') return line + next;
	if (line.endsWith('\u00ad')) return line.slice(0, -1) + next;
	const head = hyphenAtEnd.exec(line.slice(-longestWord))?.[1];
	const tail = startOfWord.exec(next.slice(0, longestWord))?.[0];
	if (head === undefined || tail === undefined)
		return /[\p{L}\p{N}][—/]$/u.test(line) ? line + next : `${line} ${next}`;
	const whole = (head + tail).toLowerCase();
	const hyphened = `${head}-${tail}`.toLowerCase();
	if (known().has(whole)) return line.slice(0, -1) + next;
	if (
		known().has(hyphened) ||
		!/^\p{Ll}/u.test(tail) ||
		apart.test(head) ||
		head.includes('-') ||
		!/\p{L}$/u.test(head)
	)
		return line + next;
	return line.slice(0, -1) + next;
};
