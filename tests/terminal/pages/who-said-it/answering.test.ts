// What an answer to “Who said it?” asks to be done. That it is done: see the tests of effects.
import {describe, expect, test} from 'vitest';
import type {Correction} from '../../../../source/model/correction.ts';
import type {State} from '../../../../source/terminal/state/state.ts';
import {play, readerOf, type} from '../../../helpers/reader.ts';
import {lockStory, storyOf} from '../../../helpers/story.ts';

const asked = (article = lockStory()): State => play(readerOf([article], 120, 40), 'W', 'w');

const correctionIn = ({act}: State): Correction | undefined => (act?.kind === 'correct' ? act.correction : undefined);

describe('an answer', () => {
	test.each<[string, readonly string[], Correction]>([
		['a digit', ['2'], {by: 'person', name: 'Hanne Voss'}],
		['Enter', ['Enter'], {by: 'person', name: 'Emil Brandt'}],
		['Enter on another one', ['j', 'Enter'], {by: 'person', name: 'Hanne Voss'}],
		['0', ['0'], {by: 'nobody'}],
		['-', ['-'], {by: 'no quote'}],
		['marks', ['space', 'j', 'space', 'Enter'], {by: 'people', names: ['Emil Brandt', 'Hanne Voss']}],
		['one mark', ['j', 'space', 'k', 'Enter'], {by: 'person', name: 'Hanne Voss'}],
		['a mark that was taken back', ['space', 'space', 'j', 'Enter'], {by: 'person', name: 'Hanne Voss'}],
		['a name', ['/', 'A', 'd', 'a', 'Enter'], {by: 'person', name: 'Ada'}],
		['no name', ['/', 'Enter'], {by: 'somebody else'}],
		['the row of another name', ['G', 'k', 'Enter', 'A', 'Enter'], {by: 'person', name: 'A'}],
	])('by %s is what is to be kept of the quote, and the question is left', (_, keys, correction) => {
		const state = play(asked(), ...keys);
		expect(state.act).toMatchObject({kind: 'correct', quotes: [1]});
		expect(correctionIn(state)).toEqual(correction);
		expect(state.page).toBe('story');
	});

	test('that there is not is refused with a sentence', () => {
		const state = play(asked(), '7');
		expect(state.message?.text).toBe('There is no 7. The story has 2 people and 2 voices without a name.');
		expect(state.page).toBe('who-said-it');
	});

	test('of several is of people only', () => {
		expect(play(asked(), 'G', 'space').message?.text).toBe('Only people can say something together.');
	});

	test('is none where Esc leaves the field for a name', () => {
		const state = play(type(play(asked(), '/'), 'Ada'), 'Esc');
		expect([state.act, state.page]).toEqual([undefined, 'who-said-it']);
	});
});

describe('an organisation', () => {
	const council = () =>
		asked(
			storyOf('Hanne Voss met the council and Emil Brandt. “It holds,” he said.', {
				people: ['Hanne Voss', 'Emil Brandt'],
				said: [{words: '“It holds,”', speaker: 'Emil Brandt', source: 'he', confidence: 0.5}],
			}),
		);

	test.each([
		['its digit', ['3']],
		['Enter', ['j', 'j', 'Enter']],
		['its name without the article', ['/', ...'Council', 'Enter']],
	])('is given by %s, and is no person', (_, keys) => {
		expect(correctionIn(play(council(), ...keys))).toEqual({by: 'organisation', name: 'the council'});
	});

	test('that the story does not name is one by its article', () => {
		expect(correctionIn(play(type(play(council(), '/'), 'the board'), 'Enter'))).toEqual({
			by: 'organisation',
			name: 'the board',
		});
	});

	test('says nothing together with others, and is counted among those there are', () => {
		expect(play(council(), 'j', 'j', 'space').message?.text).toBe('Only people can say something together.');
		expect(play(council(), '8').message?.text).toBe('There is no 8. The story has 2 people and 1 organisation.');
	});
});

describe('a name that is typed', () => {
	const others = ['Delia Fenn', 'Delia Crewe', 'Orla Fenn-Hart', 'Annette Crewe'].map((name, nth) =>
		storyOf(`${name} came on day ${nth}.`, {path: `${nth}.txt`, people: [name]}),
	);
	const typed = (name: string): State =>
		play(type(play(readerOf([lockStory(), ...others], 120, 40), 'W', 'w', '/'), name), 'Enter');

	test.each([
		['brandt', 'Emil Brandt'],
		['orla', 'Orla Fenn-Hart'],
		['delia crewe', 'Delia Crewe'],
		['annette', 'Annette Crewe'],
		['Ann', 'Ann'],
		['Ann Crewe', 'Ann Crewe'],
	])('as “%s” is %s', (words, name) => {
		expect(correctionIn(typed(words))).toEqual({by: 'person', name});
	});

	test('is asked for again where several have it', () => {
		const state = typed('delia');
		expect(correctionIn(state)).toBeUndefined();
		expect(state.message?.text).toBe('“delia” may be Delia Fenn, Delia Crewe: type more of the name.');
		expect(correctionIn(play(type(state, ' fenn'), 'Enter'))).toEqual({by: 'person', name: 'Delia Fenn'});
	});
});

describe('the next quotes', () => {
	const talk = () =>
		storyOf(
			`Emil Brandt came with Tomas Quill. “It holds,” he said.
			“It may leak,” he said. “But not today.”
			“Oil it,” Quill said.
			“I will,” he said.`,
			{
				people: ['Emil Brandt', 'Tomas Quill'],
				said: [
					{words: '“It holds,”', speaker: 'Emil Brandt', source: 'he', confidence: 0.5},
					{words: '“It may leak,”', speaker: 'Emil Brandt', source: 'he', confidence: 0.5},
					{words: '“But not today.”', speaker: 'Emil Brandt', confidence: 0.5},
					{words: '“Oil it,”', speaker: 'Tomas Quill', source: 'Quill'},
					{words: '“I will,”', speaker: 'Emil Brandt', source: 'he', confidence: 0.5},
				],
			},
		);
	const set = () => play(readerOf([talk()], 120, 40), 'W', 'w', '2');

	test('that hang on the same word are asked about once, up to one that does not', () => {
		expect(set().act).toMatchObject({quotes: [0], hanging: 2});
		expect(play(set(), 'y').act).toMatchObject({
			quotes: [1, 2],
			correction: {by: 'person', name: 'Tomas Quill'},
			hanging: 0,
		});
	});

	test('stay as they are by n, by Esc and by any key that does something else', () => {
		for (const key of ['n', 'Esc', 'j']) {
			const state = play(set(), key);
			expect(state.act).toBe(set().act === undefined ? undefined : state.act);
			expect([state.pending, state.hanging]).toEqual([undefined, undefined]);
		}
		expect(play(set(), 'n', 'y').act).not.toMatchObject({quotes: [1, 2]});
	});

	test('are not asked about where the quote is none', () => {
		expect(play(readerOf([talk()], 120, 40), 'W', 'w', '-').pending).toBeUndefined();
	});
});

describe('somebody without a name', () => {
	test.each<[string, readonly string[], string]>([
		['the digit', ['3'], 'his father'],
		['Enter', ['j', 'j', 'j', 'Enter'], 'a fitter from the yard'],
		['the words that are offered', ['/', ...'The fitter from the yard', 'Enter'], 'a fitter from the yard'],
		['words with an article', ['/', ...'a grocer', 'Enter'], 'a grocer'],
		['what a person is', ['/', ...'the mother', 'Enter'], 'the mother'],
	])('is given by %s, and is no person and no organisation', (_, keys, name) => {
		const typed = keys.map(key => (key === ' ' ? 'space' : key));
		expect(correctionIn(play(asked(), ...typed))).toEqual({by: 'unnamed', name});
	});
});
