// What has come, changed or gone while one looks: search and counts know it at once, lists take it in when they are asked to.
import type {ArticleList} from '../../../library/catalogue/article-list.ts';
import type {ArticleSummary, Revision} from '../../../library/library.ts';
import {grouped} from '../../../typesetting/captions.ts';
import type {Arrived, State} from '../state.ts';
import {withNews, withNewsLeft} from './last-visit.ts';
import {orderedAnew} from './library-orders.ts';

/** Returns the articles as lists show them. */
export const listedArticles = ({arrived, articles}: State): ArticleList => arrived?.listed ?? articles;

/** Formats what has come, changed and gone: “2 new, 1 changed”. */
export const arrivedWords = ({added, changed, gone}: Arrived): string =>
	[
		...(added.size > 0 ? [`${grouped(added.size)} new`] : []),
		...(changed.size > 0 ? [`${grouped(changed.size)} changed`] : []),
		...(gone.size > 0 ? [`${grouped(gone.size)} gone`] : []),
	].join(', ');

const nothingArrived = {added: new Set<string>(), changed: new Set<string>(), gone: new Set<string>()};

/** Counts a revision; what has come and gone again is nothing. */
const counted = (before: Omit<Arrived, 'listed' | 'time'>, {added, changed, gone}: Revision) => {
	const [wasAdded, wasChanged, wasGone] = [new Set(before.added), new Set(before.changed), new Set(before.gone)];
	for (const id of gone) {
		wasChanged.delete(id);
		if (!wasAdded.delete(id)) wasGone.add(id);
	}
	for (const {id} of added) {
		if (wasGone.delete(id)) wasChanged.add(id);
		else wasAdded.add(id);
	}
	for (const {id} of changed) if (!wasAdded.has(id)) wasChanged.add(id);
	return {added: wasAdded, changed: wasChanged, gone: wasGone};
};

const revisedList = (articles: ArticleList, {added, changed, gone}: Revision): ArticleList => {
	const isRevised = changed.length > 0 || gone.length > 0;
	const rest = isRevised
		? articles.revised({gone: new Set(gone), changed: new Map(changed.map(summary => [summary.id, summary]))})
		: articles;
	return rest.with(added.filter(({id}) => rest.byId(id) === undefined));
};

/** Counts what is new, of which some may be gone. */
const withNewsOf = (state: State, added: readonly ArticleSummary[], isLess: boolean): State =>
	isLess ? withNewsLeft(withNews(state, added)) : withNews(state, added);

/** Takes in what has become of files. Lists stay as they are, unless they are being read anyway. `time` is the time of day. */
export const withRevision = (state: State, revision: Revision, time: string): State => {
	const problems = [...state.problems, ...revision.problems];
	const articles = revisedList(state.articles, revision);
	const revised: State = {...state, articles, problems};
	if (articles === state.articles) return revised;
	if (state.loading) return withNewsOf(revised, revision.added, revision.gone.length > 0);
	const now = counted(state.arrived ?? nothingArrived, revision);
	const {arrived: _, ...others} = revised;
	return now.added.size + now.changed.size + now.gone.size === 0
		? others
		: {...others, arrived: {...now, listed: listedArticles(state), time}};
};

/** Shows in lists what has arrived. */
export const takeIn = (state: State): State => {
	const {arrived, ...rest} = state;
	const added = [...(arrived?.added ?? [])].flatMap(id => rest.articles.byId(id) ?? []);
	return orderedAnew(withNewsOf(rest, added, arrived !== undefined && arrived.gone.size > 0));
};
