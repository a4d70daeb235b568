// The organisations that a story names near a quote: those that the analysis found among its sources, and others that
// may be the source of this one. The analysis says of few who they are; here the reader says it, and is shown all that may be.
import {strongOrganisationWords} from '../../../analysis/lexicon/organisation-words.ts';
import {institutions, speakers} from '../../../analysis/lexicon/speaking-nouns.ts';
import type {Article} from '../../../model/article.ts';
import {overlapsAny} from '../../../model/overlaps.ts';
import {type Quote, sourceWords} from '../../../model/quote.ts';
import {keyOfOrganisation} from '../organisation-names.ts';
import {type NearSource, nearestSources, type SourceMention} from './nearest-sources.ts';

/** More would hide the people of the story. */
const mostOffered = 4;
/** In UTF-16 units before and behind a quote: nobody looks further back, and a source stands close behind. */
const [furthestBack, furthestOn] = [4000, 200];

const capitalised =
	/(?:(?<the>[Tt]he) )?(?<name>\p{Lu}[\p{L}\d’'&-]*(?: (?:of (?:the )?|for |and |& )?\p{Lu}[\p{L}\d’'&-]*)*)/gu;
/** “the council”, “the harbour council” */
const common = /\b[Tt]he (?<first>\p{Ll}[\p{L}’-]+)(?: (?<second>\p{Ll}[\p{L}’-]+))?/gu;

/** Without a name these are places and things: “the gate house”. */
const places: ReadonlySet<string> = new Set(
	'house palace center centre station site website channel outlet press media publication magazine family'.split(' '),
);

let words: {readonly inNames: ReadonlySet<string>; readonly alone: ReadonlySet<string>} | undefined;
const organisationWords = () => {
	const alone = institutions.split(' ');
	words ??= {
		inNames: new Set([...strongOrganisationWords.split(' '), ...alone]),
		alone: new Set(alone.filter(word => !places.has(word))),
	};
	return words;
};

/** Tells whether a word says in a name that it is an organisation’s; or also without one, `alone`. */
const isOrganisationWord = (word: string | undefined, where: 'inNames' | 'alone'): boolean =>
	word !== undefined && organisationWords()[where].has(word.toLowerCase().replace(/[’']s?$/u, ''));

let offices: ReadonlySet<string> | undefined;
/** “The council leader” is somebody in the council. */
const isOffice = (word: string | undefined): boolean => {
	offices ??= new Set(speakers.split(' '));
	return word !== undefined && (offices.has(word) || offices.has(word.replace(/s$/u, '')));
};

/** The word that says what an organisation is: “Ministry” of Transport, Harbour “Union”. */
const nounOf = (name: string): string =>
	name
		.split(/ (?:of|for) /u)[0]!
		.split(' ')
		.at(-1)!;

const mentionsIn = (article: Article, from: number, to: number): readonly SourceMention[] => {
	const text = article.text.slice(from, to);
	const isTaken = overlapsAny([
		...article.people.flatMap(({mentions}) => mentions),
		...article.quotes.filter(({kind}) => kind !== 'indirect').flatMap(({content}) => content),
	]);
	const found: SourceMention[] = [];
	const add = (name: string, at: number): void => {
		const start = from + at;
		const span = {start, end: start + name.length};
		if (!isTaken(span)) found.push({...span, name});
	};
	for (const {index, groups, 0: whole} of text.matchAll(capitalised)) {
		const {the, name = ''} = groups!;
		const bare = the === undefined ? name.replace(/^The /u, '') : name;
		const next = /^ (\p{Ll}+)/u.exec(text.slice(index + whole.length, index + whole.length + 30))?.[1];
		if (!isOrganisationWord(nounOf(bare), bare.includes(' ') ? 'inNames' : 'alone') || isOffice(next)) continue;
		// A noun alone is a name only behind its article: “Police”, at the beginning of a sentence, is none.
		if (bare.includes(' ')) add(bare, index + (the === undefined ? name.length - bare.length : the.length + 1));
		else if (the !== undefined || bare !== name) add(`the ${bare}`, index);
	}
	for (const {index, groups} of text.matchAll(common)) {
		const {first, second} = groups!;
		if (isOrganisationWord(second, 'alone')) add(`the ${first} ${second}`, index);
		else if (isOrganisationWord(first, 'alone') && !isOffice(second)) add(`the ${first}`, index);
	}
	return found;
};

/** Returns the organisations that may be the source of a quote: its own first, then the nearest before it. */
export const organisationsNear = (article: Article, quote: Quote): readonly NearSource[] => {
	const at = Math.min(quote.content[0]!.start, quote.source?.start ?? Number.POSITIVE_INFINITY);
	const known = (article.organisations ?? []).flatMap(({name, mentions}) =>
		mentions.map((span): SourceMention => ({...span, name})),
	);
	const mentions = [
		...known,
		...mentionsIn(article, Math.max(0, at - furthestBack), quote.content.at(-1)!.end + furthestOn),
	];
	const source =
		quote.speaker === undefined && quote.speakers === undefined ? sourceWords(article.text, quote) : undefined;
	const own = source && keyOfOrganisation(source);
	const offered = nearestSources(article.text, mentions, {at, own, keyOf: keyOfOrganisation});
	const names = offered.map(({name}) => name);
	/** “The council” is the only council that has a name. */
	const isShortForm = (name: string): boolean =>
		/^the \S+$/iu.test(name) &&
		names.filter(other => other !== name && nounOf(other).toLowerCase() === nounOf(name).toLowerCase()).length === 1;
	return offered.filter(({name, isSource}) => isSource || !isShortForm(name)).slice(0, mostOffered);
};
