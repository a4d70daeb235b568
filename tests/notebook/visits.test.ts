import {expect, test} from 'vitest';
import {insideOf, nameOfLibrary, placeIn} from '../../source/notebook/visits.ts';
import {emptyFolder, notebookIn} from './folder.ts';

const library = nameOfLibrary(['news']);

test('what was in a library when it was left is known at the next start', () => {
	const folder = emptyFolder();
	const first = notebookIn(folder);
	expect(first.visit(library)).toBeUndefined();
	first.keepVisit(library, {left: 1000, known: new Set([7, 0xffffffff])});
	first.leave(library, 2000);
	first.close();
	const second = notebookIn(folder);
	expect(second.visit(library)).toEqual({left: 2000, known: new Set([7, 0xffffffff])});
	expect(second.visit(nameOfLibrary(['more']))).toBeUndefined();
	second.keepVisit(library, {left: 3000, known: new Set()});
	expect(second.visit(library)).toEqual({left: 3000, known: new Set()});
});

test('an article has one place, from whichever folder the library was opened', () => {
	expect(placeIn(['news'], 'news/2031/gate.txt')).toBe(placeIn(['/home/ann/news/'], '/home/ann/news/2031/gate.txt'));
	expect(placeIn(['./news/'], 'news/2031/gate.txt')).toBe(placeIn(['news'], 'news/2031/gate.txt'));
	expect(placeIn(['.'], '2031/gate.txt')).toBe(placeIn(['news'], 'news/2031/gate.txt'));
	expect(placeIn(['news'], 'news/2031/gate.txt')).not.toBe(placeIn(['news'], 'news/2032/gate.txt'));
});

test('an article is in a library, or in another one', () => {
	expect(insideOf(['news', 'box.mbox'], 'box.mbox#12')).toBe('box.mbox#12');
	expect(insideOf(['news'], 'newspapers/gate.txt')).toBeUndefined();
	expect(insideOf(['.'], '/elsewhere/gate.txt')).toBeUndefined();
});

test('a library is the same one, however its folder is named', () => {
	expect(nameOfLibrary(['./news/'])).toBe(nameOfLibrary(['news']));
});
