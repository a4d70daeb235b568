// Where an article opens: at what was asked for, or where one left it.
import type {Article} from '../../model/article.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import {isArchivePlace} from '../state/navigation.ts';
import type {ArchivePlace, Destination, PlaceInStory} from '../state/places.ts';

/** Where to open an article: as was asked for, else where the reader left it. */
export const startingAt = (
	notebook: Notebook,
	article: Article,
	asked: Destination | ArchivePlace | undefined,
): {readonly at?: Destination} => {
	if (asked !== undefined) return {at: isArchivePlace(asked) ? placeKept(notebook, article, asked) : asked};
	return leftAt(notebook, article);
};

/** Where the reader left an article; {} at its beginning. */
export const leftAt = (notebook: Notebook, article: Article): {readonly at?: PlaceInStory} => {
	const offset = notebook.position(article);
	return offset === undefined || offset === 0 ? {} : {at: {kind: 'place', place: {id: article.id, offset, top: -1}}};
};

/** Where a place that the notebook knows is in the article as it is now. */
export const placeKept = (notebook: Notebook, article: Article, kept: ArchivePlace): PlaceInStory => {
	const at = (offset: number): PlaceInStory => ({kind: 'place', place: {id: article.id, offset, top: -1}});
	if (kept.kind === 'mark') return at(notebook.markIn(kept.letter, article) ?? 0);
	const quote = notebook.keptQuotes(article).find(({words}) => words === kept.words)?.quote;
	return quote === undefined ? at(Math.min(kept.offset, article.text.length)) : {kind: 'quote', quote};
};
