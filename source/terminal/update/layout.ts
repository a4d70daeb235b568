import {currentPage} from '../pages/pages.ts';
import type {CommandReducer} from '../state/actions.ts';
import {withMessage} from '../state/messages.ts';
import {keepTextInPlace, withoutSubject, withStory} from '../state/navigation.ts';
import {sectionMeant} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/* Commands that change how much of the story is shown and how wide its text is. */

/** The section that a command means: the one under the cursor of the sidebar, or else the one that one is at. */
const sectionToChange = (state: State): number =>
	state.focus === 'sections' ? state.sidebarCursor.sections : sectionMeant(state);

/** Only a section with a subhead can be folded: the subhead is what stays. */
const foldableSections = (state: State): readonly number[] =>
	state.story?.article.sections.flatMap(({subhead}, index) => (subhead === undefined ? [] : [index])) ?? [];

/** Folds in the list of a page; undefined where the story is meant. */
const foldInList = (state: State, which: 'group' | 'all'): State | undefined => {
	const page = currentPage(state);
	if (page.list === undefined || state.focus !== 'page') return undefined;
	return page.fold?.(state, which) ?? withMessage(state, 'There is nothing to fold here.');
};

const fold = (state: State): State => {
	const listed = foldInList(state, 'group');
	if (listed !== undefined) return listed;
	const section = sectionToChange(state);
	if (!foldableSections(state).includes(section))
		return withMessage(state, 'The opening can’t be folded: it has no subhead.');
	return keepTextInPlace(
		state,
		withStory(state, story => {
			const folded = new Set(story.folded);
			if (!folded.delete(section)) folded.add(section);
			return {...story, folded};
		}),
	);
};

const foldAll = (state: State): State =>
	foldInList(state, 'all') ??
	keepTextInPlace(
		state,
		withStory(state, story => {
			const all = foldableSections(state);
			return {...story, folded: all.every(section => story.folded.has(section)) ? new Set<number>() : new Set(all)};
		}),
	);

const showSectionAlone = (state: State): State =>
	keepTextInPlace(
		state,
		withStory(state, ({alone, ...story}) =>
			alone === undefined ? {...story, alone: sectionToChange(state), top: 0} : story,
		),
	);

/** Columns that one command adds to the text or takes from it, and the most and the least that they add up to. */
const widthStep = 2;
const mostAdded = 6;
const mostTaken = -16;

const widen = (state: State, steps: number): State =>
	keepTextInPlace(state, {
		...state,
		wider: Math.max(mostTaken, Math.min(mostAdded, state.wider + steps * widthStep)),
	});

/** Commands for folding and for the width of the text. */
export const layoutCommands = {
	fold,
	'fold-all': foldAll,
	'section-alone': showSectionAlone,
	'story-alone': state =>
		keepTextInPlace(state, {
			...withoutSubject(state),
			focus: 'page',
			sidebarOpened: false,
			sidebarHidden: !state.sidebarHidden,
		}),
	wider: (state, count) => widen(state, count),
	narrower: (state, count) => widen(state, -count),
} satisfies Record<string, CommandReducer>;
