import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {anchorAt, findAnchors, guessAnchor} from '../../../source/notebook/anchoring/anchors.ts';
import {growthFrom} from '../../helpers/count-work.ts';

const findAnchor = (text: string, anchor: ReturnType<typeof anchorAt>) => findAnchors(text, [anchor])[0];

const words = ['harbour', 'ferry', 'winter', 'the', 'board', 'of', 'said', 'loss', 'and', 'vote', 'it', 'morning'];

/** Paragraphs of common words; every third is the paragraph's own, as names and numbers are. */
const storyOf = (mark: string) =>
	fc
		.array(fc.array(fc.constantFrom(...words), {minLength: 12, maxLength: 60}), {minLength: 3, maxLength: 12})
		.map(paragraphs =>
			paragraphs.map(
				(list, number) =>
					`${list.map((word, index) => (index % 3 === 0 ? `${word}${mark}${number}x${index}` : word)).join(' ')}.`,
			),
		);

const story = storyOf('old');
const otherStory = storyOf('new');

const startOf = (paragraphs: readonly string[], index: number): number =>
	paragraphs.slice(0, index).reduce((length, one) => length + one.length + 1, 0);

test('a place stays with its words, whatever is written or cut before it', () => {
	fc.assert(
		fc.property(story, otherStory, fc.nat(), fc.nat(), (paragraphs, added, which, cut) => {
			const index = which % paragraphs.length;
			const anchor = anchorAt(paragraphs.join('\n'), 'old', startOf(paragraphs, index));
			const kept = paragraphs.slice(cut % (index + 1));
			const edited = [...added, ...kept];
			expect(findAnchor(edited.join('\n'), anchor)).toBe(startOf(edited, edited.length - (paragraphs.length - index)));
		}),
	);
});

test('a place stays with its words, whatever is written or cut behind its paragraph', () => {
	fc.assert(
		fc.property(story, otherStory, fc.nat(), (paragraphs, added, which) => {
			const index = which % paragraphs.length;
			const at = startOf(paragraphs, index);
			const anchor = anchorAt(paragraphs.join('\n'), 'old', at);
			const edited = [...paragraphs.slice(0, index + 1), ...added];
			expect(findAnchor(edited.join('\n'), anchor)).toBe(at);
		}),
	);
});

test('a place is always in the text, and never between two halves of a word', () => {
	fc.assert(
		fc.property(fc.string({maxLength: 400}), otherStory, fc.nat(), (text, edited, at) => {
			const now = edited.join('\n');
			const anchor = anchorAt(text, 'old', at % (text.length + 1));
			const place = findAnchor(now, anchor) ?? guessAnchor(now, anchor);
			expect(place).toBeGreaterThanOrEqual(0);
			expect(place).toBeLessThanOrEqual(now.length);
			expect(now.slice(place - 1, place + 1)).not.toMatch(/^\w\w$/);
		}),
	);
});

describe('when the words themselves are edited', () => {
	const before = `The board of the harbour met on Tuesday to speak about the ferry.
It had put off the vote for half a year, because nobody wanted to be the one to close it.
Then the bill for the new engine came, and the bill could not be put off.
Those who live on the island heard of it from the radio.`;
	const at = before.indexOf('Then the bill');
	const anchor = anchorAt(before, 'old', at);

	test('a correction at the place moves nothing', () => {
		const now = before.replace('Then the bill for', 'Then a bill for');
		expect(findAnchor(now, anchor)).toBe(at);
	});

	test('where the paragraph is gone, it is the start of the next', () => {
		const lines = before.split('\n');
		const now = [lines[0], lines[1], lines[3]].join('\n');
		expect(findAnchor(now, anchor)).toBe(now.indexOf('Those who live'));
	});

	test('where all around is gone, nothing is found, and the guess is as far into the text', () => {
		const now = 'Quite another matter.\n'.repeat(20);
		expect(findAnchor(now, anchor)).toBeUndefined();
		const guess = guessAnchor(now, anchor);
		expect(Math.abs(guess / now.length - at / before.length)).toBeLessThan(0.06);
		expect(now[guess - 1]).toBe('\n');
	});
});

test('a text of one word over and over takes work in proportion to its length', async () => {
	const growth = await growthFrom(
		4000,
		length => {
			const text = 'no '.repeat(length);
			return {text, anchors: Array.from({length: 20}, (_, index) => anchorAt(text, 'old', index * 30))};
		},
		({text, anchors}) => findAnchors(`yes ${text}`, anchors),
	);
	expect(growth).toBeLessThan(4.4);
});
