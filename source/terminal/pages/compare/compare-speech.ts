// The page of a comparison, as it is spoken.
import {dateOf, quotesWithDoubt} from '../../../typesetting/captions.ts';
import type {State} from '../../state/state.ts';
import type {Page} from '../page.ts';
import {spokenSpeaker} from '../quote-matches.ts';
import {compareOrder, compareState, narrowingQuery} from './compare-state.ts';
import {missingOf, shortNames, topicHeading} from './compare-words.ts';
import {chosenIndex, comparedArticles, comparedQuotes, comparedSides} from './compared-quotes.ts';

/** “On the tide gate: Ann Vale, 96 quotes, and Osric Pell, 61 quotes, oldest first, on one scale.” */
const summary = (state: State): string => {
	const {matches, people} = compareState(state);
	if (matches === undefined) return `${topicHeading(state)}: ${people.join(' and ')}.`;
	const sides = comparedSides(state).map(({name, sure, unsure}) => `${name}, ${quotesWithDoubt(sure, unsure)}`);
	return `${topicHeading(state)}: ${sides.join(', and ')}, ${compareOrder(state)}, on one scale.`;
};

/** How the page of a comparison is spoken. */
export const compareSpeech: Page['speech'] = {
	name: state => [summary(state), missingOf(state)].filter(line => line !== ''),
	here: state => {
		const quotes = comparedQuotes(state);
		const at = chosenIndex(state);
		const quote = quotes[at];
		if (quote === undefined) return [];
		const begins = comparedArticles(state).find(({from}) => from === at)?.first;
		const date = begins?.published === undefined ? '' : `${dateOf(begins.published)}. `;
		const speaker = spokenSpeaker(quote.match).startsWith('Unsure')
			? spokenSpeaker(quote.match)
			: shortNames(state)[quote.side]!;
		return [
			...(begins === undefined ? [] : [`${date}${begins.title}.`]),
			`${speaker}: ${quote.match.text} ${at + 1} of ${quotes.length}`,
		];
	},
	changed: (state, previous) => {
		const now = compareSpeech.here(state);
		const [one, other] = [compareState(state), compareState(previous)];
		const isNew = (one.matches === undefined) !== (other.matches === undefined) || one.topic !== other.topic;
		if (isNew || one.people !== other.people) return [...compareSpeech.name(state), ...now];
		const query = narrowingQuery(state);
		if (query !== narrowingQuery(previous))
			return [query === '' ? 'All quotes.' : `${query}: ${comparedQuotes(state).length} fit.`, ...now];
		return now.join() === compareSpeech.here(previous).join() ? [] : now;
	},
};
