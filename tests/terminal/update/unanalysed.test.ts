import {expect, test} from 'vitest';
import {screenOf} from '../../../source/terminal/panes/screen.ts';
import {goTo} from '../../../source/terminal/state/navigation.ts';
import {voicesOnRows} from '../../../source/terminal/state/row-voices.ts';
import {rowsOf} from '../../../source/terminal/state/selectors.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
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

/** What is below a label of the sidebar. */
const firstOf = (label: string, state: State): string => {
	const lines = shown(state).split('\n');
	const at = lines.findIndex(line => line.includes(label));
	return lines[at + 1]!.slice(lines[at]!.indexOf(label)).trim().split(/ {2,}/)[0]!;
};

const quotesFirst = (before = wordsFirst()): State =>
	play(before, {kind: 'analysed', article: {...whole(), topics: []}, finding: 'topics'});

test('quotes and people are drawn while the topics are still being found, and then all as if it had come at once', () => {
	const wide = readerOf([], 120, 40);
	const half = quotesFirst(play(wide, {kind: 'opened', article: words(), unanalysed: true}));
	expect(shown(half)).toContain('4 quotes');
	expect(firstOf('PEOPLE', half)).toContain(whole().people[0]!.name);
	expect(firstOf('TOPICS', half)).toBe('…');
	expect(screenOf(play(half, {kind: 'analysed', article: whole()}))).toEqual(
		screenOf(play(wide, {kind: 'opened', article: whole()})),
	);
});

test('topics that are found later change the voices of no row, and none is worked out again', () => {
	const half = quotesFirst();
	const {article} = half.story!;
	const known = play(half, {kind: 'analysed', article: {...article, topics: whole().topics}});
	const rows = rowsOf(known, known.story!);
	expect(rows).toBe(rowsOf(half, half.story!));
	expect(voicesOnRows(known.story!.article, rows)).toBe(voicesOnRows(article, rows));
});

test('a topic that is asked for is marked when topics are known, a person when people are', () => {
	const topic = {kind: 'topic', name: whole().topics[0]!.label} as const;
	const half = quotesFirst(goTo(wordsFirst(), {kind: 'subject', subject: topic}));
	expect(half.story?.subject).toBeUndefined();
	expect(play(half, {kind: 'analysed', article: whole()}).story?.subject).toEqual(topic);
	const person = {kind: 'person', name: 'Piet Vandersteen'} as const;
	expect(goTo(quotesFirst(), {kind: 'subject', subject: person}).story?.subject).toEqual(person);
});

test('what is chosen before the topics are known stays chosen', () => {
	const chosen = play(quotesFirst(), ')');
	expect(chosen.story?.chosenQuote).toBeDefined();
	const known = play(chosen, {kind: 'analysed', article: whole()});
	expect(known.story?.chosenQuote).toBe(chosen.story?.chosenQuote);
	expect(known.story).not.toHaveProperty('finding');
});
