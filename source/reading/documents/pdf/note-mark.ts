// The number of a note at its beginning, where it is not raised.
const mark = /^(?:\d{1,3}[.)]?|\[\d{1,3}\]|[*†‡§])\s{1,9}(?=\S)/;

/** Returns the words of a note without its number: notes are numbered anew. */
export const withoutNoteMark = (text: string): string => text.replace(mark, '');
