// Footnotes that stand where they are noted, `words^[A note.]`, as Pandoc and Obsidian know them. They become notes of the usual
// kind, whose words stand below the text.

const inlineNote = /(?<=[^\s^[])\^\[([^\][\n]{1,1000})\]/g;

/** Returns the source with such notes below it. Code in fences stays as it is. Linear. */
export const withNotesBelow = (source: string): string => {
	if (!source.includes('^[')) return source;
	const notes: string[] = [];
	let isCode = false;
	const lines = source.split('\n').map(line => {
		if (/^ {0,3}(?:`{3}|~{3})/.test(line)) isCode = !isCode;
		return isCode || !line.includes('^[')
			? line
			: line.replace(inlineNote, (_, note: string) => `[^inline-${notes.push(note)}]`);
	});
	return notes.length === 0
		? source
		: `${lines.join('\n')}\n\n${notes.map((note, index) => `[^inline-${index + 1}]: ${note}`).join('\n\n')}\n`;
};
