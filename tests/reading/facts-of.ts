// What a file of several articles is read as, in the shape in which tests say it.
import {readBytes} from '../../source/reading/read-bytes.ts';

/** Returns the facts and the text of each article, its paragraphs joined by bars, and what is told of the file. */
export const factsOf = async (content: string | Uint8Array, path: string) => {
	const {documents, problems, foreign} = await readBytes(Buffer.from(content as Uint8Array), {path});
	return {
		articles: documents.map(({origin, blocks, ...facts}) => ({
			entry: origin.entry,
			...facts,
			text: blocks.map(({text}) => text).join('|'),
		})),
		problems: problems.map(({what}) => what),
		foreign,
	};
};
