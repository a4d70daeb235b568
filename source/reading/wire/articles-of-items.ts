// The last step for what news agencies send, in XML or as text: makes documents of items, and says what is not shown.
import type {Document, Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {articlesOfDrafts} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {embargoNote, isWithdrawn, withdrawnNote} from '../facts/publishing-status.ts';
import {foreign, inside, problemAt, type ReadResult, refused, withoutText} from '../format.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {withoutBy} from './stated-lines.ts';
import type {WireItem} from './wire-item.ts';

/** The initials of those who wrote and edited a story, below it: “aq/bn”, “lpa aq yyzz bn”. */
const signOff = /^[a-z]{1,5}\d?(?:[/ -][a-z]{1,5}\d?){1,6}$/;

/** Blocks at the top in which the byline may be repeated. */
const topLength = 3;

const withoutByline = (document: Document): Document => {
	const {byline, blocks} = document;
	const wanted = byline === undefined ? '' : lettersAndDigits(byline);
	const index =
		wanted === ''
			? -1
			: blocks
					.slice(0, topLength)
					.findIndex(({text}) => text.length < 200 && lettersAndDigits(withoutBy(text)) === wanted);
	return index < 0 ? document : {...document, blocks: blocks.toSpliced(index, 1)};
};

/** Removes the items of which the file has a later version. Items of one version are several articles. */
const withoutOlder = (items: readonly WireItem[]): readonly WireItem[] => {
	const last = new Map<string, number>();
	for (const {keys, version = 0} of items) {
		const key = keys[0];
		if (key !== undefined) last.set(key, Math.max(version, last.get(key) ?? 0));
	}
	return items.filter(({keys, version = 0}) => keys[0] === undefined || version >= last.get(keys[0])!);
};

/**
 * Returns the articles among the items of a file. `isAlone` says that the file is one item, which needs no name in it. What is
 * withdrawn is left out and told; an embargo is told.
 */
export const articlesOfItems = async (
	items: readonly WireItem[],
	origin: Origin,
	isAlone: boolean,
): Promise<ReadResult> => {
	const keyOf = entryKeys();
	const placed = withoutOlder(items).map(item => ({
		item,
		place: isAlone ? origin : inside(origin, keyOf(...item.keys)),
	}));
	const withText = placed.filter(({item}) => item.body !== undefined);
	const shown = withText.filter(({item}) => !isWithdrawn(item.status));
	const withdrawn = withdrawnNote(withText.length - shown.length);
	if (shown.length === 0)
		return withdrawn === undefined
			? foreign(origin, 'a message of a news agency with pictures or a list of items, no text')
			: refused(origin, withdrawn);
	const drafts = shown.map(
		({item: {keys: _, version: _version, body, status: _status, embargo: _embargo, ...stated}, place}) => ({
			...stated,
			...body,
			origin: place,
		}),
	);
	const {documents, problems} = await articlesOfDrafts(drafts, origin, blocks =>
		signOff.test(blocks.at(-1)?.text ?? '') ? blocks.slice(0, -1) : blocks,
	);
	if (documents.length === 0 && problems.length === 0) return withoutText(origin);
	const notes = shown.flatMap(({item, place}): readonly Problem[] => {
		const note = embargoNote(item.status, item.embargo);
		return note === undefined ? [] : [problemAt(place, note)];
	});
	return {
		documents: documents.map(withoutByline),
		problems: [...problems, ...notes, ...(withdrawn === undefined ? [] : [problemAt(origin, withdrawn)])],
	};
};
