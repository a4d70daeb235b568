import {spawn} from 'node:child_process';
import type {Environment} from '../../model/environment.ts';
import {cut} from '../../typesetting/measure.ts';

/** Longer ones are dropped by terminals without a word (xterm's limit, in base64 characters). */
const longest = 74_994;

/** Puts text on the clipboard of whoever looks at the terminal, also over SSH: OSC 52. Undefined if it is too long for that. */
export const clipboardSequence = (text: string, {TMUX}: Environment): string | undefined => {
	const encoded = Buffer.from(text).toString('base64');
	if (encoded.length > longest) return undefined;
	const sequence = `\u001B]52;c;${encoded}\u0007`;
	// tmux takes it itself where set-clipboard is on, and hands on what is wrapped where allow-passthrough is.
	return TMUX === undefined
		? sequence
		: `${sequence}\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
};

/** Programs that take text for the clipboard: those of this machine's screen where it is the one that is looked at, then tmux, which hands it on to its terminal however `set-clipboard` stands. */
export const clipboardPrograms = (
	environment: Environment,
	platform: NodeJS.Platform,
): readonly (readonly string[])[] => [
	...screenPrograms(environment, platform),
	...(environment.TMUX === undefined ? [] : [['tmux', 'load-buffer', '-w', '-']]),
];

const screenPrograms = (
	{SSH_TTY, SSH_CONNECTION, WAYLAND_DISPLAY, DISPLAY, WSL_DISTRO_NAME}: Environment,
	platform: NodeJS.Platform,
): readonly (readonly string[])[] => {
	if (SSH_TTY !== undefined || SSH_CONNECTION !== undefined) return [];
	if (platform === 'darwin') return [['pbcopy']];
	if (platform === 'win32' || WSL_DISTRO_NAME !== undefined) return [['clip.exe']];
	return [
		...(WAYLAND_DISPLAY === undefined ? [] : [['wl-copy']]),
		...(DISPLAY === undefined
			? []
			: [
					['xclip', '-selection', 'clipboard'],
					['xsel', '--clipboard', '--input'],
				]),
	];
};

/** A program that takes longer has hung. Milliseconds. */
const patience = 1000;

const given = ([program, ...rest]: readonly string[], text: string): Promise<boolean> =>
	new Promise(resolve => {
		const child = spawn(program!, rest, {stdio: ['pipe', 'ignore', 'ignore']});
		const timer = setTimeout(() => child.kill(), patience);
		const end = (done: boolean) => {
			clearTimeout(timer);
			resolve(done);
		};
		child.once('error', () => end(false));
		child.once('close', code => end(code === 0));
		child.stdin.on('error', () => {});
		child.stdin.end(text);
	});

/** Columns of what was copied that a message shows: it may be another quote than one thinks. */
const shownWords = 30;

const firstWords = (text: string): string => cut(text.split('\n', 1)[0]!, shownWords);

/** Copies by every way there is, and says truthfully by which: nobody answers to OSC 52. */
export const copy = async (
	text: string,
	write: (text: string) => void,
	environment: Environment = process.env,
	platform: NodeJS.Platform = process.platform,
): Promise<string> => {
	const sequence = clipboardSequence(text, environment);
	if (sequence !== undefined) write(sequence);
	for (const program of clipboardPrograms(environment, platform))
		if (await given(program, text)) return `Copied with ${program[0]}: ${firstWords(text)}`;
	return sequence === undefined
		? 'Too long to copy through the terminal: save the story instead.'
		: `Sent to the terminal’s clipboard (OSC 52): ${firstWords(text)}`;
};
