// How the speakers in a list of found quotes are told apart.
import type {QuoteMatch} from '../../library/library.ts';
import {memoizeByObject} from '../../model/memo.ts';
import {coloursFor, namesNobody, shortName, shortSource, type VoiceStyle} from '../../typesetting/voices.ts';

/**
 * Returns the speakers of quotes and how many each has, most quotes first; '' stands for all whom the stories do not
 * name.
 */
export const countSpeakers = memoizeByObject(
	(matches: readonly QuoteMatch[]): readonly (readonly [name: string, count: number])[] => {
		const counts = new Map<string, number>();
		for (const {speaker = ''} of matches) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
		return [...counts].sort((a, b) => b[1] - a[1]);
	},
);

const namedSpeakers = memoizeByObject((matches: readonly QuoteMatch[]) => {
	const names = countSpeakers(matches).flatMap(([name]) => (name === '' ? [] : [name]));
	return {names, roles: coloursFor(names)};
});

/**
 * Returns how the speaker of a match is shown among `matches`: those with the most quotes choose their colours first, as in
 * a story, and two who share a surname get their initials. A speaker without a name is shown in the story's own words.
 */
export const voiceOfMatch = ({speaker, source}: QuoteMatch, matches: readonly QuoteMatch[]): VoiceStyle => {
	if (speaker === undefined) {
		const short = source === undefined || namesNobody(source) ? 'unknown' : shortSource(source);
		return {short, role: 'voice0', sign: '·'};
	}
	const {names, roles} = namedSpeakers(matches);
	const short = shortName(speaker, names);
	return {name: speaker, short, role: roles.get(speaker) ?? 'voice0', sign: short.slice(0, 1).toUpperCase()};
};
