// Which quote is asked about, and what may be answered.
import type {Article} from '../../../model/article.ts';
import {memoizeRecent} from '../../../model/memo.ts';
import {quotedText} from '../../../model/quote.ts';
import type {ListedQuote} from '../../state/acts.ts';
import {withPageState} from '../../state/page-state.ts';
import type {State} from '../../state/state.ts';
import {cursorList} from '../cursor-list.ts';
import {type Candidate, organisationCandidates, speakerCandidates, unnamedCandidates} from './candidates.ts';

declare module '../../state/page-states.ts' {
	interface PageStates {
		readonly 'who-said-it': WhoSaidIt;
	}
}

type WhoSaidIt = ListedQuote & {
	/** Absent while it is the open story, and until the library has answered. */
	readonly article?: Article;
	readonly cursor: number;
	/** Names of those who said it together. */
	readonly marked: readonly string[];
	/** The name that is being typed; absent while none is. */
	readonly typed?: string;
};

/** An answer that can be chosen. */
export type SpeakerAnswer =
	| {readonly kind: 'person' | 'organisation' | 'unnamed'; readonly candidate: Candidate}
	/** `as found` takes back what the reader has set. */
	| {readonly kind: 'nobody' | 'another name' | 'no quote' | 'as found'};

const nothing: WhoSaidIt = {articleId: '', text: '', cursor: 0, marked: []};

/** Returns the state of the page. */
export const whoSaidIt = ({pageStates}: State): WhoSaidIt => pageStates['who-said-it'] ?? nothing;

/** Changes the state of the page. */
export const withWhoSaidIt = (state: State, change: (asked: WhoSaidIt) => WhoSaidIt): State =>
	withPageState(state, 'who-said-it', change(whoSaidIt(state)));

/** Begins to ask about a quote. */
export const askAbout = (state: State, quote: ListedQuote): State =>
	withPageState(state, 'who-said-it', {...quote, cursor: 0, marked: []});

const indexIn = memoizeRecent((article: Article, words: string, expected: number | undefined): number => {
	const isIt = (index: number): boolean => {
		const quote = article.quotes[index];
		return quote !== undefined && quotedText(article.text, quote) === words;
	};
	return expected !== undefined && isIt(expected) ? expected : article.quotes.findIndex((_, index) => isIt(index));
});

/** Returns the article of the quote that is asked about; undefined until it has arrived. */
export const askedArticle = (state: State): Article | undefined => {
	const {articleId, article} = whoSaidIt(state);
	return state.story?.article.id === articleId ? state.story.article : article;
};

/** Returns the quote that is asked about; undefined until its article has arrived, and where it is no longer there. */
export const askedQuote = (state: State): {readonly article: Article; readonly index: number} | undefined => {
	const {text, quote} = whoSaidIt(state);
	const article = askedArticle(state);
	const index = article === undefined ? -1 : indexIn(article, text, quote);
	return article === undefined || index === -1 ? undefined : {article, index};
};

const others: readonly SpeakerAnswer[] = [{kind: 'nobody'}, {kind: 'another name'}, {kind: 'no quote'}];
const asFound: SpeakerAnswer = {kind: 'as found'};

/** The people; in front of them the organisation whose words the program takes them for, the other voices without a name and the other
 * organisations behind. */
const namedAnswers = (article: Article, index: number): readonly SpeakerAnswer[] => {
	const people = speakerCandidates(article, index).map(candidate => ({kind: 'person', candidate}) as const);
	const organisations = organisationCandidates(article, index).map(
		candidate => ({kind: 'organisation', candidate}) as const,
	);
	const own = organisations.filter(({candidate}) => candidate.guess !== undefined);
	const unnamed = unnamedCandidates(article, index).map(candidate => ({kind: 'unnamed', candidate}) as const);
	return [...own, ...people, ...unnamed, ...organisations.filter(one => !own.includes(one))];
};

const answersFor = memoizeRecent((article: Article, index: number): readonly SpeakerAnswer[] => [
	...namedAnswers(article, index),
	...others,
	...(article.quotes[index]!.decided === undefined ? [] : [asFound]),
]);

/** Returns what may be answered: the candidates, then the answers that name none of them. */
export const answersIn = (state: State): readonly SpeakerAnswer[] => {
	const asked = askedQuote(state);
	return asked === undefined ? [] : answersFor(asked.article, asked.index);
};

/** The list of the answers. */
export const answerList = cursorList(
	state => answersIn(state).length,
	state => whoSaidIt(state).cursor,
	(state, cursor) => withWhoSaidIt(state, asked => ({...asked, cursor})),
);
