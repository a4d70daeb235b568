import {keyOf} from '../../keymap/keymap.ts';
import {pageOf, railShown} from '../pages/pages.ts';
import type {Step} from '../state/actions.ts';
import {railStandsBeside} from '../state/grid.ts';
import {saying} from '../state/messages.ts';
import {inPlace, turningTo, withoutLens, withStory} from '../state/navigation.ts';
import {sectionHere} from '../state/selectors.ts';
import type {RailPane, State} from '../state/state.ts';
import {pointing} from './moving.ts';

/* Keys that say what is on the screen: which pane has the keys, what is folded, how wide the text is. */

/** Gives the keys to a pane of the rail, and brings the rail in where it was not. */
const into = (state: State, pane: RailPane): State => {
	if (!pageOf(state).rail.includes(pane)) {
		// From a page without that pane, the library has it.
		return pane === 'sections' ? state : into(turningTo(state, 'library'), pane);
	}
	const called = railStandsBeside(state.screen) && !state.railHidden ? state : {...state, railCalled: true};
	const focused = inPlace(state, {...called, focus: pane});
	return pointing(focused, pane, pane === 'sections' ? sectionHere(state) : state.cursor[pane]);
};

/** Gives the keys back to the page; a rail that was only called goes. */
export const leavingRail = (state: State): State => inPlace(state, {...state, focus: 'page', railCalled: false});

const turn = (state: State, by: 1 | -1): State => {
	const order = ['page', ...pageOf(state).rail] as const;
	if (order.length === 1) return state;
	if (state.focus === 'page' && !railShown(state))
		return into(state, by === 1 ? order[1]! : (order.at(-1) as RailPane));
	const next = order[(order.indexOf(state.focus) + by + order.length) % order.length]!;
	return next === 'page' ? withoutLens(leavingRail(state)) : into(withoutLens(state), next);
};

/** The section that a folding key means: the one under the cursor, or the one at the top of the screen. */
const meant = (state: State) => (state.focus === 'sections' ? state.cursor.sections : sectionHere(state));

const foldable = (state: State) =>
	state.story?.article.sections.flatMap(({subhead}, index) => (subhead === undefined ? [] : [index])) ?? [];

const fold = (state: State): State => {
	const section = meant(state);
	if (!foldable(state).includes(section)) return saying(state, 'The opening has no head to fold under.');
	return inPlace(
		state,
		withStory(state, story => {
			const folded = new Set(story.folded);
			if (!folded.delete(section)) folded.add(section);
			return {...story, folded};
		}),
	);
};

const foldAll = (state: State): State =>
	inPlace(
		state,
		withStory(state, story => {
			const all = foldable(state);
			return {...story, folded: all.every(section => story.folded.has(section)) ? new Set<number>() : new Set(all)};
		}),
	);

const alone = (state: State): State =>
	inPlace(
		state,
		withStory(state, ({alone: shown, ...story}) =>
			shown === undefined ? {...story, alone: meant(state), top: 0} : story,
		),
	);

const step = 2;
const widest = 6;
const narrowest = -16;

const widen = (state: State, by: number): State =>
	inPlace(state, {...state, wider: Math.max(narrowest, Math.min(widest, state.wider + by * step))});

export const panes = {
	'next-pane': state => turn(state, 1),
	'previous-pane': state => turn(state, -1),
	sections: state => into(state, 'sections'),
	people: state => into(state, 'people'),
	topics: state => into(state, 'topics'),
	library: state => turningTo(state, 'library'),
	fold,
	'fold-all': foldAll,
	'section-alone': alone,
	'story-alone': state =>
		inPlace(state, {...withoutLens(state), focus: 'page', railCalled: false, railHidden: !state.railHidden}),
	shade: state =>
		state.theme.depth === 'none'
			? saying(state, 'Colours are off: --color always turns them on.')
			: {
					...state,
					theme: {...state.theme, shade: state.theme.shade === 'dark' ? 'light' : 'dark'},
					message: {
						text: `Colours for a ${state.theme.shade === 'dark' ? 'light' : 'dark'} background: the setting “theme” keeps them.`,
						tone: 'plain',
					},
				},
	mouse: state => ({
		...state,
		mouse: !state.mouse,
		message: {
			text: state.mouse
				? `The mouse selects text again: ${keyOf('mouse', state.keymap)} takes it back.`
				: 'The wheel moves, a click chooses.',
			tone: 'plain',
		},
	}),
	wider: (state, count) => widen(state, count),
	narrower: (state, count) => widen(state, -count),
} satisfies Record<string, Step>;
