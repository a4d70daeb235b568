// Completions for shells, generated from the flag table.
import {type Flag, type FlagName, flagRows, type flags} from './flags.ts';

/** A shell that completions exist for. */
export type Shell = (typeof flags)['completion']['choices'][number];

const bash = (): string => {
	const words = flagRows.flatMap(([name, {short}]) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]);
	const cases = flagRows.flatMap(([name, {short, value, choices, file}]) => {
		if (value === undefined) return [];
		const pattern = short === undefined ? `--${name}` : `--${name}|-${short}`;
		const offer = choices ? `$(compgen -W '${choices.join(' ')}' -- "$word")` : file ? '$(compgen -f -- "$word")' : '';
		return [`\t\t${pattern}) COMPREPLY=(${offer}); return ;;`];
	});
	return `_newsread() {
	local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
	case $before in
${cases.join('\n')}
	esac
	if [[ $word == -* ]]; then
		COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$word"))
	else
		COMPREPLY=($(compgen -f -- "$word"))
	fi
}
complete -o filenames -F _newsread newsread
`;
};

/** Escapes text for the inside of single quotation marks and brackets in a line for _arguments. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&').replaceAll("'", "'\\''");

const zshSpec = ([name, {short, value, choices, file, does}]: readonly [FlagName, Flag]): string => {
	const action = choices ? `(${choices.join(' ')})` : file ? '_files' : ' ';
	const argument = value === undefined ? '' : `:${value.toLowerCase()}:${action}`;
	const described = `[${zshText(does)}]${argument}`;
	const long = `--${name}${value === undefined ? '' : '='}`;
	if (short === undefined) return `'${long}${described}'`;
	return `'(-${short} --${name})'{-${short}${value === undefined ? '' : '+'},${long}}'${described}'`;
};

const zsh = (): string => `#compdef newsread
_newsread() {
	_arguments -s -S \\
${flagRows.map(row => `\t\t${zshSpec(row)} \\`).join('\n')}
		'*:article or folder:_files'
}
if [ "$funcstack[1]" = _newsread ]; then _newsread "$@"; else compdef _newsread newsread; fi
`;

const fishText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const fish = (): string =>
	`${flagRows
		.map(([name, {short, value, choices, file, does}]) => {
			const argument =
				value === undefined ? '' : choices ? ` -x -a ${fishText(choices.join(' '))}` : file ? ' -r -F' : ' -x';
			return `complete -c newsread -l ${name}${short === undefined ? '' : ` -s ${short}`}${argument} -d ${fishText(does)}`;
		})
		.join('\n')}\n`;

/** Returns the script that a shell sources. */
export const completionFor = (shell: Shell): string => ({bash, zsh, fish})[shell]();
