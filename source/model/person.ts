import type {Span} from './span.ts';

export type Person = {
	/** The fullest name the article gives. */
	readonly name: string;
	/** What the article says this person is: “a former US Marine”. */
	readonly role?: string;
	/** Every span that names or, where it was resolved, refers to this person, in text order. */
	readonly mentions: readonly Span[];
};
