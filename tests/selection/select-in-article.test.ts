import {describe, expect, test} from 'vitest';
import type {Article} from '../../source/model/article.ts';
import type {Finding} from '../../source/model/finding.ts';
import {quotedText} from '../../source/model/quote.ts';
import type {ListName, Wanted} from '../../source/model/wanted.ts';
import {kindOf} from '../../source/selection/kind-of.ts';
import {selectInArticle} from '../../source/selection/select-in-article.ts';
import {growthFrom} from '../helpers/count-work.ts';
import {ferryStory, storyOf} from '../helpers/story.ts';

const story = ferryStory();
const nameOf = (article: Article, found: Finding): string => {
	switch (found.kind) {
		case 'article':
			return article.headline ?? '';
		case 'section':
			return article.sections[found.section]?.subhead ?? 'Opening';
		case 'quote':
			return quotedText(article.text, found.quote);
		case 'person':
			return `${found.person.name} ${found.said.length}/${found.mentions.length}`;
		case 'passage':
			return article.text.slice(found.span.start, found.span.end);
		case 'topic':
			return `${found.topic.label} ${found.mentions.length}`;
	}
};
const chosen = (wanted: Wanted, list?: ListName, options = {}, article = story): readonly string[] =>
	selectInArticle(article, kindOf(wanted, list), wanted, options).found.map(found => nameOf(article, found));

describe('what is chosen from a story', () => {
	test('with no wish the whole story', () => {
		expect(chosen({})).toEqual(['Night ferry stays, harbour board decides']);
	});

	test('a section by a word of its subhead', () => {
		expect(chosen({section: 'island'})).toEqual(['What the island wants']);
		expect(chosen({section: 'nothing of the kind'})).toEqual([]);
	});

	test('all sections whose subheads fit equally well', () => {
		const twice = storyOf('# The ferry in winter\nOne.\n# The ferry in summer\nTwo.\n# The quay\nThree.');
		expect(chosen({section: 'ferry'}, undefined, {}, twice)).toEqual(['The ferry in winter', 'The ferry in summer']);
	});

	test('the quotes, those in other words only on demand', () => {
		expect(chosen({}, 'quotes')).toHaveLength(4);
		expect(chosen({}, 'quotes', {indirect: true})).toHaveLength(5);
	});

	test('the quotes of one person', () => {
		expect(chosen({person: 'halloran'}, 'quotes')).toEqual([
			'“Eleven people is not a route,” … “It is a taxi with a funnel.”',
		]);
	});

	test('a person with what they said and where they are spoken of', () => {
		expect(chosen({person: 'lindqvist'})).toEqual(['Mara Lindqvist 1/2']);
		expect(chosen({}, 'people')).toEqual(['Mara Lindqvist 1/2', 'Ines Halloran 1/1', 'Piet Vandersteen 1/2']);
	});

	test('a topic with its mentions', () => {
		expect(chosen({topic: 'ferry'})).toEqual(['night ferry 2']);
	});
});

describe('wishes narrow each other', () => {
	test('a section narrows quotes, people and topics to its own', () => {
		expect(chosen({section: 'loss'}, 'quotes')).toEqual([
			'“Eleven people is not a route,” … “It is a taxi with a funnel.”',
		]);
		expect(chosen({section: 'loss'}, 'people')).toEqual(['Mara Lindqvist 0/1', 'Ines Halloran 1/1']);
		expect(chosen({section: 'loss'}, 'topics')).toEqual(['night ferry 1']);
	});

	test('a topic narrows quotes to the paragraphs that speak of it, and to what its subheads and the headline are about', () => {
		const article = (headline: string) =>
			storyOf(
				'It rained. “One,” said Ann Vale.\nThe eel ladder was dry. “Two,” she said.\n# What a ladder costs\n“Three,” she said.\n# The rain\n“Four,” she said.',
				{
					headline,
					people: ['Ann Vale'],
					topics: ['rain', 'eel ladder'],
					said: ['“One,”', '“Two,”', '“Three,”', '“Four,”'].map(words => ({words, speaker: 'Ann Vale'})),
				},
			);
		const onLadder = (headline: string) =>
			chosen({topic: 'eel ladder', person: 'vale'}, 'quotes', {}, article(headline));
		expect(onLadder('A wet week')).toEqual(['“Two,”', '“Three,”']);
		expect(onLadder('Eel ladder is dry')).toEqual(['“One,”', '“Two,”', '“Three,”', '“Four,”']);
		expect(chosen({topic: 'eel ladder', section: 'costs'}, 'quotes', {}, article('A wet week'))).toEqual(['“Three,”']);
		expect(chosen({topic: 'wet week'}, 'quotes', {}, article('A wet week'))).toHaveLength(4);
		expect(chosen({topic: 'rain'}, 'quotes', {}, article('A wet week'))).toHaveLength(4);
	});

	test('a person narrows sections to those that speak of them', () => {
		expect(chosen({person: 'lindqvist'}, 'sections')).toEqual(['Opening', '‘At a loss’']);
	});

	test('two wishes that nothing fulfils together leave nothing', () => {
		expect(chosen({section: 'loss', person: 'vandersteen'})).toEqual([]);
	});
});

describe('a person is found by identity', () => {
	const article = storyOf(
		'“One,” said Ann M. Vale. “Two,” said Vale. “Three,” said Ann Valentine. “Four,” said Anna Valentine.',
		{
			people: ['Ann M. Vale', 'Ann Valentine', 'Anna Valentine'],
			said: [
				{words: '“One,”', speaker: 'Ann M. Vale'},
				{words: '“Two,”', speaker: 'Vale'},
				{words: '“Three,”', speaker: 'Ann Valentine'},
				{words: '“Four,”', speaker: 'Anna Valentine'},
			],
		},
	);
	const said = (person: string) => chosen({person}, 'quotes', {}, article);

	test('with or without a middle initial, and by the surname where only one has it', () => {
		for (const name of ['Ann Vale', 'ann m. vale', 'Ann K Vale', 'VALE'])
			expect(said(name)).toEqual(['“One,”', '“Two,”']);
	});

	test('never by the beginning of another name', () => {
		expect(said('Ann Valentine')).toEqual(['“Three,”']);
		expect(said('Anna')).toEqual(['“Four,”']);
		expect(said('Ann Va')).toEqual(['“One,”', '“Two,”', '“Three,”']);
	});

	test('as data it is the quotes, as a page or a list it is the person', () => {
		expect(kindOf({person: 'x'}, undefined, {asData: true})).toBe('quote');
		expect(kindOf({person: 'x'}, 'people', {asData: true})).toBe('person');
		expect(kindOf({person: 'x'}, undefined)).toBe('person');
		expect(kindOf({topic: 'x'}, undefined, {asData: true})).toBe('topic');
	});
});

test('a topic that the analysis does not name is found where the story speaks of it, but not for sure', () => {
	const {found, doubt} = selectInArticle(story, 'topic', {topic: 'the  COUNT'});
	expect(found).toMatchObject([{kind: 'topic', topic: {label: 'the  COUNT', weight: 0}, mentions: [{}]}]);
	expect(doubt).toBe(1);
	expect(selectInArticle(story, 'topic', {topic: 'funne'}).found).toEqual([]);
});

test('choosing takes work in proportion to the story', async () => {
	const long = (copies: number) =>
		storyOf(Array.from({length: copies}, (_, number) => `# Head ${number}\nThe quay and the tide.`).join('\n'), {
			topics: ['quay'],
			people: ['Ann Tide'],
		});
	const growth = await growthFrom(400, long, article => {
		for (const kind of ['section', 'person', 'topic', 'quote'] as const)
			selectInArticle(article, kind, {topic: 'quay'});
	});
	expect(growth).toBeLessThan(5);
});

test('a misspelt wish is met, but not for sure', () => {
	expect(selectInArticle(story, 'person', {person: 'haloran'})).toMatchObject({doubt: 2, found: [{kind: 'person'}]});
	expect(selectInArticle(story, 'section', {section: 'iland'})).toMatchObject({doubt: 2, found: [{kind: 'section'}]});
});
