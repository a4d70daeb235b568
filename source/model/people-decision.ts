// What the reader has decided of people, and by what the single story is known in which it holds: its text, or, when that was edited,
// where it stands.
import {textMarkOf} from './fnv1a.ts';

/**
 * What the reader has decided of two keys of people (`personKeysIn`): that they are one person, or two. Where one person is
 * to become two by a role, the second key is the first one with that role behind a comma: “ann vale, goalkeeper”.
 */
export type PeopleDecision = {
	readonly says: 'same' | 'different';
	readonly one: string;
	readonly other: string;
	/** The marks (`marksToKeep`) of the only story in which it holds: `other`, as the story calls somebody, is `one` there. */
	readonly story?: string;
};

/** Returns the key of those called by `key` who have a role. */
export const keyWithRole = (key: string, role: string): string => `${key}, ${role}`;

/** The marks of a story. */
export type StoryMarks = {
	/** The same for the same text, and for no other: it survives a renamed file. */
	readonly text?: string;
	/** The same for the same address, or the same file name and headline: it survives an edited text. */
	readonly place?: string;
};

/** What tells where a story stands. Without an entry in a file the id is the path. */
type Placed = {readonly id: string; readonly path: string; readonly title: string; readonly url?: string};

/** Pages that name their site as their address are many stories, not one. */
const isAddressOfSite = (url: string): boolean => /^[a-z]+:\/\/[^/?#]+\/?$/iu.test(url);

/**
 * Returns the mark of the place of a story. The stories of one file may all have the address of their page. A file name alone is
 * not enough: “index.html” is the name of many, and “today.txt” has another story every day.
 */
export const placeMarkOf = ({id, path, title, url}: Placed): string => {
	if (url !== undefined && id === path && !isAddressOfSite(url)) return textMarkOf(url);
	const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
	return textMarkOf(`${file}\n${title}`);
};

const between = ' at ';

/** Returns both marks as one, to be kept; undefined for a story whose text has none. */
export const marksToKeep = ({text, place}: StoryMarks): string | undefined =>
	text === undefined || place === undefined ? text : text + between + place;

/** Returns the marks in what was kept: a decision of an older program has that of the text alone. */
export const keptMarks = (story: string): readonly string[] => story.split(between);

/** Tells whether what was kept of two stories is of one. */
export const areOneStory = (one: string, other: string): boolean => {
	const marks = keptMarks(other);
	return keptMarks(one).some(mark => marks.includes(mark));
};
