// The page of somebody, of whom the library has told what a test says.
import type {NamesAndRoles, QuoteMatch} from '../../../../source/library/library.ts';
import type {Article} from '../../../../source/model/article.ts';
import type {Action} from '../../../../source/terminal/state/actions.ts';
import type {State} from '../../../../source/terminal/state/state.ts';
import {play, readerOf} from '../../../helpers/reader.ts';
import {storyOf} from '../../../helpers/story.ts';

/** An article of the year 2020 and so many more that names the mayor. */
export const articleOf = (year: number, topics: readonly string[] = []): Article =>
	storyOf(`Hedda Sorn spoke. ${topics.join(' ')}`, {
		path: `${year}.txt`,
		headline: `The year ${year}`,
		published: `${year}-06-15`,
		people: ['Hedda Sorn'],
		topics,
	});

/** A quote of the mayor. */
export const said = (year: number | undefined, words: string, facts: Partial<QuoteMatch> = {}): QuoteMatch => ({
	articleId: `${year}.txt`,
	quote: 0,
	kind: 'direct',
	text: `“${words}”`,
	speaker: 'Hedda Sorn',
	source: 'Hedda Sorn',
	cue: 'said',
	confidence: 1,
	title: `The year ${year}`,
	...(year !== undefined && {published: `${year}-06-15`}),
	matched: [],
	score: 1,
	...facts,
});

export const quoted = (...matches: readonly QuoteMatch[]): Action => ({kind: 'quoted', names: ['Hedda Sorn'], matches});
export const called = (told: NamesAndRoles): Action => ({kind: 'called', names: ['Hedda Sorn'], called: told});

/** The page of the mayor in a library of these articles, before anything is known of her. */
export const pageOf = (
	articles: readonly Article[],
	{columns = 120, rows = 40}: {readonly columns?: number; readonly rows?: number} = {},
): State =>
	play(readerOf(articles, columns, rows), {
		kind: 'opened',
		article: articles[0]!,
		at: {kind: 'about', subject: {kind: 'person', name: 'Hedda Sorn'}},
	});
