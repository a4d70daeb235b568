/*
The commands that a page shows, with what it says they print. A fence says how they can be tried:

- `console`: `$ command`, then its output; `…` stands for what may differ, `[2]` for an exit status that is not 0
- `sh reader`: opens the reader
- `sh follow`: waits for what arrives
- `sh by hand`: needs a registry or a network
- `sh FILE`: needs a server or another machine: the script FILE runs it
*/

/** A command with the output that the page shows. */
export type ShownCommand = {readonly command: string; readonly output: readonly string[]; readonly status: number};

/** A block of commands of a page. */
export type CommandBlock = {readonly language: string; readonly how: string; readonly lines: readonly string[]};

/** Returns the fenced blocks of a page. */
export const blocksOf = (page: string): readonly CommandBlock[] =>
	[...page.matchAll(/^```(\w+)(?: ([^\n]+))?\n([\s\S]*?)^```$/gm)].map(([, language = '', how = '', text = '']) => ({
		language,
		how,
		lines: text.split('\n').slice(0, -1),
	}));

/** Returns the commands of a console block. A line that starts with `> ` goes on with the command above. */
export const commandsOf = ({lines}: CommandBlock): readonly ShownCommand[] => {
	const commands: {command: string; output: string[]; status: number}[] = [];
	for (const line of lines) {
		const last = commands.at(-1);
		if (line.startsWith('$ ')) commands.push({command: line.slice(2), output: [], status: 0});
		else if (!last) throw new Error(`A console block begins with an output: ${line}`);
		else if (line.startsWith('> ') && last.output.length === 0) last.command += `\n${line.slice(2)}`;
		else if (/^\[\d+\]$/.test(line)) last.status = Number(line.slice(1, -1));
		else last.output.push(line);
	}
	return commands;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a program printed what a page shows. `…` alone on a line stands for any lines, within one for any words. */
export const isShown = (output: readonly string[], printed: string): boolean => {
	const pattern = output.map(line => {
		if (line === '…') return '(?:[^\n]*\n)*';
		const parts = line.split('…').map(escaped);
		return `${parts.join('[^\n]*')}\n`;
	});
	const lines = printed.replaceAll('\r\n', '\n');
	return new RegExp(`^${pattern.join('')}$`).test(lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`);
};
