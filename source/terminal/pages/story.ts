import {keyOf} from '../../keymap/keymap.ts';
import {titleOf} from '../../model/article.ts';
import {quotedText, sourceWords} from '../../model/quote.ts';
import {counted, dateOf, grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import {type Hint, hints} from '../drawing/hints.ts';
import {drawStory} from '../drawing/story-text.ts';
import {drawWaiting} from '../drawing/waiting.ts';
import {citation} from '../state/citation.ts';
import {lookFor} from '../state/find.ts';
import type {Grid} from '../state/grid.ts';
import {saying} from '../state/messages.ts';
import {inPlace, withoutLens, withStory} from '../state/navigation.ts';
import {mainVoice, voicesOnRows} from '../state/row-voices.ts';
import {heightOf, matchesOf, quotesInOrder, rowsOf, stopsOf} from '../state/selectors.ts';
import type {RailPane, State, Story} from '../state/state.ts';
import {scrolled} from '../state/viewport.ts';
import {nothingHere} from './nothing-here.ts';
import type {Page} from './page.ts';
import {personPage} from './person.ts';
import {storySpeech} from './story-speech.ts';

const rail = ['sections', 'people', 'topics'] as const satisfies readonly RailPane[];

/** Keeps the words that were looked for marked; `n` and `N` go on from match to match. */
const keepFind = (state: State): State =>
	withStory(state, ({find, ...story}) =>
		find === undefined || find.query === '' ? story : {...story, find: {...find, typing: false}},
	);

/** Keeps the words that are looked for, or opens the page of the chosen quote's speaker. */
const open = (state: State): State => {
	const {story} = state;
	if (story?.find?.typing)
		return {...keepFind(state), act: {kind: 'looked-for', where: 'find', words: story.find.query}};
	if (story?.chosen === undefined) return state;
	const speaker = story.article.quotes[story.chosen]?.speaker;
	return speaker === undefined
		? saying(state, 'The story does not name who said this.')
		: personPage.about!.open(state, speaker, {articleId: story.article.id, quote: story.chosen});
};

const backOut = (state: State): State | undefined => {
	const {story} = state;
	if (story?.find !== undefined)
		return withStory(state, ({find, ...rest}) => (find?.typing ? {...rest, top: find.from} : rest));
	if (story?.lens !== undefined) return withoutLens(state);
	if (story?.chosen !== undefined) return withStory(state, ({chosen: _, ...rest}) => rest);
	if (story?.alone === undefined) return undefined;
	return inPlace(
		state,
		withStory(state, ({alone: _, ...rest}) => rest),
	);
};

const copy = ({story}: State, cited: boolean): string | undefined => {
	if (story?.chosen === undefined) return undefined;
	const {article, chosen} = story;
	const quote = article.quotes[chosen]!;
	const start = quote.content[0]!.start;
	return citation(
		quotedText(article.text, quote),
		quote.speaker ?? sourceWords(article.text, quote),
		cited
			? {
					title: titleOf(article),
					published: article.published && dateOf(article.published),
					subhead: article.sections.findLast(({span}) => span.start <= start)?.subhead,
					where: article.url ?? article.origin.path,
				}
			: undefined,
	);
};

const browse = (state: State): State => {
	if (state.story === undefined)
		return saying(state, `No story is open: ${keyOf('library', state.keymap)} shows the library.`);
	const {url} = state.story.article;
	return url === undefined
		? saying(state, 'The file states no address for this story.')
		: {...state, act: {kind: 'browse', url}};
};

const hintsFor = (state: State): readonly Hint[] => {
	const {story} = state;
	if (state.focus !== 'page') {
		const next = rail[(rail.indexOf(state.focus) + 1) % (rail.length + 1)] ?? 'story';
		return [
			[['line-down', 'line-up'], 'choose'],
			['open', state.focus === 'people' ? 'go through' : 'go there'],
			['filter', 'filter'],
			['next-quote', 'next place'],
			['next-pane', next],
			['escape', 'story'],
		];
	}
	if (story === undefined && !state.loading) return nothingHere;
	if (state.screen.columns < 60)
		return [
			['help', 'keys'],
			['next-quote', 'quote'],
		];
	if (story?.lens !== undefined)
		return [
			['next-quote', 'next place'],
			['previous-quote', 'back'],
			['escape', 'all'],
			['people', 'people'],
			['help', 'keys'],
		];
	if (story?.alone !== undefined && story.chosen === undefined)
		return [
			['page-down', 'page'],
			['escape', 'the whole story'],
			['next-quote', 'quote'],
			['help', 'keys'],
		];
	if (story?.chosen !== undefined)
		return [
			['next-quote', 'quote'],
			['copy', 'copy'],
			['copy-cited', 'with source'],
			['open', 'who said it'],
			['escape', 'done'],
			['help', 'keys'],
		];
	return [
		['page-down', 'page'],
		['next-section', 'section'],
		['next-quote', 'quote'],
		['next-pane', 'sidebar'],
		['find', 'find'],
		['search-quotes', 'quotes'],
		['library', 'library'],
		['help', 'keys'],
		...((story?.article.links ?? []).length > 0 ? ([['links', 'links']] as const) : []),
	];
};

/** The words that are looked for, or the note on the chosen quote. */
const status = (state: State, room: number): Line | undefined => {
	const {story} = state;
	const note = story?.chosen === undefined ? undefined : state.kept.notes.get(story.chosen);
	if (story?.find === undefined)
		return note === undefined ? undefined : [run('Note: ', 'muted'), run(note.replaceAll('\n', ' '))];
	const {query, typing, current} = story.find;
	const count = matchesOf(story.article, query).length;
	const found = query === '' ? '' : count === 0 ? 'no match' : `${current + 1} of ${count}`;
	const words = cut(query, Math.max(1, room - columnsOf(found) - 6));
	const keys: readonly Hint[] = [
		['next-match', 'next'],
		['escape', 'done'],
	];
	return [
		run('/', 'muted'),
		run(words, 'ink', {bold: true}),
		...(typing ? [run(' ', 'ink', {inverse: true})] : []),
		run(`   ${found}`),
		...(typing || room < 50 ? [] : hints(state.keymap, keys, room - 30, true)),
	];
};

/** How far one has read; where something is marked or chosen, which of how many it is. */
const place = (state: State, grid: Grid): Line => {
	const {story} = state;
	if (story === undefined) return [];
	if (story.find?.typing)
		return grid.columns >= 60
			? [run('Enter', 'ink'), run(' keep   ', 'muted'), run('Esc', 'ink'), run(' back', 'muted')]
			: [];
	const rows = rowsOf(state, story);
	const share = Math.round(Math.min(1, (story.top + heightOf(state)) / Math.max(1, rows.length)) * 100);
	const percentage = run(`${share}%`, 'muted');
	if (story.lens !== undefined) {
		const stops = stopsOf(story.article, story.lens).length;
		const name = story.lens.name === '' ? 'not named' : story.lens.name;
		const at = story.step === undefined ? counted(stops, 'place') : `${story.step + 1} of ${stops}`;
		return [run(cut(name, Math.max(1, Math.floor(grid.columns / 3))), 'text'), run(`  ${at}`, 'muted')];
	}
	if (story.alone !== undefined && grid.columns >= 60)
		return [run(`section ${story.alone + 1} of ${story.article.sections.length} alone`, 'muted')];
	if (story.chosen !== undefined && grid.columns >= 60) {
		const order = quotesInOrder(story.article);
		return [run(`quote ${order.indexOf(story.chosen) + 1} of ${order.length}`, 'muted')];
	}
	const voice = grid.margin > 0 || grid.columns >= 60 ? undefined : firstVoiceOnScreen(state, story);
	return voice === undefined
		? [percentage]
		: [run(cut(voice.short, 12), voice.role, voice.name === undefined ? {italic: true} : {}), run('  '), percentage];
};

/** Where the margin has no room for names, the status line has the first one. */
const firstVoiceOnScreen = (state: State, story: Story) => {
	const onScreen = voicesOnRows(story.article, rowsOf(state, story)).slice(story.top, story.top + heightOf(state));
	const onRow = onScreen.find(voices => voices.length > 0);
	return onRow && mainVoice(onRow)?.voice;
};

const folio = ({articles, story}: State): string => {
	if (story === undefined || articles.count < 2) return '';
	const at = articles.inOrder('newest').positionOf(story.article.id);
	return at === -1 ? '' : `${grouped(at + 1)} of ${grouped(articles.count)}`;
};

export const storyPage: Page = {
	draw: (state, grid) => (state.story === undefined ? drawWaiting(state, grid) : drawStory(state, grid)),
	rail,
	marked: ({story}) => story?.lens && {pane: story.lens.kind === 'person' ? 'people' : 'topics', key: story.lens.name},
	field: {
		isOpen: ({story}) => story?.find?.typing === true,
		get: ({story}) => story?.find?.query ?? '',
		set: (state, query) => {
			const find = state.story?.find;
			return find === undefined ? state : lookFor(state, {...find, query});
		},
		/** Up and down bring back what was looked for before. */
		step: (state, by) => {
			const find = state.story?.find;
			if (find === undefined) return undefined;
			const at = Math.max(-1, Math.min(state.kept.finds.length - 1, (find.recalled ?? -1) - by));
			return lookFor(state, {...find, recalled: at, query: state.kept.finds[at] ?? ''});
		},
	},
	scroll: (state, rows) =>
		withStory(state, story => ({...story, top: scrolled(rowsOf(state, story), heightOf(state), story.top, rows)})),
	open,
	escape: backOut,
	copy,
	browse,
	hints: hintsFor,
	status,
	place,
	folio,
	speech: storySpeech,
};
