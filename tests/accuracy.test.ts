// How well speakers are named in articles written for the project, one a phenomenon. The floors only rise.
import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {analyse} from '../source/analysis/analyse.ts';
import {overlaps, type Span} from '../source/model/span.ts';
import {type AnnotatedArticle, likeness, readAnnotated} from './helpers/annotated.ts';

const folder = new URL('./fixtures/quotes/', import.meta.url);
const names = readdirSync(folder).filter(name => name.endsWith('.txt'));

type Marks = {
	/** Annotated pieces of content, those found, and those predicted. */
	gold: number;
	found: number;
	predicted: number;
	/** Of the found ones: the right speaker, source and cue. */
	speaker: number;
	source: number;
	cue: number;
	wrong: string[];
};

const wordsOf = (text: string, span: Span) => text.slice(span.start, span.end);

const markArticle = (name: string, article: AnnotatedArticle): Marks => {
	const {text, quotes} = analyse({
		origin: {path: name},
		blocks: article.paragraphs.map(paragraph => ({kind: 'paragraph', text: paragraph})),
	});
	expect(text).toBe(article.text);
	const marks: Marks = {gold: 0, found: 0, predicted: 0, speaker: 0, source: 0, cue: 0, wrong: []};
	const predicted = quotes
		.filter(({kind}) => kind !== 'indirect')
		.flatMap(quote => quote.content.map(span => ({span, quote})));
	marks.predicted = predicted.length;
	const near = (spans: readonly {span: Span; paragraph: number}[], paragraph: number, span: Span | undefined) => {
		const here = spans.filter(one => Math.abs(one.paragraph - paragraph) <= 3);
		return span === undefined ? false : here.some(one => overlaps(one.span, span));
	};
	for (const {content, speaker, paragraph} of article.quotes) {
		for (const span of content) {
			marks.gold++;
			const best = predicted.find(one => likeness(one.span, span) > 0.7);
			if (!best) {
				marks.wrong.push(`${name}: not found: ${wordsOf(text, span)}`);
				continue;
			}
			marks.found++;
			const {quote} = best;
			if (quote.speaker === speaker) marks.speaker++;
			else marks.wrong.push(`${name}: ${speaker ?? '?'}, not ${quote.speaker ?? '?'}: ${wordsOf(text, span)}`);
			if (near(article.sources, paragraph, quote.source)) marks.source++;
			if (near(article.cues, paragraph, quote.cue) || article.cues.length === 0) marks.cue++;
		}
	}
	for (const {span} of predicted)
		if (!article.quotes.some(({content}) => content.some(gold => likeness(gold, span) > 0.7)))
			marks.wrong.push(`${name}: no quote: ${wordsOf(text, span)}`);
	return marks;
};

const articles = names.map(name => ({name, article: readAnnotated(readFileSync(new URL(name, folder), 'utf8'))}));
const all = articles.map(({name, article}) => ({name, ...markArticle(name, article)}));
const sum = (of: (marks: Marks) => number) => all.reduce((total, marks) => total + of(marks), 0);

describe('The articles written for the project', () => {
	test('hold at least 150 annotated pieces of speech', () => {
		expect(sum(({gold}) => gold)).toBeGreaterThanOrEqual(150);
	});

	test('have their quotes found, and nothing else', () => {
		expect(sum(({found}) => found) / sum(({gold}) => gold)).toBeGreaterThanOrEqual(0.97);
		expect(sum(({found}) => found) / sum(({predicted}) => predicted)).toBeGreaterThanOrEqual(0.97);
	});

	test('have the speakers of their quotes named', () => {
		const share = sum(({speaker}) => speaker) / sum(({gold}) => gold);
		expect(share, all.flatMap(({wrong}) => wrong).join('\n')).toBeGreaterThanOrEqual(0.93);
	});

	test('have the words found that name the speaker and report the speech', () => {
		expect(sum(({source}) => source) / sum(({found}) => found)).toBeGreaterThanOrEqual(0.9);
		expect(sum(({cue}) => cue) / sum(({found}) => found)).toBeGreaterThanOrEqual(0.75);
	});

	test.each(all)('$name has seven speakers of ten right', ({gold, speaker}) => {
		expect(speaker / gold).toBeGreaterThanOrEqual(0.7);
	});
});
