// What lies outside of the state of the reader, and how its errors are told.

import type {Library} from '../../library/library.ts';
import type {Article} from '../../model/article.ts';
import type {Wanted} from '../../model/wanted.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import type {Action} from '../state/actions.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';
import type {Lend} from './lend-terminal.ts';

export type Exports = {
	readonly text: (article: Article) => Promise<string>;
	readonly markdown: (article: Article) => Promise<string>;
};

/** What the reader is started with, and what it acts on. */
export type Outside = {
	readonly library: () => Library;
	/** Ends the library and begins another one, which knows nothing yet. */
	readonly renewLibrary: () => Promise<void>;
	/** Watches the files of the library; rejects where that cannot be done. */
	readonly watch: (onFiles: (paths: readonly string[]) => void) => Promise<{readonly stop: () => void}>;
	/** Milliseconds since 1970: no story on the screen was read before. */
	readonly startedAt: number;
	readonly paths: readonly string[];
	/** Settles when the files are to be read: what is found in the story on the screen comes first. Never rejects. */
	readonly ready: Promise<void>;
	readonly notebook: Notebook;
	readonly start: Wanted;
	/** Writes to the terminal, beside Ink. */
	readonly write: (text: string) => void;
	/** The whole text of an article, for other programs and for files. */
	readonly exports: Exports;
	readonly lend: Lend;
	/** Waits for a key, or for `ending`, while the terminal is lent. */
	readonly anyKey: (ending: AbortSignal) => Promise<void>;
	readonly suspend: () => Promise<void>;
	readonly redraw: () => Promise<void>;
};

/** Returns the message of an error without its full stop, to be continued as a sentence. */
export const reasonOf = (error: unknown): string =>
	(error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ').replace(/\.$/u, '');

/** Shows an error in the status line. */
export const reportError = (store: Store<State, Action>, text: string) =>
	store.dispatch({kind: 'told', message: {text, tone: 'error'}});
