// What is done outside of the state.
import type {QuotePage} from '../../citation/page-markdown.ts';
import type {Article} from '../../model/article.ts';
import type {Correction} from '../../model/correction.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {KeptEntry, KeptSearch} from '../../notebook/notebook.ts';
import type {PageName} from './page-states.ts';

/** A quote that is chosen in a list. It is found again by its words: its index changes with corrections and with the file. */
export type ListedQuote = {
	readonly articleId: string;
	/** The title of the article. */
	readonly title?: string;
	/** The words said, as `quotedText` gives them. */
	readonly text: string;
	/** Its index when it was listed, which tells it from another quote of the same words. */
	readonly quote?: number;
	/** Where it was in the text of the article, where that is known in place of the index. */
	readonly at?: number;
};

/** Something to be done outside of the state: in the notebook, on the disk, by another program. */
export type Act =
	| {readonly kind: 'copy'; readonly text: string; readonly cited?: true}
	| {readonly kind: 'suspend' | 'redraw' | 'read-again'}
	| {readonly kind: 'browse'; readonly url: string}
	/** The editor opens at the line that holds `words`. */
	| {readonly kind: 'edit'; readonly path: string; readonly words: string}
	| {readonly kind: 'save'; readonly article: Article; readonly path: string}
	| {readonly kind: 'pipe'; readonly article: Article; readonly command: string}
	| {readonly kind: 'save-page'; readonly page: QuotePage; readonly path: string}
	| {readonly kind: 'pipe-page'; readonly page: QuotePage; readonly command: string}
	| {readonly kind: 'read-path'; readonly path: string}
	| {readonly kind: 'set-read'; readonly article: {readonly id: string; readonly title?: string}; readonly on: boolean}
	| {readonly kind: 'set-all-read'; readonly articles: readonly {readonly id: string; readonly title?: string}[]}
	| {
			readonly kind: 'star-article';
			readonly article: {readonly id: string; readonly title?: string};
			readonly on: boolean;
	  }
	| {readonly kind: 'star-quote'; readonly article: Article; readonly quote: number; readonly on: boolean}
	/** `hanging` more quotes are asked about. */
	| (QuotesToCorrect & {readonly kind: 'correct'; readonly hanging: number})
	/** `said` is what was decided: “Two people”. */
	| {readonly kind: 'decide-people'; readonly decisions: readonly PeopleDecision[]; readonly said: string}
	| {readonly kind: 'note'; readonly article: Article; readonly quote: number; readonly text: string}
	/** A quote of a list: its article is asked for first. */
	| {readonly kind: 'star-listed'; readonly quote: ListedQuote; readonly on: boolean}
	| {readonly kind: 'note-listed'; readonly quote: ListedQuote; readonly text: string}
	| {readonly kind: 'set-mark'; readonly letter: string; readonly article: Article; readonly offset: number}
	| {readonly kind: 'go-to-mark'; readonly letter: string}
	| {readonly kind: 'go-to-kept'; readonly entry: KeptEntry}
	| {readonly kind: 'set-order'; readonly page: PageName; readonly order: string}
	| {readonly kind: 'looked-for'; readonly where: 'find' | 'search'; readonly words: string}
	/** `isUse`: it is kept already, and is used. */
	| {readonly kind: 'keep-search'; readonly search: KeptSearch; readonly isUse?: true}
	| {readonly kind: 'forget-search'; readonly name: string}
	| {readonly kind: 'save-notes'; readonly path: string}
	| {readonly kind: 'undo'};

/** Quotes of an article, by their indices, and what the reader says of them. */
export type QuotesToCorrect = {
	readonly article: Article;
	readonly quotes: readonly number[];
	/** Absent where a correction is taken back. */
	readonly correction: Correction | undefined;
};

/** A question in the status line, and what has been typed as its answer. */
export type Prompt = {
	readonly kind: 'save' | 'pipe' | 'note' | 'save-notes' | 'keep-search';
	readonly text: string;
	/** The text is a proposal, marked as a whole: the first letter typed replaces it. */
	readonly isProposed?: true;
};
