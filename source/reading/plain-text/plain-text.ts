// Plain text as it really comes. What it states (headline, byline, dateline, date) is taken out of the lines at the top;
// nothing that it does not state is made up.
import type {Block, Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import {cleanText} from '../text/clean-text.ts';
import {isFurnitureLine} from './furniture.ts';
import {headlineIndex} from './headline.ts';
import {markEntries} from './live-entries.ts';
import {type Passage, passagesOf} from './passages.ts';
import {passageKindsOf, withoutBullet} from './subheads.ts';
import {takeFacts, withoutAbsent} from './take-facts.ts';

/** `text` is clean. */
export const readPlainText = (text: string, origin: Origin): ReadResult => {
	const passages = passagesOf(text).filter(passage => !isFurnitureLine(passage.text));
	const found = headlineIndex(passages);
	const index = found !== undefined && passages[found]!.quoted ? undefined : found;
	const headline = index === undefined ? undefined : passages[index]!.text;
	const {facts, rest} = takeFacts(index === undefined ? passages : passages.toSpliced(index, 1));
	const blocks = blocksOf(rest);
	if (blocks.length === 0 && headline === undefined) return {documents: [], problems: []};
	return {documents: [{origin, ...withoutAbsent({headline}), ...facts, blocks}], problems: []};
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

/** The text of an article whose headline stands elsewhere, as in a mail; it need not be clean. */
export const blocksOfText = (text: string): readonly Block[] =>
	blocksOf(passagesOf(cleanText(text)).filter(passage => !isFurnitureLine(passage.text)));
