// A story that is not English: its words and its quotes are there, and nothing is said of speakers.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import {faultsOf, play, readerOf, shown} from '../../helpers/reader.ts';

const story = analyse({
	origin: {path: 'hafen.txt'},
	headline: 'Der Hafen bleibt offen',
	blocks: [
		{kind: 'paragraph', text: 'Der kleine Hafen bleibt auch im Winter offen, wie die Gemeinde am Montag mitteilte.'},
		{kind: 'paragraph', text: '„Wir lassen niemanden auf der Insel zurück“, sagte Bürgermeisterin Frauke Lindqvist.'},
		{kind: 'subhead', level: 2, text: 'Die Mole'},
		{kind: 'paragraph', text: '„Die alte Mole hält noch hundert Jahre“, meinte Oke Brandt, der sie gebaut hat.'},
	],
});

test('the lists say why they are empty', () => {
	const screen = shown(readerOf([story], 120, 40));
	expect(screen.match(/found in English only/g)).toHaveLength(2);
	expect(screen).toContain('2 quotes');
	expect(screen).not.toMatch(/voice|unknown|not named|none|Lindqvist +\d/);
});

test.each([
	[120, 40],
	[100, 30],
	[80, 24],
	[40, 12],
	[20, 6],
])('nothing breaks the screen of %i columns and %i rows, with lists and with folded sections', (columns, rows) => {
	for (const keys of [[], ['P'], ['T'], ['X'], [')'], [')', ')']]) {
		const state = play(readerOf([story], columns, rows), ...keys);
		expect(faultsOf(state)).toEqual([]);
		expect(shown(state)).not.toMatch(/unknown|not named/);
	}
});

test('Enter on a quote says that speakers are not looked for', () => {
	expect(shown(play(readerOf([story]), ')', 'Enter'))).toContain('Speakers are found in English only.');
});

test('what is spoken has no voices either', () => {
	const first = announce({...readerOf([story]), spoken: true}, undefined);
	expect(first).toEqual(['Der Hafen bleibt offen', '1 min, 2 quotes', 'Question mark for keys.']);
});
