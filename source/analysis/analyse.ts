import type {Article} from '../model/article.ts';
import {type Document, idOf} from '../model/document.ts';
import {listPeople} from './list-people.ts';
import {findCast} from './people.ts';
import {findQuotedRuns} from './quotation-marks.ts';
import {findQuotes} from './quotes.ts';
import {setSections} from './sections.ts';
import {outlineStory} from './story.ts';
import {tokenise} from './tokens.ts';
import {findTopics} from './topics.ts';

/** From what a file holds to what the story says: pure, the same article for the same document, every time. */
export const analyse = (document: Document): Article => {
	const {blocks: _, ...facts} = document;
	const page = setSections(document);
	const runs = findQuotedRuns(page);
	const {tokens} = tokenise(page, runs);
	const cast = findCast(page, tokens, document.headline);
	const spoken = findQuotes(outlineStory(page, runs, tokens, cast));
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
