import {findNames} from '../matching/find-names.ts';
import {nearestNames} from '../matching/nearest-names.ts';
import type {FindingKind} from '../model/finding.ts';
import type {Limits} from '../model/limits.ts';
import type {Wanted} from '../model/wanted.ts';

const plurals = {
	section: 'sections',
	person: 'people',
	topic: 'topics',
	quote: 'quotes',
	passage: 'texts',
	article: 'articles',
} as const;

/** Names in a message of one line. */
const mostNamed = 12;

/** Quotation marks inside the words become single ones. */
const quoted = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

const isAmong = (names: readonly string[], name: string): boolean => findNames(names, name).found.length > 0;

/** The keys of a query, `by:whelan`: nobody may have the name. */
const orWithout = (query: string): string => {
	const keys = [...query.matchAll(/(?<=^|\s)!?[a-z]+:(?:"[^"]*"|\S+)/gu)].map(([key]) => key);
	return keys.length === 0 ? '' : `, or without ${keys.join(' or ')}`;
};

const onlyInEnglish = 'People, speakers and topics are found in English articles only.';

/** Returns whether a request is about people or topics. */
const asksAnalysis = (kind: FindingKind, {person, topic}: Wanted): boolean =>
	kind === 'person' || kind === 'topic' || person !== undefined || topic !== undefined;

/** Returns whether a request looks for something, and may find nothing. */
export const isNarrowed = (wanted: Wanted, limits: Limits = {}): boolean =>
	Object.keys(wanted).length + Object.keys(limits).length > 0;

/**
 * Returns the message for a request that found nothing: what it looked for, and what there is instead. `names` are those
 * that the first of its flags chooses among; `indirect` says whether paraphrases were searched too, `foreign` whether no
 * article is English.
 */
export const nothingFound = (
	kind: FindingKind,
	wanted: Wanted,
	names: readonly string[],
	{
		indirect = false,
		foreign = false,
		sure,
	}: {readonly indirect?: boolean; readonly foreign?: boolean; readonly sure?: number | undefined} = {},
): string => {
	if (foreign && names.length === 0 && asksAnalysis(kind, wanted)) return `No ${plurals[kind]} found. ${onlyInEnglish}`;
	const asked = (['section', 'person', 'topic', 'quote', 'text'] as const).filter(name => wanted[name] !== undefined);
	const [first, ...others] = asked;
	if (first === undefined)
		return `No ${plurals[kind]} found.${sure === undefined ? '' : ` A lower --sure than ${sure} may find some.`}`;
	if (others.length > 0) {
		const flags = asked.map(name => `--${name} ${quoted(wanted[name]!)}`);
		return `No ${plurals[kind]} match ${flags.join(' and ')} together. Remove one of them.`;
	}
	// The other kinds of lists begin with what is mentioned: only quotes can be missing for someone who is there.
	if (first === 'person' && kind === 'quote' && isAmong(names, wanted.person!)) {
		if (sure !== undefined) return `No quotes by ${quoted(wanted.person!)} are so sure. Lower --sure ${sure}.`;
		const paraphrases = indirect ? '' : 'For paraphrases add --indirect; ';
		return `No quotes by ${quoted(wanted.person!)}. ${capital(`${paraphrases}for mentions print as text.`)}`;
	}
	if (first === 'text') return `No text has ${quoted(wanted.text!)}. Try fewer words${orWithout(wanted.text!)}.`;
	const nothing = `No ${first} matches ${quoted(wanted[first]!)}.`;
	if (first === 'quote') return `${nothing} Try fewer words${orWithout(wanted.quote!)}.`;
	if (names.length === 0) return `${nothing} There are no ${plurals[first]}.`;
	const near = nearestNames(names, wanted[first]!);
	if (near.length > 0) return `${nothing} Did you mean ${near.map(quoted).join(' or ')}?`;
	const more = names.length - mostNamed;
	const named = names.slice(0, mostNamed).map(quoted).join(', ');
	return `${nothing} ${capital(plurals[first])}: ${named}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}.`;
};

/** Returns the message for a name that nobody has, and for which others were found. */
export const takenFor = (asked: string, names: readonly string[]): string => {
	const most = names.length > mostNamed ? mostNamed : names.length - 1;
	const [shown, rest] = [names.slice(0, most), names.slice(most)];
	const last = rest.length === 1 ? rest[0]! : `${rest.length.toLocaleString('en')} others`;
	return `No ${quoted(asked)}: shown ${names.length === 1 ? 'is' : 'are'} ${shown.length === 0 ? '' : `${shown.join(', ')} and `}${last}.`;
};

/** Returns the message for a request whose period leaves out all articles. */
export const nothingInPeriod = (
	{since, until}: Limits,
	{articles, undated}: {readonly articles: number; readonly undated: number},
): string => {
	const period = [since && `since ${since}`, until && `until ${until}`].filter(Boolean).join(' ');
	const without = undated === 0 ? '' : `, ${undated.toLocaleString('en')} of them without a date`;
	return `No articles ${period}: ${articles.toLocaleString('en')} left out${without}. Choose a wider period.`;
};

/** Returns what to say of somebody who may be the person who was asked for, under another name. */
export const saidByOther = ({name, quotes}: {readonly name: string; readonly quotes: number}): string => {
	const more = quotes === 1 ? '1 more quote is by' : `${quotes} more quotes are by`;
	const flag = `--person ${name.includes(' ') ? `"${name.replaceAll('"', "'")}"` : name}`;
	const where = name.includes(' ') ? ', who may be the same person' : ' in stories that give no first name';
	return `${more} ${quoted(name)}${where}: ${flag} shows ${quotes === 1 ? 'it' : 'them'}.`;
};
