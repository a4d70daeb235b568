// Generates subtitles: cues with times, voices and marks, one of which is the story.
import fc from 'fast-check';
import {story} from '../hostile-file.ts';
import {file, line, type Made, place, plain, withStory} from './pieces.ts';

const time = fc
	.tuple(fc.nat(120), fc.nat(59), fc.nat(59), fc.nat(999), fc.constantFrom('.', ','))
	.map(
		([hours, minutes, seconds, rest, sign]) =>
			`${[hours, minutes, seconds].map(each => String(each).padStart(2, '0')).join(':')}${sign}${String(rest).padStart(3, '0')}`,
	);
const voice = fc.oneof(
	fc.constantFrom('', '', '<v Ada Rell>', '- ', '>> ', 'ADA RELL: ', '<i>', '{\\an8}', '[laughter] ', '♪ '),
	line.map(name => `<v ${name}>`),
);
const cue = fc
	.tuple(
		time,
		time,
		fc.array(fc.tuple(voice, fc.oneof(plain, line)), {maxLength: 3}),
		fc.constantFrom('', '7\n', 'NOTE x\n\n', 'STYLE\n'),
	)
	.map(
		([start, end, lines, above]) =>
			`${above}${start} --> ${end}\n${lines.map(([mark, text]) => mark + text).join('\n')}\n\n`,
	);
const good = `00:00:01.000 --> 00:00:02.000\n${story}\n\n`;

export const webSubtitles: Made = fc
	.tuple(fc.array(cue, {maxLength: 8}), place)
	.map(([cues, at]) => file('.vtt', `WEBVTT\n\n${withStory(cues, at, good).join('')}`, story));
export const numberedSubtitles: Made = fc
	.array(cue, {maxLength: 8})
	.map(cues => file('.srt', `1\n${good.replaceAll('.000', ',000')}${cues.join('')}`, story));
