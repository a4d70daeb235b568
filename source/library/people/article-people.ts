// Who appears in an article: types.

/** One person in one article. */
export type PersonHere = {
	/** What `personKeysIn` gives for the names: a full name, or a bare surname that nobody in the article explains. */
	readonly key: string;
	/** The names by which the article calls this person. */
	readonly names: readonly string[];
	/** Quotes in the person's own words of which the speaker is sure. */
	readonly quotes: number;
	readonly role?: string;
	/** Titles before the name: “mrs”, “justice”. Absent if there are none. */
	readonly titles?: readonly string[];
};

/** Everyone in one article. */
export type ArticlePeople = {
	/** ISO 8601. */
	readonly published?: string;
	readonly people: readonly PersonHere[];
};
