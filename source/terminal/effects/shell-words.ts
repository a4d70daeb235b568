// The value of EDITOR, VISUAL or BROWSER as words: the quoting of the POSIX shell, without a shell. Nothing is expanded,
// substituted or run; `$`, `;` and `*` are letters like any other.

const token = /[ \t\n]+|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[\s\S]?|:|[^ \t\n:'"\\]+/y;

/** Returns undefined where a quote is not closed. */
const tokensOf = (text: string): readonly string[] | undefined => {
	const tokens: string[] = [];
	for (token.lastIndex = 0; token.lastIndex < text.length; ) {
		const found = token.exec(text);
		if (found === null) return undefined;
		tokens.push(found[0]);
	}
	return tokens;
};

/** A backslash and a line break join two lines; inside double quotes a backslash is kept before most letters. */
const unquoted = (token: string): string => {
	switch (token[0]) {
		case "'":
			return token.slice(1, -1);
		case '"':
			return token.slice(1, -1).replaceAll(/\\(?:([$`"\\])|\n)/g, '$1');
		case '\\':
			return token === '\\\n' ? '' : (token[1] ?? token);
		default:
			return token;
	}
};

const split = (text: string, colonsSeparate: boolean): readonly (readonly string[])[] | undefined => {
	const commands: string[][] = [[]];
	let word: string | undefined;
	const endWord = () => {
		if (word !== undefined) commands.at(-1)!.push(word);
		word = undefined;
	};
	const tokens = tokensOf(text);
	if (tokens === undefined) return undefined;
	for (const each of tokens) {
		const separates = colonsSeparate && each === ':';
		if (separates || /^[ \t\n]/.test(each)) endWord();
		else if (each !== '\\\n') word = (word ?? '') + unquoted(each);
		if (separates) commands.push([]);
	}
	endWord();
	return commands;
};

/** Splits text into words at unquoted blanks. Returns undefined where a quote is not closed. */
export const shellWords = (text: string): readonly string[] | undefined => split(text, false)?.[0];

/** Splits a list at unquoted colons into commands, and those into words; empty commands are left out. Returns undefined where a quote is not closed. */
export const shellCommands = (list: string): readonly (readonly string[])[] | undefined =>
	split(list, true)?.filter(command => command.length > 0);
