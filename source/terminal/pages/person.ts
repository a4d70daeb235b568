import {isUnsure} from '../../model/doubt.ts';
import {dateOf, grouped} from '../../typesetting/captions.ts';
import {cut} from '../../typesetting/measure.ts';
import {columnsOfLine, type Line, run} from '../../typesetting/runs.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {filterLine} from '../drawing/filter-line.ts';
import {type Hint, hintLine} from '../drawing/hints.ts';
import {textLine} from '../drawing/page-parts.ts';
import {questionMark} from '../drawing/strokes.ts';
import {copiedMatch} from '../state/citation.ts';
import type {Grid} from '../state/grid.ts';
import {openArticle} from '../state/navigation.ts';
import {heightOf} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {keepNarrowing, narrowingField} from './narrowing/narrowing-field.ts';
import type {Page} from './page.ts';
import {
	chosenMatch,
	chosenPersonEntry,
	personEntries,
	personList,
	personOrders,
	personQuestion,
	personStarts,
} from './person/person-entries.ts';
import {drawHead} from './person/person-head.ts';
import {entryRows, voiceOfPerson} from './person/person-rows.ts';
import {namesCalled, narrowToTopic, withSpokenTopics} from './person/person-sidebar.ts';
import {personSpeech} from './person/person-speech.ts';
import {
	allMatchesIn,
	matchesIn,
	namesOfPerson,
	openPerson,
	personAnswered,
	personIn,
	personNarrowing,
	shownPerson,
} from './person/person-state.ts';
import {distanceOf, reasonWords} from './person/reasons.ts';
import {savedPerson} from './person/saved-person.ts';
import {fileToEdit} from './quote-matches.ts';

/** Draws what a person said, article by article, each quote with the words that show who spoke. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const said = (words: string): Line => textLine(grid, [run(cut(words, grid.measure), 'muted')]);
	const head = drawHead(state, grid, voiceOfPerson(state).role);
	const {matches} = shownPerson(state);
	if (matches === undefined) return [...head, said('Looking for quotes…')];
	const never = matches.length > 0 ? [] : [said('Mentioned, never quoted.'), ...(grid.tight ? [] : [[]])];
	if (matches.length > 0 && matchesIn(state).length === 0) return [...head, said('No quote has these words.')];
	const rows = Math.max(1, heightOf(state) - head.length - never.length);
	const cursor = personList.cursor(state);
	const entries = indicesNear(personEntries(state).length, cursor, rows).map((index, row) =>
		entryRows(state, grid, index, row === 0),
	);
	return [...head, ...never, ...drawEntries(grid, entries, cursor, rows)];
};

const openChosen = (state: State): State => {
	const entry = chosenPersonEntry(state);
	if (entry === undefined) return state;
	if (entry.kind === 'quote')
		return openArticle(state, entry.articleId, {kind: 'quote', quote: entry.said.match.quote});
	const people = state.articles.byId(entry.articleId)?.people ?? [];
	const names = new Set(namesOfPerson(state));
	const name = people.find(other => names.has(other));
	return openArticle(
		state,
		entry.articleId,
		name === undefined ? undefined : {kind: 'subject', subject: {kind: 'person', name}},
	);
};

/** Most wanted first, as many as the width has room for beside the place in the list. */
const hints = (state: State): readonly Hint[] => {
	const {columns} = state.screen;
	const help: Hint = ['help', 'keys'];
	if (allMatchesIn(state).length === 0)
		return [['open', 'read it there'], ...(columns < 60 ? [] : [['quit', 'back'] as const]), help];
	const isNarrowed = personNarrowing.get(state) !== undefined;
	if (columns < 60) return [isNarrowed ? ['escape', 'all'] : ['copy-cited', 'with source'], help];
	const most: readonly Hint[] = [
		...(isNarrowed ? ([['escape', 'all quotes']] as const) : []),
		['open', 'read it there'],
		['copy', 'copy'],
		['copy-cited', 'with source'],
		['star', 'star'],
	];
	if (columns < 110) return [...most, help];
	return [...most, ['note', 'note'], ['save', 'save all'], ['next-order', 'order'], help, ['compare', 'compare']];
};

/** Why a question is one, where the margin has no room for it: the whole reason of an unsure quote, and any without a margin. */
const status = (state: State, room: number): Line | undefined => {
	const narrowed = personNarrowing.get(state);
	if (narrowed?.typing)
		return filterLine(state, {...narrowed, fit: matchesIn(state).length, does: 'read it there'}, room);
	const match = chosenMatch(state);
	if (match === undefined || state.count !== '' || state.screen.columns < 40) return undefined;
	const asks = isUnsure(match);
	if (!asks && (state.screen.columns >= 80 || state.screen.columns < 60)) return undefined;
	const words = reasonWords(match, namesOfPerson(state)) || (asks ? 'no name beside it' : '');
	if (words === '') return undefined;
	const distance = asks ? distanceOf(match) : undefined;
	const reason: Line = [
		run(words, 'text', {italic: true}),
		...(asks ? [questionMark] : []),
		...(distance === undefined ? [] : [run(`, ${distance}`)]),
	];
	const few: readonly Hint[] = [
		['copy-cited', 'with source'],
		['help', 'keys'],
	];
	const keys = state.screen.columns < 80 ? few : hints(state);
	return [...reason, ...hintLine(state.keymap, keys, room - columnsOfLine(reason), {indented: true})];
};

const narrowing = narrowingField(personNarrowing);

/** The page of everything that one person said. */
export const personPage: Page = {
	draw,
	sidebarPanes: ['people', 'topics'],
	sidebarLabels: {topics: 'SPEAKS ABOUT'},
	topicsCount: 'quote',
	sidebarHints: {topics: 'only this'},
	sidebarFacts: namesCalled,
	openSidebarEntry: (state, {kind, name}) => (kind === 'topic' ? narrowToTopic(state, name) : undefined),
	highlighted: state => ({pane: 'people', key: personIn(state)?.key}),
	subjectPage: {kind: 'person', open: openPerson},
	list: personList,
	orders: {names: personOrders},
	starts: personStarts,
	open: state => openChosen(keepNarrowing(personNarrowing, state)),
	...narrowing,
	compared: state => ({people: [personIn(state)?.name ?? shownPerson(state).name]}),
	copy: (state, cited) => {
		const match = chosenMatch(state);
		return match && copiedMatch(match, state, cited);
	},
	file: state => {
		const entry = chosenPersonEntry(state);
		return entry && fileToEdit(state, entry.articleId, entry.kind === 'quote' ? entry.said.match.text : entry.title);
	},
	unsure: state =>
		personEntries(state).flatMap((entry, index) =>
			entry.kind === 'quote' && isUnsure(entry.said.match) ? [index] : [],
		),
	person: shownPerson,
	listsQuotes: true,
	chosenQuote: chosenMatch,
	saved: savedPerson,
	question: personQuestion,
	answered: (state, answer) => withSpokenTopics(personAnswered(state, answer)),
	hints,
	status,
	positionLine: (state, grid) => {
		const length = personList.length(state);
		if (length === 0) return [];
		const published = chosenPersonEntry(state)?.published;
		const date = grid.columns >= 100 && published ? `, ${dateOf(published.slice(0, 'yyyy-mm'.length), 'short')}` : '';
		return [run(`${grouped(personList.cursor(state) + 1)} of ${grouped(length)}${date}`, 'muted')];
	},
	folio: state => {
		const people = state.articles.people();
		const person = personIn(state);
		const at = person === undefined ? -1 : people.positionOf(person.key);
		if (at === -1) return '';
		return `person ${grouped(at + 1)} of ${grouped(people.count)}${state.loading ? ' so far' : ''}`;
	},
	speech: personSpeech,
};
