// Who may be one person with somebody, as the page that asks it shows them.
import type {ApartReason, DatedRole, JoinReason} from '../../../library/people/identity.ts';

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
	/** Of a single story: its marks as they are kept, and the keys of all whom the reader tells apart by a role, that of the name alone first. */
	readonly story?: {readonly mark: string; readonly namesakes: readonly string[]; readonly isDecided: boolean};
	/** Those asked about without this group, where it is among them. */
	readonly rest?: Group;
};
