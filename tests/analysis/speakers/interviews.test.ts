// Questions and answers without labels: who is named in a question does not answer it, and two who speak in turn take turns.
import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {textOf} from '../../../source/model/span.ts';

const speakersIn = (...paragraphs: readonly string[]) =>
	analyse({
		origin: {path: 'story.txt'},
		headline: 'The ferry of Orvik',
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	})
		.quotes.filter(({kind}) => kind !== 'indirect')
		.map(({speaker, confidence}) => [speaker, confidence >= 0.9 ? 'sure' : 'unsure']);

describe('An answer in an interview', () => {
	test('is of the only person whom the introduction names, and not of anybody in the questions', () => {
		expect(
			speakersIn(
				'Laura Velden pours the tea. The leader has had a rotten month.',
				'Is he still your deputy?',
				'“He is. He will be my deputy until one of us is dead.”',
				'Peter Ostrom says you are hiding the real numbers.',
				'“Peter would say that the tide was hiding the real numbers.”',
			),
		).toEqual([
			['Laura Velden', 'unsure'],
			['Laura Velden', 'unsure'],
		]);
	});

	test('may follow a question at the end of a paragraph', () => {
		expect(
			speakersIn(
				'Laura Velden runs the school. Were you surprised by the vote?',
				'“No. He told me the night before.”',
				'Peter Ostrom said: “They are all bent, the whole lot of them.”',
			),
		).toEqual([
			['Laura Velden', 'unsure'],
			['Peter Ostrom', 'sure'],
		]);
	});

	test('is nobody’s where the introduction names two', () => {
		const [first] = speakersIn(
			'Laura Velden and Ruth Brandt run the mill.',
			'Does Peter Ostrom still help you there?',
			'“He does not. He has not been here since the flood of last spring.”',
			'Peter Ostrom says you have sent him away.',
			'“That is a lie, and he knows that it is a lie.”',
		);
		expect(first?.[0]).not.toBe('Peter Ostrom');
	});

	test('is none where the reporter tells what a speaker says to anybody', () => {
		expect(
			speakersIn(
				'Laura Velden runs the mill. Peter Ostrom says you can hear the bell.',
				'“It rings all night long, and nobody sleeps.”',
			),
		).toEqual([['Peter Ostrom', 'sure']]);
	});
});

describe('Two who speak in turn', () => {
	test('ask and answer', () => {
		expect(
			speakersIn(
				'Cross-examined by Ruth Ostrom, Peter Velden agreed he had not recorded the visit.',
				'“Why not?” she asked.',
				'“Because it was six,” said Mr Velden.',
				'“You are making this up, are you not?”',
				'“No, I am not.”',
			).slice(2),
		).toEqual([
			['Ruth Ostrom', 'unsure'],
			['Peter Velden', 'unsure'],
		]);
	});

	test('are two: who goes on without a question is the same', () => {
		expect(
			speakersIn(
				'“Is it six already?” asked Ruth Ostrom.',
				'“It is six, and the ferry is late again,” said Peter Velden.',
				'“It has been late since the harbour was closed in May.”',
			).at(-1)?.[0],
		).toBe('Peter Velden');
	});
});

test.each(['GAZETTE', 'Gazette', 'The Evening Times', 'INTERVIEWER', 'UNIDENTIFIED SPEAKER', 'UNKNOWN MALE'])(
	'%s in a label is nobody, and takes no words from who answers',
	label => {
		const {people, quotes, text} = analyse({
			origin: {path: 'story.txt'},
			blocks: [
				`${label}: Where were you born?`,
				'VERA LUND: In a tent by the lake.',
				`${label}: And the tent?`,
				'VERA LUND: It is still there.',
			].map(text => ({kind: 'paragraph', text})),
		});
		expect(people.map(({name}) => name)).toEqual(['Vera Lund']);
		expect(quotes.map(({speaker, content}) => [speaker, textOf(text, content[0]!)])).toEqual([
			[undefined, 'Where were you born?'],
			['Vera Lund', 'In a tent by the lake.'],
			[undefined, 'And the tent?'],
			['Vera Lund', 'It is still there.'],
		]);
	},
);
