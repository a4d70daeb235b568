// The man page, in roff with the man macros. The build writes it into the folder of the program.
import packageJson from '../../package.json' with {type: 'json'};
import {wrap} from '../typesetting/wrap.ts';
import {flagDetails} from './flag-details.ts';
import {type Flag, type FlagName, flagRows, groups} from './flags.ts';
import {examples, exits, introduction, purpose, variables} from './help.ts';

/** Escapes text: a leading dot or quote would be a command, and a bare hyphen is set as one that cannot be copied. */
const roff = (text: string): string =>
	text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('…', '\\&...').replace(/^[.']/, '\\&$&');

/** Columns of a line of the source, as man pages are written. */
const columns = 76;

/** Running text in short lines: a new one after every sentence. */
const lines = (text: string): string =>
	text
		.split(/(?<=[.!?]) (?=\p{Lu})/u)
		.flatMap(sentence => wrap(sentence, columns).map(({start, end}) => sentence.slice(start, end)))
		.map(roff)
		.join('\n');

/** When the page last changed by more than its table. */
const revised = '2026-11-30';

const entry = ([name, text]: readonly [string, string]): string => `.TP\n.B ${roff(name)}\n${lines(text)}`;

const sentenceOf = (phrase: string): string => `${phrase[0]!.toUpperCase()}${phrase.slice(1)}.`;

const flagEntry = ([name, {short, value, does}]: readonly [FlagName, Flag]): string => {
	const spellings = [...(short === undefined ? [] : [`-${short}`]), `--${name}`].map(one => `\\fB${roff(one)}\\fR`);
	return `.TP\n${spellings.join(', ')}${value === undefined ? '' : ` \\fI${value}\\fR`}\n${lines([sentenceOf(does), flagDetails[name] ?? ''].join(' ').trim())}`;
};

/** Returns the source of the man page. */
export const manPage = (): string =>
	`${[
		`.TH NEWSREAD 1 ${revised} "newsread ${packageJson.version}" "User commands"`,
		'.SH NAME',
		`newsread \\- ${roff(purpose)}`,
		'.SH SYNOPSIS',
		'.B newsread',
		'[\\fIoption\\fR ...] [\\fIpath\\fR ...]',
		'.SH DESCRIPTION',
		lines(introduction),
		'.SH OPTIONS',
		...Object.entries(groups).flatMap(([group, title]) => [
			`.SS ${title}`,
			...flagRows.filter(([, flag]) => flag.group === group).map(flagEntry),
		]),
		'.SH EXIT STATUS',
		...exits.map(entry),
		'.SH ENVIRONMENT',
		...variables.map(entry),
		'.SH EXAMPLES',
		...examples.map(([command, does]) => entry([command, sentenceOf(does)])),
	].join('\n')}\n`;
