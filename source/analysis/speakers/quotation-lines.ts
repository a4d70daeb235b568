// The lines that say whose words a block quotation has: below it (“— Ann Vale, mayor”, “Ann Vale (@vale) 3 March”), at the end of
// its last paragraph, or a label above it (“Ann Vale, mayor:”).
import {lowerBound} from '../../model/lower-bound.ts';
import type {Span} from '../../model/span.ts';
import type {ParsedStory} from '../story/parse-story.ts';

/** The name in such a line. */
export type NamedSource = {
	/** Index into `Cast.members`; -1 if the line names no person that the story knows. */
	readonly person: number;
	readonly source: Span;
	/** Set if a dash is before the name. */
	readonly dashed: boolean;
};

/** UTF-16 units of a line, of the words before a name in it, and of a name that is nobody's. */
const longestLine = 160;
const longestTitle = 40;
const longestSource = 60;

const leadIn = /^(?:[—–―~]|--?)\s*|^(?:by|from|source)[: ]\s*/iu;
/** “Mayor ”, “Dr. ”, “the Rev ” */
const titleWords = /^(?:(?:the )?(?:\p{Lu}[\p{L}.’'-]*\s)+)?$/u;
/** What may follow the name: nothing, a role, an account, a date, a work. */
const afterName = /^(?:$|\s*[,(|·•;—–/-]|\s?[.:]?$)/u;
const afterDashedName = /^(?:$|\s*[,(|·•;—–/-]|\s?[.:]?$|\s(?:in|on|at|to|via|of|from|for)\b)/u;

/** Returns the index of the first mention that starts at an offset or later. */
const firstMentionFrom = ({cast: {named}}: ParsedStory, offset: number): number =>
	lowerBound(named.length, at => named[at]!.start, offset);

/** Parses a span that is such a line; undefined if it is not one, but words. */
export const namedSourceIn = (story: ParsedStory, {start, end}: Span): NamedSource | undefined => {
	if (end - start > longestLine) return undefined;
	const text = story.body.text.slice(start, end);
	if (/["“”«»]/u.test(text)) return undefined;
	const lead = leadIn.exec(text)?.[0] ?? '';
	const dashed = /^[—–―~-]/u.test(lead);
	// A sentence that begins with a name ends with a full stop.
	if ((dashed ? /[!?]$/u : /[.!?…]$/u).test(text)) return undefined;
	const from = start + lead.length;
	const mention = story.cast.named[firstMentionFrom(story, from)];
	if (mention && mention.end <= end && mention.start - from <= longestTitle) {
		const isTitled = titleWords.test(story.body.text.slice(from, mention.start));
		const after = story.body.text.slice(mention.end, end);
		if (isTitled && (dashed ? afterDashedName : afterName).test(after)) {
			const isPerson = story.cast.members[mention.person]!.points > 0;
			if (isPerson || dashed)
				return {
					person: isPerson ? mention.person : -1,
					source: {start: mention.start, end: mention.end},
					dashed,
				};
		}
	}
	// Without a known name, a line of a dialogue is told by its full stop.
	if (!dashed || /[.…]$/u.test(text) || !/^\p{Lu}/u.test(text.slice(lead.length))) return undefined;
	const length = text.slice(lead.length).search(/\s*(?:[,(|·•;]|$)/u);
	return length > 0 && length <= longestSource
		? {person: -1, source: {start: from, end: from + length}, dashed}
		: undefined;
};

const lastDash = /[.!?…”"’]\s*(?:[—–―]|--)\s*(?=\p{Lu}[^.!?—–―]{1,120}$)/u;

/** Returns where the name at the end of a paragraph begins, at its dash: “It was the wind. — Ann Vale”; -1 if there is none. */
export const signatureAt = (text: string): number => {
	const from = Math.max(0, text.length - longestLine);
	const found = lastDash.exec(text.slice(from));
	return found === null ? -1 : from + found.index + 1 + (/^.\s*/su.exec(found[0])![0].length - 1);
};
