import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {keysPressed} from '../../../source/terminal/ink/key-names.ts';
import {splitMouse} from '../../../source/terminal/input/mouse-reports.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

describe('what the terminal sends', () => {
	test('keys that come in a burst are the same keys', () => {
		const none = {} as Parameters<typeof keysPressed>[1];
		expect(keysPressed('a b\r\u0017\u000E\u000F\t\u0003\u007F', none)).toEqual([
			'a',
			'space',
			'b',
			'Enter',
			'C-w',
			'C-n',
			'C-o',
			'Tab',
			'C-c',
			'Backspace',
		]);
	});

	test('reports of the mouse are taken out, keys stay', () => {
		expect(splitMouse('j\u001B[<64;10;5Mk\u001B[<65;10;5M\u001B[A')).toEqual({
			keys: 'jk\u001B[A',
			events: [
				{kind: 'wheel-up', column: 9, row: 4},
				{kind: 'wheel-down', column: 9, row: 4},
			],
		});
	});

	test('a click is the left button let go of; pressing it, dragging and other buttons are nothing', () => {
		expect(splitMouse('\u001B[<0;1;1M\u001B[<32;2;1M\u001B[<0;3;1m\u001B[<2;3;1m').events).toEqual([
			{kind: 'click', column: 2, row: 0},
		]);
	});

	test('text without reports stays as it is', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), text => {
				fc.pre(!text.includes('\u001B[<'));
				expect(splitMouse(text)).toEqual({keys: text, events: []});
			}),
		);
	});
});

describe('the mouse', () => {
	/** Clicks on the first place where these words are on the screen. */
	const clickOn = (state: ReturnType<typeof readerOf>, words: string) => {
		const lines = shown(state).split('\n');
		const row = lines.findIndex(line => line.includes(words));
		expect(row, words).toBeGreaterThanOrEqual(0);
		return play(state, {kind: 'mouse', event: {kind: 'click', column: lines[row]!.indexOf(words), row}});
	};
	const open = () => readerOf([ferryStory()], 120, 40);

	test('the wheel scrolls the story and moves through lists', () => {
		const small = readerOf([ferryStory()], 80, 12);
		expect(play(small, {kind: 'mouse', event: {kind: 'wheel-down', column: 1, row: 1}}).story?.top).toBe(3);
		expect(
			play(open(), 't', {kind: 'mouse', event: {kind: 'wheel-down', column: 1, row: 1}}).sidebarCursor.sections,
		).toBe(1);
	});

	test('a click on a section goes there, on a person marks them, on a topic marks it', () => {
		expect(clickOn(readerOf([ferryStory()], 120, 20), 'What the island')).toMatchObject({sidebarCursor: {sections: 2}});
		expect(clickOn(open(), 'Ines Halloran').story?.subject).toEqual({kind: 'person', name: 'Ines Halloran'});
		expect(clickOn(open(), '   Harbour board').story?.subject).toEqual({kind: 'topic', name: 'harbour board'});
	});

	test('a click on a quote chooses it', () => {
		expect(clickOn(open(), 'a taxi with').story?.chosenQuote).toBe(3);
	});

	test('a click on the bar goes to that part of the story', () => {
		const start = readerOf([ferryStory()], 80, 12);
		expect(play(start, {kind: 'mouse', event: {kind: 'click', column: 77, row: 10}}).story?.top).toBeGreaterThan(5);
	});

	test('a click on an article chooses it, a second one opens it', () => {
		const other = {...storyOf('It rained.', {headline: 'Another one'}), id: 'b'};
		const library = play(readerOf([ferryStory(), other], 120, 40), 'L');
		const chosen = clickOn(library, 'Another one');
		expect(chosen.chosenArticleId).toBe('b');
		expect(clickOn(chosen, 'Another one').opening?.id).toBe('b');
	});

	test('M hands it back to the terminal, and takes it again', () => {
		expect(play(open(), 'M').mouse).toBe(false);
		expect(play(open(), 'M', 'M').mouse).toBe(true);
	});
});
