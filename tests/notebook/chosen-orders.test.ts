import {expect, test} from 'vitest';
import {emptyFolder, notebookIn} from './folder.ts';

test('the order chosen last for each page is there at the next start', () => {
	const folder = emptyFolder();
	const first = notebookIn(folder);
	first.setOrder('person', 'oldest first');
	first.setOrder('person', 'by article');
	first.setOrder('topic', 'by voice');
	first.close();
	expect([...notebookIn(folder).orders()].sort()).toEqual([
		['person', 'by article'],
		['topic', 'by voice'],
	]);
});

test('orders are the same map until one is chosen', () => {
	const notebook = notebookIn();
	const before = notebook.orders();
	expect(notebook.orders()).toBe(before);
	notebook.setOrder('person', 'oldest first');
	expect(notebook.orders()).not.toBe(before);
});
