// What a screen reader says of the open story.
import {titleOf} from '../../model/article.ts';
import {isUnsure} from '../../model/doubt.ts';
import {quotedText, sourceWords} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';
import {lengthOf, writtenIn} from '../../typesetting/captions.ts';
import {doubtReason} from '../state/doubt-reasons.ts';
import {pressHint} from '../state/messages.ts';
import {rowsOf} from '../state/selectors.ts';
import type {OpenStory, State} from '../state/state.ts';
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
		source: sourceWords(article.text, quote),
		...(asks && {reason: doubtReason(article, quote)}),
	});
	const order = quotesInOrder(article);
	const place = `Quote ${order.indexOf(chosen) + 1} of ${order.length}`;
	const way = asks ? `.${pressHint(state, 'who-said-it', 'to say who it was').replace(/\.$/u, '')}` : '';
	return [`${quotedText(article.text, quote)} ${by}. ${place}${way}`];
};

const paragraphAt = ({article}: OpenStory, offset: number): string => {
	for (const {paragraphs} of article.sections)
		for (const {span} of paragraphs) if (offset >= span.start && offset < span.end) return textOf(article.text, span);
	return '';
};

/** The paragraph or the subhead at the top of the screen. */
const spokenTop = (state: State, story: OpenStory): readonly string[] => {
	const row = rowsOf(state, story)
		.slice(story.top)
		.find(({kind}) => kind === 'text' || kind === 'subhead' || kind === 'folded');
	if (row === undefined) return [];
	if (row.kind === 'subhead') return [`Section: ${story.article.sections[row.section]?.subhead ?? ''}`];
	return row.kind === 'text' ? [paragraphAt(story, row.span.start)] : [];
};

const changed = (state: State, previous: State): readonly string[] => {
	const {story} = state;
	if (story === undefined) return [];
	const before = previous.story;
	if (story.article.id !== before?.article.id) return spokenHeader(story);
	if (before.finding === 'everything' && story.finding !== 'everything')
		return [lengthOf(story.article).replaceAll(/ {2,}/gu, ', ')];
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
	return story.top === before.top ? [] : spokenTop(state, story);
};

/** The speech of the story's page. */
export const storySpeech: Page['speech'] = {
	name: () => [],
	here: state => (state.story === undefined ? [`Reading ${state.place}.`] : spokenHeader(state.story)),
	changed,
};
