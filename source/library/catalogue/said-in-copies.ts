// Quotes of several articles without those that a copy of their article has: lists of quotes count as lists of articles do.
import type {QuoteMatch} from '../library.ts';
import {type Copied, createCopies} from './copies.ts';

export type SaidInCopies = {
	/** Adds an article, or one that has changed. */
	readonly add: (article: Copied & {readonly id: string}) => void;
	/** Returns the quotes without those whose words another copy of their article has further up. */
	readonly once: <Match extends Pick<QuoteMatch, 'articleId' | 'text'>>(matches: readonly Match[]) => readonly Match[];
};

/** Begins without articles. */
export const createSaidInCopies = (): SaidInCopies => {
	const copies = createCopies();
	const places = new Map<string, number>();
	let count = 0;
	return {
		add: article => {
			copies.add(article);
			places.set(article.id, count++);
		},
		once: matches => {
			/** By the first copy and the words: the article that has them first. */
			const first = new Map<string, string>();
			return matches.filter(({articleId, text}) => {
				const place = places.get(articleId);
				if (place === undefined) return true;
				const group = copies.firstOf(place);
				// Most articles have no copies.
				if (group === place && copies.of(group).length === 0) return true;
				const key = `${group}\n${text}`;
				if (!first.has(key)) first.set(key, articleId);
				return first.get(key) === articleId;
			});
		},
	};
};
