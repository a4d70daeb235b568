import {expect, onTestFinished, test, vi} from 'vitest';
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
