import type {Rolldown} from 'tsdown';

const made = /^const formatter = (new Intl\.NumberFormat\([^;]*\));$/gm;

/** Returns the code of linkedom/worker with its number format made when a number is first formatted. Throws where it has none. */
export const withLateNumbers = (code: string): string => {
	const count = [...code.matchAll(made)].length;
	if (count !== 1)
		throw new Error(
			`source/bundle/light-linkedom.ts finds ${count} number formats in linkedom/worker instead of one. Correct its pattern, or take it out.`,
		);
	return code.replace(made, 'let format; const formatter = {format: value => (format ??= $1).format(value)};');
};

/**
 * Makes linkedom's number format late: only its style sheets, which no page is asked for, write numbers, and the first format
 * of a process takes 4 to 12 ms, more than to parse the page.
 */
export const lightLinkedom = (): Rolldown.Plugin => {
	let isAsked = false;
	return {
		name: 'light-linkedom',
		transform: {
			filter: {id: /\/node_modules\/linkedom\/worker\.js$/},
			handler(code) {
				isAsked = true;
				return {code: withLateNumbers(code), map: null};
			},
		},
		generateBundle() {
			if (!isAsked) this.error('source/bundle/light-linkedom.ts: linkedom/worker is not in the bundle. Take it out.');
		},
	};
};
