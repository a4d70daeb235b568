// Takes the words out of the tokens of a paragraph: emphasis and code become their words, pictures their descriptions.
import type {Token} from 'markdown-it';
import type {Link} from '../../model/document.ts';
import {withoutNotation} from './note-marks.ts';

/** What a paragraph says. */
export type InlineWords = {
	readonly words: string;
	/** Descriptions of its pictures. */
	readonly captions: readonly string[];
	/** All of it is strong, which some writers use for subheads. */
	readonly bold: boolean;
	/** With addresses as they are written. */
	readonly links: readonly Link[];
};

/** Returns the words of a paragraph's tokens, not clean yet. */
export const inlineWordsOf = (tokens: readonly Token[]): InlineWords => {
	const pieces: string[] = [];
	const captions: string[] = [];
	const links: Link[] = [];
	let link: {readonly url: string; readonly from: number} | undefined;
	let strong = 0;
	let plain = false;
	for (const token of tokens) {
		if (token.type === 'strong_open') strong++;
		else if (token.type === 'strong_close') strong--;
		else if (token.type === 'link_open') link = {url: String(token.attrGet('href') ?? ''), from: pieces.length};
		else if (token.type === 'link_close') {
			const text = pieces.slice(link?.from).join('');
			if (link !== undefined && text.trim() !== '') links.push({text, url: link.url});
			link = undefined;
		} else if (token.type === 'softbreak' || token.type === 'hardbreak') pieces.push(' ');
		else if (token.type === 'html_inline') {
			if (/^<br\b/i.test(token.content)) pieces.push(' ');
		} else if (token.type === 'image') {
			const {words, captions: inner} = inlineWordsOf(token.children ?? []);
			captions.push([words, ...inner].join(' '));
			plain = true;
		} else if (token.content !== '') {
			pieces.push(token.type === 'text' ? withoutNotation(token.content) : token.content);
			plain ||= strong === 0 && token.content.trim() !== '';
		}
	}
	const words = pieces.join('');
	return {words, captions, bold: !plain && words.trim() !== '', links};
};
