import {describe, expect, test} from 'vitest';
import {drawStatus} from '../../../source/terminal/panes/status.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {textOfLine} from '../../../source/typesetting/runs.ts';
import {play, readerOf, type} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';

const statusOf = (state: State) => drawStatus(state).map(textOfLine).join('').trim();
const library = (columns = 120): State => play(readerOf([ferryStory()], columns, 40), 'L');

describe('while the sidebar has the keys', () => {
	test('the hints are those of the sidebar, and the place is that in its list', () => {
		const status = statusOf(play(library(), 'P', 'j'));
		expect(status).toMatch(/^Enter open the page {3}\/ narrow the list {3}w who is this {3}v compare {3}Tab topics/u);
		expect(status).toMatch(/\? keys +2 of \d+$/u);
		expect(status).not.toContain('read');
	});

	test('every key that is hinted does what it says', () => {
		const people = play(library(), 'P');
		expect(play(people, 'Enter').page).toBe('person');
		expect(play(people, 'w').page).toBe('who-is-this');
		expect(play(people, '/').filter?.list).toBe('people');
		expect(play(people, 'Tab').focus).toBe('topics');
		expect(play(people, 'Esc').focus).toBe('page');
	});

	test('a section is gone to, and nobody is asked who it is', () => {
		const status = statusOf(play(readerOf([ferryStory()], 120, 40), 't'));
		expect(status).toMatch(/^Enter go there .*Tab people/u);
		expect(status).not.toMatch(/who is this|compare/u);
	});

	test('a list that is narrowed to nothing offers nothing that needs an entry', () => {
		const none = play(type(play(library(), 'P', '/'), 'zzzq'), 'Tab');
		expect(statusOf(none)).not.toMatch(/Enter|who is this/u);
	});

	test('the page has its own hints again afterwards', () => {
		expect(statusOf(play(library(), 'P', 'Esc'))).toBe(statusOf(library()));
	});
});
