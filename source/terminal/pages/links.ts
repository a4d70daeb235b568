import {titleOf} from '../../model/article.ts';
import type {Link} from '../../model/document.ts';
import {counted} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {type Line, place, run} from '../../typesetting/runs.ts';
import {drawEntries} from '../drawing/entry-list.ts';
import {boldHeadline, pageHeader, textLine, wrapped} from '../drawing/page-parts.ts';
import type {Grid} from '../state/grid.ts';
import {withMessage} from '../state/messages.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';
import type {Page} from './page.ts';

declare module '../state/state.ts' {
	interface PageStates {
		/** The cursor counts for the article it was moved in. */
		readonly links: {readonly article: string; readonly cursor: number};
	}
}

const noLinks: readonly Link[] = [];

const linksOf = (state: State): readonly Link[] => state.story?.article.links ?? noLinks;

const list = cursorList(
	state => linksOf(state).length,
	({pageStates: {links}, story}) => (links !== undefined && links.article === story?.article.id ? links.cursor : 0),
	(state, cursor) => withPageState(state, 'links', {article: state.story?.article.id ?? '', cursor}),
);

const chosenLink = (state: State): Link | undefined => linksOf(state)[list.cursor(state)];

const follow = (state: State): State => {
	const link = chosenLink(state);
	return link === undefined ? state : {...state, act: {kind: 'browse', url: link.url}};
};

const followNumber = (state: State, number: number): State =>
	number >= 1 && number <= linksOf(state).length
		? follow(list.choose(state, number - 1))
		: withMessage(state, `There is no link ${number}: this story has ${counted(linksOf(state).length, 'link')}.`);

const hostOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/.*$/u, '');

/** Rows of the chosen link's address. */
const mostRows = 4;

/** The links of the open story, numbered, each with its address: nobody goes where they have not read. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const article = state.story?.article;
	const links = linksOf(state);
	const head = pageHeader(grid, {
		kicker: 'LINKS',
		headline: boldHeadline(grid, article === undefined ? 'No story is open' : titleOf(article)),
		left: links.length === 0 ? '' : counted(links.length, 'link'),
	});
	if (links.length === 0) return [...head, textLine(grid, [run(cut('This story has no links.', grid.measure))])];
	const at = list.cursor(state);
	const indent = String(links.length).length + 2;
	const room = Math.max(1, grid.measure - indent);
	/** Of the chosen one the whole address, as far as a few rows hold it. */
	const under = (url: string, whole: boolean) => (whole ? wrapped(url, room).slice(0, mostRows) : [cut(url, room)]);
	const entries = links.map(({text, url}, index) => {
		const words = run(
			cut(text === url ? hostOf(url) : text, room),
			index === at ? 'ink' : 'text',
			index === at ? {bold: true} : {},
		);
		return {
			index,
			gap: grid.tight ? 0 : 1,
			lines: [
				textLine(
					grid,
					place([
						[0, [run(String(index + 1).padStart(indent - 2), 'muted')]],
						[indent, [words]],
					]),
				),
				...under(url, index === at).map(line => textLine(grid, place([[indent, [run(line, 'muted')]]]))),
			],
		};
	});
	return [...head, ...drawEntries(grid, entries, at, heightOf(state) - head.length)];
};

export const linksPage: Page = {
	draw,
	sidebarPanes: [],
	list,
	open: (state, {number}) => (number === undefined ? follow(state) : followNumber(state, number)),
	browse: follow,
	copy: (state, cited) => {
		const link = chosenLink(state);
		return link && (cited ? `${link.text} (${link.url})` : link.url);
	},
	hints: state =>
		linksOf(state).length === 0
			? [['quit', 'back']]
			: [
					['open', 'open in the browser'],
					['copy', 'copy the address'],
					['quit', 'back'],
				],
	speech: {
		name: state => [`Links of the story, ${linksOf(state).length}.`],
		here: state => {
			const link = chosenLink(state);
			return link === undefined
				? ['This story has no links.']
				: [`${link.text}, ${link.url}, ${list.cursor(state) + 1} of ${linksOf(state).length}`];
		},
	},
};
