// The sidebar beside the page of a topic: who speaks on it, and what other topics its articles have.

import {topicKey} from '../../../library/catalogue/topics.ts';
import {unknownSpeaker} from '../../../model/quote.ts';
import type {PageRail} from '../../state/page-rail.ts';
import {capitalise} from '../../state/sidebar-entries.ts';
import type {SidebarEntry} from '../../state/sidebar-entry.ts';
import type {State} from '../../state/state.ts';
import {allTopicQuotes, articlesAbout, topicIn, topicState} from './topic-state.ts';
import {topicVoices} from './topic-voices.ts';

const voiceEntries = (state: State): readonly SidebarEntry[] =>
	topicVoices(allTopicQuotes(state)).map(({key, name, sure, unsure}) => ({
		key,
		label: name === '' ? unknownSpeaker : name,
		...(sure > 0 && {count: sure}),
		...(unsure > 0 && {unsure}),
		subject: {kind: 'person', name},
		quoted: sure > 0,
	}));

/** The other topics of the articles about this one, those with the most articles in common first. */
const relatedEntries = (state: State): readonly SidebarEntry[] => {
	const own = topicIn(state)?.key;
	const counts = new Map<string, {count: number; readonly label: string}>();
	for (const {topics} of articlesAbout(state))
		for (const label of topics) {
			const key = topicKey(label);
			if (key === own) continue;
			const known = counts.get(key) ?? {count: 0, label};
			known.count++;
			counts.set(key, known);
		}
	const topics = state.articles.topics();
	return [...counts]
		.sort(([, a], [, b]) => b.count - a.count)
		.map(([key, {count, label}]) => {
			const name = topics.named(label)?.label ?? label;
			return {key, label: capitalise(name), count, subject: {kind: 'topic', name}, quoted: false};
		});
};

/** Returns the lists beside the page, as far as they are known. */
export const topicRail = (state: State): PageRail => ({
	...(topicState(state).matches !== undefined && {people: voiceEntries(state)}),
	topics: relatedEntries(state),
});
