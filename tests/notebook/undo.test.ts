import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Notebook} from '../../source/notebook/notebook.ts';
import {ferryStory, storyOf} from '../helpers/story.ts';
import {notebookIn} from './folder.ts';

const stories = [
	ferryStory(),
	storyOf('“There is no bench on the quay,” Ada Quill said. “Nor was there one.”\n“No comment,” said the harbour.', {
		path: 'bench.txt',
		said: [{words: ['“There is no bench on the quay,”', '“Nor was there one.”']}, {words: '“No comment,”'}],
	}),
];

type Change = (notebook: Notebook) => void;

const story = fc.constantFrom(...stories);
const change: fc.Arbitrary<Change> = fc.oneof(
	fc.tuple(story, fc.boolean()).map(
		([one, on]): Change =>
			notebook =>
				notebook.setRead(one, on),
	),
	fc.tuple(story, fc.boolean()).map(
		([one, on]): Change =>
			notebook =>
				notebook.setStar(one, on),
	),
	fc.tuple(story, fc.nat(4), fc.boolean()).map(
		([one, quote, on]): Change =>
			notebook =>
				notebook.starQuote(one, quote, on),
	),
	fc.tuple(story, fc.nat(4), fc.constantFrom('', 'why?', 'look it up')).map(
		([one, quote, note]): Change =>
			notebook =>
				notebook.setNote(one, quote, note),
	),
	fc.tuple(fc.constantFrom('a', 'b'), story, fc.nat(100)).map(
		([letter, one, at]): Change =>
			notebook =>
				notebook.setMark(letter, one, at),
	),
);

/** All that undo is answerable for. */
const stateOf = (notebook: Notebook) => ({
	read: notebook.readIds(stories.map(({id}) => id)),
	starred: notebook.starredIds(),
	quotes: stories.map(notebook.keptQuotes),
	marks: notebook.marks(),
	places: stories.map(one => ['a', 'b'].map(letter => notebook.markIn(letter, one))),
	export: notebook.exportMarkdown(),
});

const changes = fc.array(change, {maxLength: 24});

test('to undo all there is brings back what was before', () => {
	fc.assert(
		fc.property(changes, first => {
			const notebook = notebookIn();
			const nothing = stateOf(notebook);
			for (const act of first) act(notebook);
			const before = stateOf(notebook);
			let undone = 0;
			while (notebook.undo() !== undefined) undone++;
			expect(undone).toBeLessThanOrEqual(first.length);
			expect(stateOf(notebook)).toEqual(nothing);
			for (const act of first) act(notebook);
			expect(stateOf(notebook)).toEqual(before);
			notebook.close();
		}),
		{numRuns: 40},
	);
});

test('every single step brings back what was before it', () => {
	fc.assert(
		fc.property(changes, acts => {
			const notebook = notebookIn();
			let before = stateOf(notebook);
			for (const act of acts) {
				act(notebook);
				const after = stateOf(notebook);
				const changed = JSON.stringify(after) !== JSON.stringify(before) || !sameSets(after, before);
				if (!changed) continue;
				expect(notebook.undo()).toMatch(/\.$/);
				expect(stateOf(notebook)).toEqual(before);
				act(notebook);
				before = stateOf(notebook);
			}
			notebook.close();
		}),
		{numRuns: 40},
	);
});

const sameSets = (one: ReturnType<typeof stateOf>, other: ReturnType<typeof stateOf>): boolean =>
	one.read.symmetricDifference(other.read).size + one.starred.symmetricDifference(other.starred).size === 0;

test('hundreds of changes can be taken back', () => {
	const notebook = notebookIn();
	for (let number = 0; number < 400; number++) notebook.setRead({id: `${number}.txt`}, true);
	for (let number = 0; number < 400; number++) expect(notebook.undo()).toBeDefined();
	expect(notebook.readIds(Array.from({length: 400}, (_, number) => `${number}.txt`)).size).toBe(0);
});

describe('the sentence says what was taken back', () => {
	const ferry = stories[0]!;
	test.each<[string, Change, string | undefined]>([
		['nothing yet', () => {}, undefined],
		['what was so already is no change', notebook => notebook.setRead(ferry, false), undefined],
		[
			'read',
			notebook => notebook.setRead(ferry, true),
			'Undid: mark “Night ferry stays, harbour board decides” as read.',
		],
		['a star', notebook => notebook.setStar(ferry, true), 'Undid: star “Night ferry stays, harbour board decides”.'],
		[
			'a star on a quote',
			notebook => notebook.starQuote(ferry, 3, true),
			'Undid: star “Eleven people is not a route,” … “It is…”.',
		],
		[
			'a star that was taken away',
			notebook => {
				notebook.starQuote(ferry, 3, true);
				notebook.starQuote(ferry, 3, false);
			},
			'Undid: unstar “Eleven people is not a route,” … “It is…”.',
		],
		[
			'a note that was deleted',
			notebook => {
				notebook.setNote(ferry, 1, 'who?');
				notebook.setNote(ferry, 1, '');
			},
			'Undid: delete note on “a reprieve, not a rescue”.',
		],
		['a note', notebook => notebook.setNote(ferry, 1, 'who?'), 'Undid: add note on “a reprieve, not a rescue”.'],
		[
			'a note that took the place of another',
			notebook => {
				notebook.setNote(ferry, 1, 'who?');
				notebook.setNote(ferry, 1, 'who says so?');
			},
			'Undid: edit note on “a reprieve, not a rescue”.',
		],
		[
			'a mark',
			notebook => notebook.setMark('a', ferry, 3),
			'Undid: set mark a in “Night ferry stays, harbour board decides”.',
		],
		[
			'a mark that was moved',
			notebook => {
				notebook.setMark('a', ferry, 3);
				notebook.setMark('a', ferry, 30);
			},
			'Undid: move mark a.',
		],
	])('%s', (_, act, sentence) => {
		const notebook = notebookIn();
		act(notebook);
		expect(notebook.undo()).toBe(sentence);
	});
});

test('places, words looked for and what was seen are left alone', () => {
	const notebook = notebookIn();
	notebook.seen(stories[1]!);
	notebook.keepPosition(stories[0]!, 50);
	notebook.addQuery('find', 'ferry');
	expect(notebook.undo()).toBeUndefined();
	expect(notebook.isRead(stories[1]!.id)).toBe(true);
	expect(notebook.position(stories[0]!)).toBe(50);
	expect(notebook.queries('find')).toEqual(['ferry']);
});
