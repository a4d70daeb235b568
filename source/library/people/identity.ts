// A person across articles, and what is said of how the program came to count these appearances as one person.

/** Why an appearance counts as this person's: shown as it is. */
export type JoinReason =
	| 'same full name'
	| 'nickname'
	| 'further given name'
	| 'surname with one bearer in 3+ articles and ten times the next'
	| 'by hand'
	| 'by hand in single stories';

/** Why somebody who may be the same person is kept apart: shown as it is. */
export type ApartReason =
	| 'no shared role'
	| 'several people it may be'
	| 'a single initial'
	| 'a title or role that the other never has'
	| 'too few articles with the full name'
	| 'by hand';

/** A name by which articles call a person, and in how many. */
export type NameForm = {readonly name: string; readonly articles: number};

/** A role as articles state it, with the dates of the first and the last of these that have one. */
export type DatedRole = {
	readonly role: string;
	readonly articles: number;
	readonly from?: string;
	readonly to?: string;
};

/** All appearances under one key (`personKeysIn`), and why they are this person's. */
export type Joined<ArticleKey> = {
	readonly key: string;
	readonly reason: JoinReason;
	readonly articles: readonly ArticleKey[];
};

/** Somebody else who may be this person: an offer to join the two. */
export type Apart = {readonly key: string; readonly reason: ApartReason};

/** One person across articles. */
export type Identity<ArticleKey> = {
	/** The key of the name that most articles use; the same person keeps it as long as that name leads. */
	readonly key: string;
	/** As most articles write it, full names first. */
	readonly name: string;
	/** The most used first. */
	readonly names: readonly NameForm[];
	/** The most stated first. */
	readonly roles: readonly DatedRole[];
	/** The number of articles, and of quotes whose speaker is sure. */
	readonly articles: number;
	readonly quotes: number;
	/** The first one is that of `key`. */
	readonly joined: readonly Joined<ArticleKey>[];
	readonly apart: readonly Apart[];
};
