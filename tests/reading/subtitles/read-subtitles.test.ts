import {expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = async (text: string, path = 'call.vtt'): Promise<readonly string[]> => {
	const {documents} = await readBytes(Buffer.from(text), {path});
	expect(documents.every(({headline}) => headline === undefined)).toBe(true);
	return documents.flatMap(({blocks}) => blocks.map(block => block.text));
};

const cue = (from: number, to: number, ...lines: readonly string[]): string =>
	`00:${String(from).padStart(2, '0')}.000 --> 00:${String(to).padStart(2, '0')}.000\n${lines.join('\n')}\n\n`;

test('what one speaker says from cue to cue is one paragraph, below the name', async () => {
	const text = `WEBVTT - A call\n\n${cue(1, 2, '<v.loud Ines Calder>The weir</v>')}${cue(2, 3, '<v Ines Calder>held.</v>')}${cue(3, 4, '<v Nils Aumann>Good.</v>')}`;
	expect(await read(text)).toEqual(['Ines Calder: The weir held.', 'Nils Aumann: Good.']);
});

test('a cue may have two voices', async () => {
	const text = `WEBVTT\n\n${cue(1, 2, '<v Ines Calder>It held.', '<v Nils Aumann>Did it?')}`;
	expect(await read(text)).toEqual(['Ines Calder: It held.', 'Nils Aumann: Did it?']);
	expect(await read(`WEBVTT\n\n${cue(1, 2, '>> It held.', '&gt;&gt; Did it?')}`)).toEqual(['It held.', 'Did it?']);
});

test('lines that roll up are read once', async () => {
	const text = `WEBVTT\nKind: captions\n\n${cue(1, 2, 'the<00:01.500><c> weir</c>')}${cue(2, 3, 'the weir', 'held at dawn')}`;
	expect(await read(text)).toEqual(['the weir held at dawn']);
});

test('a paragraph without a name ends with a sentence, where there is a pause or it is long', async () => {
	expect(await read(`WEBVTT\n\n${cue(1, 2, 'It held.')}${cue(9, 10, 'The eels')}${cue(20, 21, 'are back.')}`)).toEqual([
		'It held.',
		'The eels are back.',
	]);
	const long = `WEBVTT\n\n${Array.from({length: 40}, (_, at) => cue(at, at + 1, `The gate ${at} of the weir is open.`)).join('')}`;
	const paragraphs = await read(long);
	expect(paragraphs.length).toBeGreaterThan(2);
	expect(paragraphs.every(words => words.length < 500)).toBe(true);
});

test('numbers are no words of a cue, also where no line is empty', async () => {
	const text = '1\n00:00:01,000 --> 00:00:02,000\nIt held.\n2\n00:00:02,000 --> 00:00:03,000\nIn 1911\n';
	expect(await read(text, 'call.srt')).toEqual(['It held. In 1911']);
});

test('a call may be saved without the first line and without numbers', async () => {
	const text =
		'00:00:01.000 --> 00:00:02.000\nInes Calder: It held.\n\n00:00:02.000 --> 00:00:03.000\nNils Aumann: Good.\n';
	expect(await read(text, 'call.txt')).toEqual(['Ines Calder: It held.', 'Nils Aumann: Good.']);
});

test('a line that has nothing but marks leaves no blank behind it', async () => {
	const text = 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nIt held.\n<i></i>\n<v Nils Aumann>Good.\n';
	expect(await read(text, 'call.vtt')).toEqual(['It held.', 'Nils Aumann: Good.']);
});

test('a text that speaks of subtitles is none', async () => {
	expect(await read('WEBVTT is a format.\n\nIt has “00:01.000 --> 00:02.000” in it.\n', 'story.txt')).toContain(
		'It has “00:01.000 --> 00:02.000” in it.',
	);
});
