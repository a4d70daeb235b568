// Small things that a file states about an article, in the form a Document has them.
import {cleanLine} from './clean-text.ts';

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

/** UTF-16 units; an id is shown beside the article and stored with it. */
const longestKey = 200;

/** Gives each article of a file a name of its own there: its id, address or title, else its number. */
export const entryKeys = (): ((...candidates: readonly (string | undefined)[]) => string) => {
	const given = new Map<string, number>();
	let count = 0;
	return (...candidates) => {
		count++;
		let key = String(count);
		for (const candidate of candidates) {
			const clean = cleanLine((candidate ?? '').slice(0, longestKey * 2)).slice(0, longestKey);
			if (clean === '') continue;
			key = clean;
			break;
		}
		// A second article of the same name: by its number, which none before it can have got in this way.
		const times = (given.get(key) ?? 0) + 1;
		given.set(key, times);
		if (times === 1) return key;
		const numbered = `${key} (${times})`;
		given.set(numbered, 1);
		return numbered;
	};
};
