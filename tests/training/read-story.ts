// Parses a text as the program does, up to the search for quotes.
import {createLexiconCache} from '../../source/analysis/language/lexicon-cache.ts';
import {tokenise} from '../../source/analysis/language/tokens.ts';
import {readCasing} from '../../source/analysis/names/casing.ts';
import {readHeadline} from '../../source/analysis/names/headline-names.ts';
import {findQuotedRuns} from '../../source/analysis/outline/quotation-marks.ts';
import {bodyOf} from '../../source/analysis/outline/story-body.ts';
import {findCast} from '../../source/analysis/people/cast.ts';
import {type ParsedStory, parseStory} from '../../source/analysis/story/parse-story.ts';
import {readBytes} from '../../source/reading/read-bytes.ts';

const lexicon = createLexiconCache();

/** Parses the text of an article; undefined if it holds no story. */
export const readStory = async (text: string, id: string): Promise<ParsedStory | undefined> => {
	const {documents} = await readBytes(Buffer.from(text), {path: `${id}.txt`});
	const document = documents[0];
	if (!document) return undefined;
	const body = bodyOf(document);
	const runs = findQuotedRuns(body);
	const {tokens} = tokenise(body, runs, lexicon);
	const casing = readCasing(body, tokens);
	const cast = findCast({body, tokens, casing, headline: readHeadline(document.headline, lexicon)});
	return parseStory({body, tokens, runs, cast});
};
