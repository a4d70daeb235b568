// The last step for files that hold many articles with markup or text in fields of their own: drafts to documents.
import type {Block, Document, Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {type Stated, settledArticle} from '../assembly/settled-article.ts';
import {problemAt, type ReadResult} from '../format.ts';
import {guarded} from '../isolation/guarded.ts';
import {blocksOfText} from '../plain-text/plain-text.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {textCutShort, withinLength} from '../text/text-limits.ts';
import {packPieces, readPiecesByWords} from './markup-pieces.ts';

export type Draft = Stated & {
	readonly origin: Origin;
	readonly dateline?: string | undefined;
	/** One of three: blocks as they are to stay, markup, text. */
	readonly blocks?: readonly Block[];
	readonly html?: string;
	readonly text?: string;
};

/** UTF-16 units laid out at once: a good half second. One that takes too long costs its neighbours their layout. */
const batchLength = 2_000_000;

function* inBatches(pieces: readonly string[]): Generator<readonly string[]> {
	let batch: string[] = [];
	let length = 0;
	for (const piece of pieces) {
		if (batch.length > 0 && length + piece.length > batchLength) {
			yield batch;
			[batch, length] = [[], 0];
		}
		batch.push(piece);
		length += piece.length;
	}
	if (batch.length > 0) yield batch;
}

const readPieces = guarded('pieces', readPiecesByWords);

/** After one batch that took too long the others get their words only: nobody waits for a second one. */
const layOut = async (
	pieces: readonly string[],
	origin: Origin,
): Promise<{readonly laid: readonly (readonly Block[])[]; readonly problems: readonly Problem[]}> => {
	const laid: (readonly Block[])[] = [];
	let problems: readonly Problem[] = [];
	for (const batch of inBatches(pieces)) {
		const result = await (problems.length > 0 ? readPiecesByWords : readPieces)(packPieces(batch), origin);
		for (const {blocks} of result.documents) laid.push(blocks);
		if (problems.length === 0) problems = result.problems;
	}
	return {laid, problems};
};

/** `polish` takes out what a program put around the story. */
export const articlesOfDrafts = async (
	drafts: readonly Draft[],
	origin: Origin,
	polish: (blocks: readonly Block[]) => readonly Block[] = blocks => blocks,
): Promise<ReadResult> => {
	const pieces = drafts.flatMap(({html}) => html ?? []);
	const {laid, problems} = await layOut(pieces, origin);
	let next = 0;
	let isWhole = true;
	const documents = drafts.flatMap((draft): Document | readonly Document[] => {
		const {html, text, blocks: settled, isHeaded: _, origin: place, ...stated} = draft;
		if (settled) return {...withoutAbsent(stated), origin: place, blocks: settled};
		const kept = withinLength(text ?? '');
		isWhole &&= kept === (text ?? '');
		const blocks = html === undefined ? blocksOfText(kept) : (laid[next++] ?? []);
		return settledArticle(place, draft, polish(blocks)) ?? [];
	});
	// Beside articles, a headline alone is a link.
	const told = documents.filter(({blocks}) => blocks.length > 0);
	return {
		documents: told.length > 0 ? told : documents,
		problems: isWhole ? problems : [...problems, problemAt(origin, ...textCutShort)],
	};
};
