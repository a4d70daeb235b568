import type {ArticleSummary} from '../../library/library.ts';
import {counted, dayOf, grouped, minutesFor} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, place, type Run, run, targeted} from '../../typesetting/runs.ts';
import {coloursFor, shortName} from '../../typesetting/voices.ts';
import {balanced, chosen, hangOf, pageHead, scrolledTo, setLine, title, wrapped} from '../panes/page-parts.ts';
import {stroke} from '../panes/strokes.ts';
import {drawWelcome} from '../panes/welcome.ts';
import type {Grid} from '../state/grid.ts';
import {articlesShown, chosenInLibrary} from '../state/lists.ts';
import {gridOfState, heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/** The articles that were opened, by day, each with a small voice bar; the chosen one tells more. */
export const drawLibrary = (state: State): readonly Line[] => {
	const grid = gridOfState(state);
	if (state.articles.length === 0 && !state.loading) return drawWelcome(state);
	const articles = articlesShown(state);
	const dated = articles.some(({published}) => published !== undefined);
	const {filter} = state;
	const narrowed = filter?.list === 'library' && filter.query !== '';
	const count = narrowed
		? `${grouped(articles.length)} of ${counted(state.articles.length, 'article')}, by “${filter.query}”`
		: `${counted(articles.length, 'article')}${state.loading ? ' so far' : ''}${dated ? ', newest first' : ''}`;
	const unread = articles.filter(({id}) => !state.kept.read.has(id)).length;
	const head = pageHead(grid, {
		kicker: 'LIBRARY',
		headline: title(grid, state.place),
		left: cut(count, Math.max(1, grid.measure - 12)),
		right: `${counted(unread, 'unread', 'unread')}`,
	});
	const rows = Math.max(1, heightOf(state) - head.length);
	if (articles.length === 0 && narrowed)
		return [...head, setLine(grid, [run(cut('No article fits these words.', grid.measure))])].slice(0, heightOf(state));
	const at = chosenInLibrary(state);
	const start = Math.max(0, at - rows);
	const lines: Line[] = [];
	let [from, to] = [0, 0];
	let day: string | undefined;
	for (const [index, article] of articles.slice(start, at + rows + 1).entries()) {
		const date = article.published === undefined ? (dated ? 'Without a date' : undefined) : dayOf(article.published);
		if (date !== undefined && date !== day) {
			if (lines.length > 0 && !grid.tight) lines.push([]);
			lines.push(setLine(grid, [run(cut(date, grid.measure), 'muted')]));
		}
		day = date;
		const isChosen = start + index === at;
		const entry = entryLines(grid, state, article, isChosen).map(line => targeted(line, `entry ${start + index}`));
		if (isChosen) [from, to] = [lines.length - (date === undefined ? 0 : 1), lines.length + entry.length];
		lines.push(...entry);
	}
	return [...head, ...scrolledTo(lines, Math.max(0, from), to, rows)];
};

const entryLines = (grid: Grid, state: State, article: ArticleSummary, isChosen: boolean): readonly Line[] => {
	const minutes = `${state.kept.starred.has(article.id) ? '*  ' : ''}${minutesFor(article.words)} min`;
	const unread = !state.kept.read.has(article.id);
	const room = Math.max(1, grid.measure - columnsOf(minutes) - 2);
	const heads = isChosen ? balanced(article.title, room) : [cut(article.title, room)];
	const style = isChosen ? ({role: 'ink', bold: true} as const) : ({role: unread ? 'ink' : 'text'} as const);
	const lines = heads.map((text, index) => {
		const hang = hangOf(grid, text);
		const words: Line =
			index === 0
				? place([
						[0, [run(text, style.role, style)]],
						[grid.measure + hang - columnsOf(minutes), [run(minutes, 'muted')]],
					])
				: [run(text, style.role, style)];
		return setLine(grid, words, {
			margin: index === 0 ? smallBar(article, state, grid.margin) : [],
			hang,
			gutter: index === 0 && unread ? [run(' • ')] : [],
		});
	});
	if (!isChosen) return lines;
	const stand = wrapped(article.standfirst ?? '', grid.measure).slice(0, 2);
	const names = article.voices.flatMap(({name}) => (name === undefined ? [] : [name]));
	const who = names.map(name => shortName(name, names)).join(', ');
	const told = [
		...lines,
		...stand.map(text => setLine(grid, [run(text)])),
		...(who === '' ? [] : [setLine(grid, [run(cut(who, grid.measure), 'muted')])]),
	];
	return chosen(grid, told);
};

/** As wide as the margin: where in the story each voice is heard. */
const smallBar = ({heard, voices}: ArticleSummary, state: State, columns: number): Line => {
	const cells: Run[] = Array.from({length: columns}, () => run('─', 'rule'));
	const roles = coloursFor(voices.flatMap(({name}) => (name === undefined ? [] : [name])));
	for (const {from, to, voice} of heard) {
		const {name} = voices[voice] ?? {};
		const mark =
			name === undefined
				? stroke({role: 'voice0', sign: '·'}, state.theme)
				: stroke({name, role: roles.get(name)!, sign: (name.split(' ').at(-1)![0] ?? '?').toUpperCase()}, state.theme);
		for (let cell = Math.floor(from * columns); cell <= Math.min(columns - 1, Math.floor(to * columns)); cell++)
			cells[cell] = mark;
	}
	return cells;
};
