// Completions for shells, generated from the flag table.
import {type Flag, type FlagName, flagRows, type flags} from './flags.ts';

/** A shell that completions exist for. */
export type Shell = (typeof flags)['completion']['choices'][number];

/**
 * Names and paths have blanks: they are read line by line, and `-o filenames` lets bash escape them. A word is completed as it
 * stands on the line, so its quotation mark and backslashes are taken off first.
 */
const bash = (): string => {
	const words = flagRows.flatMap(([name, {short}]) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]);
	const cases = flagRows.flatMap(([name, {short, value, choices, file, names}]) => {
		if (value === undefined) return [];
		const pattern = short === undefined ? `--${name}` : `--${name}|-${short}`;
		const words = choices && `compgen -W '${choices.join(' ')}' -- "$word"`;
		const offer = words ?? (file ? 'compgen -f -- "$word"' : names && `_newsread_names ${names}`);
		return [`\t\t${pattern}) ${offer === undefined ? '' : `_newsread_offer < <(${offer}); `}return ;;`];
	});
	return `_newsread_bare() {
	local bare=\${1#[\\"\\']}
	bare=\${bare//\\\\/}
	printf '%s' "\${bare/#\\~\\//$HOME/}"
}
_newsread_offer() {
	local line
	while IFS= read -r line; do COMPREPLY+=("$line"); done
}
_newsread_names() {
	local one path=() paths=() name
	for one in "\${COMP_WORDS[@]:1}"; do
		one=$(_newsread_bare "\${one%[\\"\\']}")
		[[ $one != -* && -e $one ]] && paths+=("$one")
	done
	shopt -s nocasematch
	newsread --names "$1" -- "\${paths[@]}" 2>/dev/null </dev/null | while IFS= read -r name; do
		[[ $name == "$word"* || $name == *" $word"* ]] && printf '%s\\n' "$name"
	done
}
_newsread() {
	local word before=\${COMP_WORDS[COMP_CWORD-1]}
	word=$(_newsread_bare "\${COMP_WORDS[COMP_CWORD]}")
	COMPREPLY=()
	case $before in
${cases.join('\n')}
	esac
	if [[ $word == -* ]]; then
		_newsread_offer < <(compgen -W '${words.join(' ')}' -- "$word")
	else
		_newsread_offer < <(compgen -f -- "$word")
	fi
}
complete -o filenames -F _newsread newsread
`;
};

/** Escapes text for the inside of single quotation marks and brackets in a line for _arguments. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&').replaceAll("'", "'\\''");

const zshSpec = ([name, {short, value, choices, file, names, does}]: readonly [FlagName, Flag]): string => {
	const action = choices ? `(${choices.join(' ')})` : file ? '_files' : names ? `{_newsread_names ${names}}` : ' ';
	const argument = value === undefined ? '' : `:${value.toLowerCase()}:${action}`;
	const described = `[${zshText(does)}]${argument}`;
	const long = `--${name}${value === undefined ? '' : '='}`;
	if (short === undefined) return `'${long}${described}'`;
	return `'(-${short} --${name})'{-${short}${value === undefined ? '' : '+'},${long}}'${described}'`;
};

const zsh = (): string => `#compdef newsread
_newsread_names() {
	local -a paths names
	local one
	for one in \${(Q)words[2,-1]}; do
		one=\${one/#\\~\\//$HOME/}
		[[ $one != -* && -e $one ]] && paths+=("$one")
	done
	names=("\${(@f)$(newsread --names $1 -- $paths 2>/dev/null </dev/null)}")
	compadd -M 'm:{a-zA-Z}={A-Za-z} l:|=* r:|=*' -a names
}
_newsread() {
	_arguments -s -S \\
${flagRows.map(row => `\t\t${zshSpec(row)} \\`).join('\n')}
		'*:article or folder:_files'
}
if [ "$funcstack[1]" = _newsread ]; then _newsread "$@"; else compdef _newsread newsread; fi
`;

const fishText = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const fish = (): string =>
	`function __newsread_names
	set -l paths
	for one in (commandline -opc)[2..-1]
		string match -q -- '-*' $one; or not test -e $one; or set -a paths $one
	end
	newsread --names $argv[1] -- $paths 2>/dev/null </dev/null
end
${flagRows
	.map(([name, {short, value, choices, file, names, does}]) => {
		const offer = choices?.join(' ') ?? (names && `(__newsread_names ${names})`);
		const argument = value === undefined ? '' : offer ? ` -x -a ${fishText(offer)}` : file ? ' -r -F' : ' -x';
		return `complete -c newsread -l ${name}${short === undefined ? '' : ` -s ${short}`}${argument} -d ${fishText(does)}`;
	})
	.join('\n')}\n`;

/** Returns the script that a shell sources. */
export const completionFor = (shell: Shell): string => ({bash, zsh, fish})[shell]();
