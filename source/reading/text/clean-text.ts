// Makes text from files safe to show, search and store; nothing else does. Clean text has no control characters but line
// feeds, no bidi controls, no invisible characters, no lone surrogates, and at most `marksPerBase` combining marks on a
// letter. Words are never lost: an escape sequence that is not closed loses its introducer only.

const marksPerBase = 8;

/**
 * Cursor, colour and two-character escape sequences (ECMA-48), up to the lengths that terminals know. The character classes
 * are disjoint, so a failed match looks at each character once.
 */
const shortSequences =
	/\x1b(?:\[[0-?]{0,128}[ -/]{0,2}[@-~]|[ -/]{1,2}[0-~]|[0-?@-OQ-WYZ\\`cno|}~])|\x9b[0-?]{1,128}[ -/]{0,2}[@-~]/g;

/**
 * OSC, DCS, SOS, PM and APC sequences with their content, closed by BEL or ST. Content has no control characters: an unclosed
 * sequence ends at the next one and keeps its words, and the scan for the end never passes another introducer.
 */
const stringSequences =
	/(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])(?:[^\0-\x1f\x7f-\x9f\u2028\u2029]{0,4096}(?:\x07|\x1b\\|\x9c))?/g;

/**
 * Bold and underlined letters as typewriters and `man` print them: the letter, a backspace, and the letter again or a stroke.
 * A bullet is a plus and an o: replaced before. Other backspaces are dropped alone.
 */
const overstruck = /_\x08(?=[^_\n\x08])|([^\n\x08])(?:\x08(?:_|\1)){1,8}/g;

const newlines = /\r\r\n|\r\n?|[\f\v\u0085\u2028\u2029]/g;

// Patterns without the `u` flag run ten times as fast. The tag characters, U+E0000 to U+E007F, are written as surrogate
// pairs: lone surrogates are gone by then.

/** C0 but the line feed, DEL, C1, soft hyphen, bidi controls, zero-width characters, interlinear marks, tags, non-characters. */
const banned =
	/[\0-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]|\udb40[\udc00-\udc7f]/g;

const blanks = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Any of the above; most articles have none and are returned as they are. */
const suspect =
	/[\0-\x09\x0b-\x1f\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\udb40\ufeff\ufff9-\ufffc\ufffe\uffff]/;
const control = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]/;

/**
 * Combining marks and joiners without a letter, or too many of them. Persian, Indic scripts and emoji need one joiner at a
 * time; a run of them only hides text.
 */
const hasMarksAmiss = (text: string): boolean =>
	// One more than `marksPerBase`. Patterns over Unicode classes are made when a text needs them: at start they cost time.
	/(?:^|[\n ])(?:\p{M}|\u200c|\u200d)|(?:\p{M}|\u200c|\u200d){9}/u.test(text);

/** Where marks can be: beyond Latin letters, without the block of curly quotes and dashes but for its joiners. */
const beyondLatin = /[\u0300-\u1fff\u200c-\u200e\u20a0-\uffff]/;

/** Removes marks beyond the limit, and those without a letter. One mark at a time: a repetition would overflow the stack. */
const settleMarks = (text: string): string => {
	let end = -1;
	let run = 0;
	let standsOnLetter = false;
	return text.replace(/\p{M}|\u200c|\u200d/gu, (character, offset: number) => {
		if (offset !== end) {
			run = 0;
			const before = text[offset - 1];
			standsOnLetter = before !== undefined && before !== '\n' && before !== ' ';
		}
		end = offset + character.length;
		return standsOnLetter && ++run <= marksPerBase ? character : '';
	});
};

/**
 * Returns `text` clean, as the head of this file defines it. Line breaks of every form become `\n`, blanks of every width
 * one space each. Idempotent; takes linear time.
 */
export const cleanText = (text: string): string => {
	let clean = text.isWellFormed() ? text : text.toWellFormed();
	if (suspect.test(clean)) {
		if (control.test(clean)) {
			if (clean.includes('\b')) clean = clean.replaceAll('+\bo', '•').replace(overstruck, '$1');
			clean = clean.replace(newlines, '\n').replace(stringSequences, '').replace(shortSequences, '');
		}
		clean = clean.replace(blanks, ' ').replace(banned, '');
	}
	return beyondLatin.test(clean) && hasMarksAmiss(clean) ? settleMarks(clean) : clean;
};

/** Returns `text` clean and on one line, trimmed, without double blanks: for headlines, names and paths. */
export const cleanLine = (text: string): string => {
	let line = cleanText(text);
	// Single blanks do not match: a replacement takes memory for each match, and a long text has millions of them. The matcher keeps a
	// place for each blank of a run: ten million are more than it has room for in a program that has run for a while.
	while (line.includes('\n') || line.includes('  ')) line = line.replace(/[ \n]{2,4096}|\n/g, ' ');
	return line.trim();
};
