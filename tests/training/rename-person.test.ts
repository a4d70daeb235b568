import {describe, expect, test} from 'vitest';
import {inventName, nameOrigins} from './name-origins.ts';
import {isFullyNamed, namePartsOf, renamePerson} from './rename-person.ts';

const vinh = {full: 'Vu Quoc Vinh', later: 'Vinh', given: 'Vinh'};

describe('A renamed person', () => {
	test('has the new name in full, after the first mention and among friends, with the titles kept', () => {
		const text = 'Mayor Orla M. Whelan spoke. “Thank you, Orla,” said Mr. Dorn. Ms. Whelan’s staff left.';
		const renamed = 'Mayor Vu Quoc Vinh spoke. “Thank you, Vinh,” said Mr. Dorn. Ms. Vinh’s staff left.';
		expect(renamePerson(text, 'Orla Whelan', vinh)).toBe(renamed);
	});

	test('takes no place or firm along, and no word in small letters', () => {
		const text = 'Will Whelan will open Whelan Tower. Whelan Tuesday said that Will Power is no name.';
		const renamed = 'Vu Quoc Vinh will open Whelan Tower. Vinh Tuesday said that Will Power is no name.';
		expect(renamePerson(text, 'Will Whelan', vinh)).toBe(renamed);
	});

	test('must have a given name and a surname, and stand in the text with both', () => {
		expect(namePartsOf('Whelan')).toBeUndefined();
		expect(namePartsOf('Carl Dorn Jr.')).toEqual({given: 'Carl', surname: 'Dorn'});
		expect(isFullyNamed('Ms. Whelan left.', 'Orla Whelan')).toBe(false);
		expect(isFullyNamed('Orla Anne Whelan left.', 'Orla Whelan')).toBe(true);
	});
});

describe('Invented names', () => {
	const origins = Object.entries(nameOrigins);

	test('come from a control and fourteen other origins', () => {
		expect(origins).toHaveLength(15);
	});

	test.each(origins)(
		'of the origin %s have their later form in the full one, and differ from person to person',
		(_, origin) => {
			for (const gender of ['female', 'male'] as const) {
				const names = Array.from({length: 20}, (_, number) => inventName(origin, gender, number, ''));
				for (const {full, later} of names) expect(full.split(' ')).toContain(later);
				expect(new Set(names.map(({full}) => full)).size).toBe(20);
			}
		},
	);

	test('are not among the words of the text', () => {
		const [, origin] = origins[1]!;
		const {full} = inventName(origin, 'female', 3, '');
		expect(inventName(origin, 'female', 3, `${full} left.`).full).not.toBe(full);
	});
});
