// Makes the parser: markdown-it by CommonMark, with tables, footnotes, what is struck out, and references as browsers read them.
import type {StateInline, Token} from 'markdown-it';
import {lazy} from '../../model/memo.ts';
import {characterOfReference} from '../text/windows-1252.ts';
import {loadEntities} from './entities.ts';
import {footnoteRule} from './footnotes.ts';

/** Nested lists and quotations, counted twice each; deeper ones are not read. The parser's own limit is 20: ten lists. */
const maxNesting = 100;

/** UTF-16 units of a paragraph, a novel's longest has a tenth. The parser takes 200 bytes for each sign in one. */
const longestParagraph = 100_000;

const oldReference = /&#(?:(1[2345]\d)|x([89][0-9a-f]));/iy;

/** `&#147;` and the like. For the parser they are control characters. */
const referenceRule = (state: StateInline, silent: boolean): boolean => {
	if (state.src.charCodeAt(state.pos) !== 0x26) return false;
	oldReference.lastIndex = state.pos;
	const found = oldReference.exec(state.src);
	const code = found ? Number.parseInt(found[1] ?? found[2]!, found[1] === undefined ? 16 : 10) : 0;
	if (!found || code < 0x80) return false;
	if (!silent) state.push('text_special', '', 0).content = characterOfReference(code);
	state.pos += found[0].length;
	return true;
};

/** The parser of a text. */
export type MarkdownParser = {
	/** Tokens of blocks; an `inline` token has its source as its content. */
	readonly blocks: (source: string) => readonly Token[];
	/**
	 * Tokens of one paragraph: all at once they take four times the memory of the text. Undefined for one that is too long to
	 * be parsed, and for which its source must do.
	 */
	readonly inline: (source: string) => readonly Token[] | undefined;
};

/** The parser itself knows nothing of a text, and to set one up takes as long as to parse a short story. */
const loadMarkdownIt = lazy(async () => {
	const {default: markdownIt} = await import('markdown-it');
	const parser = markdownIt('commonmark', {maxNesting}).enable(['table', 'strikethrough']);
	parser.core.ruler.disable('inline');
	parser.block.ruler.before('reference', 'footnote', footnoteRule, {alt: ['paragraph', 'reference']});
	parser.inline.ruler.before('entity', 'old_reference', referenceRule);
	return parser;
});

/** Returns a parser for this text, whose references it remembers. */
export const createMarkdownParser = async (text: string): Promise<MarkdownParser> => {
	if (text.includes('&')) await loadEntities();
	const parser = await loadMarkdownIt();
	const references = {};
	return {
		blocks: source => parser.parse(source, references),
		inline: source => {
			if (source.length > longestParagraph) return undefined;
			const tokens: Token[] = [];
			parser.inline.parse(source, parser, references, tokens);
			return tokens;
		},
	};
};
