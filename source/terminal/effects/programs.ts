// Other programs: a browser, an editor, whatever text is handed to. No word of an article and no file name is ever a
// command or an option of one: addresses are http or https, paths are absolute, and each is one argument.
import {spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {basename, resolve} from 'node:path';
import type {Environment} from '../../model/environment.ts';
import {expandHome} from '../../model/home.ts';
import {type Call, platformRow} from '../../model/platforms.ts';
import {runProgram} from './run-program.ts';
import {shellCommands, shellWords} from './shell-words.ts';

/** A sentence about why there is nothing to start. */
type Trouble = {readonly trouble: string};

const isCall = (words: readonly string[]): words is Call => words.length > 0;

/** The program may be in the home folder; arguments are the program's own. */
const inHome = ([program, ...rest]: Call, environment: Environment): Call => [
	expandHome(program, environment),
	...rest,
];

const unclosed = (name: string): Trouble => ({
	trouble: `${name} has a quote that is not closed. Close it, or write a backslash before it.`,
});

/** http and https only, without a user name or a password in it; undefined for anything else. */
export const safeAddress = (address: string): string | undefined => {
	const url = URL.parse(address);
	if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
		return undefined;
	return url.href;
};

/** The browsers to try, in this order: $BROWSER is a list, parted by colons. */
const browsersIn = (environment: Environment, platform: NodeJS.Platform): readonly Call[] | Trouble => {
	if (!environment.BROWSER) return platformRow(environment, platform).openers;
	const commands = shellCommands(environment.BROWSER);
	if (commands === undefined) return unclosed('BROWSER');
	return commands.filter(isCall).map(call => inHome(call, environment));
};

/** `%s` in a browser's command is the address, `%c` a colon, `%%` a percent sign; without `%s`, the address comes last. */
const withAddress = (call: Call, url: string): Call => {
	const signs: Readonly<Record<string, string>> = {'%s': url, '%c': ':', '%%': '%'};
	const filled = (word: string) => word.replaceAll(/%[sc%]/g, sign => signs[sign]!);
	const [program, ...rest] = call;
	const takesAddress = rest.some(word => word.replaceAll('%%', '').includes('%s'));
	return [program, ...rest.map(filled), ...(takesAddress ? [] : [url])];
};

/** Milliseconds after which a browser that has not ended is taken to run. */
const failsWithin = 800;

/** Starts a program and does not wait for its end; the answer is what went wrong. */
const startDetached = ([program, ...rest]: Call): Promise<string | undefined> =>
	new Promise(resolve => {
		const child = spawn(program, rest, {stdio: 'ignore', detached: true});
		child.unref();
		const timer = setTimeout(() => resolve(undefined), failsWithin);
		const end = (trouble: string | undefined) => {
			clearTimeout(timer);
			resolve(trouble);
		};
		child.once('error', () => end(`${program} cannot be started.`));
		child.once('exit', code => end(code === 0 ? undefined : `${program} could not open the address.`));
	});

/** Returns the calls that may open an address, in the order to try them, or why there are none. */
export const callsForBrowsing = (
	address: string,
	environment: Environment,
	platform: NodeJS.Platform,
): readonly Call[] | Trouble => {
	const url = safeAddress(address);
	if (url === undefined) return {trouble: 'The address of this story is no web address.'};
	const browsers = browsersIn(environment, platform);
	return 'trouble' in browsers ? browsers : browsers.map(browser => withAddress(browser, url));
};

/** Opens an address in the first browser that starts, and does not wait for its end; the answer is what went wrong. */
export const browse = async (address: string, environment: Environment = process.env): Promise<string | undefined> => {
	const calls = callsForBrowsing(address, environment, process.platform);
	if ('trouble' in calls) return calls.trouble;
	let trouble = 'BROWSER names no program.';
	for (const call of calls) {
		const failure = await startDetached(call);
		if (failure === undefined) return undefined;
		trouble = failure;
	}
	return `${trouble} Set BROWSER to a program that opens addresses.`;
};

/** The line of a file, counted from 1, that holds these words (or the most of their beginning); 1 where none does. */
export const lineHolding = (file: string, words: string): number => {
	const plain = (text: string) => text.replaceAll(/[\s*_>#“”‘’"']+/gu, ' ').trim();
	const lines = file.split(/\r\n?|\n/u).map(plain);
	const wanted = plain(words);
	for (let length = Math.min(wanted.length, 60); length >= 8; length = Math.floor(length / 1.5)) {
		const index = lines.findIndex(line => line.includes(wanted.slice(0, length)));
		if (index !== -1) return index + 1;
	}
	return 1;
};

/** How an editor is told the line: most take `+7`, some `file:7`, Notepad nothing. Those with `file:7` read numbers behind any colon of the path as lines. */
export const editorCall = (editor: Call, path: string, line: number): Call => {
	const file = resolve(path);
	const name = basename(editor[0]).replace(/\.exe$/iu, '');
	if (name === 'notepad') return [...editor, file];
	const place = file.includes(':') ? file : `${file}:${line}`;
	if (/^(?:code|codium|cursor)$/u.test(name))
		return [...editor, '--wait', ...(place === file ? [] : ['--goto']), place];
	if (/^(?:hx|helix|subl|zed)$/u.test(name)) return [...editor, place];
	return [...editor, `+${line}`, file];
};

/** What $VISUAL or $EDITOR is to be called with to open a file where these words are. */
export const callForEditing = async (
	path: string,
	words: string,
	environment: Environment = process.env,
	platform: NodeJS.Platform = process.platform,
): Promise<{readonly call: Call; readonly variable: string} | Trouble> => {
	const variable = environment.VISUAL ? 'VISUAL' : 'EDITOR';
	const stated = environment[variable];
	const editor = stated ? shellWords(stated) : platformRow(environment, platform).editor;
	if (editor === undefined) return unclosed(variable);
	if (!isCall(editor)) return {trouble: `${variable} names no program. Set it to your editor.`};
	const file = await readFile(path, 'utf8').catch(() => undefined);
	if (file === undefined) return {trouble: `${path} cannot be read.`};
	return {call: editorCall(inHome(editor, environment), path, lineHolding(file, words)), variable};
};

/** Runs an editor on the terminal and waits for it; the answer is what went wrong. */
export const edit = async (
	{call, variable}: {readonly call: Call; readonly variable: string},
	ending?: AbortSignal,
): Promise<string | undefined> => {
	const ended = await runProgram(call, {ending});
	if ('failure' in ended) return `${call[0]} cannot be started. Set ${variable} to your editor.`;
	return ended.code === 0 || ended.code === null ? undefined : `${call[0]} ended with ${ended.code}.`;
};

/** Returns the call that runs a command of the user's own by the shell, and whether it is quoted for it already. */
export const callForCommand = (
	command: string,
	environment: Environment,
	platform: NodeJS.Platform,
): {readonly call: Call; readonly isQuoted: boolean} => {
	const {variable, usual, flags, quotes = false} = platformRow(environment, platform).shell;
	return {
		call: [environment[variable] || usual, ...flags, quotes ? `"${command}"` : command],
		isQuoted: quotes,
	};
};

/** Gives text to a command of the user's own, by the shell, and waits for it; the answer is what went wrong. */
export const pipe = async (
	command: string,
	text: string,
	ending?: AbortSignal,
	environment: Environment = process.env,
): Promise<string | undefined> => {
	const {call, isQuoted} = callForCommand(command, environment, process.platform);
	const ended = await runProgram(call, {input: text, ending, isQuoted});
	if ('failure' in ended) return `The command cannot be started: ${ended.failure.message}.`;
	return ended.code === 0 || ended.code === null ? undefined : `The command ended with ${ended.code}.`;
};
