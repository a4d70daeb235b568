// Who speaks on a topic.
import {comparingDates, newestFirst, oldestFirst} from '../../../library/catalogue/orders.ts';
import type {TopicMatch} from '../../../library/library.ts';
import {keyOfName} from '../../../library/people/names.ts';
import {countDoubt, type DoubtCounts} from '../../../model/doubt.ts';
import {memoizeByObject, memoizeRecent} from '../../../model/memo.ts';
import {speakersOf} from '../../../model/quote.ts';

/** Someone who speaks on a topic, or all together whom the articles do not name. */
export type TopicVoice = DoubtCounts & {
	/** The same for every name of a person; empty for those who are not named. */
	readonly key: string;
	readonly name: string;
	/** The quotes that name the topic, newest first, then the others, newest first. */
	readonly matches: readonly TopicMatch[];
};

/** Whether the sentence that a quote stands in names the topic. */
export const namesTopic = ({nearness}: TopicMatch): boolean => nearness === 'sentence';

const byNewest = comparingDates(newestFirst);

/** Returns the voices of quotes, most quotes first; those who are not named come last. A quote of two people is of both. */
export const topicVoices = memoizeByObject((matches: readonly TopicMatch[]): readonly TopicVoice[] => {
	const groups = new Map<string, TopicMatch[]>();
	for (const match of matches) {
		const names = speakersOf(match);
		for (const name of names.length > 0 ? names : ['']) {
			const group = groups.get(name);
			if (group) group.push(match);
			else groups.set(name, [match]);
		}
	}
	const voices = [...groups].map(([name, said]): TopicVoice => {
		const inOrder = [said.filter(namesTopic), said.filter(match => !namesTopic(match))].flatMap(part =>
			part.sort(byNewest),
		);
		const key = name === '' ? '' : keyOfName(name);
		return {key, name, matches: inOrder, ...countDoubt(said)};
	});
	return voices.sort((a, b) => Number(a.name === '') - Number(b.name === '') || b.sure - a.sure || b.unsure - a.unsure);
});

/** Returns the quotes that this voice says, alone or with others: the same array while nothing changes. */
export const saidByVoice = memoizeRecent((matches: readonly TopicMatch[], key: string): readonly TopicMatch[] =>
	matches.filter(match =>
		key === '' ? speakersOf(match).length === 0 : speakersOf(match).some(name => keyOfName(name) === key),
	),
);

/** Returns the quotes by date: those of one article stay together, in text order. */
export const byDate = (
	matches: readonly TopicMatch[],
	order: 'newest first' | 'oldest first',
): readonly TopicMatch[] => {
	const compare = comparingDates(order === 'newest first' ? newestFirst : oldestFirst);
	return matches.toSorted(
		(a, b) => compare(a, b) || (a.articleId === b.articleId ? 0 : a.articleId < b.articleId ? -1 : 1),
	);
};
