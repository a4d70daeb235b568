// Labels of turns, in the forms of parliaments, courts, broadcasters and programs that write down speech: “VALE:”,
// “Mr Alan Vale (Penrith) (Con):”, “The Minister for Roads (Ann Vale):”, “Mr. VALE of Ohio.”, “[00:04:11] Ann Vale:”, “Q.”.

/** The label at the start of a paragraph. */
export type TurnLabel = {
	/** The name or office as it is written, without brackets; “Q” for a question. */
	readonly name: string;
	/** UTF-16 offset of the name in the paragraph. */
	readonly at: number;
	/** UTF-16 offset where the words of the turn begin; the end of the paragraph if they are in the next one. */
	readonly end: number;
	/**
	 * `name` may be a person; `office` is nobody's name; `question` and `answer` alternate. `examiner` and `witness` open no
	 * turn: they say who asks and who answers from there on.
	 */
	readonly kind: 'name' | 'office' | 'question' | 'answer' | 'examiner' | 'witness';
	/** True where only a name that the story knows makes it a label: “Ann Vale — I leaned on the rope.” */
	readonly weak: boolean;
};

/** In UTF-16 units: as far as a label may reach, with a long office before the name. */
export const longestLabel = 160;

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const time = String.raw`(?:[\[(]?${clock}(?: ?-->? ?${clock})?[\])]?\s*[-–—]?\s*)?`;
/** A mark that opens every turn, the arrows of captions, the numbers of questions, and the “From” of a chat. */
const before = String.raw`["“]?(?:>{1,3} ?)?${time}(?:Q\d{1,3}\s+|From\s+)?`;
/** “From Ann Vale to Everyone:” */
const chatTail = String.raw`(?:\s{1,2}to\s{1,2}\p{L}+)?`;
const capitalised = String.raw`\p{Lu}[\p{L}.'’-]*`;
const particle = '(?:de|van|von|der|den|da|di|al|bin|el|la|le|dos|del|ter)';
const words = `${capitalised}(?: (?:${capitalised}|${particle})){0,4}`;
const brackets = String.raw`(?:\s?\([^():]{1,40}\)){0,3}`;
/** “, LIVES NEAR THE DAM”: what broadcasters write behind a name in capitals. */
const shoutedTail = String.raw`(?:, [\p{Lu}\d ,.'’&/-]{2,60})?`;

const named = new RegExp(
	String.raw`^(${before}\[?)(${words}|Speaker[ _]\d{1,2})\]?${shoutedTail}${brackets}${chatTail}\s?:\s+(?=\S)`,
	'u',
);
const inOffice = new RegExp(
	String.raw`^(${before}(?:The )?\p{Lu}[^:()“”"!?]{3,110} \()(${capitalised}(?: ${capitalised}){1,3})\):\s+(?=\S)`,
	'u',
);
/** A line of its own above the words: “Ann Vale  0:03”, “ANN VALE (00:03):”, “Ann Vale:” */
const above = new RegExp(String.raw`^()(${words}|Speaker[ _]?\d{1,2})(?:\s{1,4}[\[(]?${clock}[\])]?:?|:)$`, 'u');
const inBrackets = new RegExp(String.raw`^(\[)(${capitalised}(?: ${capitalised}){1,3})\]\s+(?=\S)`, 'u');
const beforeDash = new RegExp(String.raw`^()(${capitalised}(?: ${capitalised}){0,3}) [—–]\s+(?=\S)`, 'u');
/** Records of parliaments: “Mr. VALE of Ohio.”, “The PRESIDING OFFICER (Mrs. VALE).” */
const ended =
	/^((?:Mr|Mrs|Ms|Miss|Dr|Madam|The)\.? )((?:(?:Mc|Mac)?\p{Lu}[\p{Lu}'’-]*\.?)(?: (?:(?:Mc|Mac)?\p{Lu}[\p{Lu}'’-]*\.?)){0,3}?)(?: of \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)?(?: \([^()]{1,40}\))?\.\s+(?=[\p{Lu}“"])/u;
const shoutedName = String.raw`\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){0,3}`;
/** Court volumes: “BY MS. VALE:”, “ALAN VALE, having been duly sworn, testified as follows:” */
const examiner = new RegExp(String.raw`^(\(?BY (?:MR|MS|MRS|MISS|DR)\.? )(${shoutedName}):?\)?:?$`, 'u');
const witness = new RegExp(String.raw`^()(${shoutedName}),[^.]{0,120}\b(?:sworn|affirmed|testified)\b`, 'u');
const asked = /^([QA])[.:]\s+(?=[\p{Lu}“"‘'([\d])/u;

/** What stands before a colon in many stories and is no speaker. */
const linkLine =
	/^(?:read (?:more|also|next|on|this)|see (?:also|more)|more|watch|look|listen|related|also|video|photos|gallery|live|breaking|update|opinion|exclusive|analysis|interview|profile|feature|review|editorial|comment(?:ary)?|column|podcast|explainer|factbox|fact ?check|timeline|obituary|correction|clarification|special report|investigation|in brief|letters?)$/i;
const shouted = /^[\p{Lu}\s.'’-]+$/u;
const office =
	/^(?:the )?(?:speaker[ _]?\d{1,2}|speaker|interviewer|interviewee|moderator|host|presenter|anchor|reporter|chair|chairman|chairwoman|chairperson|president|presiding officer|acting president|question|answer|audience member|male speaker|female speaker|(?:unidentified|unknown|unnamed)(?: (?:male|female|man|woman|person|speaker|voice|reporter))?|speakers|voices?|crowd|all|gazette|tribune|chronicle|courier|argus|telegraph|herald|mercury|observer|guardian|(?:[\p{Lu}\p{Ll}]+ )?times|newspaper|magazine|bbc|cnn|npr|pbs|reuters|operator|clerk|court|witness|bailiff|narrator|translator|interpreter)$/iu;

/** A word before the colon that no name has: “The ferry company said: …”. Cheaper than the patterns of labels. */
const prose = new RegExp(`^[^:([]* (?!(?:${particle}|to) )[a-z]`);

/** Finds labels with a colon behind them. */
const firmLabelOf = (start: string): RegExpExecArray | null => {
	if (!/:\s/.test(start)) return null;
	return (prose.test(start) ? null : named.exec(start)) ?? (start.includes('):') ? inOffice.exec(start) : null);
};

/** A title, and the two letters of a name in capitals. */
const mayBeEnded = /^(?:Mr|Mrs|Ms|Miss|Dr|Madam|The)\.? (?:Mc|Mac)?[^a-z\s][^a-z]/;

/** Finds labels without a colon behind them. What a paragraph must have for each is looked for first: most have none of it. */
const bareLabelOf = (start: string): RegExpExecArray | null => {
	if (start.startsWith('[')) return inBrackets.exec(start);
	return (
		(/[:\d)\]]$/.test(start.slice(-1)) ? above.exec(start) : null) ??
		(mayBeEnded.test(start) ? ended.exec(start) : null) ??
		(/ [—–] /.test(start) ? beforeDash.exec(start) : null)
	);
};

/** What some part of every label is: marks behind it, a title or two capitals before it, a dash. Most paragraphs have none. */
const anyMark = /:\s|[:\d)\]]$|^\[|^[QA][.:]|^(?:M|Dr|The )|^\(?[^a-z][^a-z]| [—–] /;

/** Reads the label at the start of a paragraph. `start` is its beginning, at least `longestLabel` units of it. */
export const turnLabelOf = (start: string): TurnLabel | undefined => {
	if (!anyMark.test(start)) return undefined;
	const question = /^[QA][.:]/.test(start) ? asked.exec(start) : null;
	if (question)
		return {
			name: question[1]!,
			at: 0,
			end: question[0].length,
			kind: question[1] === 'Q' ? 'question' : 'answer',
			weak: false,
		};
	const party =
		/^\(?[^a-z][^a-z]/.test(start) && /^\(?\p{Lu}{2}/u.test(start)
			? (examiner.exec(start) ?? witness.exec(start))
			: undefined;
	if (party) {
		const [all, lead = '', name = ''] = party;
		const kind = lead === '' ? 'witness' : 'examiner';
		return {name, at: lead.length, end: all.length, kind, weak: false};
	}
	const firm = firmLabelOf(start);
	const found = firm ?? bareLabelOf(start);
	if (!found) return undefined;
	const [all, lead = '', name = ''] = found;
	if (linkLine.test(name)) return undefined;
	return {
		name,
		at: lead.length,
		end: all.length,
		kind: office.test(name) ? 'office' : 'name',
		weak: !firm && all.length < start.length && !/^\p{Lu}\p{Ll}+\.? /u.test(lead),
	};
};

/** Recognises a name in capitals, as in a script: it may be an office. */
export const isShouted = (name: string): boolean => shouted.test(name);
