import {describe, expect, test} from 'vitest';
import {findQuotedRuns} from '../../../source/analysis/outline/quotation-marks.ts';
import {bodyOf} from '../../../source/analysis/outline/story-body.ts';
import {textOf} from '../../../source/model/span.ts';

const runsOf = (...paragraphs: readonly string[]) => {
	const body = bodyOf({
		origin: {path: 'story.txt'},
		blocks: paragraphs.map(text => ({kind: 'paragraph', text})),
	});
	return findQuotedRuns(body).map(run => ({
		...run,
		marked: textOf(body.text, run.span),
		said: textOf(body.text, run.words),
	}));
};
const said = (...paragraphs: readonly string[]) => runsOf(...paragraphs).map(run => run.said);

describe('A run between quotation marks', () => {
	test.each([
		['curly', '“We will,” said Vale. “Now.”'],
		['straight', '"We will," said Vale. "Now."'],
		['doubled apostrophes', "''We will,'' said Vale. ''Now.''"],
		['backticks and apostrophes', "``We will,'' said Vale. ``Now.''"],
		['angle marks', '«We will,» said Vale. «Now.»'],
		['low and high marks', '„We will,“ said Vale. „Now.“'],
		['a closing mark that opens', '”We will,” said Vale. ”Now.”'],
		['an opening mark that closes', '“We will,“ said Vale. “Now.“'],
	])('is found in %s', (_, text) => {
		expect(said(text)).toEqual(['We will,', 'Now.']);
	});

	test('may begin or go on with an elision in single marks', () => {
		const story = ['‘’Twas a cold night for owls,’ said Vale.', '‘I was sittin’ by the boys’ fire,’ said Vale.'];
		expect(said(...story)).toEqual(['’Twas a cold night for owls,', 'I was sittin’ by the boys’ fire,']);
		expect(said("''Twas a cold night for owls,' said Vale.")).toEqual(["'Twas a cold night for owls,"]);
	});

	test('is given with its marks and without', () => {
		const [run] = runsOf('Vale said “ we will ” twice.');
		expect(run).toMatchObject({marked: '“ we will ”', said: 'we will', paragraph: 0, closed: true});
	});

	test('holds the marks of a quote inside it', () => {
		expect(said('“He told me ‘no’ and “never” again,” said Vale.')).toEqual(['He told me ‘no’ and “never” again,']);
		expect(said('"He told me "no" again," said Vale.')).toEqual(['He told me "no" again,']);
	});

	test('ends with its paragraph where the speech goes on in the next', () => {
		expect(runsOf('“The first part.', '“The second part.”').map(({said: words, closed}) => [words, closed])).toEqual([
			['The first part.', false],
			['The second part.', true],
		]);
	});

	test('ends at the next opening mark where its own end was forgotten', () => {
		expect(said('“We will, said Vale. “Now.”')).toEqual(['We will, said Vale.', 'Now.']);
	});

	test('is not made of feet and inches', () => {
		expect(said('Vale, who is 6\'3" tall, said "no."')).toEqual(['no.']);
	});

	test('is not made of a stray straight mark among curly ones', () => {
		expect(said('" Vale left the room.', '“I am going,” said Vale.')).toEqual(['I am going,']);
	});

	test('is kept behind a colon even where its end is missing', () => {
		expect(said('Vale wrote:', '"We shall go by the river road.', '“And so we did,” said Orr.')).toEqual([
			'We shall go by the river road.',
			'And so we did,',
		]);
	});

	test('may stand in single marks where an article is set that way', () => {
		expect(said('‘The boys’ boat isn’t ours,’ said Vale. ‘It’s theirs.’', 'He called it ‘a tub’.')).toEqual([
			'The boys’ boat isn’t ours,',
			'It’s theirs.',
			'a tub',
		]);
	});

	test('does not stand in single marks where double ones hold the speeches', () => {
		expect(said('‘A serious tub’', '“The boys’ boat isn’t ours,” said Vale.')).toEqual(['The boys’ boat isn’t ours,']);
	});

	test('holds at least one letter or figure', () => {
		expect(said('Vale typed “” and “…” and “3”.')).toEqual(['3']);
	});
});
