// Small things that a file states about an article, in the form a Document has them.
import {cleanLine} from '../text/clean-text.ts';

/** Only what a browser may be given; `source: The Vale Courier` is no address. */
export const webAddressOf = (value: string | undefined): string | undefined => {
	if (value === undefined || value.length > longestAddress || !URL.canParse(value)) return undefined;
	const {protocol, href} = new URL(value);
	return protocol === 'http:' || protocol === 'https:' ? href : undefined;
};

const longestAddress = 4096;

/** More is a list of members, not who wrote it. */
const mostNames = 20;

/** “A”, “A and B”, “A, B and C”; undefined without a name. */
export const bylineOfNames = (names: readonly (string | undefined)[]): string | undefined => {
	const clean = [
		...new Set(names.slice(0, mostNames).map(name => cleanLine(name ?? '').replace(/^by:? +/i, ''))),
	].filter(name => name !== '');
	if (clean.length === 0) return undefined;
	return clean.length < 3 ? clean.join(' and ') : `${clean.slice(0, -1).join(', ')} and ${clean.at(-1)}`;
};

/** The first that is what it claims to be: `source: The Vale Courier` beside `url: https://…` is no address. */
export const firstOf = (
	values: readonly (string | undefined)[],
	read: (value: string) => string | undefined,
): string | undefined => {
	for (const value of values) {
		const found = value === undefined ? undefined : read(value);
		if (found !== undefined) return found;
	}
	return undefined;
};
