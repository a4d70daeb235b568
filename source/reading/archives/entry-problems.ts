// Why entries of an archive were not read, in words.
import type {Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {problemAt} from '../format.ts';
import {largestUnpacked} from '../limits.ts';
import type {Fault} from '../packed/packed-file.ts';

/** `too many` and `too late`: the entry itself is sound, but one of the archive's limits was reached before it. */
export type SkipReason = Fault | 'too many' | 'too late';

/** Remedies that other problems of archives have as well. */
export const createAgain = 'Create the archive again.';
/** The remedy where reading inside an archive does not help. */
export const unpackInstead = 'Unpack it and open the folder instead.';
/** The remedy for entries that were left out. */
export const unpackAndName = 'Unpack it and name one to see why.';

const phrases: Readonly<Record<SkipReason, readonly [one: string, several: string]>> = {
	damaged: ['is damaged', 'are damaged'],
	'password-protected': ['is password-protected', 'are password-protected'],
	'unsupported compression': ['uses an unsupported compression method', 'use an unsupported compression method'],
	'too large': [
		`expands to more than ${largestUnpacked} (possible zip bomb)`,
		`expand to more than ${largestUnpacked} (possible zip bomb)`,
	],
	'too many': ['was not read (too many files in one archive)', 'were not read (too many files in one archive)'],
	'too late': ['was not read (the archive took too long)', 'were not read (the archive took too long)'],
};

/**
 * Describes all entries that were skipped for one reason: “2019/flood.html is damaged; the other 311 articles were read”.
 * `names` is not empty; `read` is the number of articles that were read.
 */
export const problemOfEntries = (origin: Origin, names: readonly string[], why: SkipReason, read: number): Problem => {
	const [first, second] = names;
	const which =
		names.length === 1
			? first!
			: names.length === 2
				? `${first} and ${second}`
				: `${first} and ${names.length - 1} other files`;
	const what = phrases[why][names.length === 1 ? 0 : 1];
	const rest = read === 0 ? '' : read === 1 ? '; the other article was read' : `; the other ${read} articles were read`;
	return problemAt(origin, `${which} ${what}${rest}`, remedyFor(why, read));
};

/** A damaged entry among sound ones is lost; unpacking the archive does not bring it back. */
const remedyFor = (why: SkipReason, read: number): string | undefined =>
	why !== 'damaged' ? unpackInstead : read === 0 ? createAgain : undefined;

/** Describes a packed file that expands too far, where it is the only one. */
export const tooLargeUnpacked = (origin: Origin): Problem => problemAt(origin, phrases['too large'][0], unpackInstead);
