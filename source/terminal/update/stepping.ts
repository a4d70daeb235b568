import {covering} from '../../model/span.ts';
import type {CommandReducer} from '../state/actions.ts';
import {withMessage} from '../state/messages.ts';
import {scrollTo, withStory} from '../state/navigation.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {OpenStory, State, Subject} from '../state/state.ts';
import {rowsShowing} from '../state/viewport.ts';
import {quotesInOrder, waypointsOf} from '../state/waypoints.ts';

/* Commands that step through the quotes of the open story, or through the waypoints of the person or topic it follows. */

/** Where stepping starts when nothing is chosen, or what is chosen has been scrolled away. */
const stepFrom = (
	height: number,
	story: OpenStory,
	firsts: readonly number[],
	current: number | undefined,
	direction: 1 | -1,
): number => {
	const seen = current !== undefined && firsts[current]! >= story.top && firsts[current]! < story.top + height;
	if (current !== undefined && seen) return current + direction;
	const onScreen = firsts.findIndex(first => first >= story.top);
	if (direction === 1) return onScreen === -1 ? firsts.length : onScreen;
	return (onScreen === -1 ? firsts.length : onScreen) - 1;
};

/** Why a step leads nowhere: the last one was chosen, or there is none on that side of the screen. */
const noWaypoint = (subject: Subject | undefined, direction: 1 | -1, stepped: boolean): string => {
	if (stepped) return direction === 1 ? 'That was the last one.' : 'That was the first one.';
	return `No ${subject === undefined ? 'quote' : 'place'} ${direction === 1 ? 'below' : 'above'}.`;
};

const toQuote = (state: State, count: number, direction: 1 | -1): State => {
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
			story.unanalysed
				? 'Who says what is still being found out.'
				: subject === undefined
					? 'No quotes in this story.'
					: `No mention of ${subject.name}.`,
		);
	const firsts = waypoints.map(({span}) => rowsShowing(rows, span).first);
	const current =
		subject === undefined ? waypoints.findIndex(({quote}) => quote === story.chosen) : (story.waypoint ?? -1);
	const next = stepFrom(heightOf(state), story, firsts, current === -1 ? undefined : current, direction);
	if (next < 0 || next >= waypoints.length)
		return withMessage(state, noWaypoint(subject, direction, current !== -1 && next === current + direction));
	// A number that leads beyond the end leads to the end.
	const from = Math.max(0, Math.min(waypoints.length - 1, next + direction * (count - 1)));
	const waypoint = waypoints[from]!;
	const chosen = withStory(state, ({chosen: _, waypoint: __, ...open}) => ({
		...open,
		...(waypoint.quote === undefined ? {} : {chosen: waypoint.quote}),
		...(subject === undefined ? {} : {waypoint: from}),
	}));
	return scrollTo(chosen, waypoint.span);
};

export const steppingCommands = {
	'next-quote': (state, count) => toQuote(state, count, 1),
	'previous-quote': (state, count) => toQuote(state, count, -1),
} satisfies Record<string, CommandReducer>;
