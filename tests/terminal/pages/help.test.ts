import {describe, expect, test} from 'vitest';
import {searchKeys} from '../../../source/library/search/language/search-keys.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';

const reader = (columns = 80, rows = 24) => readerOf([ferryStory()], columns, rows);

describe('the help', () => {
	test('begins with what may be typed into a search, where one is about to type it', () => {
		for (const state of [play(reader(), '"', 'F1'), play(reader(), 'L', '/', 'f', 'F1')]) {
			const page = shown(state);
			expect(page).toMatch(/IN A SEARCH/u);
			for (const key of Object.keys(searchKeys)) expect(page).toContain(` ${key}:`);
			expect(page).toMatch(/ \| +either: ferry \| tram/u);
		}
	});

	test('has it behind the keys elsewhere', () => {
		expect(shown(play(reader(), '?'))).not.toMatch(/IN A SEARCH/u);
		expect(shown(play(reader(120, 60), '?'))).toMatch(/MOVE.*IN A SEARCH/su);
	});

	test('finds a word of the language by what is typed or by what it finds', () => {
		expect(shown(type(play(reader(), '?'), 'about:'))).toMatch(/about: +a topic/u);
		expect(shown(type(play(reader(), '?'), 'corrected'))).toMatch(/is: +a state/u);
	});

	test('speaks it line by line', () => {
		const before = play({...reader(), spoken: true}, '"', 'F1');
		expect(announce(play(before, 'down'), before)[0]).toMatch(/^about, colon: a topic/u);
	});

	test('says how much more there is below, until its end', () => {
		const state = play(reader(), '?');
		expect(shown(state)).toMatch(/↑ ↓ more.* \d+ more$/mu);
		expect(shown(play(state, ...Array.from({length: 200}, () => 'down')))).toMatch(/ end$/mu);
		expect(shown(type(state, 'quote'))).not.toMatch(/ more$/mu);
	});
});
