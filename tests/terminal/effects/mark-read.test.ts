import {expect, test} from 'vitest';
import type {Article} from '../../../source/model/article.ts';
import {type Clock, markRead} from '../../../source/terminal/effects/mark-read.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {createStore} from '../../../source/terminal/state/store.ts';
import {update} from '../../../source/terminal/update/update.ts';
import {readerOf} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

/** A clock that stands still until it is moved on. */
const handClock = () => {
	let now = 0;
	let waiting: {readonly at: number; readonly act: () => void}[] = [];
	const clock: Clock = {
		after: (milliseconds, act) => {
			const entry = {at: now + milliseconds, act};
			waiting.push(entry);
			return () => {
				waiting = waiting.filter(other => other !== entry);
			};
		},
	};
	const pass = (milliseconds: number) => {
		now += milliseconds;
		const due = waiting.filter(({at}) => at <= now);
		waiting = waiting.filter(({at}) => at > now);
		for (const {act} of due) act();
	};
	return {clock, pass};
};

const long = (path: string): Article =>
	storyOf('A paragraph of some length about the night ferry.\n\n'.repeat(120), {path, headline: path});

const reading = (articles: readonly Article[] = [long('a.txt'), long('b.txt'), long('c.txt')]) => {
	const store = createStore<State, Action>(readerOf(articles), update);
	const read = new Set<string>();
	const {clock, pass} = handClock();
	markRead(
		store,
		{
			seen: ({id}) => void read.add(id),
			readIds: () => new Set(read),
		},
		clock,
	);
	const open = (article: Article) => store.dispatch({kind: 'opened', article});
	const press = (...keys: readonly string[]) => {
		for (const key of keys) store.dispatch({kind: 'key', key});
	};
	return {store, read: () => [...read], pass, open, press};
};

test('a story counts as read after three seconds on the screen', () => {
	const {store, read, pass} = reading();
	pass(2999);
	expect(read()).toEqual([]);
	pass(1);
	expect(read()).toEqual(['a.txt']);
	expect(store.get().kept.read.has('a.txt')).toBe(true);
});

test('leafing through stories marks none of them but the one that stays', () => {
	const {read, pass, open} = reading();
	for (const path of ['b.txt', 'c.txt', 'a.txt', 'b.txt']) {
		open(long(path));
		pass(40);
	}
	expect(read()).toEqual([]);
	pass(3000);
	expect(read()).toEqual(['b.txt']);
});

test('a story that was scrolled by a page counts as read at once', () => {
	const {read, press} = reading();
	press('j', 'j', 'j');
	expect(read()).toEqual([]);
	press('space');
	expect(read()).toEqual(['a.txt']);
});

test('time on another page does not count', () => {
	const {read, pass, press} = reading();
	pass(2000);
	press('L');
	pass(5000);
	expect(read()).toEqual([]);
	press('q');
	pass(2999);
	expect(read()).toEqual([]);
	pass(1);
	expect(read()).toEqual(['a.txt']);
});

test('what is marked as unread again stays so', () => {
	const {store, read, pass, press} = reading();
	pass(3000);
	store.dispatch({kind: 'kept', kept: {read: new Set()}});
	press('space', 'space');
	pass(9000);
	expect(store.get().kept.read.size).toBe(0);
	expect(read()).toEqual(['a.txt']);
});

test('the first pages of a long file mark nothing as read before the others are there', () => {
	const {store, read, pass} = reading([]);
	const pages = long('report.pdf');
	store.dispatch({kind: 'opened', article: pages, unanalysed: true, pages: 40});
	pass(5000);
	expect(read()).toEqual([]);
	store.dispatch({kind: 'whole', article: {...pages, text: `${pages.text}\nMore.`}});
	pass(3000);
	expect(read()).toEqual(['report.pdf']);
});
