// The cues of subtitles: WebVTT, as video calls write it, and SubRip (SRT). Of each cue only its words and its speaker are wanted.
import {decodeEntities} from '../markup/markup.ts';
import {cleanLine} from '../text/clean-text.ts';
import {nameWords} from '../text/name-words.ts';

/** What is said between two pauses, by one voice. */
export type Subtitle = {
	/** Seconds from the beginning. */
	readonly start: number;
	readonly end: number;
	/** As the file states it: `<v Ines Calder>`. */
	readonly speaker?: string;
	readonly text: string;
	/** Set where another voice begins: `>> `, a dash at the start of a line, or a name and a colon. */
	readonly isNext?: true;
};

const stamp = '((?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3})';
const timing = new RegExp(`^${stamp}[ \\t]{1,9}-->[ \\t]{1,9}${stamp}(?:[ \\t].{0,300})?$`);

/** Returns true for a line that says from when to when its cue is shown. */
export const isTiming = (line: string): boolean => timing.test(line);

const secondsOf = (words: string): number =>
	words
		.replace(',', '.')
		.split(':')
		.reduce((seconds, part) => seconds * 60 + Number(part), 0);

const voice = /^<v(?:\.[^\s>]{1,60})?[ \t]{1,9}([^<>\n]{1,100})>/;
const tag = /<\/?[a-z\d][^<>\n]{0,200}>|\{\\[^{}\n]{1,40}\}/gi;
const nextVoice = /^(?:(?:>>|&gt;&gt;) ?|[-–—] ?(?=\p{L}|["“„«¿¡]))/u;

/** A pattern over Unicode classes is made when a text needs it. */
let label: RegExp | undefined;

/** “Ines Calder: ”, “CALDER: ”, as programs write it that know no element for voices. */
const hasLabel = (text: string): boolean => {
	if (!text.includes(': ')) return false;
	label ??= new RegExp(String.raw`^(?:${nameWords}|\p{Lu}{3,25}): `, 'u');
	return label.test(text);
};

const wordsOf = (line: string): string => cleanLine(decodeEntities(line.replace(tag, '')));

/** Splits the lines of a cue where another voice begins. */
function* voicesIn(lines: readonly string[], times: Pick<Subtitle, 'start' | 'end'>): Generator<Subtitle> {
	let waiting: {speaker?: string; text: string; isNext?: true} | undefined;
	for (const line of lines) {
		const speaker = voice.exec(line)?.[1];
		const bare = line.replace(voice, '').trimStart();
		const text = wordsOf(bare.replace(nextVoice, ''));
		const isNext = nextVoice.test(bare) || hasLabel(text);
		if (waiting && speaker === undefined && !isNext) {
			// Not `join`, which copies all that was said for each line of it.
			if (text !== '') waiting.text = waiting.text === '' ? text : `${waiting.text} ${text}`;
		} else {
			if (waiting && waiting.text !== '') yield {...times, ...waiting};
			waiting = {
				text,
				...(speaker !== undefined && {speaker: wordsOf(speaker)}),
				...(isNext && {isNext: true as const}),
			};
		}
	}
	if (waiting && waiting.text !== '') yield {...times, ...waiting};
}

/** Returns the cues of a text. Notes, styles, numbers and names of cues are left out. Linear. */
export const subtitlesIn = (text: string): readonly Subtitle[] => {
	const lines = text.split('\n').map(line => line.trim());
	const cues: Subtitle[] = [];
	for (let index = 0; index < lines.length; index++) {
		const [, start, end] = timing.exec(lines[index]!) ?? [];
		if (start === undefined || end === undefined) continue;
		let last = index + 1;
		while (last < lines.length && lines[last] !== '' && !isTiming(lines[last]!)) last++;
		// The number of the next cue, where no empty line is above it.
		const isGlued = last < lines.length && isTiming(lines[last]!) && /^\d{1,6}$/.test(lines[last - 1] ?? '');
		cues.push(
			...voicesIn(lines.slice(index + 1, isGlued ? last - 1 : last), {start: secondsOf(start), end: secondsOf(end)}),
		);
		index = last - 1;
	}
	return cues;
};
