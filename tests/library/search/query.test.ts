import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mostTerms, parseQuery} from '../../../source/library/search/query.ts';

/** Terms as they were typed, each unfinished one with “…”, each exact one in quotation marks. */
const read = (typed: string) => {
	const {terms, phrases, without, by, notBy} = parseQuery(typed);
	const show = ({word, exact, unfinished}: (typeof terms)[number]) =>
		`${exact ? `"${word}"` : word}${unfinished ? '…' : ''}`;
	return {
		terms: terms.map(show).join(' '),
		...(phrases.length > 0 && {phrases: phrases.map(phrase => phrase.map(show).join(' '))}),
		...(without.length > 0 && {without}),
		...(by.length > 0 && {by}),
		...(notBy.length > 0 && {notBy}),
	};
};

describe('what was typed', () => {
	test.each([
		['new start', {terms: 'new start…'}],
		['New  Start ', {terms: 'new start'}],
		['night-ferry!', {terms: 'night ferry'}],
		["'start", {terms: '"start"…', phrases: ['"start"…']}],
		["'start now", {terms: '"start" now…', phrases: ['"start"']}],
		['"new start" now', {terms: '"new" "start" now…', phrases: ['"new" "start"']}],
		['ferry !bus', {terms: 'ferry', without: [['bus']]}],
		['ferry !"night bus" late', {terms: 'ferry late…', without: [['night', 'bus']]}],
		['by:marrow ferry', {terms: 'ferry…', by: [['marrow']]}],
		['!by:marrow', {terms: '', notBy: [['marrow']]}],
		['by:"ilse marrow"', {terms: '', by: [['ilse', 'marrow']]}],
		['don’t', {terms: 'dont…'}],
	])('%s', (typed, expected) => {
		expect(read(typed)).toEqual(expected);
	});

	test.each([
		['by:', {terms: 'by'}],
		['by: marrow', {terms: 'by marrow…'}],
		['by:"ilse', {terms: '', by: [['ilse']]}],
		['"new sta', {terms: 'new sta…'}],
		['!"new sta', {terms: 'new sta…'}],
		['ferry ! bus', {terms: 'ferry bus…'}],
		["ferry ' bus", {terms: 'ferry bus…'}],
		['""', {terms: ''}],
		['on:monday', {terms: 'on monday…'}],
		['\\!bus \\by:marrow', {terms: 'bus by marrow…'}],
		['the board’s “plan', {terms: 'the board plan…'}],
	])('an unfinished or unknown operator is plain text: %s', (typed, expected) => {
		expect(read(typed)).toEqual(expected);
	});

	test('no text is too odd, and a pasted page gives no more terms than are looked for', () => {
		const typed = fc.oneof(
			fc.string({unit: 'binary', maxLength: 2000}),
			fc
				.array(fc.constantFrom('"', '!', "'", 'by:', ' ', '\\', 'a', 'bee'), {maxLength: 300})
				.map(parts => parts.join('')),
		);
		fc.assert(
			fc.property(typed, text => {
				const {terms, phrases, without, by, notBy} = parseQuery(text);
				expect(terms.length).toBeLessThanOrEqual(mostTerms);
				expect(terms.every(term => term.word.length > 0)).toBe(true);
				expect(terms.slice(0, -1).some(term => term.unfinished)).toBe(false);
				expect([...phrases, ...without, ...by, ...notBy].every(words => words.length > 0)).toBe(true);
			}),
		);
	});
});
