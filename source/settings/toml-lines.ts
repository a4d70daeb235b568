// Finds the line of a setting in a TOML file. The parser gives lines only for text that is not TOML, and a setting can be
// wrong in other ways.

/** A setting as its keys from the outside in: `['colors', 'dark', 'ink']`. */
type Path = readonly string[];

/** Returns a function from a setting to its line, counted from 1; for one inside a statement, the statement's. `text` is valid TOML. */
export const lineFinder = (text: string): ((path: Path) => number) => {
	const lines = new Map<string, number>();
	const note = (path: Path, line: number) => {
		if (!lines.has(nameOf(path))) lines.set(nameOf(path), line);
	};
	let [at, line, table]: [number, number, Path] = [0, 1, []];
	while (at < text.length) {
		const start = skipBlanks(text, at);
		if (text[start] === '[') {
			table = pathAt(text, skipBlanks(text, text[start + 1] === '[' ? start + 2 : start + 1));
			note(table, line);
		} else if (text[start] !== undefined && !'#\r\n'.includes(text[start]))
			note([...table, ...pathAt(text, start)], line);
		const end = statementEnd(text, start);
		for (; at < end; at++) if (text[at] === '\n') line++;
	}
	return path => {
		for (let length = path.length; length > 0; length--) {
			const found = lines.get(nameOf(path.slice(0, length)));
			if (found !== undefined) return found;
		}
		return 1;
	};
};

const nameOf = (path: Path): string => JSON.stringify(path);

const skipBlanks = (text: string, at: number): number => {
	let end = at;
	while (text[end] === ' ' || text[end] === '\t') end++;
	return end;
};

const bareKey = /[\w-]+/y;
const quotedKey = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y;

/** Parses a dotted key: `colors.dark.ink`, `keys."next-quote"`. */
const pathAt = (text: string, at: number): Path => {
	const path: string[] = [];
	for (let start = at; ; start++) {
		start = skipBlanks(text, start);
		const [name] = matchAt(bareKey, text, start) ?? matchAt(quotedKey, text, start) ?? [];
		if (name === undefined) return path;
		path.push(unquoted(name));
		start = skipBlanks(text, start + name.length);
		if (text[start] !== '.') return path;
	}
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
	pattern.lastIndex = at;
	return pattern.exec(text);
};

const unquoted = (name: string): string => {
	if (name[0] === "'") return name.slice(1, -1);
	if (name[0] !== '"') return name;
	try {
		return JSON.parse(name) as string;
	} catch {
		// TOML has escapes that JSON does not have; no name of a setting needs one.
		return name.slice(1, -1);
	}
};

/** Returns the offset after a statement: it ends with its line, except inside a list, a table or a multi-line string. */
const statementEnd = (text: string, at: number): number => {
	let depth = 0;
	for (let end = at; end < text.length; end++) {
		const character = text[end]!;
		if (character === '\n' && depth <= 0) return end + 1;
		if (character === '[' || character === '{') depth++;
		else if (character === ']' || character === '}') depth--;
		else if (character === '#') end = lineEnd(text, end) - 1;
		else if (character === '"' || character === "'") end = stringEnd(text, end) - 1;
	}
	return text.length;
};

const lineEnd = (text: string, at: number): number => {
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end;
};

/** Returns the offset after the string that starts at `at`, whichever of the four kinds it is. */
const stringEnd = (text: string, at: number): number => {
	const mark = text[at]!;
	const marks = text.startsWith(mark.repeat(3), at) ? mark.repeat(3) : mark;
	let end = at + marks.length;
	while (end < text.length && !text.startsWith(marks, end)) end += mark === '"' && text[end] === '\\' ? 2 : 1;
	end = Math.min(text.length, end + marks.length);
	// Up to two more quotation marks belong to the string itself.
	while (marks.length === 3 && text[end] === mark) end++;
	return end;
};
