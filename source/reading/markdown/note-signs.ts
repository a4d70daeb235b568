// The signs of footnotes in the text.
import type {Token} from 'markdown-it';
import {noteSign} from '../text/note-sign.ts';

/** The sign of each footnote by its name. */
export type NoteSigns = ReadonlyMap<string, string>;

/** A text without footnotes. */
export const noNotes: NoteSigns = new Map();

/** Numbers the footnotes of a text in their order. */
export const noteSignsOf = (tokens: readonly Token[]): NoteSigns => {
	const signs = new Map<string, string>();
	for (const {type, info} of tokens) {
		if (type !== 'footnote_open' || signs.has(info)) continue;
		signs.set(info, noteSign(signs.size + 1));
	}
	return signs;
};

/** Divides a text at the names of footnotes: text, sign, text, sign, text. A name behind a blank, or of no note, stays text. */
export const withNoteSigns = (text: string, notes: NoteSigns): readonly string[] => {
	if (notes.size === 0 || !text.includes('[^')) return [text];
	const parts: string[] = [];
	let end = 0;
	for (const {0: name, 1: label, index} of text.matchAll(/(?<=[^\s[])\[\^([^\s[\]]{1,40})\](?!:)/g)) {
		const sign = notes.get(label!);
		if (sign === undefined) continue;
		parts.push(text.slice(end, index), sign);
		end = index + name.length;
	}
	return [...parts, text.slice(end)];
};
