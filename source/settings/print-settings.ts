// The settings as they are, in the form of the settings file, for --print-keys; and the key table as Markdown for the README.
import {keyNames} from '../keymap/key-bindings.ts';
import {keymap, keysShown} from '../keymap/keymap.ts';
import {usualColours} from '../typesetting/themes.ts';

type Row = (typeof keymap)[number];

const grouped = (): readonly (readonly [string, readonly Row[]])[] => [
	...Map.groupBy<string, Row>(keymap, ({group}) => group),
];

/** A string in TOML; in single quotation marks nothing needs an escape. */
const quoted = (text: string): string => (/["\\]/.test(text) ? `'${text}'` : `"${text}"`);

const commandLine = (command: string, keys: readonly string[]): string =>
	`${command} = [${keys.map(quoted).join(', ')}]`;

const rowLines = ({does, commands, keys}: Row): readonly string[] => [
	`# ${does}`,
	...commands.map((command, index) => commandLine(command, keys[index]!)),
];

/** The file of settings that changes nothing. */
export const keysText = (): string => {
	const groups = grouped().map(([group, rows]) => [`## ${group}`, '', ...rows.flatMap(rowLines)].join('\n'));
	const colours = Object.entries(usualColours).map(([shade, roles]) =>
		[`[colors.${shade}]`, ...Object.entries(roles).map(([role, colour]) => `${role} = "${colour}"`)].join('\n'),
	);
	return `${[introduction, choices, keysHead, ...groups, coloursHead, ...colours].join('\n\n')}\n`;
};

const introduction = `# The settings of newsread, as they are where none are stated. What is to be otherwise goes into
# ~/.config/newsread/settings.toml (or $XDG_CONFIG_HOME/newsread/settings.toml); the rest may be left out.`;

const choices = `# The articles to open when no path is given.
# library = "~/articles"

# For a dark or a light background: auto asks the terminal.
theme = "auto"

# Columns of text, 10 to 1000; + and - change it while reading.
# width = 66`;

// One line would be longer than what stands around it.
const keysHead = `# A key is ${keyNames.replace('space', '\n# space')}.
# A command takes one or more, and none as [].
[keys]`;

const coloursHead = `# On terminals that show all colours. ink is what stands out, as quotes do; text is the rest of the story; voices are
# speakers, wash is behind what is chosen.`;

export const keyTable = (): string =>
	[
		'| keys | do |',
		'| --- | --- |',
		...keymap.map(row => `| \`${keysShown(row).replaceAll('|', '\\|')}\` | ${row.does} |`),
	].join('\n');
