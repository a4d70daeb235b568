// What is new in an article beside its copies: the same words at the same address are counted once.
import {fnv1a} from '../../model/fnv1a.ts';
import {type Copied, createCopies, sharedMark} from './copies.ts';

/** An article beside the copies that came before it. */
export type BesideCopies = {
	/** Whether it has the text of an earlier one. */
	readonly isSame: boolean;
	/** Tells of each text whether no earlier copy had it. The texts of one article are asked for at once. */
	readonly newOf: (texts: readonly string[]) => readonly boolean[];
};

/** Hashes of 32 bits alone would be the same for two of a hundred thousand texts. */
const markOf = (group: number, text: string): number => fnv1a(`${group}\n${text}`) * 2 ** 20 + (text.length % 2 ** 20);

/** Begins without articles; the returned function takes in the next one, in the order in which the first copy is found. */
export const createOnceInCopies = (): ((article: Copied) => BesideCopies) => {
	const copies = createCopies();
	const texts = new Set<string>();
	const known = new Set<number>();
	let count = 0;
	return article => {
		copies.add(article);
		const group = copies.firstOf(count++);
		const mark = sharedMark(article);
		const isSame = mark !== undefined && texts.size === texts.add(mark).size;
		// Copies of another text are known by their address alone.
		if (article.url === undefined) return {isSame, newOf: asked => asked.map(() => !isSame)};
		return {
			isSame,
			newOf: asked => {
				const marks = asked.map(text => markOf(group, text));
				const isNew = marks.map(one => !known.has(one));
				for (const one of marks) known.add(one);
				return isNew;
			},
		};
	};
};
