// Transcripts and interviews without quotation marks: “VALE: I leaned on the rope.” A paragraph that starts with a label is a
// turn, and so are the paragraphs behind it, up to the next label.
import type {Span} from '../../model/span.ts';
import type {StoryBody} from '../outline/story-body.ts';
import type {Cast} from '../people/cast.ts';
import {isShouted, longestLabel, type TurnLabel, turnLabelOf} from './transcript-labels.ts';

/** One turn of a transcript. */
export type Turn = {
	/** Indices of its paragraphs, the labelled one first. */
	readonly paragraphs: readonly number[];
	/** The words of each paragraph: of the first those after the label. */
	readonly content: readonly [Span, ...Span[]];
	readonly label: Span;
	/** Index into `Cast.members`; -1 for CHAIR, Q and other labels that name nobody. */
	readonly person: number;
};

/** Fewer turns are a coincidence, not a transcript. */
const fewestTurns = 3;
/** Paragraphs without a label that may belong to one turn. More are a story that goes on. */
const mostContinued = 6;

const courtesy =
	/^(?:the )?(?:rt hon |right hon |mr|mrs|ms|miss|dr|sir|dame|lord|lady|sen|rep|gov|president|senator|governor|secretary|professor|prof|judge|justice|baroness)\.? /i;

const initials = /^\p{Lu}\.?\p{Lu}\.?(?:\p{Lu}\.?)?$/u;

const initialsOf = (name: string): string =>
	name
		.split(' ')
		.map(word => [...word][0] ?? '')
		.join('');

/** The people of a cast by what a label may call them, in lower case: name, surname, and initials if one alone has them. */
const peopleByLabel = ({members}: Cast): ReadonlyMap<string, number> => {
	const people = new Map<string, number>();
	const shared = new Set<string>();
	for (const [index, {name, surname, points}] of members.entries()) {
		if (points <= 0) continue;
		people.set(name.toLowerCase(), index);
		if (!people.has(surname.toLowerCase())) people.set(surname.toLowerCase(), index);
		const letters = initialsOf(name);
		if (letters.length < 2) continue;
		if (people.has(letters)) shared.add(letters);
		people.set(letters, index);
	}
	for (const letters of shared) people.delete(letters);
	return people;
};

/** A paragraph with a label, before it is known whether the story is a transcript. */
type Labelled = {readonly paragraph: number; readonly label: TurnLabel; readonly person: number};

const indexOrEnd = (text: string, mark: string, from: number): number => {
	const found = text.indexOf(mark, from);
	return found < 0 ? text.length : found;
};

const labelledIn = ({text, paragraphs}: StoryBody, cast: Cast): readonly Labelled[] => {
	const people = peopleByLabel(cast);
	const found: Labelled[] = [];
	let colon = -1;
	for (const [paragraph, {kind, span}] of paragraphs.entries()) {
		if (kind === 'subhead') continue;
		const end = Math.min(span.end, span.start + longestLabel);
		// Most paragraphs have no label, and that is soon seen.
		if (colon < span.start) colon = indexOrEnd(text, ':', span.start);
		if (colon >= end && !/[QA]/.test(text[span.start]!)) continue;
		const label = turnLabelOf(text.slice(span.start, end));
		if (label === undefined || span.start + label.end >= span.end) continue;
		if (/["“«]/.test(text[span.start + label.end]!)) continue;
		// “VALE: 1,501.” is a row of figures.
		if (!/\p{L}/u.test(text.slice(span.start + label.end, span.end))) continue;
		const plain = label.name.replaceAll('’', "'").replace(courtesy, '').replace(courtesy, '');
		const person =
			label.kind === 'name'
				? (people.get(plain.toLowerCase()) ??
					(initials.test(plain) ? people.get(plain.replaceAll('.', '')) : undefined) ??
					-1)
				: -1;
		if (label.kind === 'name' && person < 0 && !isShouted(label.name)) continue;
		found.push({paragraph, label, person});
	}
	return found;
};

const speakerOf = ({label, person}: Labelled): string => (person >= 0 ? String(person) : label.name.toLowerCase());

/**
 * A transcript has three turns or more of two speakers or more, one of whom speaks again, and two of whom follow one another
 * or are people of the story.
 */
const isTranscript = (labelled: readonly Labelled[]): boolean => {
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

/** “(APPLAUSE)”, “[Video plays]” */
const isDirection = (text: string, {start, end}: Span): boolean =>
	/^(?:\([^()]*\)|\[[^[\]]*\])[.:]?$/.test(text.slice(start, end));

/** Finds the turns of a transcript, in text order; none if the story is none. */
export const findTurns = (body: StoryBody, cast: Cast): readonly Turn[] => {
	const {text, paragraphs} = body;
	const labelled = labelledIn(body, cast);
	if (!isTranscript(labelled)) return [];
	return labelled.map(({paragraph, label, person}, index): Turn => {
		const {start, end} = paragraphs[paragraph]!.span;
		const next = labelled[index + 1]?.paragraph ?? paragraph;
		const behind = paragraphs.slice(paragraph + 1, next);
		// What is told between two turns has quotation marks or a subhead of its own, or is longer than anybody speaks.
		const isTurn =
			behind.length <= mostContinued &&
			behind.every(({kind, span}) => kind !== 'subhead' && !/["“«]/.test(text.slice(span.start, span.end)));
		const more = isTurn ? behind.flatMap(({span}, at) => (isDirection(text, span) ? [] : [paragraph + 1 + at])) : [];
		return {
			paragraphs: [paragraph, ...more],
			content: [{start: start + label.end, end}, ...more.map(at => paragraphs[at]!.span)],
			label: {start: start + label.at, end: start + label.at + label.name.length},
			person,
		};
	});
};
