/** Whether a character is of a kind. */
export type Is = (character: string) => boolean;

export type Node =
	| {readonly kind: 'character'; readonly is: Is}
	| {readonly kind: 'sequence'; readonly parts: readonly Node[]}
	| {readonly kind: 'alternatives'; readonly parts: readonly Node[]}
	| {readonly kind: 'group'; readonly number: number; readonly part: Node}
	| {readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly part: Node}
	| {readonly kind: 'edge'; readonly sign: '^' | '$' | '\\b' | '\\B'}
	| {readonly kind: 'same'; readonly group: number | string}
	| {
			readonly kind: 'repeat';
			readonly part: Node;
			readonly least: number;
			readonly most: number;
			readonly lazy: boolean;
	  };

/** V8's own, whatever stands in its place while work is counted. */
export const {exec} = RegExp.prototype;

/** Whether one character fits the source of a class, an escape or a literal: asked of V8 once a character. */
const fits = (source: string, flags: string): Is => {
	const pattern = new RegExp(`^(?:${source})$`, flags.replace(/[gyd]/g, ''));
	const known = new Map<string, boolean>();
	return character => {
		const before = known.get(character);
		if (before !== undefined) return before;
		const now = exec.call(pattern, character) !== null;
		known.set(character, now);
		return now;
	};
};

/** Returns the syntax tree of a pattern, and the numbers of its named groups. */
export const parsePattern = (
	source: string,
	flags: string,
): {readonly tree: Node; readonly groups: ReadonlyMap<string, number>} => {
	let at = 0;
	let count = 0;
	const groups = new Map<string, number>();
	const eat = (text: string): boolean => {
		if (!source.startsWith(text, at)) return false;
		at += text.length;
		return true;
	};
	const take = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = at;
		const found = exec.call(pattern, source);
		if (found) at = pattern.lastIndex;
		return found;
	};
	const character = (text: string): Node => ({kind: 'character', is: fits(text, flags)});

	const classAt = (): Node => {
		const start = at;
		// In the v mode classes stand in classes.
		for (let depth = 0; ; at++) {
			if (source[at] === '\\') at++;
			else if (source[at] === '[' && (depth === 0 || flags.includes('v'))) depth++;
			else if (source[at] === ']' && --depth === 0) break;
		}
		return character(source.slice(start, ++at));
	};
	const atom = (): Node => {
		if (eat('^')) return {kind: 'edge', sign: '^'};
		if (eat('$')) return {kind: 'edge', sign: '$'};
		if (eat('\\b')) return {kind: 'edge', sign: '\\b'};
		if (eat('\\B')) return {kind: 'edge', sign: '\\B'};
		const look = take(/\(\?(<?)([=!])/y);
		if (look) return {kind: 'look', behind: look[1] === '<', negative: look[2] === '!', part: closed()};
		if (eat('(?:')) return closed();
		const named = take(/\(\?<(\w+)>/y);
		if (named || eat('(')) {
			const number = ++count;
			if (named) groups.set(named[1]!, number);
			return {kind: 'group', number, part: closed()};
		}
		const same = take(/\\(?:([1-9]\d*)|k<(\w+)>)/y);
		if (same) return {kind: 'same', group: same[2] ?? Number(same[1])};
		if (source[at] === '[') return classAt();
		const escaped = take(/\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|p\{[^}]+\}|[\s\S])/iy);
		if (escaped) return character(escaped[0]);
		const one =
			flags.includes('u') || flags.includes('v') ? String.fromCodePoint(source.codePointAt(at)!) : source[at]!;
		at += one.length;
		return character(/[\]{}/]/.test(one) ? `\\${one}` : one);
	};
	const closed = (): Node => {
		const inside = alternatives();
		if (!eat(')')) throw new Error(`/${source}/: no “)” at ${at}.`);
		return inside;
	};
	const repeated = (part: Node): Node => {
		const found = take(/([*+?])|\{(\d+)(,?)(\d*)\}/y);
		if (!found) return part;
		const [, sign, low, comma, high] = found;
		const least = sign === undefined ? Number(low) : sign === '+' ? 1 : 0;
		const most =
			sign === '?' ? 1 : sign !== undefined ? Infinity : comma === '' ? least : high === '' ? Infinity : Number(high);
		return {kind: 'repeat', part, least, most, lazy: eat('?')};
	};
	const alternatives = (): Node => {
		const parts: Node[] = [];
		do {
			const sequence: Node[] = [];
			while (at < source.length && source[at] !== '|' && source[at] !== ')') sequence.push(repeated(atom()));
			parts.push(sequence.length === 1 ? sequence[0]! : {kind: 'sequence', parts: sequence});
		} while (eat('|'));
		return parts.length === 1 ? parts[0]! : {kind: 'alternatives', parts};
	};
	return {tree: alternatives(), groups};
};
