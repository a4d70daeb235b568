// Files whose bytes are not in the encoding that they seem to be in.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const text = `A headline\n\n${story}\n`;
const latin = (words: string): Buffer => Buffer.from(words, 'latin1');
const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');

export const encodings: readonly HostileFile[] = [
	...filesOf('encodings', '.txt', {
		'utf-16le': utf16,
		'utf-16be': Buffer.from(utf16).swap16(),
		'utf-16le-no-mark': Buffer.from(text, 'utf16le'),
		'utf-16-odd': utf16.subarray(0, utf16.length - 1),
		'utf-8-mark': `\ufeff${text}`,
		'two-marks': `\ufeff\ufeff${text}`,
		'windows-1252': latin(`${text}\n\x93Quoted\x94 \x85 caf\xe9\n`),
		'c1-in-utf-8': `${text}\n\u009b2J\u009d0;x\u009c\n`,
		overlong: Buffer.concat([Buffer.from(text), latin('\n\xc0\x9b\xe0\x80\x9b\xf0\x80\x80\x9b[2J\n')]),
		'cut-short': Buffer.concat([Buffer.from(text), latin('\n\xe2\x80')]),
		'surrogates-in-utf-8': Buffer.concat([Buffer.from(text), latin('\n\xed\xa0\x80\xed\xb0\x80\n')]),
		'nul-at-the-end': `${text}\0\0\0`,
		'line-breaks-of-macs': text.replaceAll('\n', '\r'),
	}),
	...filesOf('encodings', '.rss', {
		'declared-wrong': `<?xml version="1.0" encoding="utf-7"?><rss version="2.0"><channel><item><title>A</title><description>${story}</description></item></channel></rss>`,
		'declared-nonsense': `<?xml version="1.0" encoding="\x1b]0;x"?><rss version="2.0"><channel><item><title>A</title><description>${story}</description></item></channel></rss>`,
	}),
	...filesOf('encodings', '.eml', {
		'charset-nonsense': `Message-ID: <a@b>\nFrom: a@b\nSubject: A\nContent-Type: text/plain; charset="x-${'y'.repeat(1000)}"\n\n${story}\n`,
		'charset-utf-7': `Message-ID: <a@b>\nFrom: a@b\nSubject: A\nContent-Type: text/plain; charset=utf-7\n\n${story}\n+ADw-script+AD4-\n`,
	}),
	...filesOf(
		'encodings',
		'.txt',
		{
			random: Uint8Array.from({length: 100_000}, (_, index) => (index * index * 31 + index * 7) % 256),
			zeros: () => new Uint8Array(2_000_000),
			picture: latin('\x89PNG\r\n\x1a\n\0\0\0'),
			empty: '',
		},
		'',
	).map(({shows: _, ...file}) => file),
];
