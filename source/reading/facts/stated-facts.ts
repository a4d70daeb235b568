// Turns facts that a file states about an article into the form that a Document has them in.
import {cleanLine} from '../text/clean-text.ts';
import {namesInField} from './stated-names.ts';

/** Returns an absolute http(s) URL, normalised; undefined for anything else. */
export const webAddressOf = (value: string | undefined): string | undefined => {
	if (value === undefined || value.length > longestAddress || !URL.canParse(value)) return undefined;
	const {protocol, href} = new URL(value);
	return protocol === 'http:' || protocol === 'https:' ? href : undefined;
};

/** UTF-16 units. */
const longestAddress = 4096;

/** Names; more are a list of members, not of authors. */
const mostNames = 20;

/** Joins names to “A”, “A and B” or “A, B and C”, each once and without “By”; undefined if all are blank. */
export const bylineOfNames = (names: readonly (string | undefined)[]): string | undefined => {
	const clean = [
		...new Set(
			names
				.slice(0, mostNames)
				.flatMap(name => namesInField(name ?? ''))
				.map(name => cleanLine(name).replace(/^by:? +/i, '')),
		),
	].filter(name => name !== '');
	if (clean.length === 0) return undefined;
	return clean.length < 3 ? clean.join(' and ') : `${clean.slice(0, -1).join(', ')} and ${clean.at(-1)}`;
};

/** Returns the first value that `read` understands: `source: The Vale Courier` is not an address, `url: https://…` is. */
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
