// Reads the clippings of a Kindle: a book is an article, what was marked in it its quotations, in the order of the book.
import type {Block, Origin} from '../../model/document.ts';
import {articlesOfDrafts} from '../collections/drafts.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {bylineOfNames} from '../facts/stated-facts.ts';
import {inside, type ReadResult, refused} from '../format.ts';
import {cleanLine} from '../text/clean-text.ts';
import {type MarkedPassage, marksIn} from './clipping-marks.ts';

/** Parts “Title (Author)”; the author may have brackets in it, and the title before it. */
const partsOf = (book: string): {readonly title: string; readonly author: string} => {
	if (!book.endsWith(')')) return {title: book, author: ''};
	let [depth, at] = [0, book.length];
	do {
		at--;
		if (book[at] === ')') depth++;
		else if (book[at] === '(') depth--;
	} while (depth > 0 && at > 0);
	const title = book.slice(0, at).trim();
	return title === '' ? {title: book, author: ''} : {title, author: book.slice(at + 1, -1).trim()};
};

/** “Aldercott, Pim;Varga, Ottoline”: of one name both parts are turned. */
const authorsOf = (author: string): string | undefined =>
	bylineOfNames(
		author.split(';').map(name => {
			const parts = name.split(',').map(part => part.trim());
			return parts.length === 2 ? `${parts[1]} ${parts[0]}` : name;
		}),
	);

/** A passage that is marked again, as more of it is wanted, is kept both ways: the longer one counts. */
const withoutRepeated = (marks: readonly MarkedPassage[]): readonly MarkedPassage[] =>
	marks.filter(({words}, index) => {
		const [before, after] = [marks[index - 1], marks[index + 1]];
		return !(
			after?.words.includes(words) ||
			(before !== undefined && before.words !== words && before.words.includes(words))
		);
	});

const blocksOf = (marks: readonly MarkedPassage[]): readonly Block[] =>
	withoutRepeated(marks.toSorted((a, b) => a.place - b.place)).flatMap(({words}) =>
		words
			.split('\n')
			.map(cleanLine)
			.filter(text => text !== '')
			.map((text): Block => ({kind: 'blockquote', text})),
	);

/** Reads clippings. `text` is clean. */
export const readClippings = async (text: string, origin: Origin): Promise<ReadResult> => {
	const books = Map.groupBy(marksIn(text), ({book}) => book);
	if (books.size === 0) return refused(origin, 'clippings without marked passages');
	const keyOf = entryKeys();
	const drafts = [...books].map(([book, marks]) => {
		const {title, author} = partsOf(cleanLine(book));
		return {
			origin: inside(origin, keyOf(book)),
			...(title !== '' && {headline: title}),
			byline: authorsOf(author),
			blocks: blocksOf(marks),
		};
	});
	return articlesOfDrafts(drafts, origin);
};
