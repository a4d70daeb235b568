// The people of the article: the cast with what was said folded in, the most quoted first.
import type {Person} from '../model/person.ts';
import type {Span} from '../model/span.ts';
import type {Cast} from './people/cast.ts';
import type {AttributedQuote} from './speakers/quotes.ts';

/** Everybody who is surely a person, and everybody who speaks. “She” is a mention where she is the source of a quote. */
export const listPeople = (cast: Cast, spoken: readonly AttributedQuote[]): readonly Person[] => {
	const mentions: Span[][] = cast.members.map(() => []);
	const quotes = new Int32Array(cast.members.length);
	const speaks = new Set(spoken.map(({person}) => person));
	for (const {person, start, end} of cast.named) mentions[person]!.push({start, end});
	for (const {quote, person} of spoken) {
		if (person < 0) continue;
		if (quote.kind !== 'indirect') quotes[person]!++;
		if (quote.source) mentions[person]!.push(quote.source);
	}
	return cast.members
		.map(({name, role, listed}, member) => ({
			person: {name, ...(role !== undefined && {role}), mentions: withoutOverlaps(mentions[member]!)},
			quotes: quotes[member]!,
			shown: listed || speaks.has(member),
		}))
		.filter(({shown, person}) => shown && person.mentions.length > 0)
		.toSorted((a, b) => b.quotes - a.quotes || b.person.mentions.length - a.person.mentions.length)
		.map(({person}) => person);
};

/** In text order; of two that overlap the first. */
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
