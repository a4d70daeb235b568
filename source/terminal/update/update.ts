import {type Command, commandFor, keyOf, type Where} from '../../keymap/keymap.ts';
import {isTyped} from '../../keymap/typed-keys.ts';
import {otherPages} from '../pages/other-pages.ts';
import {addPages, currentPage, takesText} from '../pages/pages.ts';
import type {Action, CommandReducer} from '../state/actions.ts';
import {withMessage} from '../state/messages.ts';
import type {State} from '../state/state.ts';
import {actingCommands} from './acting.ts';
import {answerSameSpeaker, correctingCommands, withoutSameSpeaker} from './correcting.ts';
import {pressEnter} from './enter.ts';
import {filteringCommands, settleFilter} from './filtering.ts';
import {findingCommands} from './finding.ts';
import {goingCommands} from './going.ts';
import {keepingCommands, pressPendingKey} from './keeping.ts';
import {layoutCommands} from './layout.ts';
import {leavingCommands} from './leaving.ts';
import {mouseEvent} from './mouse.ts';
import {movingCommands} from './moving.ts';
import {unreadCommands} from './next-unread.ts';
import {orderingCommands} from './ordering.ts';
import {happened, isOfTheReader} from './outside.ts';
import {pageCommands} from './page-commands.ts';
import {programCommands} from './program.ts';
import {promptCommands} from './prompts.ts';
import {sidebarCommands} from './sidebar.ts';
import {skippingCommands} from './skipping.ts';
import {steppingCommands} from './stepping.ts';
import {insertText, takeProposal, typingCommands} from './typing.ts';
import {typeAhead} from './typing-ahead.ts';

addPages(otherPages);

/** Every command of the key table: one that is missing here does not compile. */
const commands: Readonly<Record<Command, CommandReducer>> = {
	...movingCommands,
	...unreadCommands,
	...goingCommands,
	...steppingCommands,
	...skippingCommands,
	...findingCommands,
	...filteringCommands,
	...orderingCommands,
	...pageCommands,
	...sidebarCommands,
	...layoutCommands,
	...actingCommands,
	...correctingCommands,
	...promptCommands,
	...keepingCommands,
	...programCommands,
	...leavingCommands,
	...typingCommands,
	open: state => open(state),
};

/** Returns the places of the key table whose keys count now, the nearest first. */
export const placesFor = (state: State): readonly Where[] => {
	if (takesText(state)) return ['typing'];
	if (state.focus !== 'page') return state.page === 'story' ? ['rail', 'story'] : ['rail', 'list'];
	const {place} = currentPage(state);
	return state.page === 'story' ? ['story'] : place === undefined ? ['list'] : [place, 'list'];
};

const perform = (state: State, command: Command, number?: number): State =>
	commands[command](state, number ?? 1, number);

/** Enter. `number` was typed before it. */
const open = (state: State, number?: number): State =>
	pressEnter(state, {perform, ...(number !== undefined && {number})});

/** The largest count of a command; more was typed by mistake. */
const mostSteps = 10_000;

const pressKey = (before: State, key: string): State => {
	const {message: _, isLeaving, ...asked} = before;
	if (isLeaving && commandFor(key, ['list'], asked.keymap) === 'quit') return commands.quit(asked, 1);
	const ahead = typeAhead(asked, key, commandFor(key, placesFor(asked), asked.keymap));
	if (ahead !== undefined) return ahead;
	// A character that means the same everywhere is an answer like any other where one is waited for.
	const always = isTyped(key) ? undefined : commandFor(key, [], asked.keymap);
	const answered = answerSameSpeaker(asked, key, always === 'escape');
	if (answered !== undefined) return answered;
	const state = withoutSameSpeaker(asked);
	if (state.pending !== undefined && (always === undefined || always === 'escape'))
		return pressPendingKey(state, key, always === 'escape');
	// Esc deletes a count that was begun, and does nothing else.
	if (state.count !== '' && always === 'escape') return {...state, count: ''};
	const text = takesText(state);
	const {digit} = currentPage(state);
	if (!text && digit !== undefined && state.focus === 'page' && /^\d$/u.test(key)) return digit(state, Number(key));
	if (!text && /^\d$/u.test(key) && (key !== '0' || state.count !== ''))
		return {...state, count: (state.count + key).slice(-5)};
	const number = state.count === '' ? undefined : Number(state.count);
	const ready = state.count === '' ? state : {...state, count: ''};
	const command = commandFor(key, placesFor(state), state.keymap);
	if (command === 'open' && number !== undefined) return open(ready, number);
	if (command !== undefined) return commands[command](ready, Math.min(mostSteps, number || 1), number);
	if (text && isTyped(key)) return insertText(ready, key === 'space' ? ' ' : key);
	// An arrow, or End: the proposal is to be changed and not replaced.
	return takeProposal(ready) ?? unknownKey(ready, key);
};

/** Says that a key does nothing here: silence would leave open whether it was heard. */
const unknownKey = (state: State, key: string): State => {
	const help = keyOf('help', state.keymap, takesText(state));
	return withMessage(state, `No key “${key}” here.${help === '' ? '' : ` ${help} shows the keys.`}`);
};

/** Whoever types, pastes or points has the rows in mind that follow from that. */
const forgetPointed = ({pointedAt: _, ...state}: State): State => state;

/** Returns the next state. Pure: what is to be done outside is put into `State.act`, for effects.ts to do. */
export const update = (state: State, action: Action): State => {
	const next = settleFilter(applyAction(state, action));
	return isOfTheReader(action) && next.pointedAt !== undefined ? forgetPointed(next) : next;
};

const applyAction = (state: State, action: Action): State => {
	switch (action.kind) {
		case 'key':
			return pressKey(state, action.key);
		case 'pasted':
			return takesText(state) && state.opening === undefined ? insertText(state, action.text) : state;
		case 'mouse': {
			const {message: _, ...rest} = state;
			return mouseEvent(rest, action.event, open);
		}
		default:
			return happened(state, action);
	}
};
