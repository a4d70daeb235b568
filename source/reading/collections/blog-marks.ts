// What a blog's program adds below each of its articles.
import type {Block} from '../../model/document.ts';

/** “The post … appeared first on …” */
const isAdded = (text: string): boolean =>
	text.length < 600 && /^The post .+ (?:appeared first|first appeared) on .+/.test(text);

export const withoutBlogMarks = (blocks: readonly Block[]): readonly Block[] =>
	isAdded(blocks.at(-1)?.text ?? '') ? blocks.slice(0, -1) : blocks;
