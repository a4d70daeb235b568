// Groups of a topic's list that are folded and unfolded, and what stays chosen meanwhile.
import type {State} from '../../state/state.ts';
import {chosenEntry, keyOfTopicQuote, topicEntries, topicList} from './topic-entries.ts';
import {topicOrder, topicQuotes, topicState, withTopic} from './topic-state.ts';
import {topicVoices} from './topic-voices.ts';

/** Shows all of a group, and chooses the first entry that was folded away; undefined where there is nothing to unfold. */
export const unfoldChosen = (state: State): State | undefined => {
	const entry = chosenEntry(state);
	if (entry?.kind !== 'more') return undefined;
	const index = topicList.cursor(state);
	const open = withTopic(state, {unfolded: new Set([...topicState(state).unfolded, entry.group])});
	return topicList.choose(open, index);
};

/** Folds groups again. An entry that is folded away leaves the choice to the first one of its group. */
const foldedAgain = (state: State, stays: (group: string) => boolean): State => {
	const chosen = chosenEntry(state);
	const first = topicEntries(state).find(({group}) => group === chosen?.group);
	const shorter = withTopic(state, {unfolded: new Set([...topicState(state).unfolded].filter(stays))});
	const isThere = topicEntries(shorter).some(({key}) => key === chosen?.key);
	return withTopic(shorter, {chosen: (isThere ? chosen : first)?.key ?? ''});
};

/** Folds the group that the chosen entry is in, or unfolds it, or folds all; undefined where there is nothing to fold. */
export const foldEntries = (state: State, which: 'group' | 'all'): State | undefined => {
	const {unfolded} = topicState(state);
	const entry = chosenEntry(state);
	if (entry === undefined) return undefined;
	if (which === 'all') return unfolded.size === 0 ? undefined : foldedAgain(state, () => false);
	if (unfolded.has(entry.group)) return foldedAgain(state, group => group !== entry.group);
	const more = topicEntries(state).findIndex(({kind, group}) => kind === 'more' && group === entry.group);
	return more === -1 ? undefined : unfoldChosen(topicList.choose(state, more));
};

/** Keeps the chosen quote chosen in another order, and in orders that do not list it; where its voice is folded, it is unfolded. */
export const keepChosenQuote = (state: State, before: State): State => {
	const key = topicState(before).chosen ?? chosenEntry(before)?.key;
	if (key === undefined) return state;
	const kept = withTopic(state, {chosen: key});
	if (topicOrder(state) !== 'by voice' || topicEntries(kept).some(entry => entry.key === key)) return kept;
	const voice = topicVoices(topicQuotes(state)).find(({matches}) =>
		matches.some(match => keyOfTopicQuote(match) === key),
	);
	if (voice === undefined) return kept;
	return withTopic(kept, {unfolded: new Set([...topicState(state).unfolded, `voice ${voice.key}`])});
};
