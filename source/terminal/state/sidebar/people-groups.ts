// Who may be one person with somebody, as the page that asks it shows them.
import type {ApartReason, DatedRole, JoinReason} from '../../../library/people/identity.ts';

/** Somebody whom a name may mean; without a name nobody who has a fuller one. */
export type Namesake = {readonly key: string; readonly name?: string};

/** A story of which it can be said whom it means. */
export type OneStory = {
	/** Its marks, as they are kept. */
	readonly mark: string;
	/** The key of the name that the story has. */
	readonly of: string;
	/** All whom it may mean: two of one name whom the reader tells apart by a role, or those of one surname. */
	readonly namesakes: readonly Namesake[];
	readonly isDecided: boolean;
};

/** Tells whether a story has a surname alone. */
export const hasSurnameAlone = ({of}: OneStory): boolean => !of.includes(' ');

/** Appearances that are one person's: those asked about, those that were joined with them, or those of somebody else. */
export type Group = {
	/** `joined`, `role` and `story` are among those asked about; `apart` may be the same person. */
	readonly kind: 'asked' | 'joined' | 'role' | 'apart' | 'story';
	readonly key: string;
	readonly name: string;
	/** The ways in which the articles write the name, the most used first. */
	readonly forms: readonly string[];
	readonly roles: readonly DatedRole[];
	readonly articles: ReadonlySet<string>;
	readonly quotes: number;
	/** Dates of the articles that have one. */
	readonly dates: readonly string[];
	/** Why it was joined or kept apart; absent for those asked about. */
	readonly reason?: JoinReason | ApartReason | 'another age' | 'shares no word with the other roles';
	/** Of a single story. */
	readonly story?: OneStory;
	/** Those asked about without this group, where it is among them. */
	readonly rest?: Group;
};
