// Who may be compared with those that are chosen.
import type {ArticleList} from '../../../library/catalogue/article-list.ts';
import {topicKey} from '../../../library/catalogue/topics.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import {filterLabels} from '../../state/filter-labels.ts';
import type {State} from '../../state/state.ts';
import {allTopicQuotes, topicState} from '../topic/topic-state.ts';
import {topicVoices} from '../topic/topic-voices.ts';
import type {AskedPeople} from './asked.ts';

/** A person, and how many quotes there are: on the topic where it is known, else on all. */
export type PersonToCompare = {readonly name: string; readonly quotes: number};

const quotedPeople = memoizeByObject((articles: ArticleList): readonly PersonToCompare[] => {
	const people = articles.people();
	return people
		.slice(0, people.count)
		.filter(({quotes}) => quotes > 0)
		.map(({label, quotes}) => ({name: label, quotes}));
});

const voicesOn = memoizeByObject((matches: ReturnType<typeof allTopicQuotes>): readonly PersonToCompare[] =>
	topicVoices(matches).flatMap(({name, sure}) => (name === '' || sure === 0 ? [] : [{name, quotes: sure}])),
);

/** Those who speak on the topic, as far as its page has asked for it; else everyone who is quoted. */
const everyoneOn = (state: State, topic: string | undefined): readonly PersonToCompare[] => {
	const known = topicState(state);
	return topic !== undefined && known.matches !== undefined && topicKey(known.label) === topicKey(topic)
		? voicesOn(allTopicQuotes(state))
		: quotedPeople(state.articles);
};

const matching = memoizeRecent(
	(all: readonly PersonToCompare[], chosen: string, query: string): readonly PersonToCompare[] => {
		const names = new Set(chosen.split('\n'));
		const others = all.filter(({name}) => !names.has(name));
		if (query.trim() === '') return others;
		const found = filterLabels(
			others.map(({name}) => name),
			query.trim(),
		);
		return found.map(index => others[index]!);
	},
);

/** Returns who fits what is typed, the most quoted first. */
export const candidates = (state: State, {people, topic, query}: AskedPeople): readonly PersonToCompare[] =>
	matching(everyoneOn(state, topic), people.join('\n'), query);
