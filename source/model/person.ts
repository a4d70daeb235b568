import type {Span} from './span.ts';

/** Someone an article names. */
export type Person = {
	/** The fullest form of the name in the article. */
	readonly name: string;
	/** What the article says this person is: “a former US Marine”. */
	readonly role?: string;
	/** Every mention by name, and every source of a quote that refers to the person, in text order. */
	readonly mentions: readonly Span[];
};
