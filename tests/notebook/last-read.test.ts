import {expect, test, vi} from 'vitest';
import {ferryStory, lockStory} from '../helpers/story.ts';
import {emptyFolder, notebookIn} from './folder.ts';

const [ferry, lock] = [ferryStory(), lockStory()];

test('how far articles were read is known at the next start, the last one first', () => {
	const folder = emptyFolder();
	const first = notebookIn(folder);
	vi.useFakeTimers({toFake: ['Date']});
	vi.setSystemTime(1_900_000_000_000);
	first.keepPosition(ferry, 30, {share: 0.4, section: 1});
	first.lastRead();
	vi.setSystemTime(1_900_000_060_000);
	first.keepPosition(lock, 0, {share: 1, section: 0});
	first.close();
	vi.useRealTimers();
	expect(notebookIn(folder).lastRead()).toEqual([
		{id: lock.id, title: lock.headline, at: 1_900_000_060_000, share: 1, section: 0},
		{id: ferry.id, title: ferry.headline, at: 1_900_000_000_000, share: 0.4, section: 1},
	]);
});

test('an article is listed under all its ids, and the list is the same until something changes', () => {
	const notebook = notebookIn();
	notebook.keepPosition(ferry, 30, {share: 0.4, section: 1});
	const moved = {...ferry, id: 'elsewhere.txt'};
	notebook.keepPosition(moved, 30, {share: 0.5, section: 1});
	const list = notebook.lastRead();
	expect(list.map(({id, share}) => [id, share])).toEqual([
		['elsewhere.txt', 0.5],
		[ferry.id, 0.5],
	]);
	expect(notebook.lastRead()).toBe(list);
});

test('a story whose end was reached, or that was marked by hand, is no longer half read', () => {
	const notebook = notebookIn();
	const shares = () => notebook.lastRead().map(({share}) => share);
	notebook.keepPosition(ferry, 30, {share: 0.4, section: 1});
	notebook.lastRead();
	notebook.seen(ferry);
	expect(shares()).toEqual([0.4]);
	notebook.setRead(ferry, true);
	expect(shares()).toEqual([1]);
	notebook.keepPosition(ferry, 30, {share: 0.5, section: 1});
	expect(shares()).toEqual([1]);
	notebook.setRead(ferry, false);
	expect(shares()).toEqual([0]);
	expect(notebook.isRead(ferry.id)).toBe(false);
});

test('undo gives back how far a story was read', () => {
	const notebook = notebookIn();
	notebook.keepPosition(ferry, 30, {share: 0.4, section: 1});
	notebook.lastRead();
	notebook.seen(ferry);
	notebook.setRead(ferry, true);
	expect(notebook.undo()).toContain('mark');
	expect(notebook.lastRead().map(({share}) => share)).toEqual([0.4]);
	expect(notebook.isRead(ferry.id)).toBe(true);
});

test('a position alone says nothing of how far an article was read', () => {
	const notebook = notebookIn();
	notebook.keepPosition(ferry, 30);
	expect(notebook.lastRead()).toEqual([]);
	expect(notebook.position(ferry)).toBe(30);
});
