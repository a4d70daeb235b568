// Scores the list of people of an article: one entry a person.
import {f1, type Share} from '../training/shares.ts';
import type {PersonGold} from './annotated-sets.ts';
import type {PrintedArticle} from './run-program.ts';
import {isSameEntry, listedWords} from './same-name.ts';

/** Returns the harmonic mean of precision and recall as a share; a second entry for one person is an error. */
export const scorePeople = (people: readonly PersonGold[], printed: readonly PrintedArticle[]): Share => {
	const listed = printed
		.flatMap(article => article.people.map(({name}) => name))
		.filter(name => listedWords(name).length > 0);
	const taken = new Set<number>();
	for (const name of listed) {
		const index = people.findIndex((names, at) => !taken.has(at) && names.some(one => isSameEntry(name, one)));
		if (index >= 0) taken.add(index);
	}
	return f1(taken.size, people.length, listed.length);
};
