import {keyOf} from '../../keymap/keymap.ts';
import {noArticles} from '../../library/catalogue/article-list.ts';
import type {Article} from '../../model/article.ts';
import {titleOf} from '../../model/article.ts';
import {offsetOf} from '../../typesetting/rows.ts';
import type {Step} from '../state/actions.ts';
import {chosenArticle, matchesShown, newestAbout, peopleIn, shownIn, topicsIn} from '../state/lists.ts';
import {
	going,
	inPlace,
	leavingTrail,
	opening,
	personPage,
	turningBack,
	turningTo,
	withStory,
} from '../state/navigation.ts';
import {rowsOf} from '../state/selectors.ts';
import type {Destination, Prompt, RailPane, State} from '../state/state.ts';
import {copying} from './copying.ts';
import {filterKept} from './filtering.ts';
import {givingUp, keepingFind, withoutPrompt} from './finding.ts';
import {followed} from './links.ts';
import {leavingRail, withoutLens} from './panes.ts';

/* Keys that do something with what is chosen, and keys that lead out. */

const enterRail = (state: State): State => {
	if (shownIn(state, state.focus as RailPane).count === 0) return state;
	if (state.focus === 'sections')
		return going(leavingTrail(leavingRail(state)), {kind: 'section', section: state.cursor.sections});
	const entry =
		state.focus === 'people' ? peopleIn(state).at(state.cursor.people) : topicsIn(state).at(state.cursor.topics);
	if (entry === undefined) return state;
	if (state.page === 'story' && state.story !== undefined)
		return going(leavingTrail(leavingRail(state)), {kind: 'lens', lens: entry.lens});
	if (entry.lens.kind === 'person') return personPage(state, entry.lens.name);
	const about = newestAbout(state, entry.lens.name);
	return about === undefined
		? state
		: opening(state, about.id, {kind: 'lens', lens: {kind: 'topic', name: about.topic}});
};

const open = (state: State): State => {
	if (state.prompt !== undefined) return answered(withoutPrompt(state), state.prompt);
	if (state.filter?.typing) return open(filterKept(state));
	if (state.focus !== 'page') return enterRail(state);
	switch (state.page) {
		case 'search': {
			const match = matchesShown(state)[state.search.chosen];
			return match === undefined
				? state
				: opening({...state, act: {kind: 'looked-for', where: 'search', words: state.search.query}}, match.articleId, {
						kind: 'quote',
						quote: match.quote,
					});
		}
		case 'person': {
			const match = state.search.answer?.matches[state.cursor.person];
			return match === undefined ? state : opening(state, match.articleId, {kind: 'quote', quote: match.quote});
		}
		case 'library': {
			const article = chosenArticle(state);
			return article === undefined ? state : opening(state, article.id);
		}
		case 'story': {
			if (state.story?.find?.typing)
				return {...keepingFind(state), act: {kind: 'looked-for', where: 'find', words: state.story.find.query}};
			const {chosen, article} = state.story ?? {};
			if (chosen === undefined || article === undefined) return state;
			const speaker = article.quotes[chosen]?.speaker;
			return speaker === undefined
				? {...state, message: {text: 'The story does not name who said this.', tone: 'plain'}}
				: personPage(state, speaker, {articleId: article.id, quote: chosen});
		}
		case 'links':
			return followed(state);
		case 'kept': {
			const entry = state.kept.entries[state.cursor.kept];
			return entry === undefined ? state : {...state, act: {kind: 'go-to-kept', entry}};
		}
		case 'palette':
			return state;
		case 'problems':
		case 'help':
			return turningBack(state) ?? state;
	}
};

const noArticle = (state: State): State => ({
	...state,
	message: {text: `No story is open: ${keyOf('library', state.keymap)} shows the library.`, tone: 'plain'},
});

const browse = (state: State): State => {
	if (state.page === 'links') return followed(state);
	// What is chosen in a list is another story than the open one.
	if (state.page !== 'story')
		return {
			...state,
			message: {
				text: `${keyOf('open', state.keymap)} opens the story, ${keyOf('open-address', state.keymap)} its address from there.`,
				tone: 'plain',
			},
		};
	const url = state.story?.article.url;
	if (state.story === undefined) return noArticle(state);
	return url === undefined
		? {...state, message: {text: 'The file states no address for this story.', tone: 'plain'}}
		: {...state, act: {kind: 'browse', url}};
};

/** The file of what is chosen in a list, and words that say which line of it is meant. */
const chosenFile = (state: State): {readonly path: string; readonly words: string} | undefined => {
	const of = (id: string | undefined, words: string) => {
		const path = id === undefined ? undefined : state.articles.byId(id)?.path;
		return path === undefined || path === '-' ? undefined : {path, words};
	};
	if (state.page === 'library') return of(chosenArticle(state)?.id, '');
	if (state.page === 'person') {
		const match = state.search.answer?.matches[state.cursor.person];
		return of(match?.articleId, match?.text.slice(0, 60) ?? '');
	}
	if (state.page !== 'kept') return undefined;
	const entry = state.kept.entries[state.cursor.kept];
	return of(entry?.id, entry === undefined || entry.kind === 'article' ? '' : entry.words.slice(0, 60));
};

const edit = (state: State): State => {
	if (state.page === 'problems') {
		const problem = state.problems[state.cursor.problems];
		return problem === undefined ? state : {...state, act: {kind: 'edit', path: problem.path, words: ''}};
	}
	const listed = chosenFile(state);
	if (listed !== undefined) return {...state, act: {kind: 'edit', ...listed}};
	const {story} = state;
	if (story === undefined) return noArticle(state);
	if (story.article.origin.path === '-')
		return {
			...state,
			message: {text: `What was piped in has no file to edit: ${keyOf('save', state.keymap)} saves it.`, tone: 'plain'},
		};
	const chosenQuote = story.chosen === undefined ? undefined : story.article.quotes[story.chosen]?.content[0];
	const start = chosenQuote?.start ?? offsetOf(rowsOf(state, story), story.top);
	return {
		...state,
		act: {kind: 'edit', path: story.article.origin.path, words: story.article.text.slice(start, start + 60)},
	};
};

const asking = (state: State, kind: Prompt['kind'], text: string): State =>
	state.story === undefined ? noArticle(state) : {...state, prompt: {kind, text}};

/** “Ferry stays for the winter” -> “ferry-stays-for-the-winter.md”. */
const fileNameFor = (article: Article): string =>
	`${
		titleOf(article)
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, '-')
			.replaceAll(/^-|-$/gu, '')
			.slice(0, 60) || 'article'
	}.md`;

const answered = (state: State, {kind, text}: Prompt): State => {
	const words = text.trim();
	const {story} = state;
	// An empty note takes the note away; of the others, nothing comes of nothing.
	if (kind === 'note')
		return story?.chosen === undefined
			? state
			: {...state, act: {kind, article: story.article, quote: story.chosen, text: words}};
	if (words === '') return state;
	if (kind === 'save-notes') return {...state, act: {kind, path: words}};
	if (story === undefined) return state;
	return {
		...state,
		act: kind === 'save' ? {kind, article: story.article, path: words} : {kind, article: story.article, command: words},
	};
};

/** One step out: of a search, of what is marked, of the rail, of one section, of the page. Never out of the program. */
const backOut = (state: State): State => {
	const gaveUp = givingUp(state);
	if (gaveUp !== undefined) return gaveUp;
	if (state.focus !== 'page') return withoutLens(leavingRail(state));
	if (state.page === 'story') {
		if (state.story?.lens !== undefined) return withoutLens(state);
		if (state.story?.chosen !== undefined) return withStory(state, ({chosen: _, ...story}) => story);
		if (state.story?.alone !== undefined)
			return inPlace(
				state,
				withStory(state, ({alone: _, ...story}) => story),
			);
	}
	return turningBack(state) ?? state;
};

const quit = (state: State): State => {
	if (state.focus !== 'page') return withoutLens(leavingRail(state));
	return turningBack(state) ?? {...state, ending: 'quit'};
};

const back = (state: State): State => {
	const place = state.trail.at(-1);
	if (place === undefined)
		return turningBack(state) ?? {...state, message: {text: 'There is no place to go back to.', tone: 'plain'}};
	const shorter = {...state, trail: state.trail.slice(0, -1)};
	const at: Destination = {kind: 'place', place};
	return state.story?.article.id === place.id
		? turningTo(going(shorter, at), 'story')
		: {...shorter, opening: {id: place.id, at}};
};

const readAgain = (state: State): State => {
	if (state.articles.hasPath('-'))
		return {...state, message: {text: 'What was piped in can be read only once.', tone: 'plain'}};
	return {
		...state,
		act: {kind: 'read-again'},
		problems: [],
		cursor: {...state.cursor, problems: 0, ...(state.page === 'story' ? {} : {people: 0, topics: 0})},
		articles: noArticles(),
		readings: [],
		found: 0,
		read: 0,
		loading: true,
		message: {text: 'Reading the files again.', tone: 'plain'},
	};
};

export const acting = {
	open,
	copy: state => copying(state, false),
	'copy-cited': state => copying(state, true),
	'open-address': browse,
	links: state => (state.story === undefined ? noArticle(state) : turningTo(state, 'links')),
	edit,
	save: state => asking(state, 'save', state.story === undefined ? '' : fileNameFor(state.story.article)),
	pipe: state => asking(state, 'pipe', ''),
	back,
	problems: state => turningTo(state, 'problems'),
	'try-again': readAgain,
	help: state => ({...turningTo(state, 'help'), help: {query: '', top: 0}}),
	redraw: state => ({...state, act: {kind: 'redraw'}}),
	suspend: state => ({...state, act: {kind: 'suspend'}}),
	escape: backOut,
	quit,
	'quit-now': state => ({...state, ending: 'quit'}),
	interrupt: state => ({...state, ending: 'interrupt'}),
} satisfies Record<string, Step>;
