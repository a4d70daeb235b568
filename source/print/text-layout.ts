import type {Ink} from './ansi.ts';

/** How text is set. */
export type TextLayout = {
	/** Columns of the text, at most 72, as longer rows are hard to read. */
	readonly measure: number;
	readonly ink: Ink;
	/** Whether there may be more than one article: then each is printed with its path. */
	readonly several: boolean;
};

const widest = 72;

/** Returns the layout for a screen of so many columns. */
export const textLayout = (columns: number, ink: Ink, several: boolean): TextLayout => ({
	measure: Math.min(widest, columns),
	ink,
	several,
});
