// Articles with people for tests: each person as its own line says.
import type {ArticlePeople} from '../../../source/library/people/appearances.ts';
import {keyOfName} from '../../../source/library/people/names.ts';

/** Returns the people of an article: “Mrs Ann Vale, harbour master” has a title of one word and a role. */
export const everyone = (lines: readonly string[], published?: string): ArticlePeople => ({
	...(published !== undefined && {published}),
	people: lines.map(line => {
		const [whole = '', role] = line.split(', ');
		const [, title, name = ''] = /^(Mrs|Judge|Captain)? ?(.*)$/.exec(whole)!;
		return {
			key: keyOfName(name),
			names: [name],
			quotes: 1,
			...(role !== undefined && {role}),
			...(title !== undefined && {titles: [title.toLowerCase()]}),
		};
	}),
});
