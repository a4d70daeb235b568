import type {MouseEvent} from '../input/mouse-reports.ts';
import {type Target, targetAt} from '../panes/click-target.ts';
import {articlesShown, chosenInLibrary} from '../state/lists.ts';
import {withStory} from '../state/navigation.ts';
import {heightOf, rowsOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {lastTop} from '../state/viewport.ts';
import {acting} from './acting.ts';
import {finding} from './finding.ts';
import {chooseBy, pointing} from './moving.ts';

/* The mouse does what keys do: the wheel moves, a click chooses, a click on what is chosen opens it. */

const rowsAWheel = 3;

export const moused = (state: State, event: MouseEvent): State => {
	if (event.kind !== 'click') {
		const by = event.kind === 'wheel-down' ? 1 : -1;
		if (state.page === 'search' || state.page === 'palette') return finding['choose-next'](state, by);
		return chooseBy(state, state.page === 'story' && state.focus === 'page' ? by * rowsAWheel : by);
	}
	// A line that is asked for is about what was chosen before.
	if (state.prompt !== undefined || state.pending !== undefined) return state;
	const target = targetAt(state, event.column, event.row);
	return target === undefined ? state : clicked(state, target);
};

const clicked = (state: State, target: Target): State => {
	switch (target.kind) {
		case 'rail':
			return acting.open(pointing({...state, focus: target.pane}, target.pane, target.index));
		case 'quote':
			return withStory(state, ({step: _, ...story}) => ({...story, chosen: target.index}));
		case 'row':
			return withStory(state, story => ({
				...story,
				top: Math.max(
					0,
					Math.min(lastTop(rowsOf(state, story), heightOf(state)), target.index - Math.floor(heightOf(state) / 2)),
				),
			}));
		case 'entry':
			return entered(state, target.index);
	}
};

const entered = (state: State, index: number): State => {
	switch (state.page) {
		case 'search':
			return state.search.chosen === index ? acting.open(state) : {...state, search: {...state.search, chosen: index}};
		case 'person':
			return state.cursor.person === index ? acting.open(state) : {...state, cursor: {...state.cursor, person: index}};
		case 'library': {
			const [article] = articlesShown(state).slice(index, index + 1);
			if (article === undefined) return state;
			return chosenInLibrary(state) === index ? acting.open(state) : {...state, chosenArticle: article.id};
		}
		case 'kept':
			return state.cursor.kept === index ? acting.open(state) : {...state, cursor: {...state.cursor, kept: index}};
		case 'links':
			return state.cursor.links === index ? acting.open(state) : {...state, cursor: {...state.cursor, links: index}};
		case 'problems':
			return {...state, cursor: {...state.cursor, problems: index}};
		case 'palette':
			return {...state, palette: {...state.palette, chosen: index}};
		case 'story':
		case 'help':
			return state;
	}
};
