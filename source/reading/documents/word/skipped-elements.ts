// Elements of a Word document whose content is no part of the text.

/** Names in lower case, without prefixes. */
const always: ReadonlySet<string> = new Set([
	// Tracked changes: what was moved away, and how things looked before.
	'movefrom',
	'pprchange',
	'rprchange',
	'sectprchange',
	'tblprchange',
	'tblprexchange',
	'tblgridchange',
	'trprchange',
	'tcprchange',
	'numberingchange',
	// Properties of things that are read without them.
	'sectpr',
	'tabs',
	'tblpr',
	'tblgrid',
	'smarttagpr',
	'customxmlpr',
	// The pronunciation above a word.
	'rt',
]);

/** Decides element by element, in order. */
export type Skipper = {
	/** Returns true if the element that begins is to be skipped with all that is in it. */
	readonly isSkipped: (name: string, attributes: ReadonlyMap<string, string>) => boolean;
	readonly closes: (name: string) => void;
};

/** Returns a skipper for one part. */
export const createSkipper = (): Skipper => {
	/** For each choice between forms of a drawing, whether one was read: the others have the same words. */
	const choices: boolean[] = [];
	/** For each control, whether it shows a hint, or a table of contents that the program made. */
	const controls: boolean[] = [];
	const mark = (list: boolean[]): void => {
		if (list.length > 0) list[list.length - 1] = true;
	};
	return {
		isSkipped: (name, attributes) => {
			switch (name) {
				case 'alternatecontent':
					choices.push(false);
					return false;
				case 'choice':
				case 'fallback': {
					const isOther = choices.at(-1) ?? false;
					mark(choices);
					return isOther;
				}
				case 'sdt':
					controls.push(false);
					return false;
				case 'showingplchdr':
					mark(controls);
					return false;
				case 'docpartgallery':
					if (attributes.get('val') === 'Table of Contents') mark(controls);
					return false;
				case 'sdtcontent':
					return controls.at(-1) ?? false;
				default:
					return always.has(name);
			}
		},
		closes: name => {
			if (name === 'alternatecontent') choices.pop();
			else if (name === 'sdt') controls.pop();
		},
	};
};
