import {describe, expect, test} from 'vitest';
import {summarise} from '../../../../source/library/catalogue/summary.ts';
import type {ArticleSummary, LibraryEvent} from '../../../../source/library/library.ts';
import {initialState, type State} from '../../../../source/terminal/state/state.ts';
import {play, shown} from '../../../helpers/reader.ts';
import {storyOf} from '../../../helpers/story.ts';

const summaryOf = (name: string, published = '2031-05-04'): ArticleSummary =>
	summarise(storyOf('It rained.', {headline: `The ${name}`, path: `${name}.txt`, published}));
const [gate, pumps, fair] = [summaryOf('gate'), summaryOf('pumps', '2031-05-03'), summaryOf('fair', '2031-05-02')];

/** The library's page as it is before anything has been read: with the two newest of 9 articles. */
const opened = (): State =>
	play(
		initialState({
			screen: {columns: 100, rows: 30},
			theme: {depth: 'truecolor', shade: 'dark'},
			place: 'news',
			page: 'library',
		}),
		{kind: 'listed-before', count: 9, newest: [gate, pumps]},
	);
const reading = (state: State, ...events: readonly LibraryEvent[]): State =>
	play(state, ...events.map(event => ({kind: 'library', event}) as const));
const read = (...articles: readonly ArticleSummary[]): LibraryEvent => ({
	type: 'articles',
	articles,
	found: 3,
	read: 1,
});
const done: LibraryEvent = {type: 'done', found: 3, read: 3};
const rowsOf = (state: State) =>
	shown(state)
		.split('\n')
		.flatMap(line => /The (\S+)/u.exec(line)?.[1] ?? []);

describe('what an archive listed the last time', () => {
	test('is shown before anything has been read, with how much there was', () => {
		expect(rowsOf(opened())).toEqual(['gate', 'pumps']);
		expect(shown(opened())).toContain('9 articles, newest first');
		expect(shown(opened())).toContain('As it was the last time; checking…');
	});

	test('stays where it is when the library comes to it, once', () => {
		const state = reading(opened(), read(fair, pumps, gate), done);
		expect(rowsOf(state)).toEqual(['gate', 'pumps', 'fair']);
		expect(state.articles.count).toBe(3);
		expect(shown(state)).toContain('3 articles, newest first');
	});

	test('is as its file is now', () => {
		const state = reading(opened(), read({...gate, title: 'The lock'}, pumps), done);
		expect(rowsOf(state)).toEqual(['lock', 'pumps']);
	});

	test('goes when all has been read and its file was not there', () => {
		expect(rowsOf(reading(opened(), read(pumps)))).toEqual(['gate', 'pumps']);
		expect(rowsOf(reading(opened(), read(pumps), done))).toEqual(['pumps']);
	});

	test('is forgotten when the files are read again', () => {
		expect(shown(play(reading(opened(), read(gate, pumps), done), 'R'))).not.toContain('9 articles');
	});
});
