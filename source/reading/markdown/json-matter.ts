// Front matter in JSON, as Hugo has it: an object at the top, with an empty line or a line break behind its last bracket.

/** UTF-16 units that are looked at. */
const longestMatter = 65_536;

/** Returns the index behind the object that a text begins with; 0 if it is not closed. */
const endOfObject = (text: string): number => {
	let depth = 0;
	const sign = /["{}[\]]/g;
	for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
		if (found[0] === '"') {
			const string = /"(?:[^"\\\n]|\\.)*"/y;
			string.lastIndex = found.index;
			if (!string.test(text)) return 0;
			sign.lastIndex = string.lastIndex;
		} else if (found[0] === '{' || found[0] === '[') depth++;
		else if (--depth === 0) return sign.lastIndex;
	}
	return 0;
};

/**
 * Splits a text into such front matter and what follows. JSON Lines begin with an object, too: there the next line is another
 * one, or damaged. So either the brackets have lines of their own, or a line below them is empty.
 */
export const splitJsonMatter = (text: string): {readonly matter: string; readonly body: string} | undefined => {
	const start = /^\ufeff?\{\s{0,99}"/.exec(text);
	if (start === null) return undefined;
	const whole = text.slice(text.indexOf('{'), longestMatter);
	const matter = whole.slice(0, endOfObject(whole));
	const behind =
		matter === '' ? null : /^[ \t]*\r?\n([ \t]*\r?\n)?\s*(?=[^\s{}[\],:"])/.exec(whole.slice(matter.length));
	if (behind === null || (behind[1] === undefined && !/^\{\s*\n[\s\S]*\n\s*\}$/.test(matter))) return undefined;
	return {matter, body: text.slice(text.indexOf('{') + matter.length)};
};
