import {describe, expect, test} from 'vitest';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';

const spoken = (): State => ({...readerOf([ferryStory()]), spoken: true});
/** What the last of these keys is answered with. */
const saidAfter = (...keys: readonly string[]) => {
	const before = play(spoken(), ...keys.slice(0, -1));
	return announce(play(before, keys.at(-1)!), before);
};

describe('what is said', () => {
	test('first: the headline and the facts', () => {
		expect(announce(spoken(), undefined)).toEqual([
			'Night ferry stays, harbour board decides',
			'18 February 2023. 1 min, 4 quotes, 4 voices',
		]);
	});

	test('a key that changes nothing says nothing', () => {
		expect(saidAfter('#')).toEqual([]);
	});

	test('j reads the next paragraph, whole', () => {
		expect(saidAfter('j')).toEqual([
			'The night ferry stays for one more winter, the harbour board decided on Tuesday after nine hours.',
		]);
		expect(saidAfter('j', 'j')).toEqual([
			'“We will run it at a loss,” Mara Lindqvist said. “Nobody on the island will wait until morning.”',
		]);
	});

	test('a subhead is said to be one', () => {
		expect(saidAfter(']')).toEqual(['Section: ‘At a loss’']);
	});

	test('a quote comes with its speaker, or with the story’s own words for one', () => {
		expect(saidAfter(')')).toEqual([
			'“We will run it at a loss,” … “Nobody on the island will wait until morning.” Mara Lindqvist. Quote 1 of 4',
		]);
		expect(saidAfter(')', ')')).toEqual(['“a reprieve, not a rescue.” A spokesman for the island. Quote 2 of 4']);
	});

	test('lists say which entry of how many', () => {
		expect(saidAfter('P')).toEqual(['People.', 'Mara Lindqvist, 1 quote, 1 of 4']);
		expect(saidAfter('P', 'j')).toEqual(['Ines Halloran, 1 quote, 2 of 4']);
		expect(saidAfter('t', 'j')).toEqual(['‘At a loss’, 2 of 3']);
		expect(saidAfter('T')).toEqual(['Topics.', 'Night ferry, 2 mentions, 1 of 2']);
	});

	test('a topic counts its mentions in the story, and its articles in the library', () => {
		expect(saidAfter('L', 'T')).toEqual(['Topics.', 'Night ferry, 1 article, 1 of 2']);
	});

	test('leaving the sidebar says which page has the keys now', () => {
		expect(saidAfter('T', 'Esc')).toEqual(['Story.']);
		expect(saidAfter('L', 'T', 'Esc')).toEqual([
			'Library, 1 article.',
			'Night ferry stays, harbour board decides, 4 quotes, 1 of 1',
		]);
	});

	test('pages say their names, messages are read out', () => {
		expect(saidAfter('L')).toEqual([
			'Library, 1 article.',
			'Night ferry stays, harbour board decides, 4 quotes, 1 of 1',
		]);
		expect(saidAfter('y')).toEqual(['No quote is chosen. Press ) to choose the next one.']);
	});
});
