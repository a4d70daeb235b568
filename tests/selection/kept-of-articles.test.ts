// Something is kept of each article while files are read, and an archive has a hundred thousand: it must not be the article.
import {expect, test} from 'vitest';
import type {Article} from '../../source/model/article.ts';
import {createOtherNames} from '../../source/selection/other-names.ts';
import {createWithoutCopies} from '../../source/selection/without-copies.ts';
import {heldAfter} from '../helpers/heap.ts';
import {ferryStory} from '../helpers/story.ts';

const megabyte = 1024 * 1024;
const number = 40;
/** The last ones may still be in hand. */
const few = 12 * megabyte;

/** Articles of a megabyte, with pieces of their text as headline, address and names, as reading and analysis make them. */
const articles = function* (): Generator<Article> {
	const story = ferryStory();
	for (let nth = 0; nth < number; nth++) {
		const text = `Ferry number ${nth} stays – https://ferry.example/stories/${nth} – Ilse Marrow-Vandersteen`
			.padEnd(200, '.')
			.padEnd(megabyte / 2, '–');
		const piece = (words: RegExp): string => {
			const {0: found, index} = words.exec(text)!;
			return text.slice(index, index + found.length);
		};
		const name = piece(/Ilse \S+en/u);
		yield {
			...story,
			id: `${nth}.txt`,
			text,
			headline: piece(/^.*? stays/u),
			url: piece(/https:\S+/u),
			quotes: [],
			people: [{...story.people[0]!, name, mentions: []}],
		};
	}
};

test('by the headline and address that tell its copies', () => {
	const held = heldAfter(() => {
		const withoutCopies = createWithoutCopies({mentions: false});
		for (const article of articles()) withoutCopies(article);
		return withoutCopies;
	});
	expect(held).toBeLessThan(few);
});

test('by the names that it has for people', () => {
	const held = heldAfter(() => {
		const names = createOtherNames([]);
		for (const article of articles()) names.met(article, {found: [], doubt: undefined});
		return names;
	});
	expect(held).toBeLessThan(few);
});
