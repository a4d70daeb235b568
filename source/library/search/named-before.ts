// How far away from a quote its unsure speaker is named: what a reader has to look back to.
import type {Article} from '../../model/article.ts';
import type {Quote} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';

/** In UTF-16 units: nobody looks further back. */
const furthest = 4000;

/** A stop, what closes a quotation behind it, and the beginning of something else; a title or an initial ends no sentence. */
const sentenceEnd =
	/(?<!\b(?:Mrs?|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|\p{Lu}))[.?!…]["”’)]{0,3}\s+(?=["“‘(]?[\p{Lu}\p{N}])/gu;

/** Sources that refer to somebody without a name are mentions as well. */
const isNamed = (mention: string, name: string): boolean => {
	const words = new Set(mention.split(/[\s’']+/u));
	return name.split(' ').some(part => words.has(part));
};

/** Returns how many sentences end between the last mention of the speaker by name and the quote; undefined if there is none. */
export const sentencesSinceNamed = ({text, people}: Article, quote: Quote, name: string): number | undefined => {
	const at = Math.min(quote.content[0]!.start, quote.source?.start ?? Number.POSITIVE_INFINITY);
	const mentions = people.find(person => person.name === name)?.mentions ?? [];
	const last = mentions.findLast(span => span.end <= at && isNamed(textOf(text, span), name));
	if (last === undefined || at - last.end > furthest) return undefined;
	return [...text.slice(last.end, at + 2).matchAll(sentenceEnd)].length;
};
