// Press databases whose plain text is not read: those that are read have their marks in databases/recognise-database.ts.
import type {ForeignFormat, Opening} from './foreign-format.ts';
import {makeTable} from './remedies.ts';

/** A numbered list of headlines, each above its paper, day in Dutch, page and words: “De Post, zaterdag 3 maart 2029, p. 4, 81w.” */
const goPressLine = /^\S.{1,80}, [a-z]{2,6}dag \d{1,2} [a-z]{3,9} \d{4}, p\. ?\S{1,10}, \d{1,6}w\.[ \t]*$/m;

const isGoPress = ({long}: Opening): boolean => /^[^\w\n]{0,20}1\. \S/.test(long) && goPressLine.test(long);

/** The rows for plain text of press databases. */
export const databaseTexts: readonly ForeignFormat[] = [
	{what: 'an export of GoPress, not a single article', remedy: makeTable, recognises: isGoPress},
];
