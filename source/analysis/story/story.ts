// Everything that is known of a story before its speakers are.

import type {Token} from '../language/token.ts';
import type {QuotedRun} from '../outline/quotation-marks.ts';
import type {Page} from '../outline/sections.ts';
import type {Cast} from '../people/cast.ts';
import {type Narration, narrate} from './chunks.ts';
import {guessGenders} from './guess-genders.ts';
import {type Candidate, findCandidates} from './source-candidates.ts';

export type Story = {
	readonly page: Page;
	readonly tokens: readonly Token[];
	readonly runs: readonly QuotedRun[];
	readonly cast: Cast;
	readonly narration: Narration;
	readonly candidates: readonly Candidate[];
	/** Index of the first candidate at or behind each sign. */
	readonly candidatesFrom: Int32Array;
	/** First sign of each paragraph, and the number of signs behind the last. */
	readonly paragraphSigns: Int32Array;
	/** Of each cast member. */
	readonly timesNamed: Int32Array;
};

export const outlineStory = (page: Page, runs: readonly QuotedRun[], tokens: readonly Token[], found: Cast): Story => {
	const narration = narrate(tokens, runs, found);
	const cast = guessGenders(found, narration);
	const candidates = findCandidates(tokens, narration);
	const {length} = narration;
	const candidatesFrom = new Int32Array(length + 1);
	let next = 0;
	for (let at = 0; at <= length; at++) {
		while (next < candidates.length && candidates[next]!.from < at) next++;
		candidatesFrom[at] = next;
	}
	const paragraphSigns = new Int32Array(page.paragraphs.length + 1).fill(length);
	for (let at = length - 1; at >= 0; at--) paragraphSigns[narration.paragraphs[at]!] = at;
	for (let i = page.paragraphs.length - 1; i >= 0; i--)
		if (paragraphSigns[i]! > paragraphSigns[i + 1]!) paragraphSigns[i] = paragraphSigns[i + 1]!;
	const timesNamed = new Int32Array(cast.members.length);
	for (const {member} of cast.named) timesNamed[member]!++;
	return {page, tokens, runs, cast, narration, candidates, candidatesFrom, paragraphSigns, timesNamed};
};
