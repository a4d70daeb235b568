import {expect, test} from 'vitest';
import {emptyFolder, notebookIn} from './folder.ts';

const boats = {name: 'Boats', query: 'by:"ann vale" boat', found: 2};
const roofs = {name: 'roofs', query: 'school roof', found: 7};

test('a search that is kept is there at the next start, by its name', () => {
	const folder = emptyFolder();
	const first = notebookIn(folder);
	first.keepSearch(roofs);
	first.keepSearch(boats);
	first.close();
	expect(notebookIn(folder).keptSearches()).toEqual([boats, roofs]);
});

test('another one of the same name takes its place, and undo brings the first one back', () => {
	const notebook = notebookIn();
	notebook.keepSearch(boats);
	notebook.keepSearch({...boats, query: 'ferry'});
	expect(notebook.keptSearches()).toEqual([{...boats, query: 'ferry'}]);
	expect(notebook.undo()).toBe('Undid: keep the search “Boats”.');
	expect(notebook.keptSearches()).toEqual([boats]);
});

test('a search that is used again has another count, and nothing to undo', () => {
	const notebook = notebookIn();
	notebook.keepSearch(boats);
	notebook.keepSearch({...boats, found: 9});
	expect(notebook.keptSearches()).toEqual([{...boats, found: 9}]);
	notebook.undo();
	expect(notebook.keptSearches()).toEqual([]);
	expect(notebook.undo()).toBeUndefined();
});

test('a search that is forgotten can be taken back', () => {
	const notebook = notebookIn();
	notebook.keepSearch(boats);
	notebook.forgetSearch('Boats');
	notebook.forgetSearch('never kept');
	expect(notebook.keptSearches()).toEqual([]);
	expect(notebook.undo()).toBe('Undid: forget the search “Boats”.');
	expect(notebook.keptSearches()).toEqual([boats]);
});
