import {describe, expect, test} from 'vitest';
import {problemSummary} from '../../../source/terminal/state/library/problem-summary.ts';
import {countWork} from '../../helpers/count-work.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

describe('a story of three thousand sections', () => {
	const book = storyOf(Array.from({length: 3000}, (_, part) => `# Part ${part + 1}\nIt rained.`).join('\n'));
	const open = () => play(readerOf([book], 120, 40), 't');

	test('shows those round the cursor, and how many come below', () => {
		const state = play(open(), ...'1500', 'j');
		const screen = shown(state);
		expect(screen).toMatch(/› +Part 1501/u);
		const last = Math.max(...[...screen.matchAll(/^ {5}Part (\d+)/gmu)].map(([, part]) => Number(part)));
		expect(screen).toContain(`${(3000 - last).toLocaleString('en')} more`);
		expect(shown(play(state, 'G'))).toMatch(/› +Part 3000/u);
		expect(shown(play(state, 'g'))).toMatch(/› +Part 1$/mu);
	});

	test('a click means the section that stands there', () => {
		const state = play(open(), ...'1500', 'j');
		const row = shown(state)
			.split('\n')
			.findIndex(line => line.startsWith('     Part 1503'));
		const clicked = play(state, {kind: 'mouse', event: {kind: 'click', column: 7, row}});
		expect(clicked.sidebarCursor.sections).toBe(1502);
	});

	test('a step from section to section costs no more than a screen', async () => {
		let state = play(open(), 'Enter', ']');
		shown(state);
		const steps = await countWork(() => {
			for (let step = 0; step < 100; step++) state = play(state, ']');
		});
		expect(steps / 100).toBeLessThan(await countWork(() => shown(state)));
	});
});

test('a file of which only the end was left out was read', () => {
	const state = readerOf([ferryStory()]);
	const lost = {path: 'b.png', what: 'a picture'};
	const cut = {path: 'story.txt', what: 'longer than any article; its end was left out'};
	expect(problemSummary({...state, problems: [lost]})).toBe('1 file could not be read');
	expect(problemSummary({...state, problems: [cut]})).toBe('1 file could not be read completely');
	const cache = {path: 'a.db', what: 'the cache was damaged (no database)', isNotice: true, isOfCache: true} as const;
	expect(problemSummary({...state, problems: [cache]})).toBe('The cache was damaged');
	const others = {path: 'news', what: '2 files were left out', isNotice: true} as const;
	expect(problemSummary({...state, problems: [others]})).toBe('Some files were left out');
	expect(problemSummary({...state, problems: [others, cache]})).toBe(
		'The cache was damaged, and some files were left out',
	);
	expect(problemSummary({...state, problems: [lost, cut]})).toBe('2 files could not be read, or only in part');
	const notice = {path: 'news', what: '3 files were left out: 3 .docx', isNotice: true} as const;
	expect(problemSummary({...state, problems: [lost, notice]})).toBe('1 file could not be read');
	expect(problemSummary({...state, problems: [notice]})).toBe('Some files were left out');
});
