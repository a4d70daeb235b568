import {expect, test} from 'vitest';
import {databaseDate} from '../../../source/reading/databases/database-dates.ts';
import {languageNamed} from '../../../source/reading/databases/languages.ts';

test.each([
	['February 3, 2031 Monday', '2031-02-03'],
	['February 3, 2031, Monday, Late Edition - Final', '2031-02-03'],
	['February 3, 2031 Monday 9:20 AM GMT', '2031-02-03T09:20Z'],
	['3 February 2031', '2031-02-03'],
	['27. August 2031 Mittwoch', '2031-08-27'],
	['Mittwoch 27. August 2031', '2031-08-27'],
	['mardi 14 mars 2031', '2031-03-14'],
	['3 april 2031 zondag', '2031-04-03'],
	['12 avril 2031', '2031-04-12'],
	['3 agosto 2031', '2031-08-03'],
	['2031 年 2 月 3 日 17:04', '2031-02-03T17:04'],
	['2031年02月03日', '2031-02-03'],
	['3 февраля 2031 г.', '2031-02-03'],
	['5 мая 2031', '2031-05-05'],
	['3 lutego 2031', '2031-02-03'],
	['3 Şubat 2031', '2031-02-03'],
	['3. helmikuuta 2031', '2031-02-03'],
	['3 de febrero de 2031', '2031-02-03'],
	['2031-02-03 18:33', '2031-02-03T18:33'],
	['03.02.2031', '2031-02-03'],
	['January 2031', '2031-01'],
	['Summer, 2031', '2031'],
])('%s', (words, date) => {
	expect(databaseDate(words)).toBe(date);
});

test.each([
	'2031',
	'143 words',
	'Section 12',
	'The 3 gates of Tarrow',
	`February 3, 2031${' x'.repeat(100)}`,
	'3 foo 2031',
])('is none: %s', words => {
	expect(databaseDate(words)).toBeUndefined();
});

test.each([
	['English', 'en'],
	['Deutsch', 'de'],
	['DUTCH; NEDERLANDS', 'nl'],
	['français', 'fr'],
	['中文', 'zh'],
	['anglais', 'en'],
	['Weirish', undefined],
	['', undefined],
])('a language by its name: %s', (name, tag) => {
	expect(languageNamed(name)).toBe(tag);
});
