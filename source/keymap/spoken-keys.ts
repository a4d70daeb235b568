// How keys are called aloud: a screen reader leaves most signs out, and does not tell a capital from a small letter.

const words: ReadonlyMap<string, string> = new Map([
	['?', 'question mark'],
	['!', 'exclamation mark'],
	['/', 'slash'],
	['|', 'bar'],
	[':', 'colon'],
	['.', 'full stop'],
	[',', 'comma'],
	['"', 'quotation mark'],
	["'", 'apostrophe'],
	['*', 'star'],
	['+', 'plus'],
	['-', 'minus'],
	['=', 'equals'],
	['%', 'percent'],
	['(', 'left bracket'],
	[')', 'right bracket'],
	['[', 'left square bracket'],
	[']', 'right square bracket'],
	['{', 'left brace'],
	['}', 'right brace'],
	['Esc', 'escape'],
	['PgUp', 'page up'],
	['PgDn', 'page down'],
]);

/** Names a key in words: “right brace”, “control d”, “capital q”. */
export const spokenKey = (key: string): string => {
	const known = words.get(key);
	if (known !== undefined) return known;
	if (key.startsWith('C-')) return `control ${key.slice(2)}`;
	if (key.startsWith('S-')) return `shift ${spokenKey(key.slice(2))}`;
	if ([...key].length > 1) return key.toLowerCase().replace(/^f(?=\d)/u, 'F ');
	return key !== key.toLowerCase() ? `capital ${key.toLowerCase()}` : key;
};
