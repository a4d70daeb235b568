import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {ferryStory} from '../helpers/story.ts';
import {emptyFolder, notebookIn, problemsOf} from './folder.ts';

const ferry = ferryStory();
const nothing = {stars: 0, notes: 0, marks: 0, exportable: false};

/** A notebook in a folder that cannot be made. */
const forgetful = () => {
	const file = join(emptyFolder(), 'file');
	writeFileSync(file, '');
	return problemsOf(join(file, 'newsread')).notebook;
};

describe('a notebook that cannot be written', () => {
	test('says why, and one that can says nothing', () => {
		expect(forgetful().forgets).toBe('the state folder cannot be written');
		expect(problemsOf(undefined).notebook.forgets).toBe('there is no home folder');
		expect(notebookIn().forgets).toBeUndefined();
	});

	test('counts each star, note and mark that would be lost', () => {
		const notebook = forgetful();
		expect(notebook.unsaved()).toEqual(nothing);
		notebook.setRead(ferry, true);
		notebook.keepPosition(ferry, 50);
		notebook.addQuery('find', 'ferry');
		expect(notebook.unsaved()).toEqual(nothing);
		notebook.setStar(ferry, true);
		notebook.setMark('a', ferry, 33);
		expect(notebook.unsaved()).toEqual({stars: 1, notes: 0, marks: 1, exportable: false});
		notebook.starQuote(ferry, 2, true);
		notebook.setNote(ferry, 2, 'who counts?');
		notebook.setNote(ferry, 1, 'a reprieve');
		expect(notebook.unsaved()).toEqual({stars: 2, notes: 2, marks: 1, exportable: true});
		for (let change = 0; change < 5; change++) notebook.undo();
		expect(notebook.unsaved()).toEqual(nothing);
	});

	test('counts nothing that was exported, and what came after', () => {
		const notebook = forgetful();
		notebook.starQuote(ferry, 2, true);
		notebook.setNote(ferry, 2, 'who counts?');
		notebook.setMark('a', ferry, 33);
		expect(notebook.exportMarkdown()).toContain('who counts?');
		notebook.setNote(ferry, 1, 'after the export was made, before it was written');
		notebook.exported();
		expect(notebook.unsaved()).toEqual({stars: 0, notes: 1, marks: 1, exportable: true});
		notebook.setNote(ferry, 2, 'who counts whom?');
		expect(notebook.unsaved()).toEqual({stars: 0, notes: 2, marks: 1, exportable: true});
	});
});

test('a notebook that is kept has nothing to lose', () => {
	const notebook = notebookIn();
	notebook.setStar(ferry, true);
	notebook.setNote(ferry, 2, 'who counts?');
	expect(notebook.unsaved()).toEqual(nothing);
});
