import {describe, expect, test} from 'vitest';
import {latestRole, rolesWithYears} from '../../../../source/terminal/pages/person/roles.ts';

const mayor = {role: 'mayor', articles: 9, from: '2022-05-01', to: '2025-10-01'};
const master = {role: 'harbour master', articles: 4, from: '2016-03-01', to: '2019-02-01'};
const pilot = {role: 'pilot', articles: 1, from: '2017-03-01', to: '2017-03-01'};

describe('the roles of a person', () => {
	test('follow one another, each with the years of the articles that state it', () => {
		expect(rolesWithYears([mayor, master, pilot])).toBe('harbour master 2016 to 2019, pilot 2017, mayor 2022 to 2025');
	});

	test('are as many as fit, those that most articles state', () => {
		expect(rolesWithYears([mayor, master, pilot], 50)).toBe('harbour master 2016 to 2019, mayor 2022 to 2025');
		expect(rolesWithYears([mayor, master, pilot], 10)).toBe('');
	});

	test('are one where one says all that the other says', () => {
		const town = {role: 'the town’s mayor', articles: 2, from: '2021-01-01', to: '2022-01-01'};
		expect(rolesWithYears([mayor, town])).toBe('mayor 2021 to 2025');
	});

	test('have no years where the articles have no dates', () => {
		expect(rolesWithYears([{role: 'mayor', articles: 2}])).toBe('mayor');
	});

	test('the latest is the one that the newest articles state', () => {
		expect(latestRole([master, mayor, pilot])).toBe('mayor');
		expect(latestRole([])).toBeUndefined();
	});
});
