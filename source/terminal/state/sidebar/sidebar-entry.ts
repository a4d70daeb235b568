import type {Subject} from '../places.ts';

/** A person or a topic in the sidebar. */
export type SidebarEntry = {
	/** Stays the same while the list grows and the label changes to another spelling. */
	readonly key: string;
	readonly label: string;
	/** Quotes of a person, mentions of a topic in the story, or articles about it in the library. */
	readonly count?: number;
	/** Quotes that may be the person's. */
	readonly unsure?: number;
	readonly subject: Subject;
	/** The person is quoted. */
	readonly quoted: boolean;
};
