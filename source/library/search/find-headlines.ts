// The headlines and subheads that have all words of a query, newest first.

import {areForms} from '../../matching/word-forms.ts';
import {comparingDates, newestFirst} from '../catalogue/orders.ts';
import type {HeadlineAnswer, HeadlineMatch} from '../library.ts';
import type {KeptStates} from './kept-states.ts';
import type {ArticlesInSearch} from './language/articles-in-search.ts';
import type {MeantByNames} from './language/meant-quotes.ts';
import {parseQuery, type Query, type Term} from './query.ts';

/** Articles between two yields. */
const stride = 2000;
/** Letters that all forms of a word begin with. */
const sharedStart = 3;

type Found = HeadlineMatch & {readonly published: string | undefined};

/** Finds headlines. Where a query has no words, nothing is found. Yields between steps. */
export function* findHeadlines(
	typed: string,
	articles: ArticlesInSearch,
	{
		limit,
		kept,
		meant,
	}: {
		readonly limit: number;
		readonly kept?: KeptStates | undefined;
		readonly meant?: MeantByNames | undefined;
	},
): Generator<void, HeadlineAnswer> {
	const query = parseQuery(typed);
	if (query.terms.length === 0) return {query: typed, matches: [], found: 0};
	const fits = testFor(query);
	const [headlines, subheads]: [Found[], Found[]] = [[], []];
	let looked = 0;
	for (const {facts} of articles.fitting(query, kept, meant)) {
		if (++looked % stride === 0) yield;
		const {id: articleId, title, subheads: heads, published} = facts;
		if (fits(title)) headlines.push({articleId, published});
		for (const [section, head] of heads.entries())
			if (head !== '' && fits(head)) subheads.push({articleId, section, published});
	}
	const byNewest = comparingDates(newestFirst);
	const all = [...headlines.sort(byNewest), ...subheads.sort(byNewest)];
	return {
		query: typed,
		found: all.length,
		matches: all.slice(0, limit).map(({articleId, section}) => ({articleId, ...(section !== undefined && {section})})),
	};
}

/** Returns a test of a text of folded words with blanks round them. */
const testFor = ({terms, phrases, without}: Query): ((text: string) => boolean) => {
	const grouped: ReadonlySet<Term> = new Set(phrases.flat(2));
	const words = terms.filter(term => !grouped.has(term)).map(termTest);
	const wanted = phrases.map(any => any.map(phraseTest));
	const unwanted = without.map(phrase => ` ${phrase.join(' ')} `);
	return text =>
		words.every(test => test(text)) &&
		wanted.every(any => any.some(test => test(text))) &&
		!unwanted.some(phrase => text.includes(phrase));
};

const phraseTest = (phrase: readonly Term[]): ((text: string) => boolean) => {
	const words = ` ${phrase.map(({word}) => word).join(' ')}`;
	const whole = phrase.at(-1)!.unfinished ? words : `${words} `;
	return text => text.includes(whole);
};

const termTest = ({word, unfinished, or = []}: Term): ((text: string) => boolean) => {
	const starts = [word, ...or].map(one => ` ${one.slice(0, sharedStart)}`);
	const isMeant = (other: string): boolean =>
		(unfinished && other.startsWith(word)) || [word, ...or].some(one => areForms(one, other));
	// Few texts have a word that begins so: only these are taken apart.
	return text => starts.some(start => text.includes(start)) && text.split(' ').some(isMeant);
};
