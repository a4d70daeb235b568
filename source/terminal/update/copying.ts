import {keyOf} from '../../keymap/keymap.ts';
import {type Article, titleOf} from '../../model/article.ts';
import {quotedText, sourceWords} from '../../model/quote.ts';
import {dateOf} from '../../typesetting/captions.ts';
import {matchesShown} from '../state/lists.ts';
import {chosenLink} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/* What is copied, on each page. */

/** Where a quote stands: “Ferry stays, 18 February 2023, ‘The night boat’ (ferry.txt)”. */
const citation = (article: Article, quote: number): string => {
	const start = article.quotes[quote]!.content[0]!.start;
	const section = article.sections.findLast(({span}) => span.start <= start);
	return (
		[titleOf(article), article.published && dateOf(article.published), section?.subhead].filter(Boolean).join(', ') +
		` (${article.url ?? article.origin.path})`
	);
};

/** Puts what is chosen on the clipboard: a quote with its speaker and, `cited`, where it stands; a link. */
export const copying = (state: State, cited: boolean): State => {
	if (state.page === 'search' || state.page === 'person') {
		const match =
			state.page === 'search'
				? matchesShown(state)[state.search.chosen]
				: state.search.answer?.matches[state.cursor.person];
		if (match === undefined) return nothingToCopy(state);
		const by = match.speaker ?? match.source ?? 'unknown speaker';
		const where = cited
			? `, ${[match.title, match.published && dateOf(match.published), match.subhead].filter(Boolean).join(', ')} (${match.articleId})`
			: '';
		return {...state, act: {kind: 'copy', text: `${match.text} — ${by}${where}`}};
	}
	if (state.page === 'kept') {
		const entry = state.kept.entries[state.cursor.kept];
		if (entry?.kind !== 'quote') return nothingToCopy(state);
		const where = cited
			? `, ${[entry.title, entry.published, entry.section].filter(part => part !== undefined).join(', ')} (${entry.id})`
			: '';
		return {...state, act: {kind: 'copy', text: `${entry.words} — ${entry.speaker ?? 'unknown speaker'}${where}`}};
	}
	if (state.page === 'links') {
		const link = chosenLink(state);
		if (link === undefined) return state;
		return {...state, act: {kind: 'copy', text: cited ? `${link.text} (${link.url})` : link.url}};
	}
	const {story} = state;
	const quote = story?.chosen === undefined ? undefined : story.article.quotes[story.chosen];
	if (story === undefined || quote === undefined) return nothingToCopy(state);
	const by = quote.speaker ?? sourceWords(story.article.text, quote) ?? 'unknown speaker';
	const where = cited ? `, ${citation(story.article, story.chosen!)}` : '';
	return {
		...state,
		act: {kind: 'copy', text: `${quotedText(story.article.text, quote)} — ${by}${where}`},
	};
};

const nothingToCopy = (state: State): State => ({
	...state,
	message: {text: `No quote is chosen: ${keyOf('next-quote', state.keymap)} chooses the next one.`, tone: 'plain'},
});
