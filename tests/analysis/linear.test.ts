import {describe, expect, it} from 'vitest';
import {createLexiconCache} from '../../source/analysis/language/lexicon-cache.ts';
import {tokenise} from '../../source/analysis/language/tokens.ts';
import {readCasing} from '../../source/analysis/names/casing.ts';
import {readHeadline} from '../../source/analysis/names/headline-names.ts';
import {bodyOf} from '../../source/analysis/outline/story-body.ts';
import {findCast} from '../../source/analysis/people/cast.ts';
import {findTopics} from '../../source/analysis/topics/find-topics.ts';
import {growthFrom} from '../helpers/count-work.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const newWord = (index: number): string => {
	let word = '';
	for (let rest = index; word === '' || rest > 0; rest = Math.floor(rest / 26)) word += letters[rest % 26];
	return `${word}ov`;
};
const newName = (index: number): string => {
	const word = newWord(index);
	return word[0]!.toUpperCase() + word.slice(1);
};

const lexicon = createLexiconCache();

const analysed = (text: string): void => {
	const blocks = text
		.split('\n')
		.filter(line => line.trim() !== '')
		.map(line => ({kind: 'paragraph' as const, text: line}));
	const body = bodyOf({origin: {path: 'story.txt'}, blocks});
	const {tokens} = tokenise(body, [], lexicon);
	const casing = readCasing(body, tokens);
	const cast = findCast({body, tokens, casing, headline: readHeadline('Laura Brandt says', lexicon)});
	findTopics({body, tokens, casing, cast}, {headline: 'Laura Brandt says'});
};

const longest = 12_000;

describe('tokens, people and topics take work in proportion to the text', () => {
	it.each<[string, (index: number) => string]>([
		['families of one surname', index => `${newName(index * 7 + 100)} Velden said no. `],
		['one given name for all', index => `Laura ${newName(index * 7 + 100)} said no. `],
		['new names', index => `${newName(index + 1000)} ${newName(index * 3 + 5000)} said no. `],
		['new surnames', index => `${newName(index + 1000)} said no. `],
		['surnames with slips', index => `Laura L${newWord(index)}ndqvist said no. L${newWord(index * 3)}ndquist left. `],
		['capitals without end', newName],
		['capitalised words without end', index => `${newName(index % 50)} `],
		['commas', () => ','],
		['full stops', () => '.'],
		['initials', () => 'J. '],
		['apostrophes', () => "'s "],
		['opening marks', () => 'Bob “'],
		['titles', () => 'President '],
		['roles without end', () => 'president of the '],
		['appositions without end', () => 'Laura Brandt, the old, '],
		['possessives without end', () => "Laura Brandt's "],
		['churches of churches', () => 'Church of '],
		[
			'long names that share their ends',
			index => `${newName(index)} of New Vale Treaty. New ${newName(index)} Treaty. `,
		],
		['one long word', () => 'a'],
		['one long hyphenated word', () => 'a-'],
		['paragraphs of one word', () => 'Aa\n'],
	])('for %s', async (_, piece) => {
		let text = '';
		for (let index = 0; text.length < longest; index++) text += piece(index);
		// The square would be 16. Surnames with slips are compared with those that are alike: 6.05.
		expect(await growthFrom(longest / 4, length => text.slice(0, length), analysed)).toBeLessThan(6.5);
	});
});
