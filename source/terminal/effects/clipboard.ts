import {spawn} from 'node:child_process';
import type {Environment} from '../../model/environment.ts';
import {type ClipboardProgram, platformRow} from '../../model/platforms.ts';
import {cut} from '../../typesetting/measure.ts';

/** Base64 characters; terminals silently drop longer text (xterm's limit). */
const longestEncoded = 74_994;

/**
 * Returns the escape sequence (OSC 52) that puts text on the clipboard of the user's terminal, also over SSH; undefined
 * if it is too long.
 */
export const clipboardSequence = (text: string, {TMUX}: Environment): string | undefined => {
	const encoded = Buffer.from(text).toString('base64');
	if (encoded.length > longestEncoded) return undefined;
	const sequence = `\u001B]52;c;${encoded}\u0007`;
	// tmux takes the first where set-clipboard is on, and passes the second on where allow-passthrough is.
	return TMUX === undefined
		? sequence
		: `${sequence}\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
};

/**
 * Returns the programs that may put their standard input on the clipboard, in the order to try them: those of this machine's
 * own screen unless the user is connected over SSH, then tmux, which passes it to its terminal.
 */
export const clipboardPrograms = (environment: Environment, platform: NodeJS.Platform): readonly ClipboardProgram[] => {
	const isElsewhere = environment.SSH_TTY !== undefined || environment.SSH_CONNECTION !== undefined;
	const all = isElsewhere ? [] : platformRow(environment, platform).clipboards;
	const here = all.filter(({needs}) => needs === undefined || environment[needs] !== undefined);
	return environment.TMUX === undefined ? here : [...here, {call: ['tmux', 'load-buffer', '-w', '-']}];
};

/** Milliseconds after which a program is taken to hang. */
const patience = 1000;

/** Writes text to a program's standard input. Resolves with whether the program succeeded. */
const sendTo = (
	{call: [program, ...rest], encoding = 'utf8', variables}: ClipboardProgram,
	text: string,
): Promise<boolean> =>
	new Promise(resolve => {
		const child = spawn(program, rest, {
			stdio: ['pipe', 'ignore', 'ignore'],
			env: {...process.env, ...variables},
		});
		const timer = setTimeout(() => child.kill(), patience);
		const end = (succeeded: boolean) => {
			clearTimeout(timer);
			resolve(succeeded);
		};
		child.once('error', () => end(false));
		child.once('close', code => end(code === 0));
		child.stdin.on('error', () => {});
		child.stdin.end(text, encoding);
	});

/** Columns of the copied text that a message shows, so that one sees which quote it was. */
const shownColumns = 30;

const firstWords = (text: string): string => cut(text.split('\n', 1)[0]!, shownColumns);

/**
 * Copies text, both by OSC 52 and by the first program that works. Returns a message that says how; a terminal never
 * confirms OSC 52.
 */
export const copy = async (
	text: string,
	write: (text: string) => void,
	{
		withSource = false,
		environment = process.env,
		platform = process.platform,
	}: {
		readonly withSource?: boolean;
		readonly environment?: Environment;
		readonly platform?: NodeJS.Platform;
	} = {},
): Promise<string> => {
	const source = withSource ? ' with its source' : '';
	const sequence = clipboardSequence(text, environment);
	if (sequence !== undefined) write(sequence);
	for (const program of clipboardPrograms(environment, platform))
		if (await sendTo(program, text)) return `Copied${source} (${program.call[0]}): ${firstWords(text)}`;
	return sequence === undefined
		? 'Too long for the terminal’s clipboard. Save the story instead.'
		: `Sent${source} to the terminal’s clipboard (OSC 52): ${firstWords(text)}`;
};
