// What holds for every text, and how much work the analysis of a hostile one may take.
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import type {Article} from '../../../source/model/article.ts';
import type {Block} from '../../../source/model/document.ts';
import {contains, type Span} from '../../../source/model/span.ts';
import {growthFrom} from '../../helpers/count-work.ts';

const article = (texts: readonly string[]): Article =>
	analyse({
		origin: {path: 'story.txt'},
		blocks: texts.map((text): Block => {
			const clean = text.replaceAll('\n', ' ').trim();
			return clean.startsWith('# ')
				? {kind: 'subhead', level: 2, text: clean.slice(2)}
				: {kind: 'paragraph', text: clean};
		}),
	});

/** Scraps that a story with quotes is made of, and some that it is not. */
const scrap = fc.constantFrom(
	'“',
	'”',
	'"',
	"''",
	'‘',
	'’',
	'«',
	'»',
	"'",
	'—',
	'―',
	',',
	'.',
	'?',
	':',
	'(',
	')',
	'6\'3"',
	'Ann Vale',
	'Vale',
	'Mr. Orr',
	'Tom Orr',
	'the senator',
	'a spokesman',
	'The Harbour Trust',
	'she',
	'He',
	'who',
	'her',
	'said',
	'told',
	'according to',
	'called',
	'who said',
	'said that',
	'adding',
	'VALE:',
	'We will not go',
	'it is late',
	'on Friday',
	'and',
	'the former mayor of',
	'# ',
	'𝒜',
	'İ',
	'\u00a0',
	'Sources',
);
const paragraph = fc.array(scrap, {maxLength: 24}).map(scraps => scraps.join(' '));
const story = fc.array(paragraph, {maxLength: 8});

const isInside = ({start, end}: Span, length: number) => start >= 0 && start < end && end <= length;

describe('The quotes of any text', () => {
	test('have spans inside one section, in text order', () => {
		fc.assert(
			fc.property(story, texts => {
				const {text, quotes, sections} = article(texts);
				for (const {content, cue, source} of quotes) {
					expect(content.length).toBeGreaterThan(0);
					for (const span of [...content, cue, source])
						if (span !== undefined) expect(isInside(span, text.length)).toBe(true);
					expect(sections.some(({span}) => content.every(one => contains(span, one)))).toBe(true);
					expect(content.every((one, index) => index === 0 || content[index - 1]!.end <= one.start)).toBe(true);
				}
				const direct = quotes.filter(({kind}) => kind !== 'indirect').flatMap(({content}) => content);
				expect(direct.every((one, index) => index === 0 || direct[index - 1]!.end <= one.start)).toBe(true);
			}),
			{numRuns: 300},
		);
	});

	test('name speakers who are in the list of people, with a confidence from 0 to 1', () => {
		fc.assert(
			fc.property(story, texts => {
				const {quotes, people} = article(texts);
				for (const {speaker, source, confidence} of quotes) {
					if (speaker !== undefined) {
						expect(people.some(({name}) => name === speaker)).toBe(true);
						expect(source).toBeDefined();
						expect(confidence).toBeGreaterThanOrEqual(0.35);
					}
					expect(confidence).toBeGreaterThanOrEqual(0);
					expect(confidence).toBeLessThanOrEqual(1);
				}
			}),
			{numRuns: 300},
		);
	});

	test.each(Object.getOwnPropertyNames(Object.prototype))(
		'are found beside the word “%s”, which every object knows',
		word => {
			const capital = word[0]!.toUpperCase() + word.slice(1);
			for (const form of [word, capital, word.toUpperCase()]) {
				const {quotes} = article([
					`The ${form} left. A ${form}, ${form} Vale, and Mr ${form} met the ${form}. “No,” said Ann Vale.`,
				]);
				expect(quotes.map(({speaker}) => speaker)).toContain('Ann Vale');
			}
		},
	);

	test('are the same every time', () => {
		fc.assert(
			fc.property(story, texts => {
				expect(article(texts)).toEqual(article(texts));
			}),
			{numRuns: 60},
		);
	});
});

describe('The analysis takes work in proportion to the text', () => {
	it.each<[string, string]>([
		['quotes', '“We will,” Ann Vale said. “Now,” said Tom Orr. '],
		['paragraphs of one quote', '“We will,” he said.\n'],
		['opening marks', '“ '],
		['straight marks', 'a "b '],
		['single marks', '‘We go there now.’ said Vale. '],
		['marks inside marks', '“a ‘b “c '],
		['names', 'Ann Vale '],
		['names and commas', 'Ann Vale, '],
		['commas', ', '],
		['verbs', 'said '],
		['pronouns', 'he '],
		['pronouns and quotes', '“a” he she '],
		['appositions', 'Vale, the mayor of Orr, a man who '],
		['brackets', '( '],
		['prepositions', 'of the man '],
		['descriptions', 'the senator said '],
		['strangers', 'a man told the man '],
		['dashes', '“a” — Ann Vale\n'],
		['turns', 'VALE: no\nORR: yes\n'],
	])('for %s', async (_, piece) => {
		const growth = await growthFrom(
			2000,
			length => piece.repeat(Math.ceil(length / piece.length)),
			text => article(text.split('\n')),
		);
		// The square would be 16.
		expect(growth).toBeLessThan(6);
	});
});
