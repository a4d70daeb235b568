// What blog software adds below each of its articles.
import type {Block} from '../../model/document.ts';

/** “The post … appeared first on …” */
const isAddedLine = (text: string): boolean =>
	text.length < 600 && /^The post .+ (?:appeared first|first appeared) on .+/.test(text);

/** Returns the blocks of a blog's article without a last one that was added by its software. */
export const withoutBlogMarks = (blocks: readonly Block[]): readonly Block[] =>
	isAddedLine(blocks.at(-1)?.text ?? '') ? blocks.slice(0, -1) : blocks;
