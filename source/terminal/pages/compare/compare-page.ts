import {isUnsure} from '../../../model/doubt.ts';
import {dateOf, grouped} from '../../../typesetting/captions.ts';
import {run} from '../../../typesetting/runs.ts';
import {filterLine} from '../../drawing/filter-line.ts';
import {copiedMatch, quotationOfMatch} from '../../state/citation.ts';
import {withMessage} from '../../state/messages.ts';
import {openArticle} from '../../state/navigation.ts';
import {withPageState} from '../../state/page-state.ts';
import type {State} from '../../state/state.ts';
import {keepNarrowing, narrowingField} from '../narrowing/narrowing-field.ts';
import type {Page, PageList} from '../page.ts';
import {fileToEdit} from '../quote-matches.ts';
import {compareSpeech} from './compare-speech.ts';
import {compareNarrowing, compareOrders, compareState, namesAsked, withCompare} from './compare-state.ts';
import {countOf, onTopic, topicHeading} from './compare-words.ts';
import {
	chosenIndex,
	comparedArticles,
	comparedQuotes,
	comparedSides,
	comparedStarts,
	quotesOnAny,
} from './compared-quotes.ts';
import {columnsFor, gridOfColumns} from './draw-columns.ts';
import {drawCompare} from './draw-compare.ts';
import {topicsOfAll} from './topics-in-common.ts';

const list: PageList = {
	length: state => comparedQuotes(state).length,
	cursor: chosenIndex,
	choose: (state, index) => withCompare(state, {chosen: comparedQuotes(state)[index]!.key}),
};

const chosenMatch = (state: State) => comparedQuotes(state)[chosenIndex(state)]?.match;

/** Compares on the next topic on which all of them speak; behind the last one, on any. */
const nextTopic = (state: State, by: 1 | -1): State => {
	const {topic: before, ...comparison} = compareState(state);
	const topics = topicsOfAll(state.articles, quotesOnAny(state));
	const all = [undefined, ...(before === undefined || topics.includes(before) ? [] : [before]), ...topics];
	if (all.length === 1) return withMessage(state, 'They speak on no topic together.');
	const topic = all[(all.indexOf(before) + by + all.length) % all.length];
	const changed = withPageState(state, 'compare', {...comparison, ...(topic !== undefined && {topic})});
	return withMessage(changed, `${topicHeading(changed)}.`);
};

const hasOtherTopics = (state: State): boolean =>
	compareState(state).topic !== undefined || topicsOfAll(state.articles, quotesOnAny(state)).length > 0;

/** The page of two or three people side by side. */
export const comparePage: Page = {
	draw: drawCompare,
	wide: true,
	ownGrid: (state, grid) => {
		const columns = columnsFor(grid, compareState(state).people.length);
		return columns === undefined ? grid : gridOfColumns(grid, columns);
	},
	sidebarPanes: [],
	list,
	starts: {
		groups: state => comparedStarts(comparedArticles(state)).groups,
		years: state => comparedStarts(comparedArticles(state)).years,
	},
	orders: {names: compareOrders},
	...narrowingField(compareNarrowing),
	status: (state, room) => {
		const narrowed = compareNarrowing.get(state);
		if (!narrowed?.typing) return undefined;
		return filterLine(state, {...narrowed, fit: comparedQuotes(state).length, does: 'read it there'}, room);
	},
	open: before => {
		const state = keepNarrowing(compareNarrowing, before);
		const match = chosenMatch(state);
		return match === undefined ? state : openArticle(state, match.articleId, {kind: 'quote', quote: match.quote});
	},
	nextPane: nextTopic,
	compared: state => {
		const {people, topic} = compareState(state);
		return {people: people.slice(0, 1), ...(topic !== undefined && {topic})};
	},
	copy: (state, cited) => {
		const match = chosenMatch(state);
		return match && copiedMatch(match, state, cited);
	},
	chosenQuote: chosenMatch,
	unsure: state => comparedQuotes(state).flatMap(({match}, index) => (isUnsure(match) ? [index] : [])),
	listsQuotes: true,
	saved: state => {
		const quotes = comparedQuotes(state);
		if (quotes.length === 0) return undefined;
		return {
			title: `${compareState(state).people.join(' and ')} ${onTopic(compareState(state).topic)}`,
			facts: comparedSides(state).map(side => `${side.name}: ${countOf(side)}`),
			quotes: quotes.map(({match}) => quotationOfMatch(match, state)),
		};
	},
	file: state => {
		const match = chosenMatch(state);
		return match && fileToEdit(state, match.articleId, match.text);
	},
	question: state => ({kind: 'quotes-by', names: namesAsked(state)}),
	answered: (state, answer) =>
		answer.kind === 'quotes-by' && answer.names.join('\n') === namesAsked(state).join('\n')
			? withCompare(state, {matches: answer.matches})
			: state,
	hints: state => {
		const isEmpty = comparedQuotes(state).length === 0;
		const isNarrowed = compareNarrowing.get(state) !== undefined;
		if (state.screen.columns < 60) return [isNarrowed ? ['escape', 'all'] : ['compare', 'names'], ['help', 'keys']];
		return [
			...(isNarrowed ? ([['escape', 'all quotes']] as const) : []),
			...(isEmpty
				? []
				: ([
						['open', 'read it there'],
						['copy-cited', 'with source'],
					] as const)),
			['compare', 'other names'],
			['help', 'keys'],
			...(hasOtherTopics(state) ? ([['next-pane', 'another topic']] as const) : []),
			[['next-year', 'previous-year'], 'year'],
			['quit', 'back'],
		];
	},
	positionLine: (state, grid) => {
		const length = list.length(state);
		if (length === 0) return [];
		const published = chosenMatch(state)?.published;
		const month = published === undefined || grid.columns < 100 ? '' : `, ${dateOf(published.slice(0, 7), 'short')}`;
		return [run(`${grouped(chosenIndex(state) + 1)} of ${grouped(length)}${month}`, 'muted')];
	},
	speech: compareSpeech,
};
