// Who appears in an article: types.
import type {StoryMarks} from '../../model/people-decision.ts';

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

/** Keys of an article that stand for somebody with another key in other articles, with that key. */
export type JoinedKeys = readonly (readonly [key: string, person: string])[];

/** Which keys of articles stand for somebody with another key, by the ids of the articles; those without any are left out. */
export type JoinedInArticle = readonly [article: string, joined: JoinedKeys];

/** Everyone in one article. */
export type ArticlePeople = StoryMarks & {
	/** ISO 8601. */
	readonly published?: string;
	readonly people: readonly PersonHere[];
};
