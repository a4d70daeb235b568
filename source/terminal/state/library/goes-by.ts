// Whether somebody who is quoted goes by a name: under each of the names that the articles, or the reader, give one person.
import type {People} from '../../../library/catalogue/article-list.ts';
import {foldedName, keyOfName} from '../../../library/people/names.ts';
import {hasName} from '../../../matching/name-readings.ts';

/** Tells whether somebody of a name in an article, by the article's id, is meant. */
export type GoesBy = (name: string, article: string) => boolean;

/** Returns a test whether the name of somebody in an article, by the article's id, is that of one who goes by these folded words. */
export const goesBy = (people: People, asked: readonly string[]): GoesBy => {
	const whole = asked.join(' ');
	// Where somebody has this name, nobody else is meant whose name begins so.
	const doubt = people.byKey(keyOfName(whole)) === undefined ? 1 : 0;
	const isOne = (name: string): boolean => {
		const [base] = name.split(', ', 1);
		// The name alone is that of the one whom no role tells from the others.
		if (base !== name && foldedName(base!) === whole) return false;
		return hasName(foldedName(name).split(' '), asked, doubt);
	};
	return (name, article) => isOne(name) || (people.named(name, article)?.names.some(isOne) ?? false);
};
