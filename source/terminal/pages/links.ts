import {type Article, titleOf} from '../../model/article.ts';
import type {Link} from '../../model/document.ts';
import {memoizeByObject} from '../../model/memo.ts';
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

declare module '../state/page-states.ts' {
	interface PageStates {
		/** The cursor belongs to the article with this id; in another one it starts at the first link. */
		readonly links: {readonly article: string; readonly cursor: number};
	}
}

const noLinks: readonly Link[] = [];

/** The story's own address comes last: the numbers of the others are those that they have in the text. */
const allLinks = memoizeByObject(({links = noLinks, url}: Article): readonly Link[] =>
	url === undefined || links.some(link => link.url === url) ? links : [...links, {text: 'this story', url}],
);

const linksOf = (state: State): readonly Link[] =>
	state.story === undefined ? noLinks : allLinks(state.story.article);

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
		: withMessage(state, `There is no link ${number}. This story has ${counted(linksOf(state).length, 'link')}.`);

const hostOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/.*$/u, '');

/** Rows that the address of the chosen link may take. */
const mostRows = 4;

/** Draws the links of the open story, numbered, each with its address, so that it can be read before it is opened. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const article = state.story?.article;
	const links = linksOf(state);
	const header = pageHeader(grid, {
		kicker: 'LINKS',
		headline: boldHeadline(grid, article === undefined ? 'No story is open' : titleOf(article)),
		left: links.length === 0 ? '' : counted(links.length, 'link'),
	});
	if (links.length === 0) return [...header, textLine(grid, [run(cut('This story has no links.', grid.measure))])];
	const cursor = list.cursor(state);
	const indent = String(links.length).length + 2;
	const room = Math.max(1, grid.measure - indent);
	const addressLines = (url: string, whole: boolean) =>
		whole ? wrapped(url, room).slice(0, mostRows) : [cut(url, room)];
	const entries = links.map(({text, url}, index) => {
		const words = run(
			cut(text === url ? hostOf(url) : text, room),
			index === cursor ? 'ink' : 'text',
			index === cursor ? {bold: true} : {},
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
				...addressLines(url, index === cursor).map(line => textLine(grid, place([[indent, [run(line, 'muted')]]]))),
			],
		};
	});
	return [...header, ...drawEntries(grid, entries, cursor, heightOf(state) - header.length)];
};

/** The page of the links in the open story. */
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
					['open', 'open in browser'],
					['copy', 'copy address'],
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
