// Single stories, each with one thing to get right; the shares over many are in tests/accuracy.test.ts.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import type {Block} from '../../../source/model/document.ts';
import {isUnsure, sureSpeakers} from '../../../source/model/doubt.ts';
import {sourceWords} from '../../../source/model/quote.ts';
import {textOf} from '../../../source/model/span.ts';

const read = (...paragraphs: readonly string[]) => {
	const article = analyse({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(
			(text): Block =>
				text.startsWith('# ') ? {kind: 'subhead', level: 2, text: text.slice(2)} : {kind: 'paragraph', text},
		),
	});
	const words = (span: {start: number; end: number} | undefined) => span && textOf(article.text, span);
	const quotes = article.quotes
		.filter(({kind}) => kind !== 'indirect')
		.map(quote => ({
			...quote,
			said: quote.content.map(span => textOf(article.text, span)),
			cueWords: words(quote.cue),
			sourceWords: words(quote.source),
		}));
	const reported = article.quotes
		.filter(({kind}) => kind === 'indirect')
		.map(({content, speaker, cue}) => ({said: words(content[0]), speaker, cueWords: words(cue)}));
	return {article, quotes, reported};
};

describe('A quote', () => {
	test('that is split by its cue is one quote with two spans', () => {
		const {quotes} = read('“When I use a word,” Ann Vale said on Friday, “it means what I choose.”');
		expect(quotes).toHaveLength(1);
		expect(quotes[0]!.said).toEqual(['“When I use a word,”', '“it means what I choose.”']);
		expect(quotes[0]).toMatchObject({kind: 'direct', cueWords: 'said', sourceWords: 'Ann Vale', speaker: 'Ann Vale'});
	});

	test('that begins inside the sentence of the reporter is mixed', () => {
		const {quotes} = read('Ann Vale called the bridge “a staircase to nowhere” on Friday.');
		expect(quotes[0]).toMatchObject({kind: 'mixed', speaker: 'Ann Vale', cueWords: 'called'});
	});

	test('by an unnamed official has a source and no speaker', () => {
		const {quotes} = read(
			'The mayor, Ann Vale, met the builders on Monday.',
			'“Nothing was signed,” a city hall official said on condition of anonymity.',
		);
		expect(quotes[0]!.speaker).toBeUndefined();
		expect(quotes[0]!.sourceWords).toContain('official');
	});

	test('names more than the noun where the source is nobody by name', () => {
		const {quotes} = read('“It is late,” said a spokesman for the Harbour Trust.');
		expect(quotes[0]!.sourceWords).toBe('a spokesman for the Harbour Trust');
	});

	test('is not made of a subhead, which repeats the story', () => {
		const {quotes} = read(
			'Ann Vale, the mayor, spoke to the builders.',
			'# “A staircase to nowhere”',
			'“It is a staircase to nowhere,” Vale said.',
		);
		expect(quotes.map(({said}) => said)).toEqual([['“It is a staircase to nowhere,”']]);
	});

	test('is not made of a headline in the list of sources', () => {
		const {quotes} = read('“It stands,” said Ann Vale.', 'Sources', '“Bridge stands, says mayor” — The Tollmere Post');
		expect(quotes).toHaveLength(1);
	});

	test('whose speaker is signed below it is known by the signature', () => {
		const {quotes} = read('Ann Vale asked for letters.', '“The bus never comes.” — Hester Pugh, Low Tollmere');
		expect(quotes[0]).toMatchObject({speaker: 'Hester Pugh', sourceWords: 'Hester Pugh'});
	});

	test('of a statement belongs to whose statement it is', () => {
		const {quotes} = read(
			'Ann Vale, the mayor, left early.',
			'Vale’s statement said: “I have a cold and no more to say.”',
		);
		expect(quotes[0]!.speaker).toBe('Ann Vale');
	});

	test('of “who” belongs to the name before it', () => {
		const {quotes} = read('The bridge was built by Ann Vale, who called it “my only friend in the valley.”');
		expect(quotes[0]).toMatchObject({speaker: 'Ann Vale'});
	});

	test('of “she” is not given to a man, though nobody else is named', () => {
		const {quotes} = read(
			'For that sum I can run a bus, said Peter Vale.',
			'“My parents met on that boat,” she writes.',
		);
		expect(quotes[0]).toMatchObject({sourceWords: 'she'});
		expect(quotes[0]!.speaker).toBeUndefined();
	});

	test('of “he” is given to a man whose name a list calls a woman’s, where the story calls him “he”', () => {
		const {quotes} = read(
			'Julie Vale sold his boat on Monday. Vale said he was tired. Vale added that he was old.',
			'“It is late,” he said.',
		);
		expect(quotes[0]).toMatchObject({sourceWords: 'he', speaker: 'Julie Vale'});
	});

	test('of “who” shows whom that stands for', () => {
		const {article, quotes} = read(
			'A member of the board, who asked not to be named, said that the mill was theirs “down to the last bolt.”',
		);
		expect(quotes[0]!.sourceWords).toBe('A member of the board, who');
		expect(sourceWords(article.text, article.quotes[0]!)).toBe('A member of the board');
	});

	test('is surer where its speaker is named beside it than where a pronoun has a choice', () => {
		const {quotes} = read(
			'“We open at nine,” said Tom Orr, the keeper.',
			'Orr met Paul Lund and Mark Adler at the gate, and they argued about Lund’s brother.',
			'“It was never locked,” he said.',
		);
		expect(quotes[0]!.confidence).toBeGreaterThanOrEqual(0.9);
		expect(quotes[1]!.confidence).toBeLessThan(quotes[0]!.confidence);
	});

	test('is counted for nobody while its speaker is unsure, and “he” is no mention of that person', () => {
		const {article, quotes} = read(
			'Tom Orr met Paul Lund at the gate, and Orr spoke of the lock.',
			'Lund listened while Orr left.',
			'“It was never shut,” he said.',
			'“Nor will it be,” said Paul Lund. “Not now.”',
		);
		const [asked] = quotes;
		expect(asked!.speaker).toBeDefined();
		expect(isUnsure(asked!)).toBe(true);
		const {mentions} = article.people.find(({name}) => name === asked!.speaker)!;
		expect(mentions.map(({start, end}) => article.text.slice(start, end))).not.toContain('he');
		expect(article.people[0]!.name).toBe('Paul Lund');
	});

	test('names nobody below 0.35, and shows the words that stand for the speaker', () => {
		const {quotes} = read('Tom Orr met Ann Vale and Ben Marrow.', 'Later he refused to say “we go on”.');
		expect(quotes[0]!.confidence).toBeGreaterThan(0.2);
		expect(quotes[0]!.confidence).toBeLessThan(0.35);
		expect(quotes[0]!.speaker).toBeUndefined();
		expect(quotes[0]!.sourceWords).toBe('he');
	});
});

describe('Reported speech', () => {
	test('is no surer than the person whom its pronoun means', () => {
		const {reported, article} = read(
			'Tom Orr spoke to Ann Vale. Ben Marrow listened.',
			'He said that the bridge would be closed in May.',
		);
		expect(reported).toHaveLength(1);
		expect(sureSpeakers(article.quotes[0]!)).toEqual([]);
	});

	test('is an indirect quote without its stop', () => {
		const {reported} = read('Ann Vale, the mayor, said that the bridge would be closed in May.');
		expect(reported).toEqual([{said: 'that the bridge would be closed in May', speaker: 'Ann Vale', cueWords: 'said'}]);
	});

	test('may stand before its speaker', () => {
		const {reported} = read('The bridge would be closed in May, Ann Vale said.');
		expect(reported).toEqual([{said: 'The bridge would be closed in May', speaker: 'Ann Vale', cueWords: 'said'}]);
	});

	test('is known by “according to”', () => {
		const {reported} = read('The bridge would be closed in May, according to Ann Vale.');
		expect(reported).toEqual([
			{said: 'The bridge would be closed in May', speaker: 'Ann Vale', cueWords: 'according to'},
		]);
	});

	test('does not count where it holds quoted words, which are a quote of their own', () => {
		const {quotes, reported} = read('Ann Vale said that the bridge was “a staircase to nowhere” and would be closed.');
		expect(quotes).toHaveLength(1);
		expect(reported).toEqual([]);
	});

	test.each([
		['Ann Vale said the boats were late again.', 'the boats were late again'],
		['Ann Vale said her crews had no time to turn the boats.', 'her crews had no time to turn the boats'],
		['Ann Vale told the board on Monday that the boats were late.', 'that the boats were late'],
		['In the winter the boats are late every day, Ann Vale said.', 'In the winter the boats are late every day'],
	])('needs no “that”: %s', (text, said) => {
		expect(read(text).reported).toMatchObject([{said, speaker: 'Ann Vale'}]);
	});

	test.each([
		'Ann Vale wanted to go home before the boats were late.',
		'Ann Vale described the long wait for the boats.',
		'Ann Vale was asked about the boats in the harbour.',
		'Ann Vale called for an answer to the letter of March.',
	])('is none where somebody wishes, describes or asks for a thing: %s', text => {
		expect(read(text).reported).toEqual([]);
	});
});

describe('Two pieces of one paragraph', () => {
	const namesIn = (text: string) =>
		read(text).quotes.map(({said, speaker, sourceWords}) => [said, speaker ?? sourceWords]);

	test('are one quote where only words of saying stand between them', () => {
		expect(namesIn('“We close,” said Ann Vale. “The mill is old.”')).toEqual([
			[['“We close,”', '“The mill is old.”'], 'Ann Vale'],
		]);
		expect(namesIn('“We close,” said Ann Vale. “The mill,” she added, “is old.”')).toHaveLength(1);
		expect(namesIn('“We close,” the company said. “The mill is old,” it added.')).toEqual([
			[['“We close,”', '“The mill is old,”'], 'the company'],
		]);
	});

	test('are two where a sentence of the reporter comes between, or nobody knows whether one person says both', () => {
		expect(namesIn('“We close,” said Ann Vale. The lamp went out. “The mill is old.”')).toHaveLength(2);
		expect(namesIn('“We close,” said a guard. “It is noon,” said a cook.')).toEqual([
			[['“We close,”'], 'a guard'],
			[['“It is noon,”'], 'a cook'],
		]);
	});
});

describe('A transcript', () => {
	const hearing = [
		'The hearing was opened by Edda Moran, a magistrate, who questioned the ringer, Arthur Tolland.',
		'MORAN: Did you ring it?',
		'TOLLAND: I leaned on the rope.',
		'CLERK: Speak up, please.',
		'TOLLAND: I leaned on it.',
	];

	test('gives each turn to the person of its label', () => {
		const {quotes} = read(...hearing);
		expect(quotes.map(({said, speaker}) => [said[0], speaker])).toEqual([
			['Did you ring it?', 'Edda Moran'],
			['I leaned on the rope.', 'Arthur Tolland'],
			['Speak up, please.', undefined],
			['I leaned on it.', 'Arthur Tolland'],
		]);
	});

	test('makes no person of the paper that asks under its own name, and one of a guest whom only labels name', () => {
		const interview = {
			origin: {path: 'story.txt'},
			blocks: [
				'The ferry has a new pilot. We met him at the quay.',
				'BEACON: Who taught you?',
				'BRANNOCK: My aunt did.',
				'BEACON: Was she patient?',
				'BRANNOCK: She was not.',
			].map((text): Block => ({kind: 'paragraph', text})),
		};
		const namesIn = (facts: object) => analyse({...interview, ...facts}).people.map(({name}) => name);
		expect(namesIn({url: 'https://www.beacon.example/pilot'})).toEqual(['Brannock']);
		expect(namesIn({outlet: 'The Beacon'})).toEqual(['Brannock']);
		expect(namesIn({url: 'https://elsewhere.example/pilot', outlet: 'Quay News'})).toContain('Beacon');
		const {quotes, text} = analyse({...interview, url: 'https://beacon.example/pilot'});
		expect(quotes.map(({speaker, source}) => speaker ?? (source && textOf(text, source)))).toEqual([
			'BEACON',
			'Brannock',
			'BEACON',
			'Brannock',
		]);
	});

	test('does not begin with what an article is called by its paper', () => {
		const {quotes} = read('INTERVIEW: Edda Moran on forty years of bells', ...hearing);
		expect(quotes[0]).toMatchObject({said: ['Did you ring it?'], speaker: 'Edda Moran'});
	});

	test('needs more than one paragraph with a colon', () => {
		expect(read(hearing[0]!, 'UPDATE: The hearing was put off.').quotes).toEqual([]);
	});
});

describe('The people of an article', () => {
	test('hold everybody who is quoted, the most quoted first', () => {
		const {article} = read(
			'Ann Vale and Tom Orr, the keeper, met at the bridge. Ann Vale left first. Ann Vale did not wait.',
			'“I stayed,” said Orr. “It was dry under the arch.”',
			'“He stays everywhere,” Vale said.',
			'“It is my bridge,” Orr said.',
		);
		expect(article.people.map(({name}) => name)).toEqual(['Tom Orr', 'Ann Vale']);
	});

	test('count a pronoun that speaks among their mentions', () => {
		const {article} = read('Ann Vale waited.', '“It is late,” she said.');
		const vale = article.people.find(({name}) => name === 'Ann Vale')!;
		expect(vale.mentions.map(span => textOf(article.text, span))).toEqual(['Ann Vale', 'she']);
	});
});
