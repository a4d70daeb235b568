import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import type {Block} from '../../source/model/document.ts';
import {layOut, offsetOf, type Row, rowOf, rowOfSection, type Setting} from '../../source/typesetting/rows.ts';

const setting: Setting = {measure: 30, airy: true, tight: false, kicker: true, hang: true};
const story = (blocks: readonly Block[], headline?: string) =>
	analyse({origin: {path: 'story.txt'}, blocks, ...(headline === undefined ? {} : {headline})});
const paragraph = (text: string): Block => ({kind: 'paragraph', text});
const subhead = (text: string): Block => ({kind: 'subhead', text, level: 2});

const words = fc
	.array(fc.constantFrom('tide', 'mark', '“we', 'will”', 'a', 'lantern'), {minLength: 1, maxLength: 30})
	.map(list => list.join(' '));
const blocks = fc.array(fc.oneof(words.map(paragraph), words.map(subhead)), {minLength: 1, maxLength: 12});
const shown = (text: string, rows: readonly Row[]) =>
	rows
		.map(row => (row.kind === 'text' || row.kind === 'subhead' ? text.slice(row.span.start, row.span.end) : ''))
		.join('')
		.replaceAll(' ', '');

describe('layOut', () => {
	test('shows every word of the story once and in order', () => {
		fc.assert(
			fc.property(blocks, fc.integer({min: 8, max: 70}), fc.boolean(), (list, measure, tight) => {
				const article = story(list);
				const rows = layOut(article, {...setting, measure, tight});
				expect(shown(article.text, rows)).toBe(article.text.replaceAll(/\s/gu, ''));
			}),
		);
	});

	test('a row leads back to itself by its place in the text', () => {
		fc.assert(
			fc.property(blocks, list => {
				const rows = layOut(story(list), setting);
				for (const [index, row] of rows.entries())
					if (row.kind === 'text' || row.kind === 'subhead') expect(rowOf(rows, offsetOf(rows, index))).toBe(index);
			}),
		);
	});

	test('a subhead has two blank rows above it and one below', () => {
		const rows = layOut(story([paragraph('One.'), subhead('The tide'), paragraph('Two.')]), setting);
		expect(rows.map(row => row.kind)).toEqual(['text', 'blank', 'blank', 'subhead', 'blank', 'text']);
	});

	test('entries of one row each stand together, longer ones apart; a number takes the place of the bullet', () => {
		const entry = (text: string): Block => ({kind: 'list-item', text});
		const long = 'The weir was built in the year of the flood, by a miller.';
		const rows = layOut(
			story([paragraph('One.'), entry('Two'), entry('Three'), entry(long), entry('1. Four')]),
			setting,
		);
		expect(rows.map(row => (row.kind === 'text' ? (row.bullet ? 'bullet' : 'text') : row.kind))).toEqual([
			...['text', 'blank', 'bullet', 'bullet', 'blank', 'bullet'],
			...['text', 'text', 'blank', 'text'],
		]);
	});

	test('a low screen tells paragraphs apart by an indent and not by blank rows', () => {
		const rows = layOut(story([paragraph('One.'), paragraph('“Two.”'), paragraph('Three.')]), {
			...setting,
			tight: true,
		});
		expect(rows.map(row => row.kind === 'text' && row.indent)).toEqual([2, -1, 2]);
	});

	test('a headline that the file does not state is not invented', () => {
		expect(layOut(story([paragraph('One.')]), setting)[0]!.kind).toBe('text');
		expect(layOut(story([paragraph('One.')], 'Ferry stays'), setting).map(row => row.kind)).toEqual([
			'headline',
			'rule',
			'facts',
			'blank',
			'text',
		]);
	});

	test('a folded section is one row under its subhead', () => {
		const article = story([
			paragraph('One.'),
			subhead('The tide'),
			paragraph('Two.'),
			paragraph('Three.'),
			subhead('The quay'),
			paragraph('Four.'),
		]);
		const rows = layOut(article, {...setting, folded: new Set([1])});
		expect(rows.map(row => row.kind)).toEqual([
			'text',
			'blank',
			'blank',
			'subhead',
			'blank',
			'folded',
			'blank',
			'blank',
			'subhead',
			'blank',
			'text',
		]);
		expect(rowOfSection(rows, 2)).toBe(8);
	});

	test('a section opened alone shows its subhead and its paragraphs, nothing else', () => {
		const article = story(
			[paragraph('One.'), subhead('The tide'), paragraph('Two.'), subhead('The quay'), paragraph('Four.')],
			'Ferry stays',
		);
		expect(shown(article.text, layOut(article, {...setting, alone: 1}))).toBe('ThetideTwo.');
	});
});

test('what a story without a headline states stands above it all the same', () => {
	const article = analyse({origin: {path: 'story.txt'}, blocks: [paragraph('The tide rose.')], byline: 'Ann Vale'});
	expect(layOut(article, setting).map(({kind}) => kind)).toEqual(['facts', 'blank', 'text']);
	expect(layOut(story([paragraph('The tide rose.')]), setting)[0]!.kind).toBe('text');
});

test('a byline that is longer than a row is set in several, and not cut', () => {
	const article = {
		...story([paragraph('It rained.')], 'Rain'),
		byline: 'Ilse Marrow-Halloran and Anton Varady, Saltmouth',
	};
	const facts = (measure: number) =>
		layOut(article, {...setting, measure}).flatMap(row => (row.kind === 'facts' ? [row.words] : []));
	expect(facts(30)).toEqual(['Ilse Marrow-Halloran and Anton', 'Varady, Saltmouth']);
	expect(facts(60)).toEqual([undefined]);
});
