// Labels of turns, in the forms of parliaments, courts, broadcasters and programs that write down speech: “VALE:”,
// “Mr Alan Vale (Penrith) (Con):”, “The Minister for Roads (Ann Vale):”, “[00:04:11] Ann Vale:”, “Q.”.

/** The label at the start of a paragraph. */
export type TurnLabel = {
	/** The name or office as it is written, without brackets; “Q” for a question. */
	readonly name: string;
	/** UTF-16 offset of the name in the paragraph. */
	readonly at: number;
	/** UTF-16 offset where the words of the turn begin. */
	readonly end: number;
	/** `name` may be a person; `office` is nobody's name; `question` and `answer` alternate. */
	readonly kind: 'name' | 'office' | 'question' | 'answer';
};

/** In UTF-16 units: as far as a label may reach, with a long office before the name. */
export const longestLabel = 160;

const time = String.raw`(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?\s*[-–—]?\s*)?`;
const number = String.raw`(?:Q\d{1,3}\s+)?`;
const capitalised = String.raw`\p{Lu}[\p{L}.'’-]*`;
const particle = '(?:de|van|von|der|den|da|di|al|bin|el|la|le|dos|del|ter)';
const words = `${capitalised}(?: (?:${capitalised}|${particle})){0,4}`;
const brackets = String.raw`(?:\s?\([^():]{1,40}\)){0,3}`;
/** “, LIVES NEAR THE DAM”: what broadcasters write behind a name in capitals. */
const shoutedTail = String.raw`(?:, [\p{Lu}\d ,.'’&/-]{2,60})?`;

const named = new RegExp(
	String.raw`^(${time}${number}\[?)(${words}|Speaker \d{1,2})\]?${shoutedTail}${brackets}:\s+(?=\S)`,
	'u',
);
const inOffice = new RegExp(
	String.raw`^(${time}${number}(?:The )?\p{Lu}[^:()“”"!?]{3,110} \()(${capitalised}(?: ${capitalised}){1,3})\):\s+(?=\S)`,
	'u',
);
const asked = /^([QA])[.:]\s+(?=[\p{Lu}“"‘'([\d])/u;

/** What stands before a colon in many stories and is no speaker. */
const linkLine =
	/^(?:read (?:more|also|next|on|this)|see (?:also|more)|more|watch|look|listen|related|also|video|photos|gallery|live|breaking|update|opinion|exclusive|analysis)$/i;
const shouted = /^[\p{Lu}\s.'’-]+$/u;
const office =
	/^(?:speaker \d{1,2}|interviewer|interviewee|moderator|host|presenter|anchor|reporter|chair|chairman|chairwoman|chairperson|president|question|answer|audience member|male speaker|female speaker|operator|clerk|court|witness)$/i;

/** Reads the label at the start of a paragraph. `start` is its beginning, at least `longestLabel` units of it. */
export const turnLabelOf = (start: string): TurnLabel | undefined => {
	const question = asked.exec(start);
	if (question)
		return {name: question[1]!, at: 0, end: question[0].length, kind: question[1] === 'Q' ? 'question' : 'answer'};
	if (!start.includes(':')) return undefined;
	const found = named.exec(start) ?? inOffice.exec(start);
	if (!found) return undefined;
	const [all, before = '', name = ''] = found;
	if (linkLine.test(name)) return undefined;
	return {name, at: before.length, end: all.length, kind: office.test(name) ? 'office' : 'name'};
};

/** Recognises a name in capitals, as in a script: it may be an office. */
export const isShouted = (name: string): boolean => shouted.test(name);
