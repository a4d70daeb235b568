// What is styled in the words of the open story: quotes, the chosen one, whom the reader follows, and what was looked for.
import type {Article} from '../../model/article.ts';
import type {Quote} from '../../model/quote.ts';
import {overlaps, type Span} from '../../model/span.ts';
import {withMarks} from '../../typesetting/mark-styles.ts';
import type {Highlight} from '../../typesetting/paint.ts';
import {quoteHighlights} from '../../typesetting/quote-styles.ts';
import type {OpenStory} from '../state/open-story.ts';
import {voicesOfArticle} from '../state/selectors.ts';
import {findMatches} from '../state/text-matches.ts';
import {waypointsOf} from '../state/waypoints.ts';

/** The quotes that some of the text belongs to. A long story has thousands: only these are styled for a frame. */
const quotesIn = ({quotes}: Article, part: Span): readonly Quote[] =>
	quotes.filter(
		({content, cue, source}) =>
			content.some(span => overlaps(span, part)) ||
			(cue !== undefined && overlaps(cue, part)) ||
			(source !== undefined && overlaps(source, part)),
	);

/** The highlights of the quotes, and over them those of the chosen quote, the subject and the search. */
export const highlightsFor = (story: OpenStory, screen: Span): readonly Highlight[] => {
	const {article, subject, find} = story;
	const quotes = quoteHighlights(article, quotesIn(article, screen), voicesOfArticle(article));
	const highlights = [...withMarks(article.marks, screen, quotes)];
	if (story.chosenQuote !== undefined) {
		const {cue, source} = article.quotes[story.chosenQuote]!;
		for (const span of [cue, source]) if (span !== undefined) highlights.push({span, style: {underline: true}});
	}
	if (subject !== undefined) {
		for (const [index, {span, quote}] of waypointsOf(article, subject).entries())
			if (quote === undefined)
				highlights.push({
					span,
					style: {role: 'ink', bold: true, underline: true, ...(index === story.waypoint ? {inverse: true} : {})},
				});
		for (const {name, mentions} of article.people)
			if (subject.kind === 'person' && name === subject.name)
				for (const span of mentions) highlights.push({span, style: {bold: true, underline: true}});
	}
	for (const span of story.hits ?? []) highlights.push({span, style: {role: 'ink', bold: true, underline: true}});
	if (find !== undefined)
		for (const [index, span] of findMatches(article, find.query).entries())
			highlights.push({
				span,
				style: index === find.current ? {bold: true, inverse: true} : {role: 'ink', bold: true, underline: true},
			});
	return highlights;
};
