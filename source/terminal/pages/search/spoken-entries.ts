import {inAll} from '../../../model/doubt.ts';
import {counted, dateOf, quotesWithDoubt} from '../../../typesetting/captions.ts';
import type {State} from '../../state/state.ts';
import {searchIn} from '../search-state.ts';
import type {SearchEntry} from './search-entries.ts';

const spokenDate = (published: string | undefined): string => (published === undefined ? '' : ` ${dateOf(published)}.`);

/** Returns an entry as it is spoken; quotes are spoken as everywhere. */
export const spokenEntryOf = (state: State, entry: Exclude<SearchEntry, {readonly kind: 'quote'}>): string => {
	switch (entry.kind) {
		case 'person':
			return `Person: ${entry.tally.label}, ${counted(entry.tally.quotes, 'quote')}.`;
		case 'topic':
			return `Topic: ${entry.tally.label}, ${counted(entry.tally.articles, 'article')}.`;
		case 'headline': {
			const {articleId, section} = entry.match;
			const {title = articleId, sections = [], published} = state.articles.byId(articleId) ?? {};
			const subhead = section === undefined ? undefined : sections[section]?.subhead;
			return subhead === undefined
				? `Headline: ${title}.${spokenDate(published)}`
				: `Section: ${subhead}, in ${title}.${spokenDate(published)}`;
		}
		case 'text':
			return `In the text: ${entry.match.text} ${entry.match.title}.${spokenDate(entry.match.published)}`;
		case 'more':
			return `${counted(entry.count, 'more', 'more')}.`;
		case 'kept-search': {
			const now = searchIn(state).counts.get(entry.search.query);
			const more = now === undefined ? 0 : inAll(now) - entry.search.found;
			const fresh = more > 0 ? `, ${more} new` : '';
			return `Kept search: ${entry.search.name}${fresh}.`;
		}
		case 'recent':
			return `Earlier search: ${entry.query}.`;
		case 'cost': {
			const {words, quotes, articles} = entry.cost;
			return `${words}: ${quotesWithDoubt(quotes.sure, quotes.unsure)}, ${counted(articles, 'article')}.`;
		}
	}
};
