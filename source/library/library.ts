import type {Article, StoryQuotes} from '../model/article.ts';
import type {Document} from '../model/document.ts';
import type {DoubtCounts} from '../model/doubt.ts';
import type {Nearness} from '../model/nearness.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import type {Problem} from '../model/problem.ts';
import type {Quote} from '../model/quote.ts';
import type {Span} from '../model/span.ts';
import type {Topic} from '../model/topic.ts';
import type {Pace} from './flow/pace.ts';
import type {ArticlePeople, JoinedInArticle, JoinedKeys} from './people/article-people.ts';
import type {Identity} from './people/identity.ts';
import type {KeptStates} from './search/kept-states.ts';
import type {DecidedVoices} from './search/language/decided-voices.ts';

/**
 * Someone who is quoted in an article. `name` is absent for all who are not named, together, and for all whose name is
 * unsure, together: nobody is counted for a question.
 */
export type Voice = {readonly name?: string; readonly unsure?: true; readonly quotes: number};

/** An article without its body, for lists. */
export type ArticleSummary = {
	readonly id: string;
	readonly path: string;
	/** The headline, or the lede's first words and “…”. */
	readonly title: string;
	/** The opening paragraph, cut at a word. Absent if the title is taken from it. */
	readonly standfirst?: string;
	/** ISO 8601. */
	readonly published?: string;
	readonly byline?: string;
	readonly url?: string;
	readonly outlet?: string;
	/** The same for the same text, and for no other. */
	readonly textMark?: string;
	readonly words: number;
	/** Quotes, paraphrases not counted. */
	readonly quotes: number;
	/** Most quoted first. */
	readonly voices: readonly Voice[];
	/** Names of everyone in the article, voices included. */
	readonly people: readonly string[];
	/** Who of them is one person with somebody of another name elsewhere; absent where nobody is, and until all is read. */
	readonly joined?: JoinedKeys;
	readonly topics: readonly string[];
	readonly sections: readonly {readonly subhead?: string}[];
	/** Where each quote is, and the index of its voice: see `unpackHeard`. */
	readonly heard: string;
};

/** A quote in a list: with the words said and what tells where they were said. */
export type QuoteMatch = {
	readonly articleId: string;
	/** Index into `Article.quotes`. */
	readonly quote: number;
	readonly kind: Quote['kind'];
	/** The words said; parts that the cue splits are joined by “ … ”. */
	readonly text: string;
	readonly speaker?: string;
	/** How sure the speaker is (`isUnsure`), from 0 to 1. */
	readonly confidence: number;
	/** Set if the reader has said who the speaker is. */
	readonly decided?: 'reader';
	/** All who speak together; `speaker` is absent then. */
	readonly speakers?: readonly string[];
	/** The words of the article that stand for the speaker there, e.g. “she”. */
	readonly source?: string;
	/** The words of the article that report it, e.g. “said”. */
	readonly cue?: string;
	/** Sentences from where an unsure speaker is named last to here; 0 in the same one, absent where that is not before it. */
	readonly sentencesOn?: number;
	readonly title: string;
	readonly subhead?: string;
	readonly published?: string;
	/** How near each of the article's topics is named (`nearnessIn`); absent where none is near. */
	readonly nearTopics?: readonly number[];
	/** The whole words that matched, as spans into `text`. */
	readonly matched: readonly Span[];
	/** The words that were found, where they are not those of the query and it was asked for. */
	readonly readAs?: string;
	/** 0 to 1: the higher, the better the match. */
	readonly score: number;
};

/** A quote about a topic, and how near the topic is named. */
export type TopicMatch = Omit<QuoteMatch, 'nearTopics'> & {readonly nearness: Nearness};
/** What articles call a person, and what they say the person is. */
export type NamesAndRoles = Pick<Identity<string>, 'names' | 'roles'>;
/** A word that the library holds, so that it was not taken for another one, and the known word that is most like it. */
export type HeldWord = {readonly word: string; readonly close?: string};
/** Everyone in one article who has a surname that was asked for. */
export type PeopleInArticle = {readonly id: string; readonly everyone: ArticlePeople};

/** What a search found. */
export type SearchAnswer = {
	readonly query: string;
	/** Best first. */
	readonly matches: readonly QuoteMatch[];
	/** Number of quotes searched. */
	readonly searched: number;
	/** The query in the words of the best match, if a word of it was taken for another one. */
	readonly readAs?: string;
	/** How many quotes have all the words, where it was asked for: `matches` may have others behind them. */
	readonly found?: DoubtCounts;
	/** How many have the words of its phrases, where no quote has them together: then `matches` are these. */
	readonly closest?: DoubtCounts;
	/** The words of the query that the library holds; absent if there are none. */
	readonly held?: readonly HeldWord[];
};

/** An article whose text has the words of a search, with the sentence in which they stand. */
export type TextMatch = {
	readonly articleId: string;
	readonly title: string;
	readonly subhead?: string;
	readonly published?: string;
	/** The sentence, or the sentences. */
	readonly text: string;
	/** Where it begins in the text of the article: UTF-16 units. */
	readonly at: number;
	/** The whole words that matched, as spans into `text`. */
	readonly matched: readonly Span[];
};

/** The articles whose texts have all the words of a search. */
export type TextAnswer = {
	readonly query: string;
	/** Newest first. */
	readonly matches: readonly TextMatch[];
	/** How many there are, those beyond the limit too. */
	readonly found: number;
	/** Number of articles searched. */
	readonly searched: number;
	/** The query in the words of the texts, if a word of it was taken for another one. */
	readonly readAs?: string;
};

/** A headline, or with `section` (an index) a subhead, that has all the words of a search. */
export type HeadlineMatch = {readonly articleId: string; readonly section?: number};

/** The headlines and subheads that have all the words of a search. */
export type HeadlineAnswer = {
	readonly query: string;
	/** Newest first, headlines before subheads. */
	readonly matches: readonly HeadlineMatch[];
	readonly found: number;
};

/** What a library reports while it reads files. */
export type LibraryEvent =
	| {
			readonly type: 'articles';
			readonly articles: readonly ArticleSummary[];
			/** Files found so far, and files read so far. */
			readonly found: number;
			readonly read: number;
			/** Absent while it cannot be told. */
			readonly pace?: Pace;
	  }
	| {readonly type: 'problem'; readonly problem: Problem}
	| {readonly type: 'done'; readonly found: number; readonly read: number};

/**
 * How a library is searched: the most to return, what the reader keeps, as far as `is:` asks for it, and has decided, as far as `by:`
 * does.
 */
export type LookOptions = {
	readonly limit: number;
	readonly kept?: KeptStates;
	readonly decided?: DecidedVoices;
	readonly signal?: AbortSignal;
};

/** Somebody who is quoted in new articles. */
export type NewVoice = {
	readonly name: string;
	readonly quotes: number;
	/** Nobody quoted this person before. */
	readonly isFirst: boolean;
};

/** What is new in some articles. */
export type NewWords<Quote> = {
	/** Of each article, in the order in which they were asked for: its quotes whose words are new, in text order. */
	readonly said: readonly (readonly Quote[])[];
	/** Quotes that are left out, because their words were said before. */
	readonly saidBefore: number;
	/** The most quoted first. Who is a question is nobody. */
	readonly voices: readonly NewVoice[];
};

/** What has become of files since they were read. */
export type Revision = {
	/** Articles that were not there before. */
	readonly added: readonly ArticleSummary[];
	/** Articles of which the text is another one now. */
	readonly changed: readonly ArticleSummary[];
	/** Ids of articles that are no longer there. */
	readonly gone: readonly string[];
	readonly problems: readonly Problem[];
};

/**
 * The articles that were opened, in this process or in a worker. All methods but `close` reject once the library is closed
 * (`isLibraryClosed`) or its worker has died.
 */
export type Library = {
	/**
	 * Reads files and folders. Yields summaries in batches, files that cannot be read as problems, and `done` last. Articles
	 * that are in the library already are left out. Ends without `done` when the library is closed.
	 */
	readonly open: (paths: readonly string[]) => AsyncIterable<LibraryEvent>;
	/** Reads files again that have come, changed or gone, and says what has become of their articles; `search` and `article` know it then. */
	readonly revise: (paths: readonly string[]) => Promise<Revision>;
	/**
	 * Analyses a document that has been read elsewhere: gives its quotes and people to `onQuotes` as soon as they are known,
	 * and returns its topics. Its words need not cross threads again. `article` knows it from then on, and an `open` that
	 * comes to the same document does not analyse it again. `aloneIn` is the stamp of its file, taken before it was read, if
	 * that has nothing else in it: an `open` does not even read it again while it is unchanged.
	 */
	readonly prepare: (
		document: Document,
		onQuotes: (found: StoryQuotes) => void,
		aloneIn?: string | undefined,
	) => Promise<readonly Topic[]>;
	/**
	 * Returns an article with its body; with `anew`, from its file even if it is in memory. Rejects with a UserError if the
	 * library has no such article, or its file no longer has it.
	 */
	readonly article: (id: string, options?: {readonly anew?: boolean}) => Promise<Article>;
	/**
	 * Returns the quotes that match best, at most `limit`; `within` is the id of the only article to search. Rejects with the
	 * signal's reason, an AbortError, if the signal fires first.
	 */
	readonly search: (query: string, options: LookOptions & {readonly within?: string}) => Promise<SearchAnswer>;
	/** Returns the headlines and subheads with all the words. Rejects as `search` does. */
	readonly headlines: (query: string, options: LookOptions) => Promise<HeadlineAnswer>;
	/** Returns the articles whose texts have all the words. Rejects as `search` does. */
	readonly texts: (query: string, options: LookOptions) => Promise<TextAnswer>;
	/**
	 * Returns everything that one person said, paraphrases left out, without limit: in the order in which the articles were
	 * opened, then in text order. `names` are the names of that person (`LibraryPerson.names`), compared as wholes by the rule
	 * that counts people: those that are sure are as many as `LibraryPerson.quotes`, and the unsure ones are among them. `matched` is empty and `score` 1 in each.
	 */
	readonly quotesBy: (names: readonly string[]) => Promise<readonly QuoteMatch[]>;
	/**
	 * Returns everything that was said about a topic, paraphrases left out: what stands in the articles about it in the order in which
	 * these were opened and in text order, then what names it elsewhere. `topic` is a label of it (`LibraryTopic.label`). With
	 * `onPart` it hands over what it has found as it goes, and returns the rest.
	 */
	readonly quotesAbout: (
		topic: string,
		onPart?: (found: readonly TopicMatch[]) => void,
	) => Promise<readonly TopicMatch[]>;
	/**
	 * Returns how the articles call one person, and what they say that person is. `names` are as for `quotesBy`.
	 */
	readonly namesAndRolesOf: (names: readonly string[]) => Promise<NamesAndRoles>;
	/** Returns where somebody of these surnames appears, as far as the articles have been opened: who is one person follows from it. */
	readonly appearancesOf: (surnames: readonly string[]) => Promise<readonly PeopleInArticle[]>;
	/**
	 * Works out who of all articles is one person under several names, as far as the reader has not decided otherwise; `quotesBy` and
	 * `namesAndRolesOf` know it from then on.
	 */
	readonly joinPeople: (decisions: readonly PeopleDecision[]) => Promise<readonly JoinedInArticle[]>;
	/**
	 * Returns what is new in articles, compared with all others: the ids in the order in which what is said twice counts as new.
	 * Paraphrases are left out. Rejects with the signal's reason, an AbortError, if the signal fires first.
	 */
	readonly newWords: (
		ids: readonly string[],
		options?: {readonly signal?: AbortSignal},
	) => Promise<NewWords<QuoteMatch>>;
	/** Ends what is under way. */
	readonly close: () => Promise<void>;
};
