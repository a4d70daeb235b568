// The story that is on the screen before the library has come to it: its words first, then its quotes, then its topics.
import type {Library} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {Document} from '../../model/document.ts';
import type {Wanted} from '../../model/wanted.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import {leftAt, startingAt} from '../effects/starting-place.ts';
import {startIn, sure} from '../effects/where-to-open.ts';
import {addPages} from '../pages/pages.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';

/** A story as it was read, and the article without quotes, people and topics that was made of it. */
export type FirstStory = {
	readonly document: Document;
	readonly article: Article;
	/** Resolves to the stamp of its file if that has nothing else in it, else to undefined. */
	readonly aloneIn?: Promise<string | undefined> | undefined;
	/** Set if these are its first pages only: how many there are. */
	readonly pages?: number;
};

/** Shows the first story and returns it. A story that is not the one asked for is left for the library to find. */
export const openFirst = async (
	store: Store<State, Action>,
	story: FirstStory,
	start: Wanted,
	notebook: Notebook,
): Promise<FirstStory | undefined> => {
	const {article, pages} = story;
	const {sections, people, topics} = article;
	const found = startIn(
		{sections, people: people.map(({name}) => name), topics: topics.map(({label}) => label)},
		start,
	);
	if (found === undefined || found.score < sure) return undefined;
	// It opens with another page in front.
	if (found.at?.kind === 'about' || found.at?.kind === 'search')
		addPages((await import('../pages/other-pages.ts')).otherPages);
	// Where it was left is known when all of it is there.
	if (pages === undefined)
		store.dispatch({kind: 'opened', article, unanalysed: true, ...startingAt(notebook, article, found.at)});
	else store.dispatch({kind: 'opened', article, unanalysed: true, pages});
	return story;
};

/**
 * Puts a story in place of its first pages once all of them are read, and returns it. Pages that nothing follows, or that are
 * of several stories, are taken off the screen: the library says what is wrong with the file, or lists what is in it.
 */
export const showWhole = async (
	store: Store<State, Action>,
	first: FirstStory,
	reading: Promise<FirstStory | undefined>,
	notebook: Notebook,
): Promise<FirstStory | undefined> => {
	const whole = await reading.catch(() => undefined);
	if (whole?.article.id !== first.article.id) {
		store.dispatch({kind: 'not-whole'});
		return undefined;
	}
	store.dispatch({kind: 'whole', article: whole.article, ...leftAt(notebook, whole.article)});
	return whole;
};

/**
 * Shows what is found in the open story, quotes before topics, and settles when all of it is drawn. The words are those on
 * the screen, so no row has to be set again. If it fails, the library reports why when it opens the file.
 */
export const showFound = async (
	store: Store<State, Action>,
	{document, article: words, aloneIn}: FirstStory,
	library: Library,
): Promise<void> => {
	let article = words;
	const topics = await library
		.prepare(
			document,
			found => {
				article = {...words, ...found};
				store.dispatch({kind: 'analysed', article, finding: 'topics'});
			},
			await aloneIn,
		)
		.catch(() => undefined);
	if (topics === undefined) return;
	store.dispatch({kind: 'analysed', article: {...article, topics}});
	await new Promise(setImmediate);
};
