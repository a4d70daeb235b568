import {type Command, type Keymap, keyOf} from '../../keymap/keymap.ts';
import {counted} from '../../typesetting/captions.ts';
import {columnsOf} from '../../typesetting/measure.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import {linksOf, railPanes} from '../state/selectors.ts';
import type {State} from '../state/state.ts';

/** A key that works here, and in a word or two what it does. */
export type Hint = readonly [command: Command | readonly Command[], does: string];

/** The keys that are most wanted here and now, the most wanted first. */
export const hintsFor = (state: State): readonly Hint[] => {
	if (state.page === 'story' && state.focus !== 'page') {
		const order = railPanes(state);
		const next = order[(order.indexOf(state.focus) + 1) % (order.length + 1)] ?? 'story';
		const enter = state.focus === 'sections' ? 'go there' : state.focus === 'people' ? 'go through' : 'go there';
		return [
			[['line-down', 'line-up'], 'choose'],
			['open', enter],
			['filter', 'narrow'],
			['next-quote', 'next place'],
			['next-pane', next],
			['escape', 'story'],
		];
	}
	switch (state.page) {
		case 'story': {
			if (state.story === undefined && !state.loading) return nothingHere;
			if (state.screen.columns < 60)
				return [
					['help', 'keys'],
					['next-quote', 'quote'],
				];
			if (state.story?.lens !== undefined)
				return [
					['next-quote', 'next place'],
					['previous-quote', 'back'],
					['escape', 'all'],
					['people', 'people'],
					['help', 'keys'],
				];
			if (state.story?.alone !== undefined && state.story.chosen === undefined)
				return [
					['page-down', 'page'],
					['escape', 'the whole story'],
					['next-quote', 'quote'],
					['help', 'keys'],
				];
			if (state.story?.chosen !== undefined)
				return [
					['next-quote', 'quote'],
					['copy', 'copy'],
					['copy-cited', 'with source'],
					['open', 'who said it'],
					['escape', 'done'],
					['help', 'keys'],
				];
			return [
				['page-down', 'page'],
				['next-section', 'section'],
				['next-quote', 'quote'],
				['next-pane', 'sidebar'],
				['find', 'find'],
				['search-quotes', 'quotes'],
				['library', 'library'],
				['help', 'keys'],
				...(linksOf(state).length > 0 ? ([['links', 'links']] as const) : []),
			];
		}
		case 'library':
			return state.articles.count === 0
				? nothingHere
				: [
						['open', 'read'],
						['filter', 'narrow'],
						['search-quotes', 'quotes'],
						['people', 'people'],
						['problems', state.problems.length > 0 ? counted(state.problems.length, 'problem') : 'problems'],
						['help', 'keys'],
						['quit', 'back'],
					];
		case 'search':
			return [
				[['choose-previous', 'choose-next'], 'choose'],
				['open', 'read it there'],
				['next-speaker', 'by speaker'],
				['escape', 'back'],
			];
		case 'person':
			return [
				['open', 'read it there'],
				['copy', 'copy'],
				['copy-cited', 'with source'],
				['quit', 'back'],
			];
		case 'kept':
			return state.kept.entries.length === 0
				? [
						['next-quote', 'quote'],
						['quit', 'back'],
					]
				: [
						['open', 'go there'],
						['save-notes', 'save all'],
						['copy', 'copy'],
						['copy-cited', 'with source'],
						['quit', 'back'],
					];
		case 'links':
			return linksOf(state).length === 0
				? [['quit', 'back']]
				: [
						['open', 'open in the browser'],
						['copy', 'copy the address'],
						['quit', 'back'],
					];
		case 'problems':
			return [
				['try-again', 'try again'],
				['quit', 'back'],
			];
		case 'palette':
			return [
				[['choose-previous', 'choose-next'], 'choose'],
				['open', 'do it'],
				['escape', 'back'],
			];
		case 'help':
			return [['escape', 'close']];
	}
};

const nothingHere: readonly Hint[] = [
	['try-again', 'try again'],
	['problems', 'problems'],
	['help', 'keys'],
	['quit', 'quit'],
];

/** Arrows are shown as arrows. */
const shown = (key: string) => ({up: '↑', down: '↓'})[key] ?? key;

/** Hints that do not fit fall off at the right. */
export const hints = (table: Keymap, list: readonly Hint[], room: number, indented = false): Line => {
	const line: Line[number][] = [];
	let used = 0;
	for (const [command, does] of list) {
		const keys = (typeof command === 'string' ? [command] : command)
			.map(name => shown(keyOf(name, table)))
			.filter(key => key !== '')
			.join(' ');
		if (keys === '') continue;
		const gap = line.length > 0 || indented ? 3 : 0;
		const columns = gap + columnsOf(keys) + 1 + columnsOf(does);
		if (used + columns > room) break;
		line.push(run(' '.repeat(gap)), run(keys, 'ink'), run(` ${does}`, 'muted'));
		used += columns;
	}
	return line;
};
