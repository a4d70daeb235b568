// Transcripts and interviews without quotation marks: “VALE: I leaned on the rope.” A paragraph that starts with a name
// and a colon is a turn.
import type {Span} from '../../model/span.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Cast} from '../people/cast.ts';

/** One turn of a transcript. */
export type Turn = {
	readonly paragraph: number;
	/** The words after the colon. */
	readonly content: Span;
	readonly label: Span;
	/** Index into `Cast.members`; -1 for CHAIR, Q and other labels that name nobody. */
	readonly person: number;
};

/** Fewer turns are a coincidence, not a transcript. */
const fewestTurns = 3;
/** In UTF-16 units. */
const longestLabel = 32;

const labelled = /^((?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,3}):\s+(?=\S)/u;
/** Lines that lead to other stories: “READ MORE: …”. */
const linkLine =
	/^(?:read (?:more|also|next|on|this)|see (?:also|more)|more|watch|look|listen|related|also|video|photos|gallery|live|breaking|update|opinion|exclusive|analysis)$/i;
const shouted = /^[\p{Lu}\s.'’-]+$/u;
const courtesy = /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|president|senator|governor|secretary|professor|prof)\.? /i;

/** Returns the people by name and by surname, in lower case. */
const peopleByName = ({members}: Cast): ReadonlyMap<string, number> => {
	const names = new Map<string, number>();
	for (const [index, {name, surname, points}] of members.entries()) {
		if (points <= 0) continue;
		names.set(name.toLowerCase(), index);
		if (!names.has(surname.toLowerCase())) names.set(surname.toLowerCase(), index);
	}
	return names;
};

/**
 * Finds the turns of a transcript, in text order; none unless there are at least three, one label is used again, and two
 * labels stand in neighbouring paragraphs or one of them names a person of the story.
 */
export const findTurns = ({text, paragraphs}: StoryBody, cast: Cast): readonly Turn[] => {
	const names = peopleByName(cast);
	const turns: (Turn & {readonly name: string})[] = [];
	const counts = new Map<string, number>();
	for (const [paragraph, {kind, span}] of paragraphs.entries()) {
		if (kind === 'subhead') continue;
		const found = labelled.exec(text.slice(span.start, Math.min(span.end, span.start + longestLabel + 4)));
		if (!found) continue;
		const [all, name = ''] = found;
		const start = span.start + all.indexOf(name);
		const content = {start: span.start + all.length, end: span.end};
		const person = names.get(name.replaceAll('’', "'").replace(courtesy, '').toLowerCase()) ?? -1;
		if (content.start >= content.end || /["“«]/.test(text[content.start]!)) continue;
		if (person < 0 && (!shouted.test(name) || linkLine.test(name))) continue;
		turns.push({paragraph, content, label: {start, end: start + name.length}, person, name});
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const repeats = counts.size > 1 && [...counts.values()].some(count => count > 1);
	const isExchange = turns.some(
		({paragraph, name, person}, index) =>
			person >= 0 || (turns[index - 1]?.paragraph === paragraph - 1 && turns[index - 1]!.name !== name),
	);
	return turns.length >= fewestTurns && repeats && isExchange ? turns : [];
};
