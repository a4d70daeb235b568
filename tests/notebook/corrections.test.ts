import {expect, test} from 'vitest';
import {readDecided} from '../../source/notebook/decided.ts';
import {ferryStory} from '../helpers/story.ts';
import {emptyFolder, notebookIn} from './folder.ts';

const reid = {by: 'person', name: 'Tomas Reid'} as const;

test('a correction is kept by the words of its quote, and found in the text as it was edited', () => {
	const folder = emptyFolder();
	const ferry = ferryStory();
	notebookIn(folder).correctQuotes(ferry, [1], reid);
	const before = 'Written in haste, and mended since.\n\n';
	const moved = {
		...ferry,
		text: before + ferry.text,
		quotes: ferry.quotes.map(quote => ({
			...quote,
			content: quote.content.map(({start, end}) => ({start: start + before.length, end: end + before.length})),
		})),
	};
	for (const article of [ferry, moved])
		expect(readDecided(folder).corrections?.in(article)).toEqual(new Map([[1, reid]]));
});

test('a file of that name in another folder is known again, and another story is not', () => {
	const folder = emptyFolder();
	const ferry = ferryStory();
	notebookIn(folder).correctQuotes(ferry, [0], {by: 'no quote'});
	const {corrections} = readDecided(folder);
	expect(corrections!.concern(`/elsewhere/${ferry.origin.path}`)).toBe(true);
	expect(corrections!.concern('another.txt')).toBe(false);
	expect(corrections!.in({...ferry, id: `/elsewhere/${ferry.id}`}).size).toBe(1);
	expect(corrections!.in({...ferry, id: 'another.txt', text: 'Nothing of the kind.', quotes: []}).size).toBe(0);
});

test('a correction takes the place of the one before, and both can be undone', () => {
	const notebook = notebookIn(emptyFolder());
	const ferry = ferryStory();
	const now = () => [...(notebook.corrections()?.in(ferry) ?? [])];
	notebook.correctQuotes(ferry, [0], reid);
	notebook.correctQuotes(ferry, [0], {by: 'nobody'});
	expect(now()).toEqual([[0, {by: 'nobody'}]]);
	notebook.undo();
	expect(now()).toEqual([[0, reid]]);
	notebook.correctQuotes(ferry, [0], undefined);
	expect(now()).toEqual([]);
	notebook.undo();
	expect(now()).toEqual([[0, reid]]);
	expect(notebook.undo()).toMatch(/^Undid: who said “/);
	expect(notebook.corrections()).toBeUndefined();
});

test('what was decided of people is kept in order, and can be undone', () => {
	const folder = emptyFolder();
	const notebook = notebookIn(folder);
	const same = {says: 'same', one: 'ilse quill', other: 'ilse marrow'} as const;
	const different = {says: 'different', one: 'quill', other: 'ilse quill'} as const;
	notebook.decidePeople(same);
	notebook.decidePeople(different);
	expect(readDecided(folder).people).toEqual([same, different]);
	expect(notebook.undo()).toBe('Undid: “quill” and “ilse quill” are two people.');
	expect(notebook.peopleDecisions()).toEqual([same]);
});

test('a correction by one program is seen by the other at once', () => {
	const folder = emptyFolder();
	const [here, there] = [notebookIn(folder), notebookIn(folder)];
	const ferry = ferryStory();
	expect(here.corrections()).toBeUndefined();
	there.correctQuotes(ferry, [0], reid);
	expect(here.corrections()!.in(ferry)).toEqual(new Map([[0, reid]]));
});

test('prints neither make nor change a state folder', () => {
	const folder = emptyFolder();
	expect(readDecided(folder)).toEqual({corrections: undefined, people: []});
	expect(readDecided(undefined)).toEqual({corrections: undefined, people: []});
});
