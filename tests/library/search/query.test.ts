import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mostTerms, parseQuery} from '../../../source/library/search/query.ts';

const today = () => '2026-03-14';

/** Terms as they were typed, each unfinished one with “…”, each exact one in quotation marks. */
const read = (typed: string) => {
	const {terms, phrases, without, by, notBy, filters} = parseQuery(typed, today);
	const show = ({word, exact, unfinished, or}: (typeof terms)[number]) =>
		`${exact ? `"${word}"` : [word, ...(or ?? [])].join('|')}${unfinished ? '…' : ''}`;
	return {
		terms: terms.map(show).join(' '),
		...(phrases.length > 0 && {phrases: phrases.map(any => any.map(phrase => phrase.map(show).join(' ')).join(' | '))}),
		...(without.length > 0 && {without}),
		...(by.length > 0 && {by}),
		...(notBy.length > 0 && {notBy}),
		...(filters.length > 0 && {filters}),
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
		['ferry | bus late', {terms: 'ferry|bus late…'}],
		['late ferry | bus', {terms: 'late ferry|bus'}],
		['late ferry|bus', {terms: 'late ferry|bus'}],
		['ferry|tram|bus late', {terms: 'ferry|tram|bus late…'}],
		['by:marrow|by:tarr', {terms: '', by: [['marrow'], ['tarr']]}],
		['"night bus"|ferry', {terms: '"night" "bus" ferry…', phrases: ['"night" "bus" | ferry…']}],
		['|ferry|', {terms: 'ferry'}],
		['"night bus" | ferry', {terms: '"night" "bus" ferry…', phrases: ['"night" "bus" | ferry…']}],
		['by:marrow | by:tarr', {terms: '', by: [['marrow'], ['tarr']]}],
		['by:marrow by:tarr', {terms: '', by: [['marrow'], ['tarr']]}],
		['BY:Marrow', {terms: '', by: [['marrow']]}],
		['by:"ilse mar', {terms: '', by: [['ilse', 'mar']]}],
		['about:"night ferry" late', {terms: 'late…', filters: [{key: 'about', not: false, words: ['night', 'ferry']}]}],
		['in:2024 ', {terms: '', filters: [{key: 'in', not: false, words: ['2024']}]}],
		['section:letters', {terms: '', filters: [{key: 'section', not: false, words: ['letters']}]}],
		['after:2024-03', {terms: '', filters: [{key: 'after', not: false, day: '2024-03-01'}]}],
		['before:yesterday', {terms: '', filters: [{key: 'before', not: false, day: '2026-03-13'}]}],
		[
			'is:starred !is:Noted',
			{
				terms: '',
				filters: [
					{key: 'is', not: false, state: 'starred'},
					{key: 'is', not: true, state: 'noted'},
				],
			},
		],
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
		['after:spring', {terms: 'after spring…'}],
		['is:blue', {terms: 'is blue…'}],
		['constructor:x', {terms: 'constructor x…'}],
		['| ferry', {terms: 'ferry…'}],
		['ferry |', {terms: 'ferry'}],
		['\\!bus \\by:marrow', {terms: 'bus by marrow…'}],
		['the board’s “plan', {terms: 'the board plan…'}],
	])('an unfinished or unknown operator is plain text: %s', (typed, expected) => {
		expect(read(typed)).toEqual(expected);
	});

	test('no text is too odd, and a pasted page gives no more terms than are looked for', () => {
		const typed = fc.oneof(
			fc.string({unit: 'binary', maxLength: 2000}),
			fc
				.array(fc.constantFrom('"', '!', "'", 'by:', 'about:', 'after:', 'is:starred', ' | ', ' ', '\\', 'a', 'bee'), {
					maxLength: 300,
				})
				.map(parts => parts.join('')),
		);
		fc.assert(
			fc.property(typed, text => {
				const {terms, phrases, without, by, notBy} = parseQuery(text);
				expect(terms.length).toBeLessThanOrEqual(mostTerms);
				expect(terms.every(term => term.word.length > 0)).toBe(true);
				expect(terms.slice(0, -1).some(term => term.unfinished)).toBe(false);
				expect([...phrases.flat(), ...without, ...by, ...notBy].every(words => words.length > 0)).toBe(true);
			}),
		);
	});
});
