// The default settings as a settings file, for --print-keys, and the key table in Markdown, for the README.
import {usualTemplate} from '../citation/template.ts';
import {keyNames} from '../keymap/key-bindings.ts';
import {keymap, keysShown} from '../keymap/keymap.ts';
import {usualColours} from '../typesetting/themes.ts';

type Row = (typeof keymap)[number];

const grouped = (): readonly (readonly [string, readonly Row[]])[] => [
	...Map.groupBy<string, Row>(keymap, ({group}) => group),
];

/** A TOML string; between single quotation marks nothing needs an escape. */
const quoted = (text: string): string => (/["\\]/.test(text) ? `'${text}'` : `"${text}"`);

const commandLine = (command: string, keys: readonly string[]): string =>
	`${command} = [${keys.map(quoted).join(', ')}]`;

const rowLines = ({does, commands, keys}: Row): readonly string[] => [
	`# ${does}`,
	...commands.map((command, index) => commandLine(command, keys[index]!)),
];

/** Returns a settings file that changes nothing. */
export const keysText = (): string => {
	const groups = grouped().map(([group, rows]) => [`## ${group}`, '', ...rows.flatMap(rowLines)].join('\n'));
	const colours = Object.entries(usualColours).map(([shade, roles]) =>
		[`[colors.${shade}]`, ...Object.entries(roles).map(([role, colour]) => `${role} = "${colour}"`)].join('\n'),
	);
	return `${[introduction, choices, keysHead, ...groups, coloursHead, ...colours].join('\n\n')}\n`;
};

const introduction = `# The default settings of newsread. Copy the lines you want to change to ~/.config/newsread/settings.toml
# (or $XDG_CONFIG_HOME/newsread/settings.toml).`;

const choices = `# The articles to open when no path is given.
# library = "~/articles"

# dark, light or auto (ask the terminal for its background).
theme = "auto"

# Columns of text, 10 to 1000. In the reader, + and - change it.
# width = 66

# How quotes are cited. What is in brackets is left out when a part of it is not known. There are also {outlet}
# (the newspaper or site, or else the host of the address), {isodate}, {address}, {path}, {section} and {note}.
citation = '${usualTemplate}'

# Keep what was found in a folder in the cache folder, so that the next start is quick.
cache = true`;

// Broken, as one line would be longer than those around it.
const keysHead = `# A key is ${keyNames.replace(', space', ',\n# space')}.
# Give a command one key or several, or [] for none.
[keys]`;

const coloursHead = `# For terminals with 24-bit colour. ink is for what stands out, such as quotes, text for the rest of a story, voices for
# speakers, and wash is the background of what is selected.`;

/** Returns the key table in Markdown. */
export const keyTable = (): string =>
	[
		'| key | action |',
		'| --- | --- |',
		...keymap.map(row => `| \`${keysShown(row).replaceAll('|', '\\|')}\` | ${row.does} |`),
	].join('\n');
