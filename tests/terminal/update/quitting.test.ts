import {describe, expect, test} from 'vitest';
import type {Unsaved} from '../../../source/notebook/notebook.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {ferryStory} from '../../helpers/story.ts';

const losing = (unsaved: Partial<Unsaved>): State =>
	play(readerOf([ferryStory()]), {
		kind: 'kept',
		kept: {unsaved: {stars: 0, notes: 0, marks: 0, exportable: false, ...unsaved}},
	});
const statusOf = (state: State) => shown(state).split('\n').at(-1)!.trim();

describe('where something would be lost', () => {
	test.each([
		[{stars: 1}, '1 star will be lost: q quit, Esc stay'],
		[{stars: 2, notes: 1, exportable: true}, '2 stars and 1 note will be lost: q quit, E save, Esc stay'],
		[{stars: 1, notes: 2, marks: 3}, '1 star, 2 notes and 3 marks will be lost: q quit, Esc stay'],
	])('q and Q ask first: %j', (unsaved, question) => {
		for (const key of ['q', 'Q']) {
			const asked = play(losing(unsaved), key);
			expect(asked.ending).toBeUndefined();
			expect(asked.message).toEqual({text: question, tone: 'plain'});
			expect(statusOf(asked)).toContain(question.slice(0, 57));
		}
	});

	test('the question stays in sight until it is answered', () => {
		const asked = play(
			losing({stars: 1}),
			'q',
			{kind: 'told', message: {text: 'Read.', tone: 'plain'}},
			{
				kind: 'mouse',
				event: {kind: 'wheel-down', column: 10, row: 5},
			},
		);
		expect(statusOf(asked)).toContain('1 star will be lost');
	});

	test.each([
		['q', 'q'],
		['q', 'Q'],
		['Q', 'q'],
	])('%s and then %s quit', (first, second) => {
		expect(play(losing({notes: 1}), first, second).ending).toBe('quit');
	});

	test.each(['Esc', 'j', 'x', '7'])('%s stays, and does nothing else', key => {
		const before = losing({stars: 1});
		const after = play(before, 'q', key);
		expect(after.ending).toBeUndefined();
		expect(after.story).toEqual(before.story);
		expect({message: after.message, pending: after.pending, count: after.count}).toEqual({
			message: undefined,
			pending: undefined,
			count: '',
		});
		expect(play(after, 'q').ending).toBeUndefined();
	});

	test('E asks for the name of a file', () => {
		const saving = play(losing({stars: 1, exportable: true}), 'q', 'E');
		expect(saving.prompt).toMatchObject({kind: 'save-notes'});
		expect(play(saving, 'Enter').act).toMatchObject({kind: 'save-notes'});
	});

	test('Ctrl-C quits at once', () => {
		expect(play(losing({stars: 1}), 'C-c').ending).toBe('interrupt');
		expect(play(losing({stars: 1}), 'q', 'C-c').ending).toBe('interrupt');
	});

	test('q goes back one page without a question', () => {
		const back = play(losing({stars: 1}), 'L', 'q');
		expect([back.page, back.pending]).toEqual(['story', undefined]);
	});
});

test('where nothing would be lost, q quits', () => {
	expect(play(losing({}), 'q').ending).toBe('quit');
	expect(play(losing({}), 'Q').ending).toBe('quit');
});
