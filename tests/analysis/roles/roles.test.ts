import {describe, expect, it} from 'vitest';
import {tell} from '../../helpers/cast.ts';

describe('a role', () => {
	it.each([
		['stands behind the name', 'Laura Brandt, a former marine, said no.', 'former marine'],
		[
			'has a tail',
			'Laura Brandt, director of the Vale Trust in Acton, said no.',
			'director of the Vale Trust in Acton',
		],
		['stands behind the age', 'Laura Brandt, 41, a nurse from Acton, said no.', 'nurse from Acton'],
		['ends before “who”', 'Laura Brandt, a lawyer who fishes, said no.', 'lawyer'],
		['stands before the name, with a comma', "The club's president, Laura Brandt, said no.", 'president'],
		['names whose it is', "Norvik's president, Laura Brandt, said no.", "Norvik's president"],
		[
			'has a tail before the comma',
			'The spokesman for the Vale Trust, Laura Brandt, said no.',
			'spokesman for the Vale Trust',
		],
		['stands right before the name', 'Then former Norvik engineer Laura Brandt said no.', 'former Norvik engineer'],
		['keeps the country', 'US Secretary of State Laura Brandt said no.', 'US Secretary of State'],
		[
			'keeps the ministry',
			'Irish Ministry of Foreign Affairs spokesperson Laura Brandt said no.',
			'Irish Ministry of Foreign Affairs spokesperson',
		],
		['is written out', 'Then Sen. Laura Brandt said no.', 'Senator'],
		[
			'is said with “is”',
			'Laura Brandt is a professor of law at Acton University.',
			'professor of law at Acton University',
		],
		[
			'is a tie to another person',
			"Paul Ostrom wept. Laura Brandt, Paul Ostrom's sister, did not.",
			"Paul Ostrom's sister",
		],
		['is the age, for want of better', 'Laura Brandt, 41, said no.', 'aged 41'],
		['begins with no verb', 'They came, including Senator Laura Brandt.', 'Senator'],
	])('%s', (_, story, role) => {
		expect(tell([story]).member('Laura Brandt').role).toBe(role);
	});

	it.each([
		['a courtesy', 'Then Mrs. Laura Brandt said no.'],
		['another person behind', 'Laura Brandt, President Okonjo and others left.'],
		['officials in the plural', 'After the talk with Laura Brandt, officials left.'],
		['a verdict', 'Laura Brandt, a liar, left.'],
		['a subject behind the comma', 'According to Laura Brandt, the driver fled.'],
		['a sister of nobody', 'His sister, Laura Brandt, left.'],
	])('is not taken from %s', (_, story) => {
		expect(tell([story]).member('Laura Brandt').role).toBeUndefined();
	});

	it('is the best phrase of the story, and its words come from all of them', () => {
		const {member} = tell([
			'Sen. Laura Brandt (D-Ohio) said no.',
			'Brandt, a former judge from Akron, was born in 1960.',
		]);
		expect(member('Laura Brandt').role).toBe('former judge from Akron');
		expect(member('Laura Brandt').roleWords).toEqual(expect.arrayContaining(['senator', 'democrat', 'ohio', 'judge']));
	});
});
