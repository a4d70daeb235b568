/*
Draws the pictures of the README from the running program: the built reader in a pseudo terminal, read cell by cell from
a terminal emulator, written as SVG. `npm run pictures` after a change of how the screen looks.
*/
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Picture = {
	readonly name: string;
	readonly call: readonly string[];
	readonly keys: readonly string[];
	/** Words that are on the screen once all of it is there. */
	readonly sees: string;
	readonly alt: string;
};

/** What is looked for is on the command line, so that no change of keys or of the first page changes the pictures. */
const pictures: readonly Picture[] = [
	{
		name: 'reading',
		call: ['articles/gauge-that-nobody-reads.txt'],
		keys: [')', ')'],
		sees: 'Ines Halloran',
		alt: 'A story with its sections, people and topics',
	},
	{
		name: 'person',
		call: ['--person', 'Vandersteen', 'articles'],
		keys: [],
		sees: '5 quotes',
		alt: 'All that one person said, article by article',
	},
	{
		name: 'search',
		call: ['--quote', 'serous proposl', 'articles'],
		keys: [],
		sees: 'serious proposal',
		alt: 'What two misspelt words find',
	},
];

/** A minute, at a tenth of a second each. */
const mostLooks = 600;
const columns = 120;
const rows = 40;
const cell = {width: 9, height: 20};
const paper = '#15171c';
const plain = '#c9c4b9';

const {CI: _, NO_COLOR: __, ...environment} = process.env as Record<string, string>;
const rest = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));

const screenAfter = async ({call, keys, sees}: Picture): Promise<xterm.Terminal> => {
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	const child = spawn(process.execPath, [`${root}dist/cli.js`, ...call], {
		cols: columns,
		rows,
		cwd: root,
		env: {
			...environment,
			COLORTERM: 'truecolor',
			XDG_STATE_HOME: '/nonexistent',
			XDG_CONFIG_HOME: '/nonexistent',
			XDG_CACHE_HOME: '/nonexistent',
		},
	});
	let quiet = performance.now();
	child.onData(text => {
		screen.write(text);
		quiet = performance.now();
	});
	/** Nothing has been written for a while: whatever was on its way has arrived. */
	const settled = async () => {
		quiet = performance.now();
		while (performance.now() - quiet < 700) await rest(50);
	};
	const shown = () =>
		Array.from({length: rows}, (_, row) => screen.buffer.active.getLine(row)?.translateToString(true)).join('\n');
	for (let looks = 0; !shown().includes(sees); looks++) {
		if (looks === mostLooks) throw new Error(`The screen of newsread ${call.join(' ')} never showed “${sees}”.`);
		await rest(100);
	}
	await settled();
	for (const key of keys) {
		child.write(key);
		await settled();
	}
	child.kill();
	return screen;
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const hex = (color: number) => `#${color.toString(16).padStart(6, '0')}`;

const svgOf = (screen: xterm.Terminal, alt: string): string => {
	const shapes: string[] = [];
	const words: string[] = [];
	for (let row = 0; row < rows; row++) {
		const line = screen.buffer.active.getLine(screen.buffer.active.baseY + row)!;
		let open: {readonly key: string; readonly start: number; text: string; readonly style: string} | undefined;
		// Words only: blanks at either end, and runs of them, are left to the place of the next word.
		const close = () => {
			for (const {0: part, index} of open?.text.matchAll(/\S+(?: \S+)*/gu) ?? [])
				words.push(
					`<text x="${(open!.start + index) * cell.width}" y="${row * cell.height + 15}" textLength="${part.length * cell.width}" ${open!.style}>${escaped(part)}</text>`,
				);
			open = undefined;
		};
		for (let column = 0; column < columns; column++) {
			const at = line.getCell(column)!;
			const inverse = at.isInverse() !== 0;
			const color = at.isFgDefault() ? plain : hex(at.getFgColor());
			const back = inverse ? color : at.isBgDefault() ? undefined : hex(at.getBgColor());
			if (back !== undefined)
				shapes.push(
					`<rect x="${column * cell.width}" y="${row * cell.height}" width="${cell.width}" height="${cell.height}" fill="${back}"/>`,
				);
			const fill = inverse ? paper : color;
			const style = `fill="${fill}"${at.isBold() ? ' font-weight="700"' : ''}${at.isItalic() ? ' font-style="italic"' : ''}${at.isUnderline() ? ' text-decoration="underline"' : ''}`;
			const text = at.getChars() || ' ';
			if (open?.key !== style) {
				close();
				open = {key: style, start: column, text: '', style};
			}
			open.text += text;
		}
		close();
	}
	const [width, height] = [columns * cell.width, rows * cell.height];
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(alt)}"><rect width="100%" height="100%" rx="8" fill="${paper}"/><g font-family="'JetBrains Mono','DejaVu Sans Mono',Menlo,Consolas,monospace" font-size="15" xml:space="preserve">${shapes.join('')}${words.join('\n')}</g></svg>\n`;
};

for (const picture of pictures) {
	const screen = await screenAfter(picture);
	writeFileSync(fileURLToPath(new URL(`${picture.name}.svg`, import.meta.url)), svgOf(screen, picture.alt));
	console.log(`tests/pictures/${picture.name}.svg`);
}
process.exit();
