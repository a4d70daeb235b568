// The font table of a Rich Text file, and with it the code page of each byte.
import {pageOfCharset} from './code-pages.ts';

/** The code pages of fonts, and that of the file. */
export type FontTable = {
	/** Takes a word of the file's head or of its font table. */
	readonly take: (name: string, value: number, inTable: boolean) => void;
	/** Returns the code page of a font; that of the file's own font for -1. */
	readonly pageOfFont: (font: number) => number;
};

/** Pages of the words by which a file states that of its machine. */
const machines: ReadonlyMap<string, number> = new Map([
	['ansi', 1252],
	['mac', 10_000],
	['pc', 437],
	['pca', 850],
]);

const words = new Set([...machines.keys(), 'f', 'fcharset', 'cpg', 'ansicpg', 'deff']);

/** Returns true for a word that a table of fonts takes. */
export const isOfFonts = (name: string): boolean => words.has(name);

const mostFonts = 10_000;

/** Returns a table without fonts. */
export const newFontTable = (): FontTable => {
	const pages = new Map<number, number>();
	let page = 1252;
	let ownFont = 0;
	let current = 0;
	const set = (found: number | undefined): void => {
		if (found !== undefined && pages.size < mostFonts) pages.set(current, found);
	};
	return {
		take: (name, value, inTable) => {
			if (inTable) {
				if (name === 'f') current = value;
				else if (name === 'fcharset') set(pageOfCharset(value));
				else if (name === 'cpg') set(value);
			} else if (name === 'ansicpg') page = value === 0 ? page : value;
			else if (name === 'deff') ownFont = value;
			else page = machines.get(name) ?? page;
		},
		pageOfFont: font => pages.get(font < 0 ? ownFont : font) ?? page,
	};
};
