import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {quotedText} from '../../../source/model/quote.ts';
import {readPlainText} from '../../../source/reading/plain-text/plain-text.ts';

const lead = 'The millers Erik Dahl and Tom Ash were thanked on Thursday by the harbour chief, Rosa Imhof.';
const spoken = (text: string): readonly {words: string; speaker: string | undefined; confidence: number}[] => {
	const article = analyse(readPlainText(`Millers are thanked\n\n${lead}\n\n${text}\n`, {path: 'a.txt'}).documents[0]!);
	return article.quotes.map(quote => ({
		words: quotedText(article.text, quote),
		speaker: quote.speaker,
		confidence: quote.confidence,
	}));
};

describe('a second quote with a teller of its own right behind it', () => {
	test.each(['said the other', 'came the reply', 'answered his colleague', 'someone shouted', 'shouted somebody'])(
		'is not of whom the first is: “Off key,” %s',
		told => {
			const [first, second] = spoken(`“They sang for us too,” Dahl said. “Off key,” ${told}.`);
			expect(first).toMatchObject({words: '“They sang for us too,”', speaker: 'Erik Dahl'});
			expect(second).toMatchObject({words: '“Off key,”', speaker: undefined});
		},
	);

	test('is hers who answers, with a question', () => {
		const [, second] = spoken('“They sang again,” Dahl told Imhof. “Off key,” she answered.');
		expect(second).toMatchObject({words: '“Off key,”', speaker: 'Rosa Imhof'});
		expect(second!.confidence).toBeLessThan(0.9);
	});

	test('is the same person’s where that one goes on, or is asked', () => {
		expect(spoken('“They sang well,” Dahl said. “It was late,” he added.')).toMatchObject([
			{words: '“They sang well,” … “It was late,”', speaker: 'Erik Dahl'},
		]);
		expect(spoken('“They sang well,” Dahl said. “No,” he replied when asked whether he sang.')).toMatchObject([
			{words: '“They sang well,”', speaker: 'Erik Dahl'},
			{words: '“No,”', speaker: 'Erik Dahl'},
		]);
	});

	test('is never joined to words of somebody of the other sex', () => {
		for (const {words} of spoken('“He sings bass,” Imhof said. “Badly,” he added when asked.'))
			expect(words).not.toContain('…');
	});
});

test('“he” behind a question is not who asks: Ash asked him what he had sung. “A hymn,” he said.', () => {
	const [quote] = spoken('Ash asked him what he had sung. “A hymn,” he said.');
	expect(quote).toMatchObject({words: '“A hymn,”'});
	expect(quote!.speaker === 'Tom Ash' && quote!.confidence >= 0.7).toBe(false);
});
