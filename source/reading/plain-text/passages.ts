// How the lines of a text make paragraphs, decided for the whole file by measuring it: either a line is a paragraph, or
// lines were broken at a fixed width and are joined again. Blank lines always part paragraphs.

/** A paragraph-to-be: its words on one line, and what its lines showed. */
export type Passage = {
	readonly text: string;
	/** Blank lines above it. */
	readonly gap: number;
	/** Set where the file marks it as a head: `Head` over `=====` or `-----`, `== Head ==`. 1 is the highest. */
	readonly level?: number;
};

type Line = {readonly text: string; readonly indent: number; readonly gap: number};

/** Characters. No editor breaks lines outside this range; a longer line is a paragraph. */
const narrowest = 30;
const widest = 110;

/** Lines measured; a file does not change its habits after that. */
const measured = 5000;

/** Longest first word that is taken for one: in a script without blanks a whole line is one word. */
const longestWord = 24;

const bullet = /^(?:[-*+•●‣◦▪∙·]|\(?\d{1,3}[.)])(?: +)/;
const stop = /[.!?…:。！？]["'”’»)\]]{0,3}$/;
const underline = /^(?:={3,}|-{3,}|~{3,}|\^{3,})$/;
const wikiHead = /^(={2,6})\s*([^=\s](?:[^=]*[^=\s])?)\s*\1$/;
const ideographEnd = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]$/u;
const ideographStart = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;

const isWikiHead = (text: string): boolean => text.length <= 200 && text.startsWith('==') && wikiHead.test(text);

const linesOf = (text: string): Line[] => {
	const lines: Line[] = [];
	let gap = 0;
	for (let start = 0; start <= text.length; ) {
		let end = text.indexOf('\n', start);
		if (end < 0) end = text.length;
		const line = text.slice(start, end).trimEnd();
		const words = line.trimStart();
		if (words === '') gap++;
		else {
			lines.push({text: words, indent: line.length - words.length, gap});
			gap = 0;
		}
		start = end + 1;
	}
	return lines;
};

const firstWordLength = (text: string): number => {
	const end = text.slice(0, longestWord).indexOf(' ');
	return end < 0 ? Math.min(text.length, longestWord) : end;
};

/** True when a sentence runs over the break between two lines. */
const runsOn = (line: Line, next: Line): boolean =>
	!stop.test(line.text) && (/^[\p{Ll}\p{Nd}(]/u.test(next.text) || /^\p{Lo}/u.test(next.text));

/**
 * The width that lines were broken at, if they were. In broken text nearly no line has room left for the word that
 * begins the next one, and sentences run over the breaks; lists, verse and one paragraph a line fail one or the other.
 */
export const wrapWidth = (lines: readonly Line[]): number | undefined => {
	const lengths: number[] = [];
	const pairs: [Line, Line][] = [];
	for (let index = 1; index < Math.min(lines.length, measured); index++) {
		const line = lines[index - 1]!;
		const next = lines[index]!;
		if (next.gap > 0 || bullet.test(next.text) || underline.test(next.text) || line.text.startsWith('>')) continue;
		pairs.push([line, next]);
		lengths.push(line.indent + line.text.length);
	}
	if (pairs.length === 0) return undefined;
	const sorted = lengths.toSorted((a, b) => a - b);
	const width = sorted[Math.floor((sorted.length - 1) * 0.9)]!;
	if (width < narrowest || width > widest) return undefined;
	let full = 0;
	let running = 0;
	for (const [line, next] of pairs) {
		if (roomAfter(line, next, width) <= 0) full++;
		if (runsOn(line, next)) running++;
	}
	return full >= pairs.length * 0.55 && running >= pairs.length * 0.3 ? width : undefined;
};

/** Columns left in the line after the next line's first word would have been set in it; negative when it did not fit. */
const roomAfter = (line: Line, next: Line, width: number): number =>
	width - line.indent - line.text.length - 1 - firstWordLength(next.text) + 1;

const join = (before: string, after: string): string => {
	const glued = /[\p{L}\d]-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after);
	const ideographs = ideographEnd.test(before.slice(-2)) && ideographStart.test(after.slice(0, 2));
	return glued || ideographs ? before + after : `${before} ${after}`;
};

/** Joins broken lines. `parted`: the file sets blank lines between its paragraphs, so a break inside is only ragged. */
const joinLines = (lines: readonly Line[], width: number, parted: boolean): Line[] => {
	const joined: Line[] = [];
	let parts: Line[] = [];
	const close = () => {
		if (parts.length === 0) return;
		joined.push({...parts[0]!, text: joinAll(parts.map(part => part.text))});
		parts = [];
	};
	for (const line of lines) {
		const last = parts.at(-1);
		if (last && !continues(parts, last, line, width, parted)) close();
		parts.push(line);
	}
	close();
	return joined;
};

/** Built from pieces, never by growing one string and looking at its end: that would flatten it again for each line. */
const joinAll = (texts: readonly string[]): string => {
	const pieces: string[] = [texts[0] ?? ''];
	for (let index = 1; index < texts.length; index++) {
		const before = texts[index - 1]!;
		pieces.push(join(before, texts[index]!).slice(before.length));
	}
	return pieces.join('');
};

const continues = (parts: readonly Line[], last: Line, next: Line, width: number, parted: boolean): boolean => {
	if (next.gap > 0 || standsAlone(last.text) || standsAlone(next.text) || bullet.test(next.text)) return false;
	const first = parts[0]!;
	if (parts.length === 1) {
		if (next.indent > first.indent + 1 && !bullet.test(first.text)) return false;
	} else if (Math.abs(next.indent - last.indent) > 1) return false;
	const room = roomAfter(last, next, width);
	if (room <= 0 || /^\p{Ll}/u.test(next.text)) return true;
	if (stop.test(last.text)) return parted && room < width * 0.3;
	// A short line without a stop that begins a paragraph is a head above its text.
	return parts.length > 1 || room < width * 0.3;
};

/** Lines that are never part of a paragraph: rules, quoted mail, marked heads. */
const standsAlone = (text: string): boolean => text.startsWith('>') || isRule(text) || isWikiHead(text);

/** `* * *`, `---`, `___.`, `###`: a line that only parts what is above it from what is below. */
export const isRule = (text: string): boolean =>
	text.length <= 200 && /^(?=.*[-*_=~#•·—–+^])[-*_=~#•·—–+^. ]+$/.test(text);

const isUnderline = (head: Line, rule: Line): boolean =>
	rule.gap === 0 &&
	underline.test(rule.text) &&
	head.text.length <= 120 &&
	!isRule(head.text) &&
	rule.text.length >= head.text.length * 0.5 &&
	rule.text.length <= head.text.length * 2 + 4;

/** Takes the lines that mark heads out, and says in `level` what they marked. */
const markHeads = (lines: readonly Line[]): (Line & {readonly level?: number})[] => {
	const marked: (Line & {readonly level?: number})[] = [];
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		const next = lines[index + 1];
		const above = lines[index - 1];
		const wiki = isWikiHead(line.text) ? wikiHead.exec(line.text) : null;
		if (wiki) marked.push({...line, text: wiki[2]!, level: wiki[1]!.length});
		else if (next && isUnderline(line, next) && (line.gap > 0 || above === undefined || isRule(above.text))) {
			marked.push({...line, level: next.text.startsWith('=') ? 1 : 2});
			index++;
		} else marked.push(line);
	}
	return marked;
};

export const passagesOf = (text: string): readonly Passage[] => {
	const lines = markHeads(linesOf(text));
	const width = wrapWidth(lines);
	const laid = width === undefined ? lines : joinMarked(lines, width);
	return laid
		.filter(line => !isRule(line.text))
		.map(({text, gap, level}) => {
			const folded = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
			return level === undefined ? {text: folded, gap} : {text: folded, gap, level};
		});
};

type Marked = Line & {readonly level?: number};

/** Joins the lines between marked heads. */
const joinMarked = (lines: readonly Marked[], width: number): Marked[] => {
	const parted = lines.filter(line => line.gap > 0).length > lines.length * 0.08;
	const laid: Marked[] = [];
	let plain: Line[] = [];
	for (const line of lines) {
		if (line.level === undefined) {
			plain.push(line);
			continue;
		}
		laid.push(...joinLines(plain, width, parted), line);
		plain = [];
	}
	return laid.concat(joinLines(plain, width, parted));
};
