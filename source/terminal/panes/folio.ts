import {titleOf} from '../../model/article.ts';
import {grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, place, run} from '../../typesetting/runs.ts';
import {gridOfState} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/** The line above the page: which library, which story once its head has scrolled away, and how many there are. */
export const drawFolio = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	const right = cut(rightOf(state), Math.max(0, grid.right - grid.textColumn));
	const running =
		state.page === 'story' && state.story !== undefined && state.story.top > 0 ? titleOf(state.story.article) : '';
	const parts: [number, Line][] = [];
	if (grid.rail > 0) {
		parts.push([grid.edge, [run(cut(state.place, grid.rail), 'muted')]]);
		parts.push([grid.textColumn, [run(cut(running, roomFor(grid.right - grid.textColumn, right)), 'muted')]]);
	} else
		parts.push([
			grid.textColumn,
			[run(cut(running === '' ? state.place : running, roomFor(grid.right - grid.textColumn, right)), 'muted')],
		]);
	parts.push([grid.right - columnsOf(right), [run(right, 'muted')]]);
	return [...Array.from({length: grid.folioRow}, () => []), place(parts)];
};

const roomFor = (columns: number, right: string) => Math.max(0, columns - (right === '' ? 0 : columnsOf(right) + 2));

const rightOf = (state: State): string => {
	const total = state.articles.count;
	if (state.page === 'person') {
		const people = state.articles.people();
		const person = people.named(state.person ?? '', state.story?.article.id);
		const at = person === undefined ? -1 : people.positionOf(person.key);
		return at === -1 ? '' : `person ${grouped(at + 1)} of ${grouped(people.count)}`;
	}
	if (state.page !== 'story' || state.story === undefined || total === 0) return '';
	const at = state.articles.inOrder('newest').positionOf(state.story.article.id);
	return at === -1 || total === 1 ? '' : `${grouped(at + 1)} of ${grouped(total)}`;
};
