// The entries of the file in which a Kindle keeps what its owner marked: a title, a line of facts, an empty line, the words, and
// ten equals signs. The line of facts is in the language of the device.

/** A passage that was marked. */
export type MarkedPassage = {
	/** The book, as it is written: “A History of Eels (Aldercott, Pim)”. */
	readonly book: string;
	/** Where it begins in the book; 0 where nothing says so. */
	readonly place: number;
	readonly words: string;
};

const separator = /\n={10}(?:\n|$)/;
const lineOfFacts = /^- .{0,500}\|/;

/** What the owner wrote, in the languages of the device: nobody in the book says that. */
const ownNote = /(?:\b(?:note|notiz|nota|notitie|anteckning|poznámka|notatka)\b|メモ|笔记|筆記|заметка)/i;
/** In place of words that the publisher does not let out. */
const limitReached = /^<[^<>]{1,300}>$/;

const placeIn = (facts: string): number => {
	const parts = facts.split('|');
	// The last part is the day; before it the location counts, which is finer than the page.
	const numbers = parts.slice(0, -1).findLast(part => /\d/.test(part));
	return Number(/(\d{1,7})(?:-\d{1,7})?\D{0,60}$/.exec(numbers ?? '')?.[1] ?? 0);
};

/** Returns the passages in the order of the file, without notes and bookmarks. `text` is clean. */
export const marksIn = (text: string): readonly MarkedPassage[] =>
	text.split(separator).flatMap((entry): readonly MarkedPassage[] => {
		const [book = '', facts = '', ...rest] = entry.trim().split('\n');
		const words = rest.join('\n').trim();
		const isMark =
			lineOfFacts.test(facts) &&
			!ownNote.test(facts.slice(0, facts.lastIndexOf('|'))) &&
			words !== '' &&
			!limitReached.test(words);
		return isMark ? [{book: book.trim(), place: placeIn(facts), words}] : [];
	});
