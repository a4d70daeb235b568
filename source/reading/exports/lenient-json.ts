// JSON as programs write it that take no care: `NaN` for a missing value, as Python's tables have it, a comma before a closing
// bracket, a name around it all, or objects one after another over several lines, as jq prints them.

/** A call or an assignment around the value: `callback(…);`, `var data = …;`. */
const before =
	/^\s*(?:\/\/[^\n]*\n\s*|\/\*[^*]{0,200}\*\/\s*)?(?:(?:var|let|const|window\.|export default)\s*)?[\w.$]{0,80}\s*(?:[(=]\s*)?(?=[[{])/;

const missing = /[-+]?(?:NaN|Infinity|None|undefined)/y;

const isBlank = (text: string, from: number): number => {
	let at = from;
	while (at < text.length && /\s/.test(text[at]!)) at++;
	return at;
};

/** Returns the offset behind the string that begins at `from`. */
export const endOfString = (text: string, from: number): number => {
	for (let at = from + 1; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === '"') return at + 1;
	}
	return text.length;
};

/** Parses one value or several. Undefined where even so it is none. Linear. */
export const lenientJson = (text: string): readonly unknown[] | undefined => {
	const values: unknown[] = [];
	let depth = 0;
	/** What was taken of the value that is open, and from where on nothing was. */
	let pieces: string[] = [];
	let from = before.exec(text.slice(0, 1000))?.[0].length ?? 0;
	for (let at = from; at < text.length; ) {
		const sign = text[at]!;
		if (sign === '"') {
			at = endOfString(text, at);
			continue;
		}
		if (sign === '[' || sign === '{') {
			if (depth === 0) [from, pieces] = [at, []];
			depth++;
		} else if (sign === ',' && depth > 0 && /[\]}]/.test(text[isBlank(text, at + 1)] ?? '')) {
			pieces.push(text.slice(from, at));
			from = at + 1;
		} else if (sign === ']' || sign === '}') {
			depth--;
			if (depth < 0) return undefined;
			if (depth === 0) {
				pieces.push(text.slice(from, at + 1));
				try {
					values.push(JSON.parse(pieces.join('')));
				} catch {
					return undefined;
				}
			}
		} else if (depth > 0 && /[NIu+-]/.test(sign)) {
			missing.lastIndex = at;
			const found = missing.exec(text);
			if (found) {
				pieces.push(text.slice(from, at), 'null');
				at = missing.lastIndex;
				from = at;
				continue;
			}
		}
		at++;
	}
	return depth === 0 && values.length > 0 ? values : undefined;
};
