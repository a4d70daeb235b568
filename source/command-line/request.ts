import type {Dimension} from '../model/dimension.ts';
import type {Limits} from '../model/limits.ts';
import type {ListName, Wanted} from '../model/wanted.ts';
import type {FlagName, flags} from './flags.ts';

/** Where the articles come from. With neither, it is standard input if that has content, else the user's library. */
export type Sources = {
	/** As they were typed; `-` is standard input. */
	readonly paths: readonly string[];
	/** A file with more paths; `-` is standard input. */
	readonly filesFrom?: string;
};

/** How things are printed. */
export type OutputFormat = (typeof flags)['format']['choices'][number] | 'json' | 'jsonl';

/** How output looks. */
export type Appearance = {
	/** Columns to wrap text at; absent without --width. */
	readonly width?: number;
	readonly color: (typeof flags)['color']['choices'][number];
	readonly theme: (typeof flags)['theme']['choices'][number];
};

/** What is made of all the articles: a list of them, their people added up, or their quotes counted. */
export type Overview =
	| {readonly of: 'articles'}
	| {readonly of: 'people'}
	/** What is new. */
	| {readonly of: 'news'}
	| {readonly of: 'counts'; readonly by: readonly Dimension[]};

/** What the user asks for: the reader, something printed, or something about the program. */
export type Request =
	| {
			readonly action: 'read';
			readonly sources: Sources;
			readonly wanted: Wanted;
			readonly look: Appearance;
			/** Whether what is read of folders is kept between runs. */
			readonly cached: boolean;
	  }
	| {
			readonly action: 'print';
			readonly sources: Sources;
			readonly wanted: Wanted;
			/** Those whom --person names besides the one in `wanted`. */
			readonly others: readonly string[];
			readonly limits: Limits;
			/** Default: as they are found, or, of quotes that are looked for, best first. */
			readonly sort?: (typeof flags)['sort']['choices'][number];
			readonly list?: ListName;
			/** What is printed in place of what was found, if it is added up or described. */
			readonly overview?: Overview;
			/** Whether to wait for files that arrive, instead of what is there. */
			readonly follow?: boolean;
			/** Whether paraphrases count as quotes. */
			readonly indirect: boolean;
			/** Whether what copies of an article have is listed and counted again. */
			readonly allCopies?: boolean;
			readonly form: OutputFormat;
			readonly look: Appearance;
			/** As for `read`. */
			readonly cached: boolean;
	  }
	| {readonly action: 'help' | 'version' | 'print-keys' | 'corrections'}
	| {readonly action: 'add-corrections'; readonly file: string}
	| {readonly action: 'completion'; readonly shell: (typeof flags)['completion']['choices'][number]}
	| {readonly action: 'names'; readonly kind: NameKind; readonly sources: Sources};

/** Whose names are completed. */
export type NameKind = (typeof flags)['names']['choices'][number];

/** A parsed command line. */
export type Arguments = {
	/** Arguments that are neither flags nor their values. */
	readonly input: readonly string[];
	/** The values of the flags that take one. */
	readonly values: ReadonlyMap<FlagName, string>;
	/** The further values of flags that were given several times. */
	readonly more: ReadonlyMap<FlagName, readonly string[]>;
	/** The flags without a value. */
	readonly switches: ReadonlySet<FlagName>;
};
