// Reads Markdown (CommonMark with tables): emphasis, links and code become their words, images their descriptions.
import type {Block, Document, Origin} from '../../model/document.ts';
import {lazy} from '../../model/memo.ts';
import type {ReadResult} from '../format.ts';
import {takeFacts} from '../plain-text/take-facts.ts';
import {blocksOf} from './blocks.ts';
import {withoutClipMarks, withoutSiteName} from './clippings.ts';
import {withChangesMade} from './editing-marks.ts';
import {nothingStated, readFrontMatter} from './front-matter.ts';
import {takeHeadingProperties} from './heading-properties.ts';
import {withNotesBelow} from './inline-notes.ts';
import {splitJsonMatter} from './json-matter.ts';
import type {StatedFacts} from './matter-facts.ts';
import {withoutComments} from './note-marks.ts';
import {readNote} from './outline.ts';
import {createMarkdownParser} from './parser.ts';
import {withoutProgramLines} from './program-lines.ts';
import {withPullQuotes} from './pull-quotes.ts';
import {splitFrontMatter} from './split-matter.ts';
import {takeTitleBlock} from './title-block.ts';

const letterOrDigit = lazy(() => /[\p{L}\p{N}]/u);

/** Returns true if a text of any name is Markdown: if it begins with front matter or a `# heading`. */
export const looksLikeMarkdown = (text: string): boolean => {
	const start = text.replace(/^\ufeff?\s*/, '').slice(0, 2000);
	const first = start.split('\n', 1)[0]!.trimEnd();
	if (/^\+\+\+\r?$/.test(first)) return /^\+\+\+\r?\n(?:\s|#[^\n]*\n)*["']?[A-Za-z][\w-]{0,40}["']? *= *\S/.test(start);
	if (/^---\r?$/.test(first))
		return /^---\r?\n(?:[ \t]*\r?\n|#[^\n]*\n)*["']?[A-Za-z][\w -]{0,40}["']?: *\S?/.test(start);
	if (first.startsWith('{')) return splitJsonMatter(text) !== undefined;
	return /^#{1,6} /.test(first) && (/[a-z\d]/i.test(first) || letterOrDigit().test(first));
};

/** A line may be five tokens of the parser; the longest novels have seventy thousand lines. */
export const mostMarkdownLines = 150_000;

/**
 * Reads Markdown. `text` is clean; what entities and escapes turn into is cleaned again. `known` is stated outside the text, and
 * takes precedence over what it states.
 */
export const readMarkdown = async (text: string, origin: Origin, known: StatedFacts = {}): Promise<ReadResult> => {
	const {matter, body} = splitFrontMatter(text);
	const source = withChangesMade(body);
	const {facts: matterFacts, problems} = matter === undefined ? nothingStated : await readFrontMatter(matter, origin);
	const note = readNote(source) ?? takeHeadingProperties(source) ?? takeTitleBlock(source);
	const parser = await createMarkdownParser(source);
	const tokens = parser.blocks(withNotesBelow(withoutProgramLines(withoutComments(note?.body ?? source))));
	const {facts, blocks} = withoutClipMarks({
		facts: {...note?.facts, ...matterFacts, ...known},
		blocks: withPullQuotes(blocksOf(tokens, parser)),
	});
	const document = stateFacts(origin, facts, blocks);
	return {documents: document.blocks.length > 0 || document.headline !== undefined ? [document] : [], problems};
};

/** What is stated takes precedence over the heading and the lines below it. */
const stateFacts = (origin: Origin, stated: StatedFacts, blocks: readonly Block[]): Document => {
	const {headline, rest: body} = takeHeadline(stated.headline, blocks);
	const {facts, rest} = takeFacts(body, block => block.kind === 'paragraph');
	const {headline: _, ...others} = stated;
	return {
		origin,
		...(headline === undefined ? {} : {headline: withoutSiteName(headline, stated.url)}),
		...facts,
		...others,
		blocks: rest,
	};
};

/**
 * Returns the headline and the blocks without it. It is the front matter's, or else the first level-1 heading, unless that is
 * further down and one of several: then it names a section, and the file has no headline.
 */
const takeHeadline = (
	stated: string | undefined,
	blocks: readonly Block[],
): {headline: string | undefined; rest: readonly Block[]} => {
	const index = blocks.findIndex(block => block.kind === 'subhead' && block.level === 1);
	const heading = blocks[index];
	if (heading === undefined) return {headline: stated, rest: blocks};
	const rest = blocks.toSpliced(index, 1);
	if (stated !== undefined)
		return {headline: stated, rest: heading.text.toLowerCase() === stated.toLowerCase() ? rest : blocks};
	const more = rest.some(block => block.kind === 'subhead' && block.level === 1);
	const above = blocks.slice(0, index).filter(block => block.kind !== 'caption').length;
	return above > 0 && more ? {headline: undefined, rest: blocks} : {headline: heading.text, rest};
};
