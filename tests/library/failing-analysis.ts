// An analysis that fails at some stories, as one with a fault does.
import {analyse} from '../../source/analysis/analyse.ts';
import type {Article} from '../../source/model/article.ts';
import type {Document} from '../../source/model/document.ts';

/** A story with this word is one that the analysis fails at, in an error of several lines with orders to a terminal. */
export const badWord = 'quicksand';

/** With this one, not even its paragraphs can be made of it. */
export const worseWord = 'maelstrom';

/** Fails at the stories with the words above. */
export const failingAnalysis = (document: Document): Article => {
	const has = (word: string): boolean => document.blocks.some(({text}) => text.includes(word));
	if (has(worseWord)) Object.defineProperty(document.blocks[0]!, 'text', {get: failed});
	if (has(badWord)) failed();
	return analyse(document);
};

const failed = (): never => {
	throw new TypeError(`x is not\na \x1b[2Jfunction ${'again '.repeat(200)}`);
};
