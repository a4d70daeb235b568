import {counted} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, type Line, run} from '../../../typesetting/runs.ts';
import {drawEntries, indicesNear} from '../../drawing/entry-list.ts';
import {textLine} from '../../drawing/page-parts.ts';
import {textField} from '../../drawing/text-field.ts';
import type {Grid} from '../../state/grid.ts';
import {withMessage} from '../../state/messages.ts';
import {previousPage} from '../../state/navigation.ts';
import {withPageState} from '../../state/page-state.ts';
import {heightOf} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {cursorList} from '../cursor-list.ts';
import type {Page} from '../page.ts';
import {asked, withAsked} from './asked.ts';
import {candidates, type PersonToCompare} from './candidates.ts';
import {mostCompared, openComparison} from './compare-state.ts';
import {onTopic} from './compare-words.ts';
import {topicsInCommon} from './topics-in-common.ts';

const found = (state: State): readonly PersonToCompare[] => candidates(state, asked(state));

const list = cursorList(
	state => found(state).length,
	state => asked(state).cursor,
	(state, cursor) => withAsked(state, {cursor}),
);

const chosen = (state: State): PersonToCompare | undefined => found(state)[list.cursor(state)];

/** The topics on which those who are chosen speak together with this one. */
const commonTopics = (state: State, {name}: PersonToCompare): readonly string[] =>
	topicsInCommon(state, [...asked(state).people, name]);

const mostTopics = 4;

/** What a candidate has in common with those who are chosen. */
const commonWords = (state: State, candidate: PersonToCompare): string => {
	if (asked(state).people.length === 0) return '';
	const topics = commonTopics(state, candidate).slice(0, mostTopics);
	return topics.length === 0 ? 'no topic in common' : topics.join(', ');
};

const headLines = (state: State, grid: Grid): readonly Line[] => {
	const {people, query, topic} = asked(state);
	const {measure} = grid;
	const before = people.map(name => `${name} and `).join('');
	// The end of what is typed is what one looks at.
	const room = Math.max(1, measure - 1);
	const shownBefore =
		columnsOf(before) + columnsOf(query) <= room ? before : cut(before, Math.max(0, room - columnsOf(query) - 1));
	const on = onTopic(topic);
	const hint = people.length === 0 ? 'two names; none: the two most quoted' : 'one name or two; none: the most quoted';
	const right = columnsOf(on) <= measure ? on : '';
	const left = columnsOf(hint) + 2 + columnsOf(right) <= measure ? hint : '';
	return [
		...(grid.kicker ? [textLine(grid, [run(cut('COMPARE', measure), 'accent')])] : []),
		textLine(grid, [
			...(shownBefore === '' ? [] : [run(`${shownBefore}${shownBefore === before ? '' : ' '}`, 'text')]),
			...textField(
				query,
				measure - (shownBefore === '' ? 0 : columnsOf(shownBefore) + (shownBefore === before ? 0 : 1)),
			),
		]),
		...(grid.airy ? [textLine(grid, [run('─'.repeat(measure), 'rule')])] : []),
		textLine(grid, apart(run(left, 'muted'), run(right, 'muted'), measure)),
		...(grid.tight ? [] : [[]]),
	];
};

const draw = (state: State, grid: Grid): readonly Line[] => {
	const head = headLines(state, grid);
	const all = found(state);
	const {measure} = grid;
	if (all.length === 0) {
		const words = state.loading ? 'Nobody of that name so far.' : 'Nobody of that name is quoted.';
		return [...head, textLine(grid, [run(cut(words, measure), 'muted')])];
	}
	const cursor = list.cursor(state);
	const rows = Math.max(1, heightOf(state) - head.length);
	const entries = indicesNear(all.length, cursor, rows).map(index => {
		const candidate = all[index]!;
		const isChosen = index === cursor;
		const name = run(candidate.name, isChosen ? 'ink' : 'text', isChosen ? {bold: true} : {});
		const common = grid.tight ? '' : commonWords(state, candidate);
		return {
			index,
			lines: [
				textLine(grid, apart(name, run(counted(candidate.quotes, 'quote'), 'muted'), measure)),
				...(common === '' ? [] : [textLine(grid, [run(cut(common, measure), 'muted')])]),
			],
		};
	});
	return [...head, ...drawEntries(grid, entries, cursor, rows)];
};

/** Adds the chosen one; undefined where nobody fits. */
const add = (state: State): State | undefined => {
	const candidate = chosen(state);
	return candidate && withAsked(state, {people: [...asked(state).people, candidate.name], query: '', cursor: 0});
};

/** Opens the comparison: with the chosen one, and with the most quoted where that is only one person. */
const compare = (state: State): State => {
	const {people, query} = asked(state);
	// Two who were taken with commas, and nothing typed since: these are meant.
	const isComplete = people.length >= 2 && query.trim() === '';
	const first = isComplete ? state : add(state);
	if (first === undefined) return withMessage(state, 'Nobody of that name is quoted.');
	const all = asked(first).people.length < 2 ? add(first) : first;
	if (all === undefined) return withMessage(state, 'There is nobody to compare with.');
	const {people: names, topic} = asked(all);
	return openComparison(previousPage(all) ?? all, {people: names, ...(topic !== undefined && {topic})});
};

/** A comma takes the chosen one, and asks for a third. */
const typed = (state: State, text: string): State => {
	const comma = text.indexOf(',');
	if (comma < 0) return withAsked(state, {query: text, cursor: 0});
	// Several names may arrive at once, pasted or typed ahead.
	if (comma < text.length - 1) {
		const taken = typed(withAsked(state, {query: text.slice(0, comma), cursor: 0}), text.slice(0, comma + 1));
		return asked(taken).query === '' ? typed(taken, text.slice(comma + 1).trimStart()) : taken;
	}
	if (asked(state).people.length >= mostCompared - 1)
		return withMessage(state, 'Three people are the most that stand side by side.');
	return add(state) ?? withMessage(state, 'Nobody of that name is quoted.');
};

/** The next topic that the chosen one has in common with the others; behind the last one, any. */
const nextTopic = (state: State, by: 1 | -1): State => {
	const {topic: before, ...rest} = asked(state);
	const candidate = chosen(state);
	const common = candidate === undefined ? topicsInCommon(state, rest.people) : commonTopics(state, candidate);
	const all = [undefined, ...(before === undefined || common.includes(before) ? [] : [before]), ...common];
	const topic = all[(all.indexOf(before) + by + all.length) % all.length];
	// Who was chosen stays chosen, though the list may be another one.
	const changed = withPageState(state, 'compare-ask', {...rest, ...(topic !== undefined && {topic})});
	const at = found(changed).findIndex(({name}) => name === candidate?.name);
	return withAsked(changed, {cursor: Math.max(0, at)});
};

const spokenCandidate = (state: State): readonly string[] => {
	const candidate = chosen(state);
	if (candidate === undefined) return ['Nobody of that name is quoted.'];
	const common = commonWords(state, candidate);
	return [
		`${candidate.name}, ${counted(candidate.quotes, 'quote')}${common === '' ? '' : `, ${common}`}, ${list.cursor(state) + 1} of ${list.length(state)}`,
	];
};

/** The page that asks whom to compare, and on what. */
export const askPage: Page = {
	draw,
	sidebarPanes: [],
	list,
	field: {
		isOpen: () => true,
		get: state => asked(state).query,
		set: typed,
		erase: state => {
			const {people, query} = asked(state);
			if (query !== '') return undefined;
			return people.length === 0 ? state : withAsked(state, {people: people.slice(0, -1), cursor: 0});
		},
		tab: nextTopic,
	},
	open: compare,
	hints: state => [
		['open', 'compare'],
		['next-results', 'on which topic'],
		[['choose-previous', 'choose-next'], 'choose'],
		...(asked(state).people.length > 0 ? ([['erase', 'one name less']] as const) : []),
		['escape', 'back'],
	],
	speech: {
		name: state => {
			const {people, topic} = asked(state);
			const on = topic === undefined ? '' : ` ${onTopic(topic)}`;
			return [
				`Compare${people.length === 0 ? '' : ` ${people.join(' and ')}`}${on}: ${people.length === 0 ? 'who' : 'with whom'}? Type a name.`,
			];
		},
		here: spokenCandidate,
		changed: (state, previous) => {
			const [one, other] = [asked(state), asked(previous)];
			const topic = one.topic === other.topic ? [] : [`${onTopic(one.topic)}.`];
			const people = one.people === other.people ? [] : [`${one.people.join(' and ')}.`];
			const now = spokenCandidate(state);
			return [...people, ...topic, ...(now.join() === spokenCandidate(previous).join() ? [] : now)];
		},
	},
};
