// The last step of every reader here: makes documents of what was found, and says what was not.
import type {Block, Document, Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {type Stated, settledArticle} from '../assembly/settled-article.ts';
import {entryKeys} from '../facts/entry-keys.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {inside, problemAt, type ReadResult} from '../format.ts';
import {datelineOf} from '../plain-text/datelines.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {withoutByWord} from './deck-or-name.ts';

/** An article as a database has it. A fact that it does not state is absent or empty; a dateline may be more than the place. */
export type DatabaseArticle = Omit<Stated, 'isHeaded'> & {
	/** What the database calls it for good: an accession number or an id; where it has none, the counter of the document. */
	readonly key?: string | undefined;
	/** Set above the text, with a label of its own. */
	readonly standfirst?: string | undefined;
	readonly body: readonly Block[];
};

/** Returns a paragraph each; texts must be clean and not empty. */
export const paragraphsOf = (texts: readonly string[]): readonly Block[] =>
	texts.map(text => ({kind: 'paragraph', text}));

/** The place in “TARROW, March 2”; undefined where a date or a time stamp is all that the label has. */
const placeOf = (dateline: string): string | undefined => {
	const words = dateline.replace(/[\s,.–—-]+$/, '');
	const place = datelineOf(`${words} —`)?.place ?? words;
	return place.length > 1 && place.length <= longestPlace && !/\d/.test(place) ? place : undefined;
};

/** UTF-16 units. */
const longestPlace = 60;

/** UTF-16 units at the beginning that are compared. */
const comparedLength = 200;

/** Many databases repeat the first sentence of the text as the standfirst. */
const withStandfirst = (standfirst: string | undefined, body: readonly Block[]): readonly Block[] => {
	if (standfirst === undefined || standfirst === '') return body;
	const words = lettersAndDigits(standfirst.slice(0, comparedLength));
	const first = lettersAndDigits((body[0]?.text ?? '').slice(0, comparedLength));
	return first.startsWith(words) || words.startsWith(first)
		? body
		: [{kind: 'paragraph', text: standfirst} as const, ...body];
};

/** “The Tarrow Echo, Late Edition (Valley)”, “L’Écho de Tarrow, no. 5968”: which copy of the paper it was is not its name. */
const edition = /[,;] ?(?:no|nr|n°|nº)\.? ?\d.*$|[,;] (?:[\p{L}\d.]{1,20} ){0,4}edition\b.*$/iu;

const withoutEdition = (outlet: string): string => outlet.slice(0, longestSource).replace(edition, '').trim();

/** UTF-16 units. */
const longestSource = 300;

const documentOf = (article: DatabaseArticle, origin: Origin): Document | undefined => {
	const {headline, byline, dateline = '', published, url, outlet, language, standfirst, body} = article;
	const stated = {
		headline,
		byline: byline === undefined ? undefined : bylineOfNames([withoutByWord(byline)]),
		published,
		url: webAddressOf(url),
		outlet: statedOutlet(outlet && withoutEdition(outlet)),
		language,
	};
	const settled = settledArticle(origin, stated, withStandfirst(standfirst, body));
	const place = placeOf(dateline);
	return settled && {...settled, ...withoutAbsent({dateline: place})};
};

/** What a reader made of a document: undefined if it is none that it knows. */
export type DocumentRead = DatabaseArticle | undefined;

const problemOfLost = (lost: number, origin: Origin): Problem => {
	const [which, remedy] =
		lost === 1
			? ['one document has no text that could be read; it was', 'Save it again with its full text.']
			: [`${lost} documents have no text that could be read; they were`, 'Save them again with their full text.'];
	return problemAt(origin, `${which} left out`, remedy);
};

/**
 * Returns the articles that have a text, in order; how many documents have none is a problem. Neither articles nor problems if no
 * document is known.
 */
export const resultOf = (read: readonly DocumentRead[], origin: Origin): ReadResult => {
	if (read.every(article => article === undefined)) return {documents: [], problems: []};
	const keyOf = entryKeys();
	const documents = read.flatMap(article => {
		const key = keyOf(article?.key);
		const hasText = article !== undefined && article.body.length > 0;
		return hasText ? (documentOf(article, inside(origin, key)) ?? []) : [];
	});
	const lost = read.length - documents.length;
	return {documents, problems: lost === 0 ? [] : [problemOfLost(lost, origin)]};
};
