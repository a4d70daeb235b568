import {expect, test} from 'vitest';
import {bestCopy} from '../../source/reading/page-copies.ts';

test('of a page that is kept several times the best copy is read', () => {
	const all = ['index.html', 'index.json', 'singlefile.html', 'output.html', 'readability', 'mercury', 'weir.example'];
	expect(bestCopy(all)).toBe('singlefile.html');
	expect(bestCopy(all.filter(name => name !== 'singlefile.html'))).toBe('output.html');
	expect(bestCopy(['index.jsonl', 'dom', 'readability'])).toBe('dom');
	expect(bestCopy(['index.json', 'readability', 'screenshot.png'])).toBe('readability');
	expect(bestCopy(['article.json', 'content.html', 'content.txt'])).toBe('content.html');
});

test('other folders are read as they are', () => {
	expect(bestCopy(['index.html', 'index.json', 'story.html'])).toBeUndefined();
	expect(bestCopy(['output.html', 'readability'])).toBeUndefined();
	expect(bestCopy(['index.json', 'output.pdf', 'media', 'a.html'])).toBeUndefined();
	expect(bestCopy(['content.html', 'a.html'])).toBeUndefined();
	expect(bestCopy([])).toBeUndefined();
});
