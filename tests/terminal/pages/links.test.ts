import {expect, test} from 'vitest';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

const links = [
	{text: 'the vote of the board', url: 'https://harbour.example/vote'},
	{text: 'eleven passengers', url: 'https://harbour.example/count?day=1'},
	{text: 'https://island.example/', url: 'https://island.example/'},
];
const reader = (): State => readerOf([{...ferryStory(), links}]);

test('O lists the links of the story by number, each with its address', () => {
	const page = shown(play(reader(), 'O'));
	expect(page).toContain('3 links');
	expect(page).toMatch(/1 {2}the vote of the board\n.*https:\/\/harbour\.example\/vote/u);
	expect(page).toMatch(/3 {2}island\.example\n.*https:\/\/island\.example\//u);
});

test('Enter and o open the chosen one in the browser, and the page stays', () => {
	for (const key of ['Enter', 'o']) {
		const state = play(reader(), 'O', 'j', key);
		expect(state.act).toEqual({kind: 'browse', url: 'https://harbour.example/count?day=1'});
		expect(state.page).toBe('links');
	}
});

test('a number and Enter open the link of that number', () => {
	expect(play(reader(), 'O', '3', 'Enter').act).toEqual({kind: 'browse', url: 'https://island.example/'});
	expect(play(reader(), 'O', 'j', '1', 'Enter').act).toEqual({kind: 'browse', url: 'https://harbour.example/vote'});
});

test('a number that no link has opens nothing and says so', () => {
	for (const number of ['4', '99999']) {
		const state = play(reader(), 'O', ...number, 'Enter');
		expect(state.act).toBeUndefined();
		expect(state.message?.text).toBe(`There is no link ${number}. This story has 3 links.`);
	}
});

test('y copies the address, Y the words with it', () => {
	expect(play(reader(), 'O', 'y').act).toMatchObject({kind: 'copy', text: 'https://harbour.example/vote'});
	expect(play(reader(), 'O', 'Y').act).toMatchObject({
		kind: 'copy',
		text: 'the vote of the board (https://harbour.example/vote)',
	});
});

test('q goes back to the story, and the next story begins at its own first link', () => {
	const state = play(reader(), 'O', 'G', 'q');
	expect(state.page).toBe('story');
	const other = {...storyOf('One line.', {path: 'other.txt'}), links: links.slice(0, 1)};
	const there = play(state, {kind: 'opened', article: other}, 'O', 'Enter');
	expect(there.act).toEqual({kind: 'browse', url: links[0]!.url});
});

test('the address of the story itself comes last, once', () => {
	const url = 'https://gazette.example/ferry';
	expect(shown(play(readerOf([{...ferryStory(), links, url}]), 'O'))).toMatch(
		/4 {2}this story\n.*https:\/\/gazette\.example\/ferry/u,
	);
	expect(play(readerOf([{...ferryStory(), url}]), 'O', 'Enter').act).toEqual({kind: 'browse', url});
	expect(shown(play(readerOf([{...ferryStory(), links, url: links[0]!.url}]), 'O'))).toContain('3 links');
});

test('a story without links says so', () => {
	const state = play(readerOf([ferryStory()]), 'O');
	expect(shown(state)).toContain('This story has no links.');
	for (const key of ['Enter', 'o', 'y', 'j', 'k']) expect(play(state, key).act).toBeUndefined();
});

test('for the ear: the words, the address and the number', () => {
	const before = reader();
	const listed = play(before, 'O');
	expect(announce(listed, before)).toEqual([
		'Links of the story, 3.',
		'the vote of the board, https://harbour.example/vote, 1 of 3',
	]);
	expect(announce(play(listed, 'j'), listed)).toEqual([
		'eleven passengers, https://harbour.example/count?day=1, 2 of 3',
	]);
});
