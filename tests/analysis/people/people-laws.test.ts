import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {tell} from '../../helpers/cast.ts';

/** Pieces that meet in every order: names, titles, roles, places, marks. */
const pieces =
	'Laura Brandt|Brandt|Paul Brandt|Mr. Brandt|Senator|President Orvik|Orvik|Lam Siu-fong|Lam|J. Velden|Robert “Bobby” Ostrom|van der Velden|the|The|a former marine|who|said|told|of|in|at|New York|Paris|Russia|Russian|Cypriot|the World Trade Forum|treaty|war|’s|,|.|,|.|“|”|(|)|―|34|U.S.|CEO|Church of Acton|his sister|,|and'.split(
		'|',
	);
const sentence = fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 30}).map(words => words.join(' '));
const story = fc.array(
	fc.oneof({weight: 5, arbitrary: sentence}, {weight: 1, arbitrary: sentence.map(text => `# ${text}`)}),
	{
		minLength: 1,
		maxLength: 8,
	},
);

describe('in any story', () => {
	it('mentions stand in order, apart, on their tokens, and belong to a member', () => {
		fc.assert(
			fc.property(story, sentence, (paragraphs, headline) => {
				const {cast, tokens} = tell(paragraphs, headline);
				let end = 0;
				for (const mention of cast.named) {
					expect(mention.start).toBeGreaterThanOrEqual(end);
					expect(mention.start).toBe(tokens[mention.from]!.start);
					expect(mention.end).toBe(tokens[mention.to - 1]!.end);
					expect(cast.members[mention.person]).toBeDefined();
					end = mention.end;
				}
			}),
		);
	});

	it('everyone who is listed is mentioned, and once in the list', () => {
		fc.assert(
			fc.property(story, sentence, (paragraphs, headline) => {
				const {cast, names} = tell(paragraphs, headline);
				expect(new Set(names).size).toBe(names.length);
				for (const [index, {listed, name, surname, role}] of cast.members.entries()) {
					if (listed) expect(cast.named.some(mention => mention.person === index)).toBe(true);
					expect(name.split(' ')).toContain(surname);
					expect(role).not.toBe('');
				}
			}),
		);
	});

	it('topics are no more than eight, apart from one another and from the people', () => {
		fc.assert(
			fc.property(story, sentence, (paragraphs, headline) => {
				const {topics, body, names} = tell(paragraphs, headline);
				expect(topics.length).toBeLessThanOrEqual(8);
				expect(new Set(topics.map(topic => topic.label.toLowerCase())).size).toBe(topics.length);
				for (const {label, mentions} of topics) {
					expect(names).not.toContain(label);
					expect(mentions.length).toBeGreaterThan(0);
					for (const {start, end} of mentions) expect(start >= 0 && start < end && end <= body.text.length).toBe(true);
				}
			}),
		);
	});

	it('the answer is the same every time', () => {
		fc.assert(
			fc.property(story, sentence, (paragraphs, headline) => {
				const [first, second] = [tell(paragraphs, headline), tell(paragraphs, headline)];
				expect(second.cast).toEqual(first.cast);
				expect(second.topics).toEqual(first.topics);
			}),
			{numRuns: 30},
		);
	});
});
