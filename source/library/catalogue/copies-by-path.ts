import {inOrderOfFiles} from '../in-order-of-files.ts';
import {type Copied, createCopies} from './copies.ts';

/** Where an article stands among its copies: `group` is the same for all of them: the place of the first one. */
export type PlaceAmongCopies = {readonly group: number; readonly place: number};

/** Returns the places of articles by their ids, whatever order they are in. */
export const copiesByPath = (
	articles: Iterable<Copied & {readonly id: string}>,
): ReadonlyMap<string, PlaceAmongCopies> => {
	const inOrder = inOrderOfFiles(articles, ({id}) => id);
	const copies = createCopies();
	for (const article of inOrder) copies.add(article);
	return new Map(inOrder.map(({id}, place) => [id, {group: copies.firstOf(place), place}]));
};
