import {memoizeByObject} from '../model/memo.ts';
import type {Line, Role, Style} from './runs.ts';

/** The number of colours of a terminal. */
export type Depth = 'truecolor' | 'sixteen' | 'none';
/** Whether the background is dark or light. */
export const shades = ['dark', 'light'] as const;
export type Shade = (typeof shades)[number];

/** Colours as `#rrggbb`, by role; `wash` is the background of chosen rows. */
export type Colours = Readonly<Record<Role | 'wash', string>>;

/** The colours to draw with. */
export type Theme = {
	readonly depth: Depth;
	readonly shade: Shade;
	/** The font has no bars of eight heights, as on the console of Linux: digits stand in their place. */
	readonly fewBars?: true;
	/** Colours from the settings; each replaces a default one. Used in truecolor only. */
	readonly colours?: Readonly<Record<Shade, Partial<Colours>>>;
};

/*
The four voices can be distinguished with normal, protan, deutan and tritan colour vision, because they differ in lightness
as well as in hue. Every role but `rule` has a contrast of at least 4.5 (WCAG AA) on common backgrounds. The background
itself is not painted.
*/
export const usualColours: Readonly<Record<Shade, Colours>> = {
	dark: {
		ink: '#f7f2e8',
		text: '#c9c4b9',
		muted: '#a19c91',
		accent: '#ff9a86',
		rule: '#68655f',
		wash: '#23262d',
		voice0: '#b5b0a5',
		voice1: '#58a9f8',
		voice2: '#d9b654',
		voice3: '#aee6c2',
		voice4: '#e47eb6',
	},
	light: {
		ink: '#14120f',
		text: '#3b3832',
		muted: '#615c52',
		accent: '#a2301c',
		rule: '#948d7f',
		wash: '#f0ebdf',
		voice0: '#57534a',
		voice1: '#0b63b8',
		voice2: '#935000',
		voice3: '#00552a',
		voice4: '#782268',
	},
};

/**
 * SGR codes for sixteen colours, whose shades the terminal decides. Faint (2) instead of grey (90), which many themes
 * hide.
 */
const sixteen: Readonly<Record<Shade, Readonly<Partial<Record<Role, string>>>>> = {
	dark: {ink: '97', muted: '2', rule: '2', accent: '91', voice1: '96', voice2: '93', voice3: '92', voice4: '95'},
	light: {ink: '30', muted: '2', rule: '2', accent: '31', voice1: '34', voice2: '33', voice3: '32', voice4: '35'},
};

const rgb = (hex: string) => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)).join(';');

const codesOf = (style: Style, {depth, shade, colours}: Theme): string => {
	const codes: string[] = [];
	if (depth === 'truecolor') {
		const colourOf = (role: Role | 'wash') => rgb(colours?.[shade][role] ?? usualColours[shade][role]);
		codes.push(`38;2;${colourOf(style.role)}`);
		if (style.wash) codes.push(`48;2;${colourOf('wash')}`);
	} else if (depth === 'sixteen') {
		const code = sixteen[shade][style.role];
		if (code !== undefined) codes.push(code);
	} else if (style.role === 'muted' || style.role === 'rule') codes.push('2');
	if (style.bold) codes.push('1');
	if (style.italic) codes.push('3');
	if (style.underline) codes.push('4');
	if (style.inverse) codes.push('7');
	return codes.join(';');
};

/** The SGR codes by style, for each set of colours. */
const codesByStyle = memoizeByObject((_colours: object) => new Map<string, string>());

const sgrOf = (style: Style, theme: Theme): string => {
	const known = codesByStyle(theme.colours ?? usualColours);
	const key = `${theme.depth}${theme.shade}${style.role}${style.bold ? 'b' : ''}${style.italic ? 'i' : ''}${style.underline ? 'u' : ''}${style.inverse ? 'v' : ''}${style.wash ? 'w' : ''}`;
	let codes = known.get(key);
	if (codes === undefined) {
		codes = codesOf(style, theme);
		known.set(key, codes);
	}
	return codes;
};

/** Returns a line with its colours as SGR escape sequences. Every line ends with a reset, so lines can be separated. */
export const toAnsi = (line: Line, theme: Theme): string => {
	let out = '';
	let open = '';
	for (const {text, style} of line) {
		if (text === '') continue;
		// Spaces show no foreground colour; leaving them plain keeps a frame small.
		const codes = text.trim() === '' && !style.wash && !style.underline && !style.inverse ? '' : sgrOf(style, theme);
		if (codes !== open) {
			if (open !== '') out += '\u001B[0m';
			if (codes !== '') out += `\u001B[${codes}m`;
			open = codes;
		}
		out += text;
	}
	return open === '' ? out : `${out}\u001B[0m`;
};
