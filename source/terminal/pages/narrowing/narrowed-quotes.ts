// The quotes of a list that fit what is typed to narrow it: the query language, and other words as letters.
import type {ArticleList} from '../../../library/catalogue/article-list.ts';
import type {QuoteMatch} from '../../../library/library.ts';
import type {KeptStates} from '../../../library/search/kept-states.ts';
import {factsOf} from '../../../library/search/language/article-facts.ts';
import {narrowingBy} from '../../../library/search/language/narrowing.ts';
import {queryPieces} from '../../../library/search/language/query-pieces.ts';
import {parseQuery} from '../../../library/search/query.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import {speakersOf} from '../../../model/quote.ts';
import {filterLabels} from '../../state/filter-labels.ts';
import {statesOf} from '../../state/kept-states.ts';
import {type GoesBy, goesBy} from '../../state/library/goes-by.ts';
import type {State} from '../../state/state.ts';

const factsFor = memoizeByObject(factsOf);

const labelOf = ({text, title, subhead = '', published = '', ...match}: QuoteMatch): string =>
	[text, title, subhead, published.slice(0, 'yyyy-mm-dd'.length), ...speakersOf(match)].join(' ');

const narrowed = memoizeRecent(
	(matches: readonly QuoteMatch[], query: string, articles: ArticleList, kept: KeptStates): readonly QuoteMatch[] => {
		const pieces = queryPieces(query);
		const typed = (isKey: boolean): string =>
			pieces
				.filter(({kind}) => (kind === 'key') === isKey)
				.map(({start, end}) => query.slice(start, end))
				.join(' ');
		const {by, notBy, filters} = parseQuery(`${typed(true)} `);
		const narrowing = narrowingBy(filters, kept, id => articles.copiesOf(id).length > 0);
		const [asked, unwanted] = [by, notBy].map(some => some.map(name => goesBy(articles.people(), name))) as [
			GoesBy[],
			GoesBy[],
		];
		const fitting = matches.filter(match => {
			const names = speakersOf(match);
			// Somebody without a name goes by the words that stand for one.
			const speakers = names.length > 0 || match.source === undefined ? names : [match.source];
			const isSaid = (isOne: GoesBy) => speakers.some(name => isOne(name, match.articleId));
			if (asked.length > 0 && !asked.some(isSaid)) return false;
			if (unwanted.some(isSaid)) return false;
			const summary = articles.byId(match.articleId);
			return narrowing === undefined || (summary !== undefined && narrowing.quote(factsFor(summary), match));
		});
		const words = typed(false);
		return words === '' ? fitting : filterLabels(fitting.map(labelOf), words).map(index => fitting[index]!);
	},
);

/** Returns the quotes that fit a query, in their order: the same array while nothing changes. */
export const narrowedQuotes = <Match extends QuoteMatch>(
	{articles, kept}: State,
	matches: readonly Match[],
	query: string,
): readonly Match[] =>
	query.trim() === '' ? matches : (narrowed(matches, query, articles, statesOf(kept)) as readonly Match[]);
