// A long file is shown by its first pages while the others are read.
import {expect, test} from 'vitest';
import {rowsOf} from '../../../source/terminal/state/selectors.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const paragraphs = Array.from({length: 60}, (_, index) => `Paragraph ${index + 1} is here.`);
const storyWith = (lines: readonly string[]) => storyOf(lines.join('\n'), {headline: 'A report', path: 'report.pdf'});
const first = storyWith(paragraphs.slice(0, 30));
const all = storyWith(paragraphs);

const begun = (): State => play(readerOf([]), {kind: 'opened', article: first, unanalysed: true, pages: 40});
const rowsShown = (state: State) => shown(state).split('\n').slice(2, -2).join('\n');

test('the last line says how many pages are being read, until all of them are', () => {
	const before = begun();
	expect(shown(before)).toContain('Reading 40 pages…');
	const after = play(before, {kind: 'whole', article: all});
	expect(shown(after)).not.toContain('Reading 40 pages…');
	expect(after.story).toMatchObject({article: all, finding: 'everything'});
	expect(after.story).not.toHaveProperty('pages');
});

test('what is on the screen stays there when the other pages come, also where a running head above it is gone', () => {
	const moved = play(begun(), 'j', 'j', 'j', 'j', 'j');
	const before = shown(moved)
		.split('\n')
		.find(line => line.includes('Paragraph'));
	const after = play(moved, {kind: 'whole', article: all});
	expect(rowsShown(after)).toBe(rowsShown(moved));
	const without = play(moved, {kind: 'whole', article: storyWith(paragraphs.filter((_, index) => index !== 1))});
	expect(
		shown(without)
			.split('\n')
			.find(line => line.includes('Paragraph')),
	).toBe(before);
});

test('the whole story goes where it was left the last time, unless the reader has moved meanwhile', () => {
	const offset = all.text.indexOf('Paragraph 50 ');
	const whole = {kind: 'whole', article: all, at: {kind: 'place', place: {id: all.id, offset, top: -1}}} as const;
	expect(shown(play(begun(), whole))).toContain('Paragraph 50 is here.');
	expect(shown(play(begun(), 'j', whole))).not.toContain('Paragraph 50 is here.');
});

test('what was asked for before it was known is gone to once it is', () => {
	const {story, ...state} = begun();
	const awaiting = {...state, story: {...story!, awaited: {kind: 'quote', quote: 0} as const}};
	expect(play(awaiting, {kind: 'whole', article: all}).story?.awaited).toEqual({kind: 'quote', quote: 0});
});

test('first pages that nothing follows leave the screen, and a whole story does not', () => {
	expect(play(begun(), {kind: 'not-whole'}).story).toBeUndefined();
	const after = play(begun(), {kind: 'whole', article: all});
	expect(play(after, {kind: 'not-whole'})).toBe(after);
});

test('a whole story is not put in place of another one', () => {
	const other = play(begun(), {kind: 'opened', article: storyOf('It stays.', {path: 'quay.txt'})});
	expect(play(other, {kind: 'whole', article: all})).toBe(other);
	expect(rowsOf(other, other.story!).length).toBeGreaterThan(0);
});
