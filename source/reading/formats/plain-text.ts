// Plain text as it really comes. What it states (headline, byline, dateline, date) is taken out of the lines at the top;
// nothing that it does not state is made up.
import type {Block, Origin} from '../../model/document.ts';
import type {Reading} from '../format.ts';
import {isFurniture} from '../prose/furniture.ts';
import {headlineIndex} from '../prose/headline.ts';
import {markEntries} from '../prose/live-entries.ts';
import {passagesOf} from '../prose/passages.ts';
import {partsOf, withoutBullet} from '../prose/subheads.ts';
import {takeFacts, withoutAbsent} from '../prose/take-facts.ts';

/** `text` is clean. */
export const readPlainText = (text: string, origin: Origin): Reading => {
	const passages = passagesOf(text).filter(passage => !isFurniture(passage.text));
	const index = headlineIndex(passages);
	const headline = index === undefined ? undefined : passages[index]!.text;
	const {facts, rest} = takeFacts(index === undefined ? passages : passages.toSpliced(index, 1));
	const passagesBelow = markEntries(rest);
	const parts = partsOf(passagesBelow);
	const blocks = passagesBelow.map(({text}, place): Block => {
		const part = parts[place]!;
		if (part.kind === 'subhead') return {kind: 'subhead', text, level: part.level};
		return {kind: part.kind, text: part.kind === 'list-item' ? withoutBullet(text) : text};
	});
	if (blocks.length === 0 && headline === undefined) return {documents: [], problems: []};
	return {documents: [{origin, ...withoutAbsent({headline}), ...facts, blocks}], problems: []};
};
