/** Longer ones are dropped by terminals without a word (xterm's limit, in base64 characters). */
const longest = 74_994;

/** Puts text on the clipboard of whoever looks at the terminal, also over SSH: OSC 52. False if it is too long. */
export const copyToTerminal = (
	text: string,
	write: (text: string) => void,
	environment: NodeJS.ProcessEnv = process.env,
): boolean => {
	const encoded = Buffer.from(text).toString('base64');
	if (encoded.length > longest) return false;
	const sequence = `\u001B]52;c;${encoded}\u0007`;
	// tmux hands on only what is wrapped for it.
	write(
		environment.TMUX === undefined ? sequence : `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`,
	);
	return true;
};
