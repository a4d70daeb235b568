import {isUnsure} from '../../model/doubt.ts';
import type {Hint} from '../drawing/hints.ts';
import type {SidebarPane, State} from '../state/state.ts';
import {emptyLibraryHints} from './empty-library-hints.ts';
import {searchIn} from './search-state.ts';

/** The panes of the story's sidebar, from top to bottom. */
export const storyPanes = ['sections', 'people', 'topics'] as const satisfies readonly SidebarPane[];

/** Returns the hints of the story's page: what helps with the sidebar, a subject, a section or a quote. */
export const storyHints = (state: State): readonly Hint[] => {
	const {story} = state;
	if (state.focus !== 'page') {
		const next = storyPanes[(storyPanes.indexOf(state.focus) + 1) % (storyPanes.length + 1)] ?? 'story';
		return [
			[['line-down', 'line-up'], 'choose'],
			['open', 'go there'],
			['filter', 'filter'],
			['next-quote', 'next mention'],
			['next-pane', next],
			['escape', 'story'],
		];
	}
	if (story === undefined && !state.loading) return emptyLibraryHints;
	const chosen = story?.chosenQuote === undefined ? undefined : story.article.quotes[story.chosenQuote];
	const asks = chosen !== undefined && isUnsure(chosen);
	if (state.screen.columns < 60 && asks)
		return [
			['who-said-it', 'who'],
			['help', 'keys'],
		];
	if (state.screen.columns < 60)
		return [
			['next-quote', 'quote'],
			['help', 'keys'],
		];
	if (story?.subject !== undefined)
		return [
			['next-quote', 'next mention'],
			['previous-quote', 'back'],
			['escape', 'done'],
			['people', 'people'],
			['help', 'keys'],
		];
	if (story?.alone !== undefined && story.chosenQuote === undefined)
		return [
			['page-down', 'page'],
			['escape', 'whole story'],
			['next-quote', 'quote'],
			['help', 'keys'],
		];
	if (searchIn(state).walk !== undefined)
		return [
			['next-match', 'next hit'],
			['previous-match', 'back'],
			['escape', 'done'],
			...(story?.chosenQuote === undefined
				? []
				: ([
						['copy', 'copy'],
						['copy-cited', 'with source'],
					] as const)),
			['search-quotes', 'search'],
			['help', 'keys'],
		];
	if (chosen !== undefined)
		return [
			...(asks ? ([['who-said-it', 'who said it']] as const) : []),
			['next-quote', 'quote'],
			['copy', 'copy'],
			['copy-cited', 'with source'],
			['open', 'the person'],
			...(asks ? [] : ([['who-said-it', 'who said it']] as const)),
			['escape', 'done'],
			['help', 'keys'],
		];
	return [
		['page-down', 'page'],
		['next-section', 'section'],
		['next-quote', 'quote'],
		['next-pane', 'sidebar'],
		['find', 'find'],
		['search-quotes', 'search'],
		['library', 'library'],
		['help', 'keys'],
		...((story?.article.links ?? []).length > 0 ? ([['links', 'links']] as const) : []),
	];
};
