// What a screen reader says of the open story.
import {type Article, sectionAt, titleOf} from '../../model/article.ts';
import {isUnsure} from '../../model/doubt.ts';
import {quotedText, unnamedSource} from '../../model/quote.ts';
import {type Span, textOf} from '../../model/span.ts';
import {counted, lengthOf, writtenIn} from '../../typesetting/captions.ts';
import {doubtReason} from '../state/doubt-reasons.ts';
import {pressHint} from '../state/messages.ts';
import type {OpenStory} from '../state/open-story.ts';
import {percentageRead, rowsOf, sectionHere} from '../state/selectors.ts';
import {partsHeard, type SpokenPart, spokenParts} from '../state/spoken-parts.ts';
import type {State} from '../state/state.ts';
import {findMatches} from '../state/text-matches.ts';
import {quotesInOrder, waypointsOf} from '../state/waypoints.ts';
import type {Page} from './page.ts';
import {spokenSpeaker} from './quote-matches.ts';

const spokenHeader = ({article, finding}: OpenStory): readonly string[] => {
	const facts = [writtenIn(article), ...(finding === 'everything' ? [] : [lengthOf(article)])]
		.filter(part => part !== '')
		.join('. ')
		.replaceAll(/ {2,}/gu, ', ');
	return [titleOf(article), ...(facts === '' ? [] : [facts])];
};

const spokenQuote = (state: State, {article}: OpenStory, chosen: number): readonly string[] => {
	const quote = article.quotes[chosen]!;
	const asks = isUnsure(quote);
	const by = spokenSpeaker({
		...quote,
		source: unnamedSource(article.text, quote),
		...(asks && {reason: doubtReason(article, quote)}),
	});
	const order = quotesInOrder(article);
	const place = `Quote ${order.indexOf(chosen) + 1} of ${order.length}`;
	const way = asks ? `.${pressHint(state, 'who-said-it', 'to say who it was').replace(/\.$/u, '')}` : '';
	return [`${quotedText(article.text, quote)} ${by}. ${place}${way}`];
};

/** The paragraph at an offset, or the subhead. */
const paragraphOrSubhead = (article: Article, offset: number): string => {
	const {subhead, span} = article.sections[sectionAt(article.sections, offset)]!;
	return subhead !== undefined && offset < span.start + subhead.length ? subhead : paragraphOf(article, offset);
};

const paragraphAt = ({article}: OpenStory, offset: number): string => paragraphOf(article, offset);

const paragraphOf = (article: Article, offset: number): string => {
	for (const {paragraphs} of article.sections)
		for (const {span} of paragraphs) if (offset >= span.start && offset < span.end) return textOf(article.text, span);
	return '';
};

const spokenPart = (state: State, story: OpenStory, {row, span}: SpokenPart): string => {
	const {kind, section} = rowsOf(state, story)[row]!;
	if (kind === 'text') return paragraphAt(story, span.start);
	const subhead = story.article.sections[section]?.subhead ?? '';
	return kind === 'folded' ? `Folded: ${subhead === '' ? 'the first section' : subhead}` : `Section: ${subhead}`;
};

/** The paragraph or the subhead at the top of the screen. */
const spokenTop = (state: State, story: OpenStory): readonly string[] => {
	const part = spokenParts(rowsOf(state, story)).find(({row}) => row >= story.top);
	return part === undefined ? [] : [spokenPart(state, story, part)];
};

/** What was spoken last, or is to be: the whole page, if it was a page. */
const spokenParagraphs = (state: State, story: OpenStory, heard: Span): readonly string[] =>
	partsHeard(rowsOf(state, story), story.top, heard).map(part => spokenPart(state, story, part));

/** The headline, and where one goes on in a story that was begun. */
const spokenArrival = (state: State, story: OpenStory): readonly string[] => {
	if (story.top === 0) return spokenHeader(story);
	const sections = story.article.sections.length;
	const section = sections > 1 ? `section ${sectionHere(state) + 1} of ${sections}, ` : '';
	return [
		...spokenHeader(story),
		`Goes on at ${section}${percentageRead(state, story)} percent.`,
		...spokenTop(state, story),
	];
};

/** The search in the story: what to type, how often the words are there, and the paragraph of the current match. */
const spokenFind = ({article, find}: OpenStory): readonly string[] => {
	if (find === undefined) return [];
	if (find.query === '') return ['Find. Type some words.'];
	const matches = findMatches(article, find.query);
	const match = matches[find.current];
	if (match === undefined) return [`Find: ${find.query}, no match`];
	if (find.typing) return [`Find: ${find.query}, ${counted(matches.length, 'match', 'matches')}`];
	return [`${find.current + 1} of ${matches.length}`, paragraphOrSubhead(article, match.start)];
};

const changed = (state: State, previous: State): readonly string[] => {
	const {story} = state;
	if (story === undefined) return [];
	const before = previous.story;
	if (story.article.id !== before?.article.id) return spokenArrival(state, story);
	if (before.finding === 'everything' && story.finding !== 'everything')
		return [lengthOf(story.article).replaceAll(/ {2,}/gu, ', ')];
	if (story.find !== undefined && story.find !== before.find) return spokenFind(story);
	if (story.chosenQuote !== undefined && story.chosenQuote !== before.chosenQuote)
		return spokenQuote(state, story, story.chosenQuote);
	if (story.subject !== undefined && story.waypoint !== undefined && story.waypoint !== before.waypoint) {
		const waypoints = waypointsOf(story.article, story.subject);
		const waypoint = waypoints[story.waypoint];
		return waypoint === undefined
			? []
			: [
					paragraphAt(story, waypoint.span.start),
					`${story.subject.name}, ${story.waypoint + 1} of ${waypoints.length}`,
				];
	}
	if (story.heard !== undefined && story.heard !== before.heard) return spokenParagraphs(state, story, story.heard);
	return story.top === before.top ? [] : spokenTop(state, story);
};

/** The speech of the story's page. */
export const storySpeech: Page['speech'] = {
	name: () => [],
	here: state => (state.story === undefined ? [`Reading ${state.place}.`] : spokenArrival(state, state.story)),
	changed,
};
