// The last step for feeds, emails, books and exports: makes documents of drafts, articles whose body is markup or text.
import type {Block, Document, Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {type Stated, settledArticle} from '../assembly/settled-article.ts';
import {problemAt, type ReadParts, type ReadResult} from '../format.ts';
import {guarded} from '../isolation/guarded.ts';
import {blocksOfText} from '../plain-text/plain-text.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {textCutShort, withinLength} from '../text/text-limits.ts';
import {packPieces, readPiecesByWords} from './markup-pieces.ts';

/** An article before its body is laid out. Exactly one of `blocks`, `html` and `text` is its body. */
export type Draft = Stated & {
	readonly origin: Origin;
	/** Final: no headline, byline or date is looked for in them. */
	readonly blocks?: readonly Block[];
	readonly html?: string;
	readonly text?: string;
	/** What the links of its body are relative to; the article's address if absent. */
	readonly base?: string | undefined;
};

/** UTF-16 units laid out at once, about half a second's work. If a piece takes too long, its whole batch loses its layout. */
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

/** Lays out markup, in batches. After a batch that took too long, the others are read without layout: no second wait. */
const layOut = async (
	pieces: readonly string[],
	origin: Origin,
	isSlow: boolean,
): Promise<{readonly laid: readonly (readonly Block[])[]; readonly problems: readonly Problem[]}> => {
	const laid: (readonly Block[])[] = [];
	let problems: readonly Problem[] = [];
	for (const batch of inBatches(pieces)) {
		const result = await (isSlow || problems.length > 0 ? readPiecesByWords : readPieces)(packPieces(batch), origin);
		for (const {blocks} of result.documents) laid.push(blocks);
		if (problems.length === 0) problems = result.problems;
	}
	return {laid, problems};
};

/** Links within the page stay what they are. */
const withBase = (blocks: readonly Block[], base: string | undefined): readonly Block[] =>
	base === undefined
		? blocks
		: blocks.map(block =>
				block.links === undefined
					? block
					: {
							...block,
							links: block.links.map(({text, url}) => ({
								text,
								url: url.trim().startsWith('#') ? url : (URL.parse(url.trim(), base)?.href ?? url),
							})),
						},
			);

/**
 * Makes documents of `drafts`, in order, and applies `polish` to the blocks of each, to remove what software put around the
 * article. Drafts with a headline but no body are left out if any draft has a body. `origin` is the file's, for problems. With
 * `isSlow` the markup is read without layout.
 */
export const articlesOfDrafts = async (
	drafts: readonly Draft[],
	origin: Origin,
	polish: Polish = blocks => blocks,
	isSlow = false,
): Promise<ReadResult> => {
	const pieces = drafts.flatMap(({html}) => html ?? []);
	const {laid, problems} = await layOut(pieces, origin, isSlow);
	let next = 0;
	let isWhole = true;
	const documents = drafts.flatMap((draft): Document | readonly Document[] => {
		const {html, text, blocks: settled, isHeaded: _, sender, origin: place, base, ...stated} = draft;
		if (settled)
			return {...withoutAbsent({...stated, byline: stated.byline ?? sender}), origin: place, blocks: settled};
		const kept = withinLength(text ?? '');
		isWhole &&= kept === (text ?? '');
		const blocks = html === undefined ? blocksOfText(kept) : withBase(laid[next++] ?? [], base);
		return settledArticle(place, draft, polish(blocks)) ?? [];
	});
	return {
		documents: withoutMereLinks(documents),
		problems: isWhole ? problems : [...problems, problemAt(origin, ...textCutShort)],
	};
};

/** Beside articles, a headline without a body is a mere link. */
const withoutMereLinks = (documents: readonly Document[]): readonly Document[] => {
	const withBody = documents.filter(({blocks}) => blocks.length > 0);
	return withBody.length > 0 ? withBody : documents;
};

/** Removes what software put around an article. */
type Polish = (blocks: readonly Block[]) => readonly Block[];

/** UTF-16 units of drafts that are kept before they are laid out: little, as text takes several times its size on the way. */
const partLength = 500_000;

/**
 * Makes documents of drafts that are read one after another, of which there may be too many to keep them all before the first is
 * laid out. Yields a result for each batch of them.
 */
export async function* partsOfDrafts(drafts: AsyncIterable<Draft>, origin: Origin, polish?: Polish): ReadParts {
	let batch: Draft[] = [];
	let length = 0;
	let isSlow = false;
	const settle = async (): Promise<ReadResult> => {
		const {documents, problems} = await articlesOfDrafts(batch, origin, polish, isSlow);
		[batch, length] = [[], 0];
		const isFirst = !isSlow;
		isSlow ||= problems.length > 0;
		return {documents, problems: isFirst ? problems : []};
	};
	for await (const draft of drafts) {
		batch.push(draft);
		length += (draft.html ?? draft.text ?? '').length;
		if (length > partLength) yield await settle();
	}
	if (batch.length > 0) yield await settle();
}
