// Transcripts and interviews without quotation marks: “VALE: I leaned on the rope.” A paragraph that starts with a label is a
// turn, and so are the paragraphs behind it, up to the next label.
import {memoizeByObject} from '../../model/memo.ts';
import type {Span} from '../../model/span.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Cast} from '../people/cast.ts';
import {bareLabelsIn, isTimeLine} from './bare-labels.ts';
import {peopleByLabel, personOfLabel, plainName} from './label-names.ts';
import {isShouted, longestLabel, type TurnLabel, turnLabelOf} from './transcript-labels.ts';

/** One turn of a transcript. */
export type Turn = {
	/** Indices of its paragraphs, the labelled one first. */
	readonly paragraphs: readonly number[];
	/** The words of each paragraph: of the first those after the label. */
	readonly content: readonly Span[];
	readonly label: Span;
	/** Index into `Cast.members`; -1 for CHAIR, Q and other labels that name nobody. */
	readonly person: number;
	/** How sure that is, from 0 to 1. */
	readonly confidence: number;
};

/** Fewer turns are a coincidence, not a transcript. */
const fewestTurns = 3;
/** Paragraphs without a label that may belong to one turn. More are a story that goes on. */
const mostContinued = 6;

/** A paragraph with a label, before it is known whether the story is a transcript. */
export type Labelled = {readonly paragraph: number; readonly label: TurnLabel; readonly person: number};

/** Tells whether a label of this kind has a name that may be a person's. */
export const namesSomebody = (kind: TurnLabel['kind']): boolean =>
	kind === 'name' || kind === 'examiner' || kind === 'witness';

/** Tells whether a label opens no turn, and says who asks or answers. */
const isParty = ({kind}: TurnLabel): boolean => kind === 'examiner' || kind === 'witness';

/** The label of each paragraph that has one. Read once: whom labels name is asked before whose turns they open. */
const labelsIn = memoizeByObject((body: StoryBody): ReadonlyMap<number, TurnLabel> => {
	const {text, paragraphs} = body;
	const labels = new Map<number, TurnLabel>();
	for (const [paragraph, {span}] of paragraphs.entries()) {
		const label = turnLabelOf(text.slice(span.start, Math.min(span.end, span.start + longestLabel)));
		if (label !== undefined) labels.set(paragraph, label);
	}
	const bare = bareLabelsIn(body, labels);
	return bare.size === 0 ? labels : new Map([...labels, ...bare].toSorted(([a], [b]) => a - b));
});

/**
 * Finds the paragraphs with labels, in text order: those that name somebody of the cast, offices, and names in capitals;
 * with `all` other names as well.
 */
export const labelledIn = (body: StoryBody, cast: Cast, all = false): readonly Labelled[] => {
	const labels = labelsIn(body);
	if (labels.size < fewestTurns) return [];
	const {text, paragraphs} = body;
	const people = peopleByLabel(cast);
	const found: Labelled[] = [];
	const isSpoken = (paragraph: number): boolean => {
		const next = paragraphs[paragraph];
		return (
			next !== undefined && next.kind !== 'subhead' && /[.?!…]["”]?$/.test(text.slice(next.span.start, next.span.end))
		);
	};
	for (const [paragraph, label] of labels) {
		const {kind, span} = paragraphs[paragraph]!;
		const person = namesSomebody(label.kind) ? personOfLabel(people, label.name) : -1;
		if (isParty(label)) {
			found.push({paragraph, label, person});
			continue;
		}
		const isAbove = span.start + label.end >= span.end;
		// A name of its own above the words.
		if (isAbove ? !isSpoken(paragraph + 1) : kind === 'subhead') continue;
		if (!isAbove && /["“«]/.test(text[span.start + label.end]!)) continue;
		// “VALE: 1,501.” is a row of figures.
		if (!isAbove && !/\p{L}/u.test(text.slice(span.start + label.end, span.end))) continue;
		if (label.kind === 'name' && person < 0 && (label.weak || !(all || isShouted(label.name)))) continue;
		found.push({paragraph, label, person});
	}
	return found;
};

/** Of a name that nobody is known by the last word: “RITA CALLOWAY:” and then “CALLOWAY:”. */
const speakerOf = ({label, person}: Labelled): string =>
	person >= 0 ? String(person) : plainName(label.name).toLowerCase().split(' ').at(-1)!;

/**
 * A transcript has three turns or more of two speakers or more, one of whom speaks again, and two of whom follow one another
 * or are people of the story.
 */
export const isTranscript = (all: readonly Labelled[]): boolean => {
	const labelled = all.filter(({label}) => !isParty(label));
	const counts = new Map<string, number>();
	for (const one of labelled) counts.set(speakerOf(one), (counts.get(speakerOf(one)) ?? 0) + 1);
	const isExchange = labelled.some((one, index) => {
		const before = labelled[index - 1];
		return one.person >= 0 || (before?.paragraph === one.paragraph - 1 && speakerOf(before) !== speakerOf(one));
	});
	return (
		labelled.length >= fewestTurns && counts.size > 1 && isExchange && [...counts.values()].some(count => count > 1)
	);
};

/**
 * Finds the labels of an interview in which a paper or a show asks somebody whom the story names: “The Cairn: …”, “Vale: …”, and so
 * on by turns. None where anything else stands between them.
 */
const alternatingIn = (body: StoryBody, cast: Cast): readonly Labelled[] => {
	const all = labelledIn(body, cast, true).filter(({label}) => !isParty(label) && !label.weak);
	const isByTurns = all.every((one, index) => {
		const before = all[index - 1];
		return before === undefined || speakerOf(before) !== speakerOf(one);
	});
	const isWhole = (all.at(-1)?.paragraph ?? 0) - (all[0]?.paragraph ?? 0) < all.length + mostContinued;
	return isByTurns && isWhole && all.length > fewestTurns && all.some(({person}) => person >= 0) ? all : [];
};

/** “(APPLAUSE)”, “[Video plays]”, the time of the next turn. */
const isDirection = (text: string, {start, end}: Span): boolean => {
	const line = text.slice(start, end);
	return /^(?:\([^()]*\)|\[[^[\]]*\])[.:]?$/.test(line) || isTimeLine(line);
};

/** How sure it is who speaks: a label names the speaker, a court volume the parties, an introduction whoever answers. */
const turnConfidence = {named: 0.9, party: 0.85, introduced: 0.75} as const;

/** Returns the only person whom the paragraphs before a transcript name, or -1. */
const onlyPersonBefore = ({paragraphs}: StoryBody, {members, named}: Cast, first: Labelled): number => {
	const people = new Set<number>();
	const end = paragraphs[first.paragraph]!.span.start;
	for (const {person, start} of named) if (start < end && members[person]!.points > 0) people.add(person);
	return people.size === 1 ? [...people][0]! : -1;
};

/** “Q42 Ann Vale: …”: tells whether somebody else speaks, though the story does not know the name. */
const isOther = (label: TurnLabel | undefined): boolean =>
	label !== undefined && label.kind === 'name' && !label.weak && (label.at > 0 || label.name.includes(' '));

/** Finds the turns of a transcript, in text order; none if the story is none. */
export const findTurns = (body: StoryBody, cast: Cast): readonly Turn[] => {
	const {text, paragraphs} = body;
	const known = labelledIn(body, cast);
	const labelled = isTranscript(known) ? known : alternatingIn(body, cast);
	if (!isTranscript(labelled)) return [];
	const labels = labelsIn(body);
	const introduced = onlyPersonBefore(body, cast, labelled[0]!);
	const parties = {question: -1, answer: -1};
	const speakerOfTurn = ({label: {kind}, person}: Labelled): Pick<Turn, 'person' | 'confidence'> => {
		if (kind !== 'question' && kind !== 'answer') return {person, confidence: turnConfidence.named};
		if (parties[kind] >= 0) return {person: parties[kind], confidence: turnConfidence.party};
		if (kind === 'answer' && introduced >= 0) return {person: introduced, confidence: turnConfidence.introduced};
		return {person: -1, confidence: turnConfidence.named};
	};
	const turns: Turn[] = [];
	for (const [index, one] of labelled.entries()) {
		const {paragraph, label} = one;
		if (label.kind === 'examiner') parties.question = one.person;
		if (label.kind === 'witness') parties.answer = one.person;
		if (isParty(label)) continue;
		const {start, end} = paragraphs[paragraph]!.span;
		// Where the last turn ends is not known: its words are one paragraph.
		const following = labelled[index + 1]?.paragraph ?? (start + label.end < end ? paragraph : paragraph + 2);
		let next = Math.min(paragraph + 1, following);
		while (next < following && !isOther(labels.get(next))) next++;
		const behind = paragraphs.slice(paragraph + 1, next);
		// What is told between two turns has quotation marks or a subhead of its own, or is longer than anybody speaks.
		const isTurn =
			behind.length <= mostContinued &&
			behind.every(({kind, span}) => kind !== 'subhead' && !/["“«]/.test(text.slice(span.start, span.end)));
		const more = isTurn ? behind.flatMap(({span}, at) => (isDirection(text, span) ? [] : [paragraph + 1 + at])) : [];
		// A mark that opens every turn may close the last.
		const closed = /^["“]/.test(text[start]!) && /["”]$/.test(text[end - 1]!) ? end - 1 : end;
		const own = start + label.end < end ? {start: start + label.end, end: closed} : undefined;
		if (!own && more.length === 0) continue;
		turns.push({
			paragraphs: [paragraph, ...more],
			content: [...(own ? [own] : []), ...more.map(at => paragraphs[at]!.span)],
			label: {start: start + label.at, end: start + label.at + label.name.length},
			...speakerOfTurn(one),
		});
	}
	return turns;
};
