import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isPossessive} from '../../../source/analysis/language/tokens.ts';
import {tell} from '../../helpers/cast.ts';

const words = (text: string) => tell([text]).tokens.map(token => text.slice(token.start, token.end));

describe('tokens', () => {
	it.each([
		['Mr. Vale of the U.S. left at 5 p.m. today.', 'Mr.|Vale|of|the|U.S.|left|at|5|p.m.|today|.'],
		['J.R. Okoro and J. Pell', 'J.R.|Okoro|and|J.|Pell'],
		['a 10-minute-long, well-known AT&T call', 'a|10-minute-long|,|well-known|AT&T|call'],
		['It cost $1,234.56 on 9/11.', 'It|cost|$|1,234.56|on|9/11|.'],
		['They don’t say who’s next…', 'They|don’t|say|who|’s|next|…'],
		['the war.The next day', 'the|war|.|The|next|day'],
		['see @annpell and #vote', 'see|@annpell|and|#vote'],
		['No -- never...', 'No|--|never|...'],
	])('are cut from %s', (text, expected) => {
		expect(words(text).join('|')).toBe(expected);
	});

	it('tell the possessive from a closing mark', () => {
		const {tokens} = tell(["The Pells' house is Ann Pell's. ‘The Pells’ are gone."]);
		expect(tokens.filter(isPossessive).map(token => token.start)).toEqual([9, 28]);
	});

	it('know their quoted run, and that its first capital says nothing', () => {
		const {tokens} = tell(['He said, “Ask them.” Then he left.']);
		expect(tokens.filter(token => token.run === 0).map(token => token.word.text)).toEqual([
			'“',
			'Ask',
			'them',
			'.',
			'”',
		]);
		expect(tokens.filter(token => token.startsSentence).map(token => token.word.text)).toEqual(['He', 'Ask', 'Then']);
	});

	it('stand in order, inside their paragraphs, and miss no letter', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc
						.string({unit: 'grapheme', minLength: 1})
						.map(text => text.replaceAll('\n', ' ').trim())
						.filter(text => text !== '' && !text.startsWith('#')),
				),
				paragraphs => {
					const {tokens, body, sentences} = tell(paragraphs);
					let end = 0;
					let seen = '';
					for (const token of tokens) {
						expect(token.start).toBeGreaterThanOrEqual(end);
						expect(token.end).toBeGreaterThan(token.start);
						const {span} = body.paragraphs[token.paragraph]!;
						expect(token.start >= span.start && token.end <= span.end).toBe(true);
						const sentence = sentences[token.sentence]!;
						expect(sentence.start <= token.start && token.end <= sentence.end).toBe(true);
						seen += body.text.slice(token.start, token.end);
						end = token.end;
					}
					expect(seen.replace(/\s/gu, '')).toBe(body.text.replace(/\s/gu, ''));
				},
			),
		);
	});
});

describe('sentences', () => {
	it.each([
		'Sen. Pell met Gov. Okoro in St. Ives on Jan. 5.|They spoke for an hour.',
		'The firm is Vale Inc. of Acton.|It sells nails.',
		'He moved to the U.S. in May.|The move was hard.',
		'She lives in the U.S.|He does not.',
		'“Why?” he asked.|“Because,” she said.',
		'“Why now?” Ann Pell asked.|Nobody knew.',
		'“It is over.”|Vale went home.',
		'He paid 3.5 million.|Then 4.',
		'Robert F. Pell spoke.|J. Okoro listened.',
		'Wait...|What was that?!|Nothing.',
		'It was No. 5 on the list.|(That was in June.)|It fell.',
	])('%s', marked => {
		const expected = marked.split('|');
		const {body, sentences} = tell([expected.join(' ')]);
		expect(sentences.map(({start, end}) => body.text.slice(start, end))).toEqual(expected);
	});
});
