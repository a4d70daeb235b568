// The people of an article, from its cast and its quotes.
import {isUnsure} from '../model/doubt.ts';
import type {Person} from '../model/person.ts';
import type {Span} from '../model/span.ts';
import type {Cast} from './people/cast.ts';
import type {AttributedQuote} from './speakers/attributed-quote.ts';

/**
 * Lists everyone who is surely a person or is quoted, the most quoted first, then the most mentioned. Paraphrases do not
 * count as quotes. The source of a quote (“she”) is one of its speaker's mentions. A quote whose speaker is unsure does
 * neither, but its speaker is listed.
 */
export const listPeople = (cast: Cast, attributed: readonly AttributedQuote[]): readonly Person[] => {
	const mentions: Span[][] = cast.members.map(() => []);
	const quotes = new Int32Array(cast.members.length);
	const speakers = new Set(attributed.flatMap(({person, together}) => together ?? person));
	for (const {person, start, end} of cast.named) mentions[person]!.push({start, end});
	for (const {quote, person, together} of attributed) {
		if (isUnsure(quote)) continue;
		if (quote.kind !== 'indirect') for (const each of together ?? []) quotes[each]!++;
		if (person < 0) continue;
		if (quote.kind !== 'indirect') quotes[person]!++;
		if (quote.source) mentions[person]!.push(quote.source);
	}
	return cast.members
		.map(({name, role, listed}, index) => ({
			person: {name, ...(role !== undefined && {role}), mentions: withoutOverlaps(mentions[index]!)},
			quotes: quotes[index]!,
			shown: listed || speakers.has(index),
		}))
		.filter(({shown, person}) => shown && person.mentions.length > 0)
		.toSorted((a, b) => b.quotes - a.quotes || b.person.mentions.length - a.person.mentions.length)
		.map(({person}) => person);
};

/** Sorts spans into text order and keeps the first of any two that overlap. */
const withoutOverlaps = (spans: readonly Span[]): readonly Span[] => {
	let end = -1;
	return spans
		.toSorted((a, b) => a.start - b.start || a.end - b.end)
		.filter(span => {
			if (span.start < end) return false;
			({end} = span);
			return true;
		});
};
