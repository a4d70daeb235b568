// Reads plain text. Headline, byline, dateline and date are taken from the lines at the top if they are stated there; nothing
// is made up.
import type {Block, Origin} from '../../model/document.ts';
import {settledArticle} from '../assembly/settled-article.ts';
import type {ReadResult} from '../format.ts';
import {cleanText} from '../text/clean-text.ts';
import {isHeadingOfPart, isMasthead, isPath} from './above-headline.ts';
import {isFurnitureLine} from './furniture.ts';
import {headlineIndex} from './headline.ts';
import {takeLabelledHead} from './labelled-head.ts';
import {markEntries} from './live-entries.ts';
import {type Passage, passagesOf} from './passages.ts';
import {passageKindsOf, withoutBullet} from './subheads.ts';
import {takeFacts, withoutAbsent} from './take-facts.ts';
import {takeTopAddress} from './top-address.ts';

/** Reads a clean text. A text without words gives neither documents nor problems. */
export const readPlainText = (text: string, origin: Origin): ReadResult => {
	const {url, body} = takeTopAddress(text);
	const labelled = takeLabelledHead(body);
	if (labelled !== undefined) {
		const document = settledArticle(origin, {url, ...labelled.facts}, blocksOfText(labelled.body));
		return {documents: document === undefined ? [] : [document], problems: []};
	}
	const passages = passagesOf(body).filter(passage => !isFurnitureLine(passage.text));
	const found = headlineIndex(passages);
	const index = found !== undefined && passages[found]!.quoted ? undefined : found;
	const headline = index === undefined ? undefined : passages[index]!.text;
	const above = passages.slice(0, index ?? 0);
	const outlet = above.find((_, place) => isMasthead(passages, place))?.text;
	const kept = above.filter(({text}) => text !== outlet && !isHeadingOfPart(text) && !isPath(text));
	const {facts, rest} = takeFacts(index === undefined ? passages : [...kept, ...passages.slice(index + 1)]);
	const blocks = blocksOf(rest);
	if (blocks.length === 0 && headline === undefined) return {documents: [], problems: []};
	return {
		documents: [{origin, ...withoutAbsent({headline}), ...facts, ...withoutAbsent({outlet, url}), blocks}],
		problems: [],
	};
};

const blocksOf = (passages: readonly Passage[]): readonly Block[] => {
	const marked = markEntries(passages);
	const parts = passageKindsOf(marked);
	return marked.map(({text, quoted}, place): Block => {
		if (quoted) return {kind: 'blockquote', text};
		const part = parts[place]!;
		if (part.kind === 'subhead') return {kind: 'subhead', text, level: part.level};
		return {kind: part.kind, text: part.kind === 'list-item' ? withoutBullet(text) : text};
	});
};

/** Returns the blocks of a text whose headline is stated elsewhere, an email's for one. The text need not be clean. */
export const blocksOfText = (text: string): readonly Block[] =>
	blocksOf(passagesOf(cleanText(text)).filter(passage => !isFurnitureLine(passage.text)));
