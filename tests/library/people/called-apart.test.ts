// Two people of one name whom the reader has told apart by a role: each has the names and the roles of the own stories.
import {expect, test} from 'vitest';
import {openLibrary} from '../../../source/library/open-library.ts';
import {correctedLibrary} from '../../../source/library/people/corrected-library.ts';
import type {PeopleDecision} from '../../../source/model/people-decision.ts';
import {keepFolder, leaveAlone} from '../archive/kept-folder.ts';

test('what the articles call somebody, and say that the person is, is not said of another of the name', async () => {
	using kept = keepFolder();
	kept.write('a.txt', '“It was my fault,” said Mona Lind, the goalkeeper.\n');
	kept.write('b.txt', '“We dredge in March,” said Mona Lind, the harbour engineer.\n');
	kept.write('c.txt', '“We dredge in May,” said Mona Lind, the harbour engineer.\n');
	leaveAlone(kept);
	const decisions: PeopleDecision[] = [];
	const library = correctedLibrary(
		openLibrary({}),
		() => undefined,
		() => decisions,
	);
	for await (const _ of library.open([kept.folder]));
	const rolesOf = async (name: string) =>
		(await library.namesAndRolesOf([name])).roles.map(({role, articles}) => `${role} ${articles}`);

	expect(await rolesOf('Mona Lind')).toEqual(['harbour engineer 2', 'goalkeeper 1']);
	decisions.push({says: 'different', one: 'mona lind', other: 'mona lind, goalkeeper'});
	expect(await rolesOf('Mona Lind')).toEqual(['harbour engineer 2']);
	expect(await rolesOf('Mona Lind, goalkeeper')).toEqual(['goalkeeper 1']);
	expect((await library.namesAndRolesOf(['Mona Lind, goalkeeper'])).names).toEqual([{name: 'Mona Lind', articles: 1}]);
	decisions.push({says: 'same', one: 'mona lind', other: 'mona lind, goalkeeper'});
	expect(await rolesOf('Mona Lind')).toEqual(['harbour engineer 2', 'goalkeeper 1']);
	await library.close();
});
