/** Said in every file that a person could still want to read: it must be shown. */
export const story = 'The lamp on the mole burned all night.';

export type HostileFile = {
	readonly harm: string;
	/** Unique; the extension decides how it is read. */
	readonly name: string;
	readonly content: () => string | Uint8Array;
	/** Words that must be shown; absent where refusing the file is right. */
	readonly shows?: string;
	/** Words that must not be. */
	readonly hides?: string;
};

/** Several files of one harm: by name, content, and whether the story must be shown. */
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
