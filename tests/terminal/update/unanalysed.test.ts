import {expect, test} from 'vitest';
import {screenOf} from '../../../source/terminal/panes/screen.ts';
import {goTo} from '../../../source/terminal/state/navigation.ts';
import {rowsOf} from '../../../source/terminal/state/selectors.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';

const whole = () => ferryStory();
const words = () => ({...whole(), quotes: [], people: [], topics: []});
const wordsFirst = (): State => play(readerOf([]), {kind: 'opened', article: words(), unanalysed: true});

test('a quote that is asked for before it is known is chosen when it is', () => {
	const asked = goTo(wordsFirst(), {kind: 'quote', quote: 3});
	expect(asked.story?.chosenQuote).toBeUndefined();
	const known = play(asked, {kind: 'analysed', article: whole()});
	expect(known.story?.chosenQuote).toBe(3);
	expect(known.story).not.toHaveProperty('awaited');
});

test('a person that is asked for before anyone is known is marked when they are', () => {
	const known = play(goTo(wordsFirst(), {kind: 'subject', subject: {kind: 'person', name: 'Piet Vandersteen'}}), {
		kind: 'analysed',
		article: whole(),
	});
	expect(known.story?.subject?.name).toBe('Piet Vandersteen');
	expect(known.story?.waypoint).toBe(0);
});

test('once its quotes are known the story is drawn as one that was opened with them', () => {
	// Drawn before: what was worked out for the words alone must not be shown later.
	const before = wordsFirst();
	const waiting = screenOf(before);
	const known = screenOf(play(before, {kind: 'analysed', article: structuredClone(whole())}));
	expect(known).toEqual(screenOf(play(readerOf([]), {kind: 'opened', article: whole()})));
	expect(known).not.toEqual(waiting);
});

test('what is found in a story changes no row of it, and none is set again', () => {
	const before = wordsFirst();
	const {quotes, people, topics} = structuredClone(whole());
	const known = play(before, {kind: 'analysed', article: {...before.story!.article, quotes, people, topics}});
	expect(known.story?.article.quotes.length).toBeGreaterThan(0);
	expect(rowsOf(known, known.story!)).toBe(rowsOf(before, before.story!));
});

test('a story that was read again is not put back to what was found in it before', () => {
	const fresh = {...whole(), text: whole().text.replace('nine hours', 'ten hours')};
	const changed = play(wordsFirst(), {kind: 'changed', article: fresh});
	expect(play(changed, {kind: 'analysed', article: whole()})).toBe(changed);
});
