import {expect, test} from 'vitest';
import {summarise} from '../../../source/library/catalogue/summary.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';
import {openReaderOf, reading, revisionAsked, says, settled} from './fake-outside.ts';

const ferry = ferryStory();
const quay = storyOf('The crane stands.', {path: 'quay.txt', headline: 'The quay'});
const nothing = {added: [], changed: [], gone: [], problems: []};

test('files that come are read by themselves, those of one moment together', async () => {
	const reader = await openReaderOf(ferry);
	await until(() => expect(reader.state().isWatched).toBe(true));
	reader.watchers[0]!(['quay.txt']);
	reader.watchers[0]!(['pier.txt', 'quay.txt']);
	const first = await revisionAsked(reader);
	expect(first.about.paths).toEqual(['quay.txt']);
	first.answer({...nothing, added: [summarise(quay)]});
	const second = await revisionAsked(reader, 2);
	expect(second.about.paths).toEqual(['pier.txt', 'quay.txt']);
	second.answer(nothing);
	await until(() => expect([...reader.state().arrived!.added]).toEqual(['quay.txt']));
	expect(reader.state().articles.byId('quay.txt')?.title).toBe('The quay');
});

test('what comes while all files are read again waits until they are', async () => {
	const reader = await openReaderOf(ferry);
	await until(() => expect(reader.watchers).toHaveLength(1));
	reader.press('R');
	reader.watchers[0]!(['quay.txt']);
	const files = await reading(reader);
	await settled();
	expect(reader.library().revisions).toEqual([]);
	files.articles(ferry);
	files.done();
	(await revisionAsked(reader)).answer({...nothing, added: [summarise(quay)]});
	await until(() => expect(reader.state().arrived?.added.size).toBe(1));
});

test('a file that cannot be read again is told', async () => {
	const reader = await openReaderOf(ferry);
	await until(() => expect(reader.watchers).toHaveLength(1));
	reader.watchers[0]!(['quay.txt']);
	(await revisionAsked(reader)).fail(new Error('the library has stopped'));
	await says(reader, 'the library has stopped.');
});
