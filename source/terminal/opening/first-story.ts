// The story that is on the screen before the library has come to it: its words first, then its quotes, then its topics.
import type {Library} from '../../library/library.ts';
import type {Article, StoryQuotes} from '../../model/article.ts';
import type {Document} from '../../model/document.ts';
import type {Topic} from '../../model/topic.ts';
import type {Wanted} from '../../model/wanted.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import {startingAt} from '../effects/starting-place.ts';
import {startIn, sure} from '../effects/where-to-open.ts';
import {addPages} from '../pages/pages.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';

/** A story as it was read, and the article without quotes, people and topics that was made of it. */
export type FirstStory = {readonly document: Document; readonly article: Article};

/** Shows the first story and returns it. A story that is not the one asked for is left for the library to find. */
export const openFirst = async (
	store: Store<State, Action>,
	story: FirstStory,
	start: Wanted,
	notebook: Notebook,
): Promise<FirstStory | undefined> => {
	const {article} = story;
	const {sections, people, topics} = article;
	const found = startIn(
		{sections, people: people.map(({name}) => name), topics: topics.map(({label}) => label)},
		start,
	);
	if (found === undefined || found.score < sure) return undefined;
	// It opens with another page in front.
	if (found.at?.kind === 'about' || found.at?.kind === 'search')
		addPages((await import('../pages/other-pages.ts')).otherPages);
	store.dispatch({kind: 'opened', article, unanalysed: true, ...startingAt(notebook, article, found.at)});
	return story;
};

/** What the library finds in a story; both are undefined if it fails. */
export type FoundInStory = {
	readonly quotes: Promise<StoryQuotes | undefined>;
	readonly topics: Promise<readonly Topic[] | undefined>;
};

/** Has the library look for what is in a story: quotes come before topics. */
export const findIn = ({document}: FirstStory, library: Library): FoundInStory => {
	const {promise: quotes, resolve} = Promise.withResolvers<StoryQuotes | undefined>();
	const topics = library.prepare(document, resolve).catch(() => undefined);
	void topics.then(() => resolve(undefined));
	return {quotes, topics};
};

/**
 * Shows what is found in the open story, quotes before topics, and settles when all of it is drawn. The words are those on
 * the screen, so no row has to be set again. If it fails, the library reports why when it opens the file.
 */
export const showFound = async (
	store: Store<State, Action>,
	{article: words}: FirstStory,
	found: FoundInStory,
): Promise<void> => {
	const quotes = await found.quotes;
	if (quotes === undefined) return;
	const article = {...words, ...quotes};
	store.dispatch({kind: 'analysed', article, finding: 'topics'});
	const topics = await found.topics;
	if (topics === undefined) return;
	store.dispatch({kind: 'analysed', article: {...article, topics}});
	await new Promise(setImmediate);
};
