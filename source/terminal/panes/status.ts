import {grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {columnsOfLine, cutLine, type Line, place, run} from '../../typesetting/runs.ts';
import {fieldColumns, filterLine} from '../drawing/filter-line.ts';
import {type Hint, hintLine} from '../drawing/hints.ts';
import {textField} from '../drawing/text-field.ts';
import {currentPage, gridOf, takesText} from '../pages/pages.ts';
import type {Grid} from '../state/grid.ts';
import {arrivedWords} from '../state/library/arrived.ts';
import {shownArticles} from '../state/library/library-rows.ts';
import {pressHint} from '../state/messages.ts';
import {quitQuestion} from '../state/quit-question.ts';
import {shownEntries} from '../state/shown-entries.ts';
import type {Filter, SidebarPane, State} from '../state/state.ts';

/** Draws the last line: hints at the left, or a message or prompt in their place, and the position at the right. */
export const drawStatus = (state: State): readonly Line[] => {
	const grid = gridOf(state);
	const width = grid.right - grid.edge;
	const position = isAsking(state) ? [] : besideMessage(state, beside(positionLine(state, grid), width), width);
	const taken = columnsOfLine(position);
	const room = Math.max(0, width - taken - (taken > 0 ? 3 : 0));
	return [
		place([
			[grid.edge, cutLine(leftLine(state, room), room)],
			[grid.right - taken, position],
		]),
	];
};

/** Whether the line is there for typing: then the position gives way to what is typed. */
const isAsking = (state: State): boolean => state.prompt !== undefined || state.filter?.typing === true;

/** What a message says. */
const wordsOf = ({text, tone}: NonNullable<State['message']>): string => (tone === 'error' ? `Error: ${text}` : text);

/** The position, unless a message has no room beside it: the end of a message says what to do. */
const besideMessage = ({message}: State, position: Line, width: number): Line =>
	message !== undefined && columnsOf(wordsOf(message)) + columnsOfLine(position) + 3 > width ? [] : position;

/** Columns of “? keys” and of the blanks behind it. */
const helpColumns = 9;

/**
 * The position, as far as there is room for it beside the way to the help, which is the last thing to go: all of it, or
 * its last part alone, or nothing.
 */
const beside = (position: Line, width: number): Line => {
	const room = width - helpColumns;
	return [position, position.slice(-1)].find(line => columnsOfLine(line) <= room) ?? [];
};

const leftLine = (state: State, room: number): Line => {
	if (state.message !== undefined) {
		const {message} = state;
		return [run(cut(wordsOf(message), Math.max(0, room)), message.tone === 'error' ? 'accent' : 'text')];
	}
	if (state.prompt !== undefined) {
		// On a narrow screen the label gives way to what is typed.
		const label = cut(`${promptLabels[state.prompt.kind]} `, Math.max(0, room - fieldColumns));
		return [
			run(label, 'muted'),
			...textField(state.prompt.text, room - columnsOf(label), {isMarked: state.prompt.isProposed}),
		];
	}
	const {filter} = state;
	if (filter !== undefined && (filter.list !== 'library' || state.page === 'library'))
		return listFilterLine(state, filter, room);
	if (state.pending === 'quit') return [run(cut(quitQuestion(state) ?? '', Math.max(0, room)))];
	if (state.pending !== undefined && state.pending !== 'same-speaker')
		return [run(cut(pendingLabels[state.pending], Math.max(0, room)))];
	if (isOpeningLong(state))
		return [run(cut(`Opening a long article…${pressHint(state, 'escape', 'to stay here')}`, Math.max(0, room)))];
	if (state.page === 'story' && state.story?.pages !== undefined)
		return [run(cut(`Reading ${grouped(state.story.pages)} pages…`, Math.max(0, room)))];
	// What the page says of its chosen entry is no help in the sidebar.
	const pageStatus = state.focus === 'page' || state.loading ? currentPage(state).status?.(state, room) : undefined;
	if (pageStatus !== undefined) return pageStatus;
	if (state.count !== '') return [run(state.count, 'ink', {bold: true})];
	const {arrived} = state;
	const news: readonly Hint[] = arrived === undefined ? [] : [['try-again', arrivedWords(arrived)]];
	const hints = withHelp([...news, ...hintsHere(state)]);
	return hintLine(state.keymap, hints, room, {whileTyping: takesText(state)});
};

/** What needs an entry that is chosen. */
const ofEntries: ReadonlySet<Hint[0]> = new Set(['open', 'copy', 'copy-cited', 'star', 'note', 'save']);

/** While the sidebar has the keys, what they do there. */
const sidebarHints = (state: State, pane: SidebarPane): readonly Hint[] => {
	const {sidebarHints: does = {}, sidebarPanes} = currentPage(state);
	const next: Hint = ['next-pane', paneAfter(sidebarPanes, pane)];
	if (shownEntries(state, pane).count === 0) return [next, ['escape', 'back']];
	return [
		['open', does[pane] ?? 'open the page'],
		['filter', 'narrow the list'],
		...(pane === 'people' && state.page !== 'who-is-this' ? ([['who-said-it', 'who is this']] as const) : []),
		...(pane === 'sections' ? [] : ([['compare', 'compare']] as const)),
		next,
		['escape', 'back'],
	];
};

const paneAfter = (panes: readonly SidebarPane[], pane: SidebarPane): string =>
	panes[panes.indexOf(pane) + 1] ?? 'page';

/** The hints of the page; in a list without entries, none that is about one. */
const hintsHere = (state: State): readonly Hint[] => {
	if (state.focus !== 'page') return sidebarHints(state, state.focus);
	const {hints, list} = currentPage(state);
	return list?.length(state) === 0 ? hints(state).filter(([command]) => !ofEntries.has(command)) : hints(state);
};

/** Every page says how to get help. */
const withHelp = (hints: readonly Hint[]): readonly Hint[] =>
	hints.some(([command]) => command === 'help') ? hints : [...hints, ['help', 'keys']];

/** The query of a filter of the library or of the sidebar. */
const listFilterLine = (state: State, {list, query, typing}: Filter, room: number): Line => {
	const [fit, does] =
		list === 'library' ? [shownArticles(state).count, 'read'] : [shownEntries(state, list).count, 'go there'];
	return filterLine(state, {query, typing, fit, does}, room);
};

/** Words of an article that takes seconds to open. Shorter ones are there before a message could be read. */
const longArticle = 50_000;

const isOpeningLong = ({opening, articles}: State): boolean =>
	opening !== undefined && (articles.byId(opening.id)?.words ?? 0) > longArticle;

/** What a key that waits for a second one says. */
const pendingLabels = {
	'set-mark': 'Set mark (a–z):',
	'go-to-mark': 'Go to mark (a–z), ’’ goes back:',
	'quit-like-vi': 'Z quit, Q quit without asking',
} as const;

/** What each prompt asks for. */
export const promptLabels = {
	save: 'Save as:',
	pipe: 'Pipe to command:',
	note: 'Note:',
	'save-notes': 'Save stars and notes as:',
	'keep-search': 'Keep this search as:',
} as const;

const positionLine = (state: State, grid: Grid): Line => {
	// A story tells how often it names whom one has chosen.
	if (state.focus !== 'page' && state.page !== 'story') {
		const entries = shownEntries(state, state.focus);
		const at = Math.max(0, entries.positionOf(state.sidebarCursor[state.focus]));
		return entries.count === 0 ? [] : [run(`${grouped(at + 1)} of ${grouped(entries.count)}`, 'muted')];
	}
	const {positionLine: pagePosition, list} = currentPage(state);
	if (pagePosition !== undefined) return pagePosition(state, grid);
	// While files are read, how many there are is not known.
	if (list === undefined || (state.loading && state.page === 'library')) return [];
	const length = list.length(state);
	return length === 0 ? [] : [run(`${grouped(list.cursor(state) + 1)} of ${grouped(length)}`, 'muted')];
};
