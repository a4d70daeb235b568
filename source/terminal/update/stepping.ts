import {covering} from '../../model/span.ts';
import type {CommandReducer} from '../state/actions.ts';
import {withMessage} from '../state/messages.ts';
import {scrollTo, withStory} from '../state/navigation.ts';
import type {OpenStory} from '../state/open-story.ts';
import type {Subject} from '../state/places.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {rowsShowing} from '../state/viewport.ts';
import {quotesInOrder, waypointsOf} from '../state/waypoints.ts';

/*
Commands that step through the quotes of the open story, or through the waypoints of the person or topic it follows.
*/

/**
 * Returns the index that a step leads to, which may lie outside of the list. From a waypoint on the screen that is its
 * neighbour; if none is current, or the current one was scrolled away, it is the nearest one below or above the top.
 */
const stepFrom = (
	height: number,
	story: OpenStory,
	firsts: readonly number[],
	current: number | undefined,
	direction: 1 | -1,
): number => {
	if (current !== undefined && firsts[current]! >= story.top && firsts[current]! < story.top + height)
		return current + direction;
	const below = firsts.findIndex(first => first >= story.top);
	const firstBelow = below === -1 ? firsts.length : below;
	return direction === 1 ? firstBelow : firstBelow - 1;
};

/** Says why a step leads nowhere: the current one is the last, or there is none on that side of the screen. */
const endMessage = (subject: Subject | undefined, direction: 1 | -1, isAtEnd: boolean): string => {
	const what = subject === undefined ? 'quote' : 'mention';
	if (isAtEnd) return `This is the ${direction === 1 ? 'last' : 'first'} ${what}.`;
	return `No ${what} ${direction === 1 ? 'below' : 'above'}.`;
};

const goToQuote = (state: State, count: number, direction: 1 | -1): State => {
	const {story} = state;
	if (story === undefined) return state;
	const rows = rowsOf(state, story);
	const {article, subject} = story;
	const waypoints =
		subject === undefined
			? quotesInOrder(article).map(quote => ({quote, span: covering(article.quotes[quote]!.content)}))
			: waypointsOf(article, subject);
	if (waypoints.length === 0)
		return withMessage(
			state,
			story.finding === 'everything'
				? 'Still looking for quotes…'
				: subject === undefined
					? 'This story has no quotes.'
					: `This story doesn’t mention ${subject.name}.`,
		);
	const firsts = waypoints.map(({span}) => rowsShowing(rows, span).first);
	const current =
		subject === undefined ? waypoints.findIndex(({quote}) => quote === story.chosenQuote) : (story.waypoint ?? -1);
	const next = stepFrom(heightOf(state), story, firsts, current === -1 ? undefined : current, direction);
	if (next < 0 || next >= waypoints.length)
		return withMessage(state, endMessage(subject, direction, current !== -1 && next === current + direction));
	// A count that leads beyond the end leads to the end.
	const index = Math.max(0, Math.min(waypoints.length - 1, next + direction * (count - 1)));
	const waypoint = waypoints[index]!;
	const chosen = withStory(state, ({chosenQuote: _, waypoint: __, ...open}) => ({
		...open,
		...(waypoint.quote === undefined ? {} : {chosenQuote: waypoint.quote}),
		...(subject === undefined ? {} : {waypoint: index}),
	}));
	return scrollTo(chosen, waypoint.span);
};

/** Commands that go to the next or previous quote or mention. */
export const steppingCommands = {
	'next-quote': (state, count) => goToQuote(state, count, 1),
	'previous-quote': (state, count) => goToQuote(state, count, -1),
} satisfies Record<string, CommandReducer>;
