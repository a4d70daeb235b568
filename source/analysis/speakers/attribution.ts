// Walks through the quoted runs of a story and names who speaks in each, carrying along who spoke before.
import {type Coreference, followPersons, type PickAntecedent} from '../coreference/coreference.ts';
import {candidatesFor, findPieces, type Piece} from '../story/quoted-spans.ts';
import type {Story} from '../story/story.ts';
import type {Ranking} from './is-speech.ts';
import type {Memory} from './rank-sources.ts';

export type Attributed = {
	readonly piece: Piece;
	/** Index into the candidates; -1 where nobody comes into question. */
	readonly candidate: number;
	/** The cast member behind it; -1 for nobody known. */
	readonly person: number;
	readonly margin: number;
	/** How sure it is whom a pronoun means; undefined for names. */
	readonly personMargin: number | undefined;
	/** Above 0 where the run is speech. */
	readonly speech: number;
};

export type Before = {readonly piece: Piece; readonly accepted: boolean} | undefined;

/** Decides what the walk asks. The program weighs; the trainer answers from the annotation. */
export type Judge = {
	readonly source: (piece: Piece, chosen: readonly number[], memory: Memory) => Ranking;
	readonly speech: (piece: Piece, ranking: Ranking, before: Before) => number;
	readonly antecedent: PickAntecedent;
};

export const attribute = (
	story: Story,
	judge: Judge,
	{personOf, marginOf, hear}: Coreference = followPersons(story, judge.antecedent),
): readonly Attributed[] => {
	const attributed: Attributed[] = [];
	const used = new Set<number>();
	const speakers = new Set<number>();
	let previous: Memory['previous'];
	let before: Before;
	for (const piece of findPieces(story)) {
		if (!piece) continue;
		const chosen = candidatesFor(story, piece, previous?.candidate ?? -1);
		const ranking = judge.source(piece, chosen, {previous, used, speakers, personOf});
		const speech = judge.speech(piece, ranking, before);
		const accepted = speech > 0;
		before = {piece, accepted};
		if (!accepted) continue;
		const {best: candidate, margin} = ranking;
		const person = candidate < 0 ? -1 : personOf(candidate);
		const personMargin = candidate < 0 ? undefined : marginOf(candidate);
		attributed.push({piece, candidate, person, margin, personMargin, speech});
		if (candidate < 0) continue;
		previous = {candidate, piece};
		used.add(candidate);
		if (person >= 0) speakers.add(person);
		hear(piece, candidate);
	}
	return attributed;
};
