import type {DigestTopic} from '../../../library/digest/by-topic.ts';
import type {QuoteMatch} from '../../../library/library.ts';
import {counted, grouped, minutesFor, moreQuotes, quotesInBrief} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {apart, type Line, place, run} from '../../../typesetting/runs.ts';
import {voiceOfMatch} from '../../drawing/match-voices.ts';
import {balanced, hangOf, textLine} from '../../drawing/page-parts.ts';
import {quoteLines} from '../../drawing/quote-entry.ts';
import {voiceName} from '../../drawing/strokes.ts';
import type {Grid} from '../../state/grid.ts';
import {keptSignOf} from '../../state/kept-listed.ts';
import type {State} from '../../state/state.ts';
import {isRead} from '../library/article-row.ts';
import {type DigestEntry, nameOfTopic} from './digest-entries.ts';

/** Draws the head of a topic: its name, and how much of it is new. */
export const topicHead = (grid: Grid, topic: DigestTopic<QuoteMatch>, isFirst: boolean): readonly Line[] => {
	const facts = [`${grouped(topic.articles.length)} new`, quotesInBrief(topic.quotes.sure, topic.quotes.unsure)].join(
		'   ',
	);
	const right = columnsOf(facts) + 12 <= grid.measure ? facts : '';
	const name = cut(nameOfTopic(topic), Math.max(1, grid.measure - columnsOf(right) - 2));
	return [
		...(isFirst || grid.tight ? [] : [[]]),
		textLine(grid, apart(run(name, 'ink', {bold: true}), run(right, 'muted'), grid.measure)),
	];
};

/** Formats what of a topic is not shown. */
export const moreWords = ({
	articles,
	quotes,
}: Pick<Extract<DigestEntry, {kind: 'more'}>, 'articles' | 'quotes'>): string =>
	[...(articles > 0 ? [counted(articles, 'more article')] : []), moreQuotes(quotes.sure, quotes.unsure)]
		.filter(part => part !== '')
		.join(', ');

/** Draws an entry of the digest. `all` are the quotes among which the voices are told apart. */
export const digestRow = (
	state: State,
	grid: Grid,
	entry: DigestEntry,
	{isChosen, all}: {readonly isChosen: boolean; readonly all: readonly QuoteMatch[]},
): readonly Line[] => {
	if (entry.kind === 'more') return [textLine(grid, [run(cut(moreWords(entry), grid.measure), 'muted')])];
	if (entry.kind === 'quote') {
		const voice = voiceOfMatch(entry.match, all);
		const sign = keptSignOf(state, entry.match);
		return quoteLines(grid, entry.match, voice, {
			strong: isChosen,
			margin: voiceName(voice, grid.margin),
			...(sign !== undefined && {kept: sign}),
		});
	}
	return articleLines(state, grid, entry, isChosen);
};

const articleLines = (
	state: State,
	grid: Grid,
	{article}: Extract<DigestEntry, {kind: 'article'}>,
	isChosen: boolean,
): readonly Line[] => {
	const minutes = `${minutesFor(article.words)} min`;
	const unread = !isRead(state, article.id);
	const inMargin = grid.margin > 0;
	const room = Math.max(1, grid.measure - (inMargin ? 0 : columnsOf(minutes) + 2));
	const titles = isChosen ? balanced(article.title, room) : [cut(article.title, room)];
	return titles.map((text, row) => {
		const title = run(text, isChosen || unread ? 'ink' : 'text', isChosen ? {bold: true} : {});
		const words: Line =
			inMargin || row > 0
				? [title]
				: place([
						[0, [title]],
						[grid.measure - columnsOf(minutes), [run(minutes, 'muted')]],
					]);
		return textLine(grid, words, {
			hang: hangOf(grid, text),
			...(row === 0 && {margin: [run(minutes, 'muted')], gutter: unread ? [run(' •')] : []}),
		});
	});
};
