import {expect, test} from 'vitest';
import {quotedText} from '../../../source/model/quote.ts';
import {keep, keepAlong} from '../../../source/terminal/effects/follow-notebook.ts';
import {startingAt} from '../../../source/terminal/effects/starting-place.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {ferryStory, lockStory, storyOf} from '../../helpers/story.ts';
import {notebookIn} from '../../notebook/folder.ts';

const bench = storyOf('Nobody sits on the quay any more.\n“There is no bench,” Ada Quill said.\nThat was all.', {
	path: 'bench.txt',
	headline: 'A bench for the quay',
	published: '2024-05-01',
	people: ['Ada Quill'],
	said: [{words: '“There is no bench,”', speaker: 'Ada Quill'}],
});
const ferry = ferryStory();

/** A reader with a notebook, as effects.ts connects the two. */
const reading = () => {
	const notebook = notebookIn();
	const store = createStore<State, Action>(readerOf([ferry, bench]), update);
	keepAlong(store, notebook);
	store.subscribe(({act, opening}, previous) => {
		if (act !== undefined && act !== previous.act && 'kind' in act) {
			const said = keep(store, notebook, act as Parameters<typeof keep>[2]);
			if (said !== undefined) store.dispatch({kind: 'told', message: {text: said, tone: 'plain'}});
		}
		if (opening === undefined || opening === previous.opening) return;
		const article = [ferry, bench].find(({id}) => id === opening.id)!;
		store.dispatch({kind: 'opened', article, ...startingAt(notebook, article, opening.at)});
	});
	const press = (...keys: readonly string[]) => {
		for (const key of keys) store.dispatch({kind: 'key', key});
	};
	return {store, notebook, press, screen: () => shown(store.get())};
};

test('a kept quote with an unsure speaker asks who it was, and is copied with “probably”', () => {
	const {store, press, screen} = reading();
	store.dispatch({kind: 'opened', article: lockStory()});
	press(')', ')', '*', 'A');
	expect(screen()).toMatch(/“It holds until Friday,” +Brandt\?$/mu);
	press('y');
	expect(store.get().act).toMatchObject({text: expect.stringContaining('— probably Emil Brandt (“he”')});
});

test('A says which keys fill it while it is empty', () => {
	const {press, screen} = reading();
	press('A');
	expect(screen()).toContain('No stars, notes or marks yet.');
	expect(screen()).toMatch(/\* {3}to star the chosen quote/u);
	expect(screen()).toMatch(/a {3}to write a note/u);
	expect(screen()).toMatch(/m {3}and a letter to set a mark/u);
	press('j', 'Enter', 'y');
});

test('A lists stars, notes and marks of every article, and Enter goes to each', () => {
	const {store, press, screen} = reading();
	press(')', '*', ')', ')', 'a', ...'ask', 'Enter', 'Esc', 'g', '3', 'j', 'm', 'k', 'J');
	store.dispatch({kind: 'opened', article: bench});
	press(')', '*', 'A');
	expect(screen()).toContain('2 starred quotes, 1 note, 1 mark');
	const page = screen();
	expect(page.indexOf('A bench for the quay')).toBeLessThan(page.indexOf('Night ferry stays'));
	expect(page).toContain('+ ask');
	press('j', 'j', 'Enter');
	expect(store.get().page).toBe('story');
	expect(store.get().story?.article.id).toBe('story.txt');
	expect(store.get().story?.chosenQuote).toBe(0);
	press('q');
	expect(store.get().page).toBe('kept');
	press('G', 'Enter');
	expect(store.get().story?.chosenQuote).toBe(3);
	press('q', 'g', 'Enter');
	expect(store.get().story?.article.id).toBe('bench.txt');
	expect(store.get().story?.chosenQuote).toBe(0);
});

test('a mark in another article leads to its place, not to the top of that article', () => {
	const long = Array.from({length: 60}, (_, index) => `Paragraph ${index + 1} is here.`).join('\n');
	const {store, notebook, press} = reading();
	const article = storyOf(long, {path: 'story.txt'});
	notebook.setMark('k', article, article.text.indexOf('Paragraph 40'));
	store.dispatch({kind: 'opened', article: bench});
	press("'", 'k');
	expect(store.get().opening).toBeUndefined();
	expect(store.get().story?.article.id).toBe('story.txt');
	const at = startingAt(notebook, article, {kind: 'mark', letter: 'k'}).at;
	expect(at).toMatchObject({kind: 'place', place: {offset: article.text.indexOf('Paragraph 40')}});
});

test('* and a change what is kept of the chosen quote', () => {
	const {store, press} = reading();
	press(')', '*', 'A');
	const {text, at} = {text: quotedText(ferry.text, ferry.quotes[0]!), at: ferry.quotes[0]!.content[0]!.start};
	const state = play(store.get(), '*');
	expect(state.act).toMatchObject({kind: 'star-listed', quote: {articleId: 'story.txt', text, at}, on: false});
	expect(play(store.get(), 'a', 'o', 'k', 'Enter').act).toMatchObject({kind: 'note-listed', text: 'ok'});
});

test('r marks the article of the chosen quote', () => {
	const {store, press} = reading();
	press(')', '*', 'A', 'r');
	expect(store.get().kept.read.has('story.txt')).toBe(true);
});

test.each(['*', 'r'])('%s on a page of quotes does not change the story behind it', key => {
	const {store, press} = reading();
	press('A', key);
	expect(['star-article', 'star-quote', 'set-read']).not.toContain(store.get().act?.kind);
	expect(store.get().message?.text).toBe(`Press Enter to go to the quote, then ${key} there.`);
});

test('what was starred since is there when one comes back to the page', () => {
	const {press, screen} = reading();
	press(')', '*', 'A', 'Enter', ')', '*', 'q');
	expect(screen()).toContain('2 starred quotes');
	press('U');
	expect(screen()).toContain('1 starred quote');
});

test('for the ear: the words, whose they are, the note and the article', () => {
	const {store, press} = reading();
	press(')', 'a', ...'why', 'Enter', 'A');
	expect(announce(store.get(), play(readerOf([ferry]), 'j'))).toEqual([
		'Stars, notes and marks.',
		'“We will run it at a loss,” … “Nobody on the island will wait until morning.” Mara Lindqvist. Note: why. Night ferry stays, harbour board decides. 1 of 1',
	]);
});

test('an article that cannot be opened does not keep the next one from opening', () => {
	const state = play(readerOf([ferry, bench]), {kind: 'go', id: 'gone.txt'});
	const told = play(state, {kind: 'not-opened', id: 'gone.txt', message: {text: 'gone', tone: 'error'}});
	expect(told.message?.text).toBe('gone');
	expect(play(told, {kind: 'opened', article: bench}).story?.article.id).toBe('bench.txt');
});
