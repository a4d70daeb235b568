import {type Command, commandFor, type Where} from '../../keymap/keymap.ts';
import type {Action, Step} from '../state/actions.ts';
import {inPlace, opening, turningBack} from '../state/navigation.ts';
import {offeredCommands} from '../state/offered-commands.ts';
import {takesText} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {acting} from './acting.ts';
import {analysed, changed, heard, openedAt, searched, withChosen} from './arriving.ts';
import {filtering, filterSettled} from './filtering.ts';
import {finding, typing} from './finding.ts';
import {keeping, marking} from './keeping.ts';
import {followedByNumber} from './links.ts';
import {moused} from './mouse.ts';
import {moving} from './moving.ts';
import {panes} from './panes.ts';

/** Every command of the key table; one that is missing here does not compile. */
const commands: Readonly<Record<Command, Step>> = {
	...moving,
	...finding,
	...filtering,
	...panes,
	...acting,
	...keeping,
};

/** The places whose keys count now, the nearest first. */
export const placesFor = (state: State): readonly Where[] => {
	if (takesText(state)) return ['typing'];
	if (state.focus !== 'page') return state.page === 'story' ? ['rail', 'story'] : ['rail', 'list'];
	return state.page === 'story' ? ['story'] : ['list'];
};

/** What is chosen in the palette is done on the page behind it. */
const offered = (state: State): State => {
	const offer = offeredCommands(state)[state.palette.chosen];
	const behind = turningBack(state) ?? state;
	if (offer === undefined) return behind;
	return typeof offer.does === 'string'
		? commands[offer.does](behind, 1)
		: {...behind, act: {kind: 'read-path', path: offer.does.read}};
};

/** Steps of a command at once; more would only be a slip of a finger. */
const mostSteps = 10_000;

const pressed = (before: State, key: string): State => {
	const {message: _, ...state} = before;
	const always = commandFor(key, [], state.keymap);
	if (state.pending !== undefined && (always === undefined || always === 'escape'))
		return marking(state, key, always === 'escape');
	// Esc takes back the number that was begun, and nothing else.
	if (state.count !== '' && always === 'escape') return {...state, count: ''};
	const text = takesText(state);
	if (!text && /^\d$/u.test(key) && (key !== '0' || state.count !== ''))
		return {...state, count: (state.count + key).slice(-5)};
	const count = Math.min(mostSteps, Number(state.count) || 1);
	const ready = state.count === '' ? state : {...state, count: ''};
	const command = commandFor(key, placesFor(state), state.keymap);
	if (command === 'open' && ready.page === 'palette') return offered(ready);
	if (command === 'open' && ready.page === 'links' && state.count !== '')
		return followedByNumber(ready, Number(state.count));
	if (command !== undefined) return commands[command](ready, count);
	if (text && ([...key].length === 1 || key === 'space')) return typing(ready, key === 'space' ? ' ' : key);
	return ready;
};

/** The next state. Pure: whatever is to be done outside stands in the state, for effects.ts to do. */
export const update = (state: State, action: Action): State => filterSettled(next(state, action));

const next = (state: State, action: Action): State => {
	switch (action.kind) {
		case 'key':
			return pressed(state, action.key);
		case 'pasted':
			return takesText(state) ? typing(state, action.text) : state;
		case 'mouse': {
			const {message: _, ...quiet} = state;
			return moused(quiet, action.event);
		}
		case 'resized':
			return withChosen(inPlace(state, {...state, screen: action.screen}));
		case 'shaded':
			return {...state, theme: {...state.theme, shade: action.shade}};
		case 'library':
			return heard(state, action.event, action.reading);
		case 'opened':
			return (state.opening !== undefined || action.asked) && state.opening?.id !== action.article.id
				? state
				: openedAt(state, action);
		case 'analysed':
			return analysed(state, action.article);
		case 'changed':
			return changed(state, action.article);
		case 'searched':
			return searched(state, action.answer);
		case 'kept':
			return {...state, kept: {...state.kept, ...action.kept}};
		case 'go':
			return opening(state, action.id, action.at);
		case 'not-opened': {
			const {opening, ...rest} = state;
			return opening?.id === action.id ? {...rest, message: action.message} : state;
		}
		case 'told':
			return {...state, message: action.message};
	}
};
