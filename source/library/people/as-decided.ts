// Articles as the reader has decided: with corrected quotes, and with one name for each person. Whatever prints asks here.
import type {Article} from '../../model/article.ts';
import type {Corrections} from '../../model/correction.ts';
import {corrected} from './corrected.ts';
import type {DecidedPeople} from './decided-people.ts';

/** What the reader has decided; what is absent was not. */
export type ReaderDecided = {
	/** Who said a quote. */
	readonly corrections?: Corrections | undefined;
	/** Who is one person, and who is two. */
	readonly people?: DecidedPeople | undefined;
};

/** Returns the article as the reader has decided: the same one where that is nothing. */
export const asDecided = (article: Article, {corrections, people}: ReaderDecided): Article => {
	const now = corrected(article, corrections);
	return people === undefined ? now : people.in(now);
};

/** Tells by its path whether a file may have an article of which something is decided. */
export const isDecidedOf = ({corrections, people}: ReaderDecided, path: string): boolean =>
	(corrections?.concern(path) ?? false) || (people?.concern(path) ?? false);
