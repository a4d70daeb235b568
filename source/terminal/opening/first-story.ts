// The story that is on the screen before the library has come to it: its words first, then its quotes, then its topics.
import type {Library} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {Document} from '../../model/document.ts';
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

/**
 * Shows what is found in the open story, quotes before topics, and settles when all of it is drawn. The words are those on
 * the screen, so no row has to be set again. If it fails, the library reports why when it opens the file.
 */
export const showFound = async (
	store: Store<State, Action>,
	{document, article: words}: FirstStory,
	library: Library,
): Promise<void> => {
	let article = words;
	const topics = await library
		.prepare(document, found => {
			article = {...words, ...found};
			store.dispatch({kind: 'analysed', article, finding: 'topics'});
		})
		.catch(() => undefined);
	if (topics === undefined) return;
	store.dispatch({kind: 'analysed', article: {...article, topics}});
	await new Promise(setImmediate);
};
