import {counted, dateOf} from '../../../typesetting/captions.ts';
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
			const now = searchIn(state).counts.get(entry.search.query) ?? 0;
			const fresh = now > entry.search.found ? `, ${now - entry.search.found} new` : '';
			return `Kept search: ${entry.search.name}${fresh}.`;
		}
		case 'recent':
			return `Earlier search: ${entry.query}.`;
		case 'cost':
			return `${entry.cost.words}: ${counted(entry.cost.quotes, 'quote')}, ${counted(entry.cost.articles, 'article')}.`;
	}
};
