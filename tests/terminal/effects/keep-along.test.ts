import {expect, onTestFinished, test, vi} from 'vitest';
import {shown} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';
import {articleAsked, openReaderOf, says, shows} from './fake-outside.ts';

const ferry = ferryStory();
const quay = storyOf('# The crane\nIt stands.\n# The mole\nIt stays.', {path: 'quay.txt', headline: 'The quay'});

test('a story that is opened is marked as read once it has been on the screen for three seconds', async () => {
	const reader = await openReaderOf(ferry, quay);
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance']});
	onTestFinished(() => {
		vi.useRealTimers();
	});
	reader.dispatch({kind: 'opened', article: quay});
	vi.advanceTimersByTime(3000);
	expect(reader.notebook.isRead('quay.txt')).toBe(true);
	expect(reader.state().kept.read.has('quay.txt')).toBe(true);
});

test('a long story that was looked at for three seconds is read, and half read', async () => {
	const long = storyOf('The crane stands by the mole, and no ship has come. '.repeat(200), {path: 'long.txt'});
	const reader = await openReaderOf(ferry, long);
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance']});
	onTestFinished(() => {
		vi.useRealTimers();
	});
	const share = () => reader.notebook.lastRead().find(({id}) => id === 'long.txt')?.share;
	reader.dispatch({kind: 'opened', article: long});
	vi.advanceTimersByTime(2000);
	expect(share()).toBe(0);
	vi.advanceTimersByTime(1000);
	expect(reader.notebook.isRead('long.txt')).toBe(true);
	expect(share()).toBeGreaterThan(0);
	expect(share()).toBeLessThan(1);
	reader.press('L');
	expect(shown(reader.state())).toMatch(/ \d+%$/mu);
	reader.press('r');
	await until(() => expect(share()).toBe(1));
});

test('a story that is opened again opens where it was left', async () => {
	const reader = await openReaderOf(ferry, quay);
	reader.dispatch({kind: 'resized', screen: {columns: 80, rows: 12}});
	reader.press('5', 'j');
	expect(reader.state().story?.top).toBe(5);
	reader.dispatch({kind: 'go', id: 'quay.txt'});
	(await articleAsked(reader)).answer(quay);
	await shows(reader, quay);
	reader.dispatch({kind: 'go', id: ferry.id});
	(await articleAsked(reader, 2)).answer(ferry);
	await shows(reader, ferry);
	expect(reader.state().story?.top).toBe(5);
});

test('what is to be kept is done in the notebook, and shown', async () => {
	const reader = await openReaderOf(ferry);
	reader.act({kind: 'star-quote', article: ferry, quote: 0, on: true});
	await until(() => expect(reader.state().kept.starredQuotes).toEqual(new Set([0])));
	reader.act({kind: 'set-mark', letter: 'a', article: ferry, offset: 300});
	await says(reader, 'Set mark a');
	reader.act({kind: 'undo'});
	reader.act({kind: 'undo'});
	await until(() => expect(reader.notebook.starredQuotes(ferry)).toEqual(new Set()));
});

test('nothing is kept of the first pages of a long file: neither the place, nor a star, nor a file', async () => {
	const reader = await openReaderOf(ferry);
	const first = storyOf('The crane stands by the mole, and no ship has come. '.repeat(100), {path: 'report.pdf'});
	const all = storyOf('The crane stands by the mole, and no ship has come. '.repeat(400), {path: 'report.pdf'});
	reader.dispatch({kind: 'opened', article: first, unanalysed: true, pages: 40});
	reader.press('space');
	expect(reader.notebook.position(first)).toBeUndefined();
	reader.act({kind: 'star-article', article: first, on: true});
	await says(reader, 'Its last pages are still being read.');
	expect(reader.notebook.starredIds().has('report.pdf')).toBe(false);
	reader.dispatch({kind: 'whole', article: all});
	expect(reader.notebook.position(all)).toBeGreaterThan(0);
	reader.act({kind: 'star-article', article: all, on: true});
	await until(() => expect(reader.notebook.starredIds().has('report.pdf')).toBe(true));
});
