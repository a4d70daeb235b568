import type {Article, StoryQuotes} from '../model/article.ts';
import {type Document, idOf} from '../model/document.ts';
import {listOrganisations} from './article-organisations.ts';
import {listPeople} from './article-people.ts';
import {createLexiconCache} from './language/lexicon-cache.ts';
import {foreignLanguageOf} from './language/story-language.ts';
import {tokenise} from './language/tokens.ts';
import {readCasing} from './names/casing.ts';
import {readHeadline} from './names/headline-names.ts';
import {findQuotedRuns} from './outline/quotation-marks.ts';
import {bodyOf} from './outline/story-body.ts';
import {unquotedIn} from './outline/unquoted-parts.ts';
import {findCast, withoutCredits} from './people/cast.ts';
import {findQuotes} from './speakers/quotes.ts';
import {findUnattributedQuotes} from './speakers/unattributed-quotes.ts';
import {withLabelledPeople} from './story/labelled-people.ts';
import {parseStory} from './story/parse-story.ts';
import {findTopics} from './topics/find-topics.ts';

/**
 * Turns a document into an article. `onQuotes` gets its quotes and people before topics are looked for, for a reader who
 * waits. May throw on a fault of its own; the caller decides what to show then.
 */
export type Analyser = (document: Document, onQuotes?: (found: StoryQuotes) => void) => Article;

/**
 * Creates an analyser with a lexicon cache of its own (1 MB, filled by the stories it reads). The result depends on the
 * document alone: the cache changes only the speed. An analyser is synchronous and may throw on a fault of its own.
 */
export const createAnalyser = (): Analyser => {
	const lexicon = createLexiconCache();
	return (document, onQuotes) => {
		const {blocks: _, language: stated, ...facts} = document;
		const body = bodyOf(document);
		const isUnquoted = unquotedIn(body);
		const runs = findQuotedRuns(body).filter(({span}) => !isUnquoted(span));
		const {tokens} = tokenise(body, runs, lexicon);
		const article = {
			...facts,
			id: idOf(document.origin),
			text: body.shown,
			sections: body.sections,
			...(body.marks.length > 0 && {marks: body.marks}),
		};
		const language = foreignLanguageOf(body, tokens, stated);
		if (language !== undefined) {
			const unattributed = {language, quotes: findUnattributedQuotes(body, runs), people: []};
			onQuotes?.(unattributed);
			return {...article, ...unattributed, topics: []};
		}
		const casing = readCasing(body, tokens);
		const told = findCast({body, tokens, casing, headline: readHeadline(document.headline, lexicon)});
		const cast = withLabelledPeople(told, body, tokens, document);
		const story = parseStory({body, tokens, runs, cast: withoutCredits(cast)});
		const attributed = findQuotes(story).filter(({quote}) => !quote.content.some(isUnquoted));
		const found = {quotes: attributed.map(({quote}) => quote), people: listPeople(cast, attributed)};
		onQuotes?.(found);
		const organisations = listOrganisations(story, attributed);
		return {
			...article,
			...found,
			...(organisations.length > 0 && {organisations}),
			topics: findTopics({body, tokens, casing, cast}, document),
		};
	};
};

/** The analyser of this thread. Sharing it keeps its cache warm from story to story. */
export const analyse: Analyser = createAnalyser();
