// The man page, in roff with the man macros. The build writes it into the folder of the program.
import packageJson from '../../package.json' with {type: 'json'};
import {type Flag, type FlagName, flagRows, groups} from './flags.ts';
import {examples, exits, introduction, purpose, variables} from './help.ts';

/** Escapes text: a leading dot or quote would be a command, and a bare hyphen is set as one that cannot be copied. */
const roff = (text: string): string =>
	text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('…', '\\&...').replace(/^[.']/, '\\&$&');

const entry = ([name, text]: readonly [string, string]): string => `.TP\n.B ${roff(name)}\n${roff(text)}`;

const flagEntry = ([name, {short, value, does}]: readonly [FlagName, Flag]): string => {
	const spellings = [...(short === undefined ? [] : [`-${short}`]), `--${name}`].map(one => `\\fB${roff(one)}\\fR`);
	return `.TP\n${spellings.join(', ')}${value === undefined ? '' : ` \\fI${value}\\fR`}\n${roff(does)}`;
};

/** Returns the source of the man page. */
export const manPage = (): string =>
	`${[
		`.TH NEWSREAD 1 "" "newsread ${packageJson.version}" "User commands"`,
		'.SH NAME',
		`newsread \\- ${roff(purpose)}`,
		'.SH SYNOPSIS',
		'.B newsread',
		'[\\fIoption\\fR ...] [\\fIpath\\fR ...]',
		'.SH DESCRIPTION',
		roff(introduction),
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
		...examples.map(([command, does]) => entry([command, `${does[0]!.toUpperCase()}${does.slice(1)}.`])),
	].join('\n')}\n`;
