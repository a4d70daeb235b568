// Other programs: a browser, an editor, whatever text is handed to. None of them ever gets words of an article as a command.
import {spawn, spawnSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';

/** http and https only, without a user name or a password in it; undefined for anything else. */
export const safeAddress = (address: string): string | undefined => {
	const url = URL.parse(address);
	if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
		return undefined;
	return url.href;
};

const openers: Readonly<Record<string, readonly string[]>> = {darwin: ['open'], win32: ['explorer.exe']};

/** Milliseconds after which a browser that has not ended is taken to run. */
const failsWithin = 800;

/** Starts the browser and does not wait for its end; the answer is what went wrong. */
export const browse = async (
	address: string,
	environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> => {
	const url = safeAddress(address);
	if (url === undefined) return 'The address of this story is no web address.';
	const [program, ...rest] = environment.BROWSER?.split(' ').filter(part => part !== '') ??
		openers[process.platform] ?? ['xdg-open'];
	if (program === undefined) return 'BROWSER names no program.';
	const child = spawn(program, [...rest, url], {stdio: 'ignore', detached: true});
	child.unref();
	const remedy = 'Set BROWSER to a program that opens addresses.';
	return new Promise(resolve => {
		const timer = setTimeout(() => resolve(undefined), failsWithin);
		const end = (trouble: string | undefined) => {
			clearTimeout(timer);
			resolve(trouble);
		};
		child.once('error', () => end(`${program} cannot be started. ${remedy}`));
		child.once('exit', code => end(code === 0 ? undefined : `${program} could not open the address. ${remedy}`));
	});
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

/** How an editor is told the line: most take `+7`, some `file:7`. */
const callOf = (editor: readonly string[], path: string, line: number): readonly string[] => {
	const name = editor[0]!.split('/').at(-1)!;
	if (/^(?:code|codium|cursor)$/u.test(name)) return [...editor, '--wait', '--goto', `${path}:${line}`];
	if (/^(?:hx|helix|subl|zed)$/u.test(name)) return [...editor, `${path}:${line}`];
	return [...editor, `+${line}`, path];
};

/** Opens the file in $VISUAL or $EDITOR and waits for it; the answer is what went wrong. */
export const edit = async (
	path: string,
	words: string,
	environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> => {
	const editor = (environment.VISUAL || environment.EDITOR || 'vi').split(' ').filter(part => part !== '');
	const file = await readFile(path, 'utf8').catch(() => undefined);
	if (file === undefined) return `${path} cannot be read.`;
	// A path that begins with “-” would be an option.
	const [program, ...call] = callOf(editor, path.startsWith('-') ? `./${path}` : path, lineHolding(file, words)) as [
		string,
		...string[],
	];
	const {error, status} = spawnSync(program, call, {stdio: 'inherit'});
	if (error !== undefined) return `${program} cannot be started. Set EDITOR to your editor.`;
	return status === 0 || status === null ? undefined : `${program} ended with ${status}.`;
};

/** Gives text to a command of the user's own, by the shell, and waits for it; the answer is what went wrong. */
export const pipe = (
	command: string,
	text: string,
	environment: NodeJS.ProcessEnv = process.env,
): string | undefined => {
	const {error, status} = spawnSync(environment.SHELL || '/bin/sh', ['-c', command], {
		input: text,
		stdio: ['pipe', 'inherit', 'inherit'],
	});
	// A program that has read enough closes its end: that is no failure.
	if (error !== undefined && (error as NodeJS.ErrnoException).code !== 'EPIPE')
		return `The command cannot be started: ${error.message}.`;
	return status === 0 || status === null ? undefined : `The command ended with ${status}.`;
};
