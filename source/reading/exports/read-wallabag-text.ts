// Reads the text export of wallabag: each title stands between two lines of one hundred equals signs, above its text.
import type {Origin} from '../../model/document.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {inside, type ReadResult, refused} from '../format.ts';
import {cleanLine} from '../text/clean-text.ts';

const rule = '='.repeat(100);

/** Reads an export. `text` is clean. */
export const readWallabagText = async (text: string, origin: Origin): Promise<ReadResult> => {
	const keyOf = entryKeys();
	const parts = `\n${text}\n`.split(`\n${rule}\n`).map(part => part.trim());
	const drafts: Draft[] = [];
	for (let index = 1; index + 1 < parts.length; index += 2) {
		const headline = cleanLine(parts[index]!);
		drafts.push({origin: inside(origin, keyOf(headline)), headline, text: parts[index + 1]!});
	}
	const result = await articlesOfDrafts(drafts, origin);
	return result.documents.length === 0
		? refused(origin, 'a text export of wallabag without articles', 'Export the articles again.')
		: result;
};
