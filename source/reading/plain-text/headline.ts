// Whether a plain text states a headline. One that it does not state is not made up.
import {bylineOf, dateLineOf, datelineOf} from './line-facts.ts';
import {endsAsSentence, hasTitleForm, pointsElsewhere} from './line-forms.ts';
import type {Passage} from './passages.ts';

/** Most characters and words of a headline that nothing but its form marks as one. */
const longest = 140;
const mostWords = 22;

/** Passages under a headline among which its story must begin: deck, byline and date may stand before. */
const reach = 4;

/** A passage of this length is a story's, whatever it ends with. */
const paragraphLength = 120;

const statesFact = ({text}: Passage): boolean =>
	bylineOf(text) !== undefined || dateLineOf(text) !== undefined || datelineOf(text) !== undefined;

/** Where the headline stands: under lines that are none of the story, “Embargoed until Monday”, else first. */
export const headlineIndex = (passages: readonly Passage[]): number | undefined => {
	const first = passages.slice(0, reach).findIndex(({text}) => !pointsElsewhere(text));
	return first >= 0 && isHeadline(first === 0 ? passages : passages.slice(first)) ? first : undefined;
};

/**
 * The first passage is a headline where the file marks it as one, and no other of its rank, or where its form says so and
 * what follows agrees. A first line that ends with a stop stays a paragraph: a first sentence taken for a headline would
 * be lost to the quotes.
 */
const isHeadline = (passages: readonly Passage[]): boolean => {
	const [first, second] = passages;
	if (first === undefined || second === undefined) return false;
	const {text, level: rank} = first;
	if (rank !== undefined) return !passages.some(({level}, index) => index > 0 && level !== undefined && level <= rank);
	const isQuestion = /[?!]$/.test(text);
	if (!hasTitleForm(isQuestion ? text.slice(0, -1) : text, longest, mostWords) || statesFact(first)) return false;
	if (statesFact(second) || isQuestion) return statesFact(second);
	const below = passages.slice(1, reach + 1);
	// Without a blank line under it, only a much longer line shows that the first is no line of a list.
	if (second.gap === 0) return below.some(each => each.text.length >= text.length * 2 && endsAsSentence(each.text));
	return below.some(each => each.text.length >= paragraphLength || endsAsSentence(each.text));
};
