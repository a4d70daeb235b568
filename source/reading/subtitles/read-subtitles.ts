// Reads subtitles (WebVTT, SubRip) as the transcript of what is said: cues become paragraphs, each with its speaker where the file
// names one.
import type {Document, Origin} from '../../model/document.ts';
import type {ReadResult} from '../format.ts';
import {readPlainText} from '../plain-text/plain-text.ts';
import {type Subtitle, subtitlesIn} from './subtitle.ts';

/** UTF-16 units after which a paragraph ends with its sentence. */
const longParagraph = 400;
/** Seconds without words, after which one may end. */
const longPause = 2;

const endsSentence = /[.!?…]["”’»)\]]{0,3}$/;

/** A sound, or who is heard: “[applause]”, “(door closes)”, “♪”. */
const isSound = (text: string): boolean => /^(?:\[[^\]]{1,60}\]|\([^)]{1,60}\)|[♪♫#\s]{1,9})$/.test(text);

/** Subtitles that roll up show a line again below the next one. */
const withoutRepeats = (cues: readonly Subtitle[]): readonly Subtitle[] => {
	let shown = '';
	return cues.flatMap(cue => {
		const text = shown !== '' && cue.text.startsWith(shown) ? cue.text.slice(shown.length).trim() : cue.text;
		if (text === '') return [];
		shown = text;
		return text === cue.text ? cue : {...cue, text};
	});
};

/** Joins cues to paragraphs: `Ines Calder: It held.` */
const paragraphsOfCues = (cues: readonly Subtitle[]): readonly string[] => {
	// The words of each paragraph, cue by cue: one long string would be copied for every cue.
	const paragraphs: string[][] = [];
	let length = 0;
	let before: Subtitle | undefined;
	for (const cue of withoutRepeats(cues)) {
		if (isSound(cue.text)) continue;
		const last = paragraphs.at(-1);
		const isSame = before !== undefined && cue.isNext === undefined && cue.speaker === before.speaker;
		const isFull =
			last !== undefined &&
			endsSentence.test(last.at(-1)!) &&
			(length > longParagraph || (before !== undefined && cue.start - before.end > longPause));
		if (last === undefined || !isSame || (isFull && cue.speaker === undefined)) {
			paragraphs.push([cue.speaker === undefined ? cue.text : `${cue.speaker}: ${cue.text}`]);
			length = 0;
		} else last.push(cue.text);
		length += cue.text.length + 1;
		before = cue;
	}
	return paragraphs.map(words => words.join(' '));
};

/** Reads clean subtitles. They have no headline. */
export const readSubtitles = (text: string, origin: Origin): ReadResult => {
	const paragraphs = paragraphsOfCues(subtitlesIn(text));
	const documents: readonly Document[] =
		paragraphs.length === 0 ? [] : [{origin, blocks: paragraphs.map(words => ({kind: 'paragraph', text: words}))}];
	return documents.length > 0 ? {documents, problems: []} : readPlainText(text, origin);
};
