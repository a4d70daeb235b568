import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import type {Article} from '../../../source/model/article.ts';
import {quotedText} from '../../../source/model/quote.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'languages');

/** The articles of one file: paragraphs with a blank line between two, articles with a line of `=`. */
const articlesIn = (file: string): readonly string[] =>
	readFileSync(join(folder, file), 'utf8')
		.trim()
		.split(/\n\n=====\n/);

const read = (text: string, language?: string): Article =>
	analyse({
		origin: {path: 'story.txt'},
		...(language !== undefined && {language}),
		blocks: text.split('\n\n').map(paragraph => ({kind: 'paragraph', text: paragraph.trim()})),
	});

const named = (file: string): readonly (readonly [string, string])[] =>
	articlesIn(file).map((text, index) => [`${file} ${index + 1}`, text]);

const files = readdirSync(folder);
const english = files.filter(file => file.startsWith('english')).flatMap(named);
const long = files.filter(file => !/^(?:english|others)/.test(file)).flatMap(named);
const short = named('others.txt');
const count = (text: string): number => text.split(/\s+/).length;

/** What the marks of any language enclose; at most one level deep here. */
const inMarks = (text: string): readonly string[] =>
	text.match(/“[^”“]*[”“]|„[^“”]*[“”]|«[^»]*»|»[^«]*«|”[^”]*”|‘[^’]*’|「[^」]*」/g) ?? [];

describe('the fixtures', () => {
	it('are thirty articles in ten languages, eighteen paragraphs in as many, and sixty in English', () => {
		expect([long.length, short.length, english.length]).toEqual([30, 18, 60]);
		expect(long.filter(([, text]) => count(text) < 100 || count(text) > 250)).toEqual([]);
	});
});

describe('an article that is not English', () => {
	it.each([...long, ...short])('has no people, no topics and no speakers: %s', (_, text) => {
		const {language, people, topics, quotes} = read(text);
		expect(language).toBe('und');
		expect([people, topics]).toEqual([[], []]);
		expect(quotes.filter(({speaker, speakers, source, cue}) => speaker ?? speakers ?? source ?? cue)).toEqual([]);
	});

	it.each([...long, ...short])('keeps what stands between its quotation marks: %s', (_, text) => {
		const {quotes, text: whole} = read(text);
		expect(quotes.length).toBeGreaterThan(0);
		expect(quotes.map(quote => quotedText(whole, quote))).toEqual(inMarks(text));
	});

	it.each(long)('is known by two hundred characters: %s', (_, text) => {
		const paragraphs = text.split('\n\n').filter(paragraph => paragraph.length >= 200);
		expect(paragraphs.filter(paragraph => read(paragraph.slice(0, 200)).language === undefined)).toEqual([]);
	});

	it.each(long)('is not English because it quotes English, or says that it is: %s', (_, text) => {
		const [first = '', ...rest] = text.split('\n\n');
		const quote = '“We have waited for this day since the winter, and nobody who was there will ever forget it,” ';
		const mixed = [first, ...rest.map(paragraph => `${quote}${paragraph}`)].join('\n\n');
		expect(read(mixed).language).toBe('und');
		expect(read(text, 'en-us').language).toBe('und');
	});

	it.each([
		'Der Hafen bleibt im Winter geschlossen, weil die alte Mole langsam zerfällt.',
		'Le maire a promis que le pont serait rouvert avant la fin du mois.',
		'El alcalde prometió que el puente se abrirá antes de fin de mes.',
		'Burmistrz obiecał, że most zostanie otwarty przed końcem miesiąca.',
	])('is known by one sentence: %s', text => {
		expect(read(text).language).toBe('und');
	});

	it('has the language that its file states', () => {
		expect(read(articlesIn('french.txt')[0]!, 'fr-ca').language).toBe('fr-ca');
	});
});

describe('an English article', () => {
	it.each(english)('is English, whatever names and quotations it is full of: %s', (_, text) => {
		expect(read(text).language).toBeUndefined();
	});

	it.each(english)('is English even if its file states another language: %s', (_, text) => {
		expect(read(text, 'de').language).toBeUndefined();
	});

	it('may quote whole paragraphs of another language', () => {
		const [german = ''] = articlesIn('german.txt');
		const quoted = german.replace(/[„“]/g, '').split('\n\n');
		const story = [
			'The letter came on Tuesday, and the clerk who opened it read it out to the council in a flat voice.',
			...quoted.map(paragraph => `“${paragraph}`),
			'When she had finished, nobody in the room would say what they thought of it.',
		];
		expect(read(story.join('\n\n')).language).toBeUndefined();
	});

	it('may be a list of names, or a few words', () => {
		expect(read('Boje Petersen, Wiebke Carstens, Jörg Noack; Ellerbach').language).toBeUndefined();
		expect(read('Rain, again').language).toBeUndefined();
		expect(read('Shares in Storgrundet fell again on Monday as traders sold steel').language).toBeUndefined();
		expect(read('Recipe: two cups flour, one teaspoon salt, half a cup sugar, butter, milk').language).toBeUndefined();
		expect(read('').language).toBeUndefined();
	});
});
