// Reads what agencies send, and shows the articles in a form that tests can be compared with.
import {readBytes} from '../../../source/reading/read-bytes.ts';

/** Subheads begin with `#`; entries are those of the origin. */
export const readMessage = async (content: string | Uint8Array, path = 'x.xml') => {
	const {documents, problems} = await readBytes(Buffer.from(content), {path});
	return {
		articles: documents.map(({origin, blocks, ...facts}) => ({
			...(origin.entry !== undefined && {entry: origin.entry}),
			...facts,
			blocks: blocks.map(block => (block.kind === 'subhead' ? `# ${block.text}` : block.text)),
		})),
		problems: problems.map(({what}) => what),
	};
};

export const [lede, said] = ['The weir at Tarrow was opened at dawn.', '“It held,” said Ines Calder.'] as const;
export const headline = 'Weir opens two days late';
