import type {Article} from '../model/article.ts';
import {type Document, idOf} from '../model/document.ts';
import {listPeople} from './article-people.ts';
import {tokenise} from './language/tokens.ts';
import {findQuotedRuns} from './outline/quotation-marks.ts';
import {bodyOf} from './outline/story-body.ts';
import {findCast} from './people/cast.ts';
import {findQuotes} from './speakers/quotes.ts';
import {parseStory} from './story/parse-story.ts';
import {findTopics} from './topics/find-topics.ts';

/** From what a file holds to what the story says: pure, the same article for the same document, every time. */
export const analyse = (document: Document): Article => {
	const {blocks: _, ...facts} = document;
	const page = bodyOf(document);
	const runs = findQuotedRuns(page);
	const {tokens} = tokenise(page, runs);
	const cast = findCast(page, tokens, document.headline);
	const spoken = findQuotes(parseStory(page, runs, tokens, cast));
	return {
		...facts,
		id: idOf(document.origin),
		text: page.text,
		sections: page.sections,
		quotes: spoken.map(({quote}) => quote),
		people: listPeople(cast, spoken),
		topics: findTopics(page, tokens, cast, document),
	};
};
