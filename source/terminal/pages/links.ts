import {titleOf} from '../../model/article.ts';
import {counted} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {type Line, place, run, targeted} from '../../typesetting/runs.ts';
import {chosen, pageHead, scrolledTo, setLine, title, wrapped} from '../panes/page-parts.ts';
import {gridOfState, heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

const mostRows = 4;

const hostOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/.*$/u, '');

/** Where the words of the story lead to, by number: the address is shown before anyone goes there. */
export const drawLinks = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	const article = state.story?.article;
	const links = article?.links ?? [];
	const head = pageHead(grid, {
		kicker: 'LINKS',
		headline: title(grid, article === undefined ? 'No story is open' : titleOf(article)),
		left: links.length === 0 ? '' : counted(links.length, 'link'),
	});
	if (links.length === 0) return [...head, setLine(grid, [run(cut('This story has no links.', grid.measure))])];
	const indent = String(links.length).length + 2;
	const room = Math.max(1, grid.measure - indent);
	/** Of the chosen one the whole address, as far as a few rows hold it. */
	const under = (url: string, whole: boolean) => (whole ? wrapped(url, room).slice(0, mostRows) : [cut(url, room)]);
	const lines: Line[] = [];
	let [from, to] = [0, 0];
	for (const [index, {text, url}] of links.entries()) {
		const isChosen = index === state.cursor.links;
		const number = String(index + 1).padStart(indent - 2);
		const words = run(
			cut(text === url ? hostOf(url) : text, room),
			isChosen ? 'ink' : 'text',
			isChosen ? {bold: true} : {},
		);
		const entry = [
			setLine(
				grid,
				place([
					[0, [run(number, 'muted')]],
					[indent, [words]],
				]),
			),
			...under(url, isChosen).map(line => setLine(grid, place([[indent, [run(line, 'muted')]]]))),
		];
		if (isChosen) [from, to] = [lines.length, lines.length + entry.length];
		lines.push(...(isChosen ? chosen(grid, entry) : entry).map(line => targeted(line, `entry ${index}`)));
		if (!grid.tight) lines.push([]);
	}
	return [...head, ...scrolledTo(lines, from, to, Math.max(1, heightOf(state) - head.length))];
};
