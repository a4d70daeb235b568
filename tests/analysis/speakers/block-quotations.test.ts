// Quotes that are set as blocks: whose they are is said right before, below or inside them.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import type {Block} from '../../../source/model/document.ts';
import {textOf} from '../../../source/model/span.ts';

const intro =
	'Edda Roke keeps the lock at Orla, and Jon Pell, a teacher, rows there on Sundays. Both have counted swans.';

/** Reads paragraphs; “> ” begins those of a block quotation, “= ” captions, “# ” subheads. */
const read = (...texts: readonly string[]) => {
	const blocks = [intro, ...texts].map((text): Block => {
		const words = text.slice(2);
		if (text.startsWith('> ')) return {kind: 'blockquote', text: words};
		if (text.startsWith('= ')) return {kind: 'caption', text: words};
		return text.startsWith('# ') ? {kind: 'subhead', level: 2, text: words} : {kind: 'paragraph', text};
	});
	const article = analyse({origin: {path: 'story.txt'}, blocks});
	return article.quotes.map(({content, source, speaker, kind, confidence}) => ({
		kind,
		said: content.map(span => textOf(article.text, span)),
		source: source && textOf(article.text, source),
		speaker,
		confidence,
	}));
};

const words = 'Forty of them came, and nobody had called them.';

describe('a block quotation is a quote of', () => {
	test.each([
		['who said so in a statement', ['Roke said in a statement:', `> ${words}`], 'Roke', 'Edda Roke'],
		[
			'who wrote so, in a longer paragraph',
			[`It was late. Then Pell wrote on his page:`, `> ${words}`],
			'Pell',
			'Jon Pell',
		],
		['who released it', ['Roke released a statement on Sunday:', `> ${words}`], 'Roke', 'Edda Roke'],
		['who told somebody else', ['Roke told Pell in a letter:', `> ${words}`], 'Roke', 'Edda Roke'],
		['who is the label of it', ['Edda Roke, keeper:', `> ${words}`], 'Edda Roke', 'Edda Roke'],
		['the name in its last line', [`> ${words}`, '> Jon Pell, rower'], 'Jon Pell', 'Jon Pell'],
		['the name behind a dash in it', [`> ${words} — Jon Pell, rower`], 'Jon Pell', 'Jon Pell'],
		[
			'the name with an account and a date',
			[`> ${words}`, '> — Jon Pell (@pellrows) March 3, 2025'],
			'Jon Pell',
			'Jon Pell',
		],
		['the name below it', [`> ${words}`, '— Edda Roke, in a letter'], 'Edda Roke', 'Edda Roke'],
		['the name in the caption of it', [`> ${words}`, '= Edda Roke'], 'Edda Roke', 'Edda Roke'],
	])('%s', (_, texts, source, speaker) => {
		expect(read(...texts)).toEqual([
			{kind: 'direct', said: [words], source, speaker, confidence: expect.toSatisfy((sure: number) => sure >= 0.9)},
		]);
	});

	test('a body, which is no speaker', () => {
		expect(read(`> ${words}`, '> — Orla Rowing Club')).toMatchObject([
			{said: [words], source: 'Orla Rowing Club', speaker: undefined},
		]);
	});

	test('whom a pronoun means, less surely', () => {
		expect(read('Edda Roke was at the mill. She said in a statement:', `> ${words}`)).toMatchObject([
			{source: 'She', speaker: 'Edda Roke', confidence: 0.75},
		]);
	});

	test('the name in it, though it has marks and another person spoke before', () => {
		expect(
			read('“I was asleep,” Pell said.', `> “${words}”`, '> Edda Roke, keeper').map(({speaker}) => speaker),
		).toEqual(['Jon Pell', 'Edda Roke']);
	});

	test('one person over all its paragraphs', () => {
		const [quote, ...others] = read('Roke said in a statement:', `> ${words}`, '> I counted them twice.', 'It rained.');
		expect(quote).toMatchObject({said: [words, 'I counted them twice.'], speaker: 'Edda Roke'});
		expect(others).toEqual([]);
	});

	test('each of two people, one below the other', () => {
		expect(
			read(`> ${words}`, '> — Edda Roke', '> I saw none at all.', '> — Jon Pell').map(({said, speaker}) => [
				said[0],
				speaker,
			]),
		).toEqual([
			[words, 'Edda Roke'],
			['I saw none at all.', 'Jon Pell'],
		]);
	});
});

describe('a block quotation is no quote', () => {
	test.each([
		['without anybody named', ['It rained on Sunday.', `> ${words}`]],
		['below a subhead', ['# What Roke said:', `> ${words}`]],
		['where a mail is quoted', ['On Monday, 3 March 2025, Edda Roke wrote:', `> ${words}`]],
		['where the name begins a sentence', [`> ${words}`, 'Edda Roke went home after that.']],
		['where a picture follows', [`> ${words}`, '= Edda Roke at the lock of Orla on Sunday.']],
		['where a line of a dialogue follows', ['> Who called them?', '> — Nobody, I think.']],
		['where it was read out', ['Then Roke read out the letter:', `> ${words}`]],
		['where others speak of what was said', ['Many are telling her of something Roke had said:', `> ${words}`]],
		['where it was not said', ['Roke did not say:', `> ${words}`]],
	])('%s', (_, texts) => {
		expect(read(...texts).filter(({kind}) => kind !== 'indirect')).toEqual([]);
	});

	test('of one who introduces it where it tells itself who speaks', () => {
		expect(read('Pell wrote on his page:', '> “Nobody had called them,” Roke said at the mill.')).toMatchObject([
			{said: ['“Nobody had called them,”'], speaker: 'Edda Roke'},
		]);
	});
});
