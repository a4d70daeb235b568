// The values of flags that are no plain words: a width, a share, dimensions. Each throws a UserError that says what to type.
import {nearestWord} from '../matching/nearest-word.ts';
import {type Dimension, dimensions} from '../model/dimension.ts';
import {UserError} from '../model/problem.ts';

/** Returns the columns that were asked for. */
export const typedWidth = (typed: string | undefined): number | undefined => {
	if (typed === undefined) return undefined;
	const width = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
	if (width >= 10 && width <= 1000) return width;
	throw new UserError(`Invalid --width “${typed}”: use a number from 10 to 1000.`);
};

/** Returns the least confidence that was asked for, from 0 to 1. */
export const typedShare = (typed: string | undefined): number | undefined => {
	if (typed === undefined) return undefined;
	const share = /^(?:\d|\.\d|\d\.\d{1,6})\d{0,5}$/.test(typed) ? Number(typed) : Number.NaN;
	if (share >= 0 && share <= 1) return share;
	throw new UserError(`Invalid --sure “${typed}”: use a number from 0 to 1, for example 0.8.`);
};

/** Returns what is counted by. */
export const typedDimensions = (typed: string): readonly Dimension[] => {
	const by = typed.split(',').map(word => word.trim().toLowerCase());
	const wrong = by.find(word => !(dimensions as readonly string[]).includes(word));
	if (wrong !== undefined) {
		const meant = nearestWord(wrong, dimensions);
		const choices = `${dimensions.slice(0, -1).join(', ')} or ${dimensions.at(-1)}`;
		throw new UserError(`Invalid --count “${typed}”: ${meant ? `did you mean ${meant}?` : `choose ${choices}.`}`);
	}
	if (new Set(by).size < by.length) throw new UserError(`--count “${typed}” has a word twice. Remove one.`);
	return by as readonly Dimension[];
};
