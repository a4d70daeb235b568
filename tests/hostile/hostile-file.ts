// What a hostile file is.

/** A sentence in every file that someone may still want to read: it must be shown. */
export const story = 'The lamp on the mole burned all night.';

export type HostileFile = {
	/** The kind of harm, one of those in hostile.test.ts. */
	readonly harm: string;
	/** Unique; the extension decides how it is read. */
	readonly name: string;
	readonly content: () => string | Uint8Array;
	/** Words that must be shown; absent if the file may be refused. */
	readonly shows?: string;
	/** Words that must not be shown. */
	readonly hides?: string;
};

/** Returns the files of one kind of harm. `contents` are by name; `shows` is what each of them must show. */
export const filesOf = (
	harm: string,
	extension: string,
	contents: Readonly<Record<string, string | Uint8Array | (() => string | Uint8Array)>>,
	shows: string | undefined = story,
): readonly HostileFile[] =>
	Object.entries(contents).map(([name, content]) => ({
		harm,
		name: `${harm.replaceAll(' ', '-')}-${name}${extension}`,
		content: typeof content === 'function' ? content : () => content,
		...(shows !== undefined && {shows}),
	}));
