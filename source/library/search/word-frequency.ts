// Whether a word is in the quotes of so many articles that nobody misspelt it.
import type {QuoteIndex} from './quote-index.ts';
import type {QuoteStore} from './quote-store.ts';

/** Articles. In one or two it may be somebody’s error. */
const enough = 3;
/** Quotes that are looked up: more of one article’s are no surprise, and each may have to be unpacked. */
const mostLooked = 24;

/** Returns a function that tells whether a folded word is in quotes of three articles. */
export const createFrequency = (index: QuoteIndex, store: QuoteStore): ((word: string) => boolean) => {
	/** Words that are, and how many quotes those had that are not: with more quotes they are looked at again. */
	const known = new Map<string, true | number>();
	const count = (number: number): boolean => {
		const quotes = new Uint32Array(index.size());
		const length = Math.min(mostLooked, index.postings.copy(number, quotes));
		const articles = new Set<string>();
		for (let at = 0; at < length && articles.size < enough; at++) {
			const quote = store.quote(quotes[at]!);
			if (quote) articles.add(quote.articleId);
		}
		return articles.size >= enough;
	};
	return word => {
		const number = index.vocabulary.find(word);
		const quotes = number === undefined ? 0 : index.postings.count(number);
		if (number === undefined || quotes < enough) return false;
		const before = known.get(word);
		if (before === true || before === quotes) return before === true;
		const isFrequent = count(number);
		known.set(word, isFrequent || quotes);
		return isFrequent;
	};
};
