// Why the program gives a quote to a person, as the margin of the person's page says it.
import type {QuoteMatch} from '../../library/library.ts';
import {isUnsure} from '../../model/doubt.ts';
import {sourceWords} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';
import {columnsOf} from '../../typesetting/measure.ts';
import {type Line, run} from '../../typesetting/runs.ts';
import {shortSource} from '../../typesetting/voices.ts';
import {questionMark} from '../drawing/strokes.ts';
import type {State} from '../state/state.ts';

/** Returns the words that show who spoke, with a question mark where that is unsure. */
export const evidenceInMargin = (state: State, match: QuoteMatch, columns: number): Line => {
	const asks = isUnsure(match);
	const words = run(evidence(state, match, asks ? Math.max(1, columns - 1) : columns), 'muted', {italic: true});
	return asks ? [words, questionMark] : [words];
};

/** “he said”: the words of the story that say who spoke. Without the story at hand the cue is left out. */
const evidence = (state: State, match: QuoteMatch, columns: number): string => {
	const article = state.story?.article;
	if (article === undefined || article.id !== match.articleId)
		return match.source === undefined ? '' : shortSource(match.source, columns);
	const quote = article.quotes[match.quote];
	const said = quote?.cue === undefined ? '' : ` ${textOf(article.text, quote.cue)}`;
	const source = quote && sourceWords(article.text, quote);
	return source === undefined ? said.trim() : `${shortSource(source, Math.max(1, columns - columnsOf(said)))}${said}`;
};
