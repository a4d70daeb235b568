// Why the program takes somebody for the speaker of a quote, in a few words: the story's own, and how far away the name is.
import type {Article} from '../../model/article.ts';
import {memoizeRecent} from '../../model/memo.ts';
import {type Quote, sourceWords} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';
import {counted} from '../../typesetting/captions.ts';
import {namesNobody, shortSource} from '../../typesetting/voices.ts';

/** UTF-16 units: a name further away is not what a pronoun rests on. */
const furthest = 4000;

/** Made when it is first needed: few stories are asked about. */
let sentences: Intl.Segmenter | undefined;

/** A full stop after a title or an initial ends no sentence. */
const noEnd = /(?:^|[\s“"(])(?:Mrs?|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Hon|\p{Lu})\.\s*$/u;

/** Returns how many sentences end between two offsets. */
const sentencesBetween = memoizeRecent((text: string, from: number, to: number): number => {
	sentences ??= new Intl.Segmenter('en', {granularity: 'sentence'});
	// The letter stands for what begins at `to`: a sentence that has ended is one only if something follows.
	const parts = [...sentences.segment(`${text.slice(from, to)}X`)];
	// A blank line between paragraphs is no sentence.
	return parts.slice(0, -1).filter(({segment}) => /\S/u.test(segment) && !noEnd.test(segment)).length;
}, 32);

/** Returns the offset at which a quote begins, with its source. */
export const startOfQuote = ({content, source}: Pick<Quote, 'content' | 'source'>): number =>
	Math.min(content[0]!.start, source?.start ?? Number.POSITIVE_INFINITY);

/** Returns how many sentences before a quote a person is named last; undefined where that is not before it, or far away. */
export const sentencesSinceNamed = (article: Article, quote: Quote, name: string): number | undefined => {
	const at = startOfQuote(quote);
	const mentions = article.people.find(person => person.name === name)?.mentions ?? [];
	const last = mentions.findLast(span => span.end <= at && !namesNobody(textOf(article.text, span)));
	return last === undefined || at - last.start > furthest ? undefined : sentencesBetween(article.text, last.start, at);
};

/** Returns the reason for the speaker of a quote: “he”, 2 sentences on. */
export const doubtReason = (article: Article, quote: Quote, name = quote.speaker): string => {
	const words = sourceWords(article.text, quote);
	if (words === undefined) return 'no name beside it';
	if (name === undefined || !namesNobody(words)) return `“${shortSource(words, 20)}”`;
	const away = sentencesSinceNamed(article, quote, name);
	if (away === undefined) return `“${words}”`;
	return `“${words}”, ${away === 0 ? 'same sentence' : `${counted(away, 'sentence')} on`}`;
};
