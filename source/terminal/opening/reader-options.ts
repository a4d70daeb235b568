import type {Keymap} from '../../keymap/keymap.ts';
import type {NewestArticles} from '../../library/archive/newest-articles.ts';
import type {Library} from '../../library/library.ts';
import type {Problem} from '../../model/problem.ts';
import type {Wanted} from '../../model/wanted.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import type {Theme} from '../../typesetting/themes.ts';
import type {Exports} from '../effects/outside.ts';
import type {FirstStory} from './first-story.ts';

/** What the reader is opened with. What takes time is handed over as a function, and called when it is needed. */
export type ReaderOptions = {
	readonly paths: readonly string[];
	/** Opens on the list of all articles, and not on a story. */
	readonly atHome: boolean;
	/**
	 * Reads the first story without analysing it: it is on the screen before anything else has loaded. Of a long file
	 * `onBeginning` is told the first pages before that.
	 */
	readonly first: (onBeginning?: (story: FirstStory) => void) => Promise<FirstStory | undefined>;
	/** Returns what the library had at its top when it was left; undefined where nothing was kept. */
	readonly listedBefore: () => Promise<NewestArticles | undefined>;
	/** Bytes of the only file; 0 where there are several. */
	readonly size: number;
	/** Something to be said first. */
	readonly notice?: string | undefined;
	/** What it cannot keep is told as a problem. */
	readonly notebook: (onProblem: (problem: Problem) => void) => Notebook;
	/** Starts a library: only after the first screen has been painted. */
	readonly library: () => Promise<Library>;
	/** Watches the files for changes since a time in milliseconds since 1970. */
	readonly watch: (onFiles: (paths: readonly string[]) => void, since: number) => Promise<{readonly stop: () => void}>;
	readonly start: Wanted;
	/** The whole text of an article, for other programs and for files. */
	readonly exports: Exports;
	readonly keymap: Keymap;
	/** The template of citations. */
	readonly citation: string;
	readonly colours: NonNullable<Theme['colours']>;
	readonly color: 'auto' | 'always' | 'never';
	readonly theme: 'auto' | 'dark' | 'light';
	/** Columns of text, where the reader wants other than the usual 66. */
	readonly width?: number;
};
