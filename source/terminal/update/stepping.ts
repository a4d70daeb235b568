import {covering} from '../../model/span.ts';
import type {Step} from '../state/actions.ts';
import {saying} from '../state/messages.ts';
import {showing, withStory} from '../state/navigation.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {Lens, State, Story} from '../state/state.ts';
import {rowsShowing} from '../state/viewport.ts';
import {quotesInOrder, stopsOf} from '../state/waypoints.ts';

/* Commands that step through the quotes of the open story, or through the waypoints of the person or topic it follows. */

/** Where stepping starts when nothing is chosen, or what is chosen has been scrolled away. */
const stepFrom = (
	height: number,
	story: Story,
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
const noStop = (lens: Lens | undefined, direction: 1 | -1, stepped: boolean): string => {
	if (stepped) return direction === 1 ? 'That was the last one.' : 'That was the first one.';
	return `No ${lens === undefined ? 'quote' : 'place'} ${direction === 1 ? 'below' : 'above'}.`;
};

const toQuote = (state: State, count: number, direction: 1 | -1): State => {
	const {story} = state;
	if (story === undefined) return state;
	const rows = rowsOf(state, story);
	const {article, lens} = story;
	const stops =
		lens === undefined
			? quotesInOrder(article).map(quote => ({quote, span: covering(article.quotes[quote]!.content)}))
			: stopsOf(article, lens);
	if (stops.length === 0)
		return saying(
			state,
			story.unanalysed
				? 'Who says what is still being found out.'
				: lens === undefined
					? 'No quotes in this story.'
					: `No mention of ${lens.name}.`,
		);
	const firsts = stops.map(({span}) => rowsShowing(rows, span).first);
	const current = lens === undefined ? stops.findIndex(({quote}) => quote === story.chosen) : (story.step ?? -1);
	const next = stepFrom(heightOf(state), story, firsts, current === -1 ? undefined : current, direction);
	if (next < 0 || next >= stops.length)
		return saying(state, noStop(lens, direction, current !== -1 && next === current + direction));
	// A number that leads beyond the end leads to the end.
	const from = Math.max(0, Math.min(stops.length - 1, next + direction * (count - 1)));
	const stop = stops[from]!;
	const chosen = withStory(state, ({chosen: _, step: __, ...open}) => ({
		...open,
		...(stop.quote === undefined ? {} : {chosen: stop.quote}),
		...(lens === undefined ? {} : {step: from}),
	}));
	return showing(chosen, stop.span);
};

export const steppingCommands = {
	'next-quote': (state, count) => toQuote(state, count, 1),
	'previous-quote': (state, count) => toQuote(state, count, -1),
} satisfies Record<string, Step>;
