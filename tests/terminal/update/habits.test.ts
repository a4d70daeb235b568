import {describe, expect, test} from 'vitest';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

/* What hands do that know vi or less. */

const long = (path = 'long.txt', headline = 'A long one') =>
	storyOf(Array.from({length: 40}, (_, index) => `Paragraph ${index + 1} is here.`).join('\n'), {headline, path});
const ran = (state: State, words: string): State => play(type(play(state, ':'), words), 'Enter');
const topText = (state: State) => shown(state).match(/Paragraph \d+/u)?.[0];

describe('the way out', () => {
	test.each(['q', 'q!', 'wq', 'x', 'qa', 'exit'])(':%s quits', words => {
		expect(ran(readerOf([ferryStory()]), words).ending).toBe('quit');
	});

	test('ZZ and ZQ quit, any other second key says what would', () => {
		const state = readerOf([ferryStory()]);
		expect(play(state, 'Z', 'Z').ending).toBe('quit');
		expect(play(state, 'Z', 'Q').ending).toBe('quit');
		expect(shown(play(state, 'Z'))).toContain('Z quit, Q quit without asking');
		expect(play(state, 'Z', 'a').message?.text).toBe('ZZ quits, ZQ quits without asking.');
		expect(play(state, 'Z', 'Esc', 'Z').ending).toBeUndefined();
	});

	test('what would be lost is asked about, unless one says not to ask', () => {
		const state = readerOf([ferryStory()]);
		const unsaved = {...state, kept: {...state.kept, unsaved: {stars: 2, notes: 0, marks: 0, exportable: true}}};
		expect(ran(unsaved, 'wq').ending).toBeUndefined();
		expect(play(unsaved, 'Z', 'Z').pending).toBe('quit');
		expect(ran(unsaved, 'q!').ending).toBe('quit');
		expect(play(unsaved, 'Z', 'Q').ending).toBe('quit');
	});
});

describe('a name that is typed whole', () => {
	test.each([
		['h', 'help'],
		['ls', 'library'],
		['marks', 'kept'],
		['help', 'help'],
	])(':%s opens the page “%s”', (words, page) => {
		expect(ran(readerOf([ferryStory()]), words).page).toBe(page);
	});

	test(':w FILE saves the story, :w asks for a name, :e PATH reads', () => {
		const state = readerOf([ferryStory()]);
		expect(ran(state, 'w notes/ferry.md').act).toMatchObject({kind: 'save', path: 'notes/ferry.md'});
		expect(ran(state, 'w').prompt?.kind).toBe('save');
		expect(ran(state, 'e ../more news').act).toEqual({kind: 'read-path', path: '../more news'});
		expect(ran(readerOf([]), 'w a.md').message?.text).toContain('No story is open.');
	});

	test(':noh ends the search, and does nothing else', () => {
		const found = play(type(play(readerOf([ferryStory()]), ')', '/'), 'ferry'), 'Enter');
		const cleared = ran(found, 'noh');
		expect(cleared.story?.find).toBeUndefined();
		expect(cleared.story?.chosenQuote).toBe(0);
		expect(ran(cleared, 'noh').story?.chosenQuote).toBe(0);
	});

	test(':set says where settings are', () => {
		expect(ran(readerOf([ferryStory()]), 'set number').message?.text).toContain('settings.toml');
	});
});

describe('numbers', () => {
	test('10G, 10gg, 10g and :10 go to the tenth paragraph, G and gg to the ends', () => {
		const state = readerOf([long()], 80, 20);
		for (const went of [play(state, '1', '0', 'G'), play(state, '1', '0', 'g'), ran(state, '10')])
			expect(topText(went)).toBe('Paragraph 10');
		expect(topText(play(state, 'G', 'g', 'g'))).toBe('Paragraph 1');
		expect(topText(play(state, '9', '9', '9', 'G'))).toBe('Paragraph 40');
	});

	test('50% and :50% stand in the middle, to a row', () => {
		const state = readerOf([long()], 80, 20);
		expect(shown(play(state, '5', '0', '%'))).toMatch(/ (?:50|51)%$/mu);
		expect(ran(state, '50%').story?.top).toBe(play(state, '5', '0', '%').story?.top);
		expect(play(state, '1', '0', '0', '%').story?.top).toBe(play(state, 'G').story?.top);
		expect(play(state, '%').message?.text).toBe('Type a number first, as in 50%.');
	});

	test('in a list they count its entries', () => {
		const articles = Array.from({length: 20}, (_, index) =>
			storyOf(`It rained ${index} times.`, {headline: `Story ${index + 1}`, path: `${index}.txt`}),
		);
		const library = play(readerOf(articles), 'L');
		expect(shown(play(library, '7', 'G'))).toContain('7 of 20');
		expect(shown(play(library, '5', '0', '%'))).toContain('10 of 20');
		expect(shown(play(library, '9', '9', 'G'))).toContain('20 of 20');
		expect(shown(play(library, 'C-n', 'C-n', 'C-p'))).toContain('2 of 20');
		expect(play(play(library, 'P'), '5', '0', '%').message?.text).toContain('have a middle to go to.');
	});
});

describe('scrolling and coming back', () => {
	test('C-e and C-y scroll a row, and the chosen quote stays chosen', () => {
		const state = play(readerOf([long(), ferryStory()], 80, 12), 'C-e', 'C-e', 'C-y');
		expect(state.story?.top).toBe(1);
		expect(play(readerOf([ferryStory()], 80, 12), ')', 'C-e').story?.chosenQuote).toBe(0);
	});

	test('’’ goes back to where one jumped from, and there again', () => {
		const state = play(readerOf([long()], 80, 20), '5', 'j', 'G');
		const there = state.story?.top;
		const back = play(state, "'", "'");
		expect(back.story?.top).toBe(5);
		expect(play(back, "'", "'").story?.top).toBe(there);
		expect(play(readerOf([long()]), "'", "'").message?.text).toBe('There is nothing to go back to.');
	});

	test('C-g says which file it is, and how far one is in it', () => {
		expect(play(readerOf([ferryStory()]), 'C-g').message?.text).toMatch(/^.+, section 1 of 3, \d+%$/u);
		expect(play(readerOf([]), 'C-g').message?.text).toContain('No story is open.');
	});
});

describe('a key that does nothing', () => {
	test('says so, and which key shows the others', () => {
		const state = readerOf([ferryStory()]);
		expect(play(state, '#').message?.text).toBe('No key “#” here. ? shows the keys.');
		expect(play(state, 'F5').message?.text).toBe('No key “F5” here. ? shows the keys.');
		expect(play(state, 'L', '(').message?.text).toContain('No key “(” here.');
	});

	test('says it in a text field too, where the question mark is text', () => {
		const state = play(readerOf([ferryStory()]), '"');
		expect(play(state, 'C-t').message?.text).toBe('No key “C-t” here. F1 shows the keys.');
		expect(shown(play(state, '?'))).toContain('“?');
		expect(play(state, 'F1').page).toBe('help');
	});
});
