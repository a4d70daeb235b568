import {expect, test} from 'vitest';
import {goTo} from '../../../source/terminal/state/navigation.ts';
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
