// The status line of the story's page.
import type {Article} from '../../model/article.ts';
import {isUnsure, percentOf} from '../../model/doubt.ts';
import {type Quote, unknownSpeaker} from '../../model/quote.ts';
import {counted, countedWithDoubt, grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {columnsOfLine, type Line, run} from '../../typesetting/runs.ts';
import {type Hint, hintLine} from '../drawing/hints.ts';
import {voiceName} from '../drawing/strokes.ts';
import {textField} from '../drawing/text-field.ts';
import {doubtReason} from '../state/doubt-reasons.ts';
import type {Grid} from '../state/grid.ts';
import type {OpenStory} from '../state/open-story.ts';
import {mainVoice, voicesOnRows} from '../state/row-voices.ts';
import {heightOf, percentageRead, rowsOf, voicesOfArticle} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {findMatches} from '../state/text-matches.ts';
import {quotesInOrder, waypointsOf} from '../state/waypoints.ts';
import {searchIn} from './search-state.ts';
import {storyHints} from './story-hints.ts';

/** Returns the search, the note on the chosen quote, or the doubt of its speaker; undefined where there is none of them. */
export const storyStatus = (state: State, room: number): Line | undefined => {
	const {story} = state;
	const note = story?.chosenQuote === undefined ? undefined : state.kept.notes.get(story.chosenQuote);
	if (story?.find === undefined)
		return note === undefined ? doubtAndHints(state, room) : [run('Note: ', 'muted'), run(note.replaceAll('\n', ' '))];
	const {query, typing, current} = story.find;
	const count = findMatches(story.article, query).length;
	const found = query === '' ? '' : count === 0 ? 'no match' : `${current + 1} of ${count}`;
	// Two columns for the slash and the cursor, and three blanks.
	const wordsRoom = Math.max(1, room - columnsOf(found) - 5);
	const keys: readonly Hint[] = [
		['next-match', 'next'],
		['escape', 'done'],
	];
	return [
		run('/', 'muted'),
		...(typing ? textField(query, wordsRoom + 1) : [run(cut(query, wordsRoom), 'ink', {bold: true})]),
		run(`   ${found}`),
		...(typing || room < 50 ? [] : hintLine(state.keymap, keys, room - 30, {indented: true})),
	];
};

/** The quote that is chosen, if its speaker is unsure. */
const chosenDoubt = ({article, chosenQuote}: OpenStory) => {
	const quote = chosenQuote === undefined ? undefined : article.quotes[chosenQuote];
	return quote !== undefined && isUnsure(quote) ? quote : undefined;
};

/** “Vale? 62%”: an unsure speaker, and how sure that is. */
const doubtLine = (article: Article, quote: Quote): Line => [
	...voiceName(voicesOfArticle(article).of(quote), 16),
	run(` ${percentOf(quote.confidence)}`, 'text'),
];

/** The doubt of the chosen quote and the words of the story behind it, before the keys. Narrow screens say it at the right. */
const doubtAndHints = (state: State, room: number): Line | undefined => {
	const {story} = state;
	const quote = story && chosenDoubt(story);
	if (story === undefined || quote === undefined || state.screen.columns < 60) return undefined;
	const line = [
		...voiceName(voicesOfArticle(story.article).of(quote), 16),
		run(` ${doubtReason(story.article, quote)}`, 'muted'),
	];
	return [...line, ...hintLine(state.keymap, storyHints(state), room - columnsOfLine(line), {indented: true})];
};

/** Returns the right end: the mention, the section or the quote that is current, or else how far one has read. */
export const storyPlace = (state: State, grid: Grid): Line => {
	const {story} = state;
	if (story === undefined) return [];
	if (story.find?.typing)
		return grid.columns >= 60
			? [run('Enter', 'ink'), run(' keep   ', 'muted'), run('Esc', 'ink'), run(' back', 'muted')]
			: [];
	const {walk} = searchIn(state);
	if (walk !== undefined && story.subject === undefined && walk.hits[walk.at]?.articleId === story.article.id) {
		const words = cut(walk.words, Math.max(1, Math.floor(grid.columns / 3)));
		return [run(words, 'text'), run(`   ${grouped(walk.at + 1)} of ${grouped(walk.hits.length)}`, 'muted')];
	}
	const percentage = run(`${percentageRead(state, story)}%`, 'muted');
	if (story.subject !== undefined) {
		const waypoints = waypointsOf(story.article, story.subject);
		const {quotes} = story.article;
		const unsure = waypoints.filter(({quote}) => quote !== undefined && isUnsure(quotes[quote]!)).length;
		const name = story.subject.name === '' ? unknownSpeaker : story.subject.name;
		const at =
			story.waypoint === undefined
				? `${counted(waypoints.length - unsure, 'mention')} ${countedWithDoubt(0, unsure)}`.trimEnd()
				: `${story.waypoint + 1} of ${waypoints.length}`;
		return [run(cut(name, Math.max(1, Math.floor(grid.columns / 3))), 'text'), run(`  ${at}`, 'muted')];
	}
	if (story.alone !== undefined && grid.columns >= 60)
		return [run(`only section ${story.alone + 1} of ${story.article.sections.length}`, 'muted')];
	if (story.chosenQuote !== undefined && grid.columns >= 60) {
		const order = quotesInOrder(story.article);
		return [run(`quote ${order.indexOf(story.chosenQuote) + 1} of ${order.length}`, 'muted')];
	}
	const doubt = grid.columns >= 60 ? undefined : chosenDoubt(story);
	if (doubt !== undefined) return doubtLine(story.article, doubt);
	const voice = grid.margin > 0 || grid.columns >= 60 ? undefined : firstVoiceOnScreen(state, story);
	return voice === undefined ? [percentage] : [...voiceName(voice, 12), run('  '), percentage];
};

/** Where there is no margin for names, the status line names the first voice on the screen. */
const firstVoiceOnScreen = (state: State, story: OpenStory) => {
	const onScreen = voicesOnRows(story.article, rowsOf(state, story)).slice(story.top, story.top + heightOf(state));
	const onRow = onScreen.find(voices => voices.length > 0);
	return onRow && mainVoice(onRow)?.voice;
};
