/**
 * What the reader has decided of two keys of people (`personKeysIn`): that they are one person, or two. Where one person is
 * to become two by a role, the second key is the first one with that role behind a comma: “ann vale, goalkeeper”.
 */
export type PeopleDecision = {
	readonly says: 'same' | 'different';
	readonly one: string;
	readonly other: string;
	/** The mark of the text of the only story in which it holds: `other`, as the story calls somebody, is `one` there. */
	readonly story?: string;
};

/** Returns the key of those called by `key` who have a role. */
export const keyWithRole = (key: string, role: string): string => `${key}, ${role}`;
