// How the speakers in a list of found quotes are told apart.
import type {QuoteMatch} from '../../library/library.ts';
import {type DoubtCounts, isUnsure} from '../../model/doubt.ts';
import {memoizeByObject} from '../../model/memo.ts';
import {speakersOf, unknownSpeaker} from '../../model/quote.ts';
import {mainWordOf, shortName} from '../../typesetting/short-names.ts';
import {
	coloursFor,
	decidedVoice,
	jointVoice,
	namesNobody,
	shortSource,
	unsureVoice,
	type VoiceStyle,
} from '../../typesetting/voices.ts';

/** How many quotes are a speaker's, and how many more may be. */
export type SpeakerCount = DoubtCounts & {readonly name: string};

/**
 * Returns the speakers of quotes and how many each has, most quotes first; '' stands for all whom the stories do not
 * name.
 */
export const countSpeakers = memoizeByObject((matches: readonly QuoteMatch[]): readonly SpeakerCount[] => {
	const counts = new Map<string, {sure: number; unsure: number}>();
	for (const match of matches) {
		const speakers = speakersOf(match);
		for (const speaker of speakers.length > 0 ? speakers : ['']) {
			const count = counts.get(speaker) ?? {sure: 0, unsure: 0};
			count[isUnsure(match) ? 'unsure' : 'sure']++;
			counts.set(speaker, count);
		}
	}
	return [...counts].map(([name, count]) => ({name, ...count})).sort((a, b) => b.sure - a.sure || b.unsure - a.unsure);
});

const namedSpeakers = memoizeByObject((matches: readonly QuoteMatch[]) => {
	const named = countSpeakers(matches).filter(({name}) => name !== '');
	return {
		names: named.map(({name}) => name),
		roles: coloursFor(named.flatMap(({name, sure}) => (sure > 0 ? [name] : []))),
	};
});

/**
 * Returns how the speaker of a match is shown among `matches`: those with the most quotes choose their colours first, as in
 * a story, and two who share a surname get their initials. A speaker without a name is shown in the story's own words.
 */
export const voiceOfMatch = (match: QuoteMatch, matches: readonly QuoteMatch[]): VoiceStyle =>
	match.decided === undefined ? foundVoice(match, matches) : decidedVoice(foundVoice(match, matches));

const foundVoice = (match: QuoteMatch, matches: readonly QuoteMatch[]): VoiceStyle => {
	const {speaker, speakers, source} = match;
	if (speakers !== undefined) return jointVoice(speakers, namedSpeakers(matches).names);
	if (speaker === undefined) {
		const short = source === undefined || namesNobody(source) ? unknownSpeaker : shortSource(source);
		return {short, role: 'voice0', sign: '·'};
	}
	const {names, roles} = namedSpeakers(matches);
	if (isUnsure(match)) return unsureVoice(speaker, names);
	const short = shortName(speaker, names);
	return {
		name: speaker,
		short,
		role: roles.get(speaker) ?? 'voice0',
		sign: mainWordOf(short).slice(0, 1).toUpperCase(),
	};
};
