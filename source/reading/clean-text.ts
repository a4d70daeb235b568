// The one place where text from outside is made safe to show, search and store. Everything behind it may rely on:
// no control character but the line feed, no bidi control, no invisible debris, no lone surrogate, at most
// `marksPerBase` combining marks on a letter. Words are never lost: an escape sequence that is not closed loses its
// introducer only.

const marksPerBase = 8;

/** Cursor, colour and two-character sequences. The classes are disjoint, so a failed match costs one look at each character. */
const shortSequences = /\x1b(?:\[[0-?]*[ -/]*[@-~]|[ -/]+[0-~]|[0-?@-OQ-WYZ\\`cno|}~])|\x9b[0-?]+[ -/]*[@-~]/g;

/**
 * OSC, DCS, SOS, PM and APC with their content, closed by BEL or ST. Content holds no control character at all:
 * an unclosed one ends there and keeps its words, and the scan for a close never runs over the next introducer.
 */
const stringSequences =
	/(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])(?:[^\0-\x1f\x7f-\x9f\u2028\u2029]{0,4096}(?:\x07|\x1b\\|\x9c))?/g;

const newlines = /\r\r\n|\r\n?|[\f\v\u0085\u2028\u2029]/g;

/** C0 but the line feed, DEL, C1, soft hyphen, bidi controls, zero-width debris, interlinear marks, tags, non-characters. */
const banned =
	/[\0-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff\u{e0000}-\u{e007f}]+/gu;

const blanks = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Joiners count as marks: Persian, Indic scripts and emoji need one at a time, a run of them only hides. */
const marks = '[\\p{M}\\u200c\\u200d]';
const marksWithoutBase = new RegExp(`(^|[\\n ])${marks}+`, 'gu');
const marksTooMany = new RegExp(`(${marks}{${marksPerBase}})${marks}+`, 'gu');
const anyMark = new RegExp(marks, 'u');

/** Anything above needs a look; most articles hold nothing of the kind and are returned as they are. */
const suspect =
	/[\0-\x09\x0b-\x1f\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffc\ufffe\uffff\u{e0000}-\u{e007f}\p{M}]/u;

/** Idempotent and linear. Line breaks of every form become `\n`, blanks of every width one blank each. */
export const cleanText = (text: string): string => {
	const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
	if (!suspect.test(wellFormed)) return wellFormed;
	const clean = wellFormed
		.replace(newlines, '\n')
		.replace(stringSequences, '')
		.replace(shortSequences, '')
		.replace(blanks, ' ')
		.replace(banned, '');
	return anyMark.test(clean) ? clean.replace(marksWithoutBase, '$1').replace(marksTooMany, '$1') : clean;
};

/** For headlines, names and paths: clean, and on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
