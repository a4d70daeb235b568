import {type Line, run} from '../../../typesetting/runs.ts';
import {type Hint, hintLine} from '../../drawing/hints.ts';
import {textField} from '../../drawing/text-field.ts';
import {previousPage} from '../../state/navigation.ts';
import type {State} from '../../state/state.ts';
import type {Page} from '../page.ts';
import {
	askedGroup,
	chosenGroup,
	groupList,
	groupsIn,
	surnamesAsked,
	whoIsThis,
	withGroups,
	withWhoIsThis,
} from './asked-person.ts';
import {answersFor, decideByDigit, decideByName} from './deciding.ts';
import {whyGrouped} from './draw-groups.ts';
import {drawWhoIsThis, nobodyElse, storyHeadline} from './draw-who-is-this.ts';
import {evidenceOf} from './groups.ts';

const keys: readonly Hint[] = [
	['undo', 'undo'],
	['escape', 'leave it open'],
	['help', 'keys'],
];

const statusLine = (state: State, room: number): Line => {
	const {typed} = whoIsThis(state);
	const chosen = chosenGroup(state);
	const asks = chosen?.kind === 'story' ? 'Role: ' : 'Name: ';
	if (typed !== undefined) return [run(asks, 'muted'), ...textField(typed, room - asks.length)];
	if (chosen === undefined) return hintLine(state.keymap, keys.slice(1), room);
	const digits = `1-${answersFor(askedGroup(state)!, chosen).length}`;
	const start: Line = [run(digits, 'ink'), run(' decide', 'muted')];
	return [...start, ...hintLine(state.keymap, keys, room - `${digits} decide`.length, {indented: true})];
};

/** The question who somebody is: one person or two. */
export const whoIsThisPage: Page = {
	draw: drawWhoIsThis,
	sidebarPanes: ['people'],
	highlighted: state => ({pane: 'people', key: whoIsThis(state).key}),
	place: 'answer',
	list: {...groupList, opensOnClick: false},
	digit: decideByDigit,
	field: {
		isOpen: state => whoIsThis(state).typed !== undefined,
		get: state => whoIsThis(state).typed ?? '',
		set: (state, typed) => withWhoIsThis(state, asked => ({...asked, typed})),
	},
	open: state => {
		const {typed} = whoIsThis(state);
		return typed === undefined ? state : decideByName(state, typed);
	},
	escape: state => {
		const {typed, ...asked} = whoIsThis(state);
		return typed === undefined ? previousPage(state) : withWhoIsThis(state, () => asked);
	},
	question: state => ({
		kind: 'appearances',
		surnames: surnamesAsked(state),
		key: whoIsThis(state).key,
		decisions: state.decisions,
	}),
	answered: (state, answer) =>
		answer.kind === 'appearances' && answer.key === whoIsThis(state).key ? withGroups(state, answer.groups) : state,
	hints: () => keys,
	status: statusLine,
	speech: {
		name: state => [`Who is ${whoIsThis(state).name}?`],
		here: state => {
			const [asked, chosen] = [askedGroup(state), chosenGroup(state)];
			if (whoIsThis(state).groups === undefined) return [];
			if (asked === undefined || chosen === undefined) return nobodyElse(state);
			const answers = answersFor(asked, chosen).map((words, index) => `${index + 1}, ${words}.`);
			const place = `${groupList.cursor(state) + 1} of ${groupsIn(state).length}`;
			const what =
				chosen.kind === 'story'
					? `${storyHeadline(state, chosen)}. ${whyGrouped(chosen)}.`
					: `${chosen.name}, ${whyGrouped(chosen)}. ${evidenceOf(asked, chosen)}`;
			return [`${what} ${answers.join(' ')} ${place}.`];
		},
	},
};
