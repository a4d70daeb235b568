import {describe, expect, test} from 'vitest';
import {packHeard} from '../../../source/library/catalogue/heard.ts';
import type {ArticleSummary} from '../../../source/library/library.ts';
import {screenOf} from '../../../source/terminal/panes/screen.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, type} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';

/** A summary that counts how often anything of it is looked at. */
const summaryOf = (number: number, looks: {count: number}): ArticleSummary => {
	const people = [`Ada Quill${number % 97}`, `Bo Marrow${number}`, 'Ilse Marrow'];
	const summary: ArticleSummary = {
		id: `${number}.txt`,
		path: `${number}.txt`,
		title: `The ferry, part ${number}`,
		published: `20${10 + ((number * 7) % 20)}-05-04`,
		words: 400,
		quotes: 3,
		voices: [{name: people[number % 3]!, quotes: 3}],
		people,
		topics: ['ferry', `harbour ${number % 31}`],
		sections: [{}],
		heard: packHeard(1000, [{start: 100, end: 200, voice: 0}]),
	};
	return new Proxy(summary, {
		get: (target, property) => {
			looks.count++;
			return Reflect.get(target, property);
		},
	});
};

const batchSize = 32;

/** How often the summaries are looked at, per summary, while so many arrive in batches, each followed by a frame. */
const looksFor = (count: number, start: State): number => {
	const looks = {count: 0};
	let state = start;
	for (let at = 0; at < count; at += batchSize) {
		const articles = Array.from({length: batchSize}, (_, index) => summaryOf(at + index, looks));
		const read = at + batchSize;
		state = play(state, {kind: 'library', reading: 1, event: {type: 'articles', articles, found: count, read}});
		screenOf(state);
	}
	return looks.count / count;
};

const library = (): State => play(readerOf([], 120, 40), 'L');
const withRead = (state: State): State => ({
	...state,
	kept: {...state.kept, read: new Set(Array.from({length: 2000}, (_, number) => `${number * 3}.txt`))},
});

describe('a library that grows costs the same for each article, however many there are', () => {
	test.each<readonly [string, () => State]>([
		['on its page', library],
		['on its page, when some are read', () => withRead(library())],
		['on its page, when files cannot be read', () => ({...library(), problems: [{path: 'a.png', what: 'no text'}]})],
		['on its page, with the cursor at its end', () => play(readerOf([ferryStory()], 120, 40), 'L', 'G')],
		['with the cursor in its people', () => play(library(), 'P')],
		['with the cursor in its topics', () => play(library(), 'T')],
		['on its page, narrowed', () => type(play(library(), '/'), 'part 1')],
		['on its page, narrowed to what is misspelt', () => type(play(library(), '/'), 'fery')],
		['while a story is read', () => play(readerOf([ferryStory()], 120, 40), 'j')],
		['while the problems are looked at', () => play(library(), '!')],
	])('%s', (_, start) => {
		const [few, many] = [looksFor(512, start()), looksFor(2048, start())];
		expect(many).toBeLessThan(few * 1.2);
	});
});
