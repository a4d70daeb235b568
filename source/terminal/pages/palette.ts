import {spokenKey} from '../../keymap/spoken-keys.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, place, run, targeted} from '../../typesetting/runs.ts';
import {asChosen, pageHeader, textLine, windowAround} from '../drawing/page-parts.ts';
import {textField} from '../drawing/text-field.ts';
import type {Grid} from '../state/grid.ts';
import {noStoryOpen, withMessage} from '../state/messages.ts';
import {previousPage, showPage, withStory} from '../state/navigation.ts';
import {offeredCommands} from '../state/offered-commands.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import type {Offer} from '../state/typed-commands.ts';
import {showCopies} from './copies.ts';
import {cursorList} from './cursor-list.ts';
import {openDigest} from './digest/digest-entries.ts';
import {inOrderCalled} from './list-order.ts';
import type {EnterOptions, Page} from './page.ts';
import {mergeWith, openWhoIs, type PersonToAsk} from './who-is-this/deciding.ts';
import {mergeByName, peopleOffers, personHere} from './who-is-this/people-commands.ts';

declare module '../state/page-states.ts' {
	interface PageStates {
		readonly palette: PaletteState;
	}
}

type PaletteState = {
	readonly query: string;
	readonly cursor: number;
	/** Whom commands about a person are for: the one of the page behind, or of the list beside it. */
	readonly person?: PersonToAsk | undefined;
};

const pageState = ({pageStates: {palette}}: State): PaletteState => palette ?? {query: '', cursor: 0};

const withQuery = (state: State, query: string): State =>
	withPageState(state, 'palette', {...pageState(state), query, cursor: 0});

/** Opens the palette. */
export const openPalette = (state: State): State =>
	withPageState(showPage(state, 'palette'), 'palette', {query: '', cursor: 0, person: personHere(state)});

const offersIn = (state: State): readonly Offer[] => {
	const {query, person} = pageState(state);
	const people = peopleOffers(state, person, query);
	const all = offeredCommands(query, state.keymap);
	if (people.length === 0) return all;
	const others = all.filter(({does}) => typeof does === 'string' || !('merge' in does));
	return [...people, ...others];
};

const list = cursorList(
	state => offersIn(state).length,
	state => pageState(state).cursor,
	(state, cursor) => withPageState(state, 'palette', {...pageState(state), cursor}),
);

/** Column of the keys, counted from the start of the text. */
const keyColumn = 30;

/** What may be typed besides names of commands. */
const typedExamples = [
	'type a command, or: open PATH, sort ORDER, since DAY, copies, 12, 50%',
	'type a command, or: open PATH, sort ORDER, since DAY',
	'type a command, or: sort ORDER, since DAY',
	'type a command',
];

/** Draws the commands that match, each with its key. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const {query} = pageState(state);
	const cursor = list.cursor(state);
	const header = pageHeader(grid, {
		kicker: 'COMMANDS',
		headline: [run(':', 'muted'), ...textField(query, grid.measure - 1)],
		hang: grid.hang ? 1 : 0,
		left: query === '' ? (typedExamples.find(words => columnsOf(words) <= grid.measure) ?? '') : '',
	});
	const offers = offersIn(state);
	if (offers.length === 0) return [...header, textLine(grid, [run(cut('No such command.', grid.measure))])];
	const lines = offers.map(({name, keys}, index) => {
		const isChosen = index === cursor;
		const words: Line = [
			run(
				cut(name, Math.max(1, Math.min(keyColumn - 1, grid.measure - 8))),
				isChosen ? 'ink' : 'text',
				isChosen ? {bold: true} : {},
			),
		];
		const line = textLine(
			grid,
			grid.measure >= keyColumn + 8
				? place([
						[0, words],
						[keyColumn, [run(keys, 'muted')]],
					])
				: words,
		);
		return targeted(isChosen ? asChosen(grid, [line])[0]! : line, {kind: 'entry', index});
	});
	return [...header, ...windowAround(lines, cursor, cursor + 1, Math.max(1, heightOf(state) - header.length))];
};

/** Does what was offered, on the page that the palette was opened from. */
const accept = (
	state: State,
	{does}: Offer,
	{perform, person}: Pick<EnterOptions, 'perform'> & Pick<PaletteState, 'person'>,
): State => {
	if (typeof does === 'string') return perform(state, does);
	if ('only' in does && does.only === 'split')
		return person === undefined ? mergeWith(state, undefined, '') : openWhoIs(state, person);
	if ('only' in does && does.only === 'copies') return showCopies(state);
	if ('sort' in does) return inOrderCalled(state, does.sort);
	if ('since' in does) return openDigest(state, does.since);
	if ('merge' in does) return mergeByName(state, person, does.merge);
	if ('only' in does)
		return does.only === 'clear-find'
			? withStory(state, ({find: _, ...story}) => story)
			: withMessage(state, 'Settings are lines in settings.toml: newsread --print-keys prints all of them.');
	if ('command' in does) return perform(state, does.command, does.number);
	if ('read' in does) return {...state, act: {kind: 'read-path', path: does.read}};
	return state.story === undefined
		? noStoryOpen(state)
		: {...state, act: {kind: 'save', article: state.story.article, path: does.save}};
};

/** The page that performs a command by its name. */
export const palettePage: Page = {
	draw,
	sidebarPanes: [],
	list,
	field: {
		isOpen: () => true,
		get: state => pageState(state).query,
		set: withQuery,
	},
	// The command is performed on the page behind.
	open: (state, {perform}) => {
		const offer = offersIn(state)[list.cursor(state)];
		const behind = previousPage(state) ?? state;
		if (offer !== undefined && typeof offer.does === 'object' && 'only' in offer.does && offer.does.only === 'merge')
			return withQuery(state, 'merge ');
		return offer === undefined ? behind : accept(behind, offer, {perform, person: pageState(state).person});
	},
	hints: () => [
		[['choose-previous', 'choose-next'], 'choose'],
		['open', 'run'],
		['escape', 'back'],
	],
	speech: {
		name: () => ['Type a command.'],
		here: state => {
			const offer = offersIn(state)[list.cursor(state)];
			return offer === undefined
				? ['No such command.']
				: [`${offer.name}${offer.keys === '' ? '' : `, key ${spokenKey(offer.keys)}`}`];
		},
	},
};
