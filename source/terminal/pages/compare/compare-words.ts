// What the page of a comparison says about itself.
import {counted, countedWithDoubt, quotesInBrief} from '../../../typesetting/captions.ts';
import {shortName} from '../../../typesetting/short-names.ts';
import type {State} from '../../state/state.ts';
import {compareState, narrowingQuery} from './compare-state.ts';
import {comparedSides, type Side} from './compared-quotes.ts';

/** “the tide gate”, but “pumps”, “housing”, “Norway”: several words that are no name and no plural name one thing. */
const withArticle = (topic: string): string => (/^\p{Ll}.* .*[^s]$/u.test(topic) ? `the ${topic}` : topic);

/** “on the tide gate”, “on any topic”. */
export const onTopic = (topic: string | undefined): string =>
	topic === undefined ? 'on any topic' : `on ${withArticle(topic)}`;

/** “On the tide gate”: what the page is about. */
export const topicHeading = (state: State): string => `O${onTopic(compareState(state).topic).slice(1)}`;

/** The surnames, with initials where two share one. */
export const shortNames = (state: State): readonly string[] => {
	const {people} = compareState(state);
	return people.map(name => shortName(name, people));
};

/** “96 quotes +1?”, or less where there is less room. */
export const countOf = ({sure, unsure}: Side, isBrief = false): string =>
	isBrief ? countedWithDoubt(sure, unsure) || '0' : quotesInBrief(sure, unsure);

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${counted(count, 'time')}`);

/** Says that not all of them were quoted on the topic, and who was; empty where all were, or it is not known yet. */
export const missingOf = (state: State): string => {
	const {matches, topic} = compareState(state);
	if (narrowingQuery(state) !== '')
		return matches !== undefined && comparedSides(state).every(({sure, unsure}) => sure + unsure === 0)
			? 'No quote has these words.'
			: '';
	const sides = comparedSides(state);
	const names = shortNames(state);
	const quoted = sides.flatMap(({sure, unsure}, index) => {
		const was = sure > 0 ? `was, ${times(sure)}` : `may have been, ${times(unsure)}`;
		return sure + unsure === 0 ? [] : [`${names[index]!} ${was}.`];
	});
	if (matches === undefined || quoted.length === sides.length) return '';
	const on = topic === undefined ? '' : ` on ${withArticle(topic)}`;
	if (quoted.length === 0) return `They were never quoted${on}.`;
	const together = sides.length === 2 ? 'both' : 'all';
	return `They were never ${together} quoted${on}. ${quoted.join(' ')}`;
};
