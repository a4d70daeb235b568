import {quotationOf} from '../../citation/quotation.ts';
import {titleOf} from '../../model/article.ts';
import {grouped} from '../../typesetting/captions.ts';
import {drawStory} from '../drawing/story-text.ts';
import {drawWaiting} from '../drawing/waiting.ts';
import {copied} from '../state/citation.ts';
import {findInStory} from '../state/find.ts';
import {articlesAround} from '../state/library/library-rows.ts';
import {noStoryOpen, withMessage} from '../state/messages.ts';
import {keepTextInPlace, withoutSubject, withStory} from '../state/navigation.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {scrollBy} from '../state/viewport.ts';
import type {Page} from './page.ts';
import {openSubjectPage} from './pages.ts';
import {endWalk} from './search/hit-walk.ts';
import {storyHints, storyPanes} from './story-hints.ts';
import {storySpeech} from './story-speech.ts';
import {storyPlace, storyStatus} from './story-status.ts';

/** Ends the typing of a search; its matches stay highlighted. */
const keepFind = (state: State): State =>
	withStory(state, ({find, ...story}) =>
		find === undefined || find.query === '' ? story : {...story, find: {...find, typing: false}},
	);

/** Enter: keeps the search, or opens the page of the chosen quote's speaker. */
const open = (state: State): State => {
	const {story} = state;
	if (story?.find?.typing)
		return {...keepFind(state), act: {kind: 'looked-for', where: 'find', words: story.find.query}};
	if (story?.chosenQuote === undefined) return state;
	const speaker = story.article.quotes[story.chosenQuote]?.speaker;
	return speaker === undefined
		? withMessage(
				state,
				story.article.language === undefined
					? 'The story doesn’t name this speaker.'
					: 'Speakers are found in English only.',
			)
		: openSubjectPage(state, {kind: 'person', name: speaker}, {articleId: story.article.id, quote: story.chosenQuote})!;
};

/** Esc: ends the search, then stops following a subject, then unchooses the quote, then shows all sections. */
const stepOut = (state: State): State | undefined => {
	const {story} = state;
	if (story?.find !== undefined)
		return withStory(state, ({find, ...rest}) => (find?.typing ? {...rest, top: find.from} : rest));
	if (story?.subject !== undefined) return withoutSubject(state);
	const ended = endWalk(state);
	if (ended !== undefined) return ended;
	if (story?.chosenQuote !== undefined) return withStory(state, ({chosenQuote: _, ...rest}) => rest);
	if (story?.alone === undefined) return undefined;
	return keepTextInPlace(
		state,
		withStory(state, ({alone: _, ...rest}) => rest),
	);
};

const copy = (state: State, cited: boolean): string | undefined => {
	const {story, citing} = state;
	if (story?.chosenQuote === undefined) return undefined;
	const {article, chosenQuote} = story;
	const quotation = quotationOf(article, article.quotes[chosenQuote]!, citing.folders);
	return copied({...quotation, headline: titleOf(article)}, state, cited);
};

const browse = (state: State): State => {
	if (state.story === undefined) return noStoryOpen(state);
	const {url} = state.story.article;
	return url === undefined
		? withMessage(state, 'This story has no web address.')
		: {...state, act: {kind: 'browse', url}};
};

const folio = (state: State): string => {
	const {articles, story} = state;
	if (story === undefined || articles.count < 2) return '';
	const around = articlesAround(state);
	const position = around.positionOf(story.article.id);
	return position === -1 ? '' : `${grouped(position + 1)} of ${grouped(around.count)}`;
};

/** The page of the open story. */
export const storyPage: Page = {
	draw: (state, grid) => (state.story === undefined ? drawWaiting(state, grid) : drawStory(state, grid)),
	sidebarPanes: storyPanes,
	sidebarHints: {sections: 'go there', people: 'go there', topics: 'go there'},
	highlighted: ({story}) =>
		story?.subject && {pane: story.subject.kind === 'person' ? 'people' : 'topics', key: story.subject.name},
	field: {
		isOpen: ({story}) => story?.find?.typing === true,
		get: ({story}) => story?.find?.query ?? '',
		set: (state, query) => {
			const find = state.story?.find;
			return find === undefined ? state : findInStory(state, {...find, query});
		},
		/** Up and down bring back earlier queries. */
		step: (state, by) => {
			const find = state.story?.find;
			if (find === undefined) return undefined;
			const recalled = Math.max(-1, Math.min(state.kept.finds.length - 1, (find.recalled ?? -1) - by));
			return findInStory(state, {...find, recalled, query: state.kept.finds[recalled] ?? ''});
		},
	},
	scroll: (state, rows) =>
		withStory(state, story => ({...story, top: scrollBy(rowsOf(state, story), heightOf(state), story.top, rows)})),
	open,
	escape: stepOut,
	copy,
	browse,
	hints: storyHints,
	status: storyStatus,
	positionLine: storyPlace,
	folio,
	speech: storySpeech,
};
