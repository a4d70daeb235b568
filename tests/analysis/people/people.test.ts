import {describe, expect, it} from 'vitest';
import {tell} from '../../helpers/cast.ts';

/** Each story in a few sentences, and exactly the people to be found there. */
const stories: readonly (readonly [phenomenon: string, story: string, names: string])[] = [
	['a couple', 'Peter and Laura Brandt left. Peter Brandt said no.', 'Laura Brandt, Peter Brandt'],
	['one of a couple', 'Peter and Laura Brandt left. It was late, Peter said.', 'Laura Brandt, Peter Brandt'],
	['no couple', 'Anton Peter and Laura Brandt left. Peter and Laura Brandt rest.', 'Anton Peter, Laura Brandt'],
	[
		'ranks of the police',
		'Det Con Laura Brandt and PC Sioned Velden left. Cllr Peter Ostrom said no.',
		'Laura Brandt, Peter Ostrom, Sioned Velden',
	],
	['a firm by its products', 'The court fined Orvikstone, whose engines are loud. Orvikstone said no.', ''],
	[
		'an agency in a dateline',
		'VELDEN, May 4 (Orvikal) - Laura Brandt told Orvikal it was late. Orvikal said no.',
		'Laura Brandt',
	],
	['the town of an address', 'Peter Ostrom, of Ash Road, Orvikley, admitted theft. Orvikley said no.', 'Peter Ostrom'],
	['a group, by its noun', 'The rights group Orvikern said no. Orvikern said so on Monday.', ''],
	['a town, by its governor', 'Orvikask’s governor said no. Orvikask said so on Monday.', ''],
	['several people', 'Astronomers said no. The Brandts met Laura Brandt.', 'Laura Brandt'],
	['clubs and parties', 'Velden Rovers said no. Velden Buses said so. Senate Democrats said no.', ''],
	['adjectives', 'The Velden-era rule and Orvik-style hats left.', ''],
	['a given name and a surname', 'Officials met Laura Brandt on Monday.', 'Laura Brandt'],
	['two words of no list', 'The novel is by Tamsel Orvik, who lives in a hut.', 'Tamsel Orvik'],
	['initials', 'The study is by J. R. Velden and K. Ostrom.', 'J. R. Velden, K. Ostrom'],
	['initials without stops', 'The study is by JR Velden and KD Orvik of the BBC.', 'JR Velden, KD Orvik'],
	['a middle initial', 'Peter K. Ostrom said no.', 'Peter K. Ostrom'],
	['a particle', 'Anna van der Velden said no.', 'Anna van der Velden'],
	['two particles', 'María de los Ángeles Velden said no.', 'María de los Ángeles Velden'],
	['a given name with an accent', 'The mason José Ibarra said on Tuesday that it was late.', 'José Ibarra'],
	['letters with a stroke', 'Søren Orvik and Łukasz Velden left. Mr. Velden said no.', 'Søren Orvik, Łukasz Velden'],
	[
		'two surnames, called by the first',
		'Gabriel García Velden said no. Mr. García left. Mr. de la Orvik, as José María de la Orvik Velden is called, stayed.',
		'Gabriel García Velden, José María de la Orvik Velden',
	],
	[
		'two surnames that are towns',
		'Mauricio Diaz Trujillo opened the fair. It is late, Diaz said. Diaz left.',
		'Mauricio Diaz Trujillo',
	],
	[
		'a surname first, called by the last part',
		'Vu Quoc Vinh opened the fair. It is late, Vinh said. Mr. Vinh left.',
		'Vu Quoc Vinh',
	],
	[
		'a Vietnamese name that ends with an English word',
		'Dang Cong Long opened the fair. It is late, Long said. Long queues formed.',
		'Dang Cong Long',
	],
	['a surname first, called by it', 'Zhou Dawei opened the fair. It is late, Zhou said. Zhou left.', 'Zhou Dawei'],
	['a street called after a name', 'The oven in Cooper’s Lane is cold. St Mary’s Hospital is near.', ''],
	[
		'where somebody lives',
		'Laura Brandt, 58, of Orvik, admitted theft. Peter Ostrom, 44, from Velden, said no.',
		'Laura Brandt, Peter Ostrom',
	],
	['a letter and a noun', 'The T-shirt said no. Her X-ray said more, and U-turn said nothing.', ''],
	['what a utility sells', 'Orvik Water said no. Laura Brandt of Orvik Gas said yes.', 'Laura Brandt'],
	['an Arabic prefix', 'Karim al-Vadi and Yusuf El-Tarim left.', 'Karim al-Vadi, Yusuf El-Tarim'],
	['a hyphenated surname', 'Clara Velden-Orvik said no.', 'Clara Velden-Orvik'],
	['an Irish prefix', "Brendan O'Velden and Fiona McOrvik left.", "Brendan O'Velden, Fiona McOrvik"],
	['East Asian order, hyphenated', 'Candidates include Lam Siu-fong and Chow Mei-ting.', 'Chow Mei-ting, Lam Siu-fong'],
	['East Asian order, two words', 'Foreign Minister Xu Dong left early.', 'Xu Dong'],
	['an East Asian surname last', 'Votes for Dominic Leung rose.', 'Dominic Leung'],
	['a nickname in marks', 'Robert “Bobby” Velden said no.', 'Robert Velden'],
	['a nickname in brackets', 'James (Jim) Ostrom said no.', 'James Ostrom'],
	['a generation', 'Walter Ostrom Jr. said no.', 'Walter Ostrom'],
	['a title and a lone surname', 'President Okonjo signed the law. Mr. Okonjo then left.', 'Okonjo'],
	['a mere title', 'The President said no. The Prime Minister agreed.', ''],
	['a lone surname that speaks', 'The bank is wrong, Orvik said. “It is,” Orvik said.', 'Orvik'],
	['an office before the name', 'Education Minister Ruth Velden said no.', 'Ruth Velden'],
	['a company before the office', 'Norvik Metals CEO Ruth Velden said no.', 'Ruth Velden'],
	[
		'an office with “of”',
		'Secretary of State Ruth Velden met Minister of Justice Paul Ostrom.',
		'Paul Ostrom, Ruth Velden',
	],
	['an office with “of the”', 'The head of the Refugee Council Enna Soltar said no.', 'Enna Soltar'],
	['a demonym before the name', 'The Irish Rosa Velden won. American Paul Ostrom lost.', 'Paul Ostrom, Rosa Velden'],
	['a party before a lone surname', 'Ruth Velden spoke. Republican Velden said so twice.', 'Ruth Velden'],
	[
		'a given name that is a faith, and a country with a nationality in it',
		'Christian Velden left Saudi Arabia.',
		'Christian Velden',
	],
	[
		'an office with “of” before a lone surname',
		'Ruth Velden spoke. Secretary of State Velden said so twice.',
		'Ruth Velden',
	],
	['a mayor of a city that is a given name', 'Charlotte Mayor Velden said no. Velden left.', 'Velden'],
	['a city before the name', 'The Chicago Laura Brandt knew is gone.', 'Laura Brandt'],
	['an acronym before the name', 'The picture is by NASA Laura Brandt.', 'Laura Brandt'],
	[
		'a surname that is a title',
		'Stephen King wrote it. Anna Dean agreed, and Dean said so twice.',
		'Anna Dean, Stephen King',
	],
	['a given name that is a title', 'Judge Earl Ostrom agreed.', 'Earl Ostrom'],
	['a common word at the start', 'Ask Ruth Velden. For Paul Ostrom, nothing changed.', 'Paul Ostrom, Ruth Velden'],
	['names that are function words', 'Theresa May spoke. In May, Will Ostrom answered May.', 'Theresa May, Will Ostrom'],
	['a place and a person', 'Laura Paris lives in Paris. Paris said it is a fine city.', 'Laura Paris'],
	['countries and cities', 'Russia told Ukraine that Moscow and New York agree with South Korea.', ''],
	[
		'organisations',
		'The World Health Organization, Columbia University, the Ford Foundation and the Supreme Court agreed.',
		'',
	],
	['an institution named for a person', 'The Laura Brandt Foundation and the Peter Ostrom Museum of Art opened.', ''],
	['a newspaper', 'The Washington Post and the Daily Mirror reported it. Webnews said so too.', ''],
	['an acronym that speaks', 'The port is closed, KVNA said. KVNA reported it twice.', ''],
	['teams and events', 'The Boston Red Sox won the World Series on Labor Day.', ''],
	['products', 'The iPhone, YouTube and Windows 10 were out, said TechCrunch.com.', ''],
	['weekdays, months and feasts', 'On Monday, January rain fell. Christmas was dry. Easter was not.', ''],
	['parties and faiths', 'Republicans and Democrats disagree. Muslim leaders and Catholic voters agree.', ''],
	['a slogan with a name', 'Dump Orvik, the posters say. Laura Orvik laughed. “Nonsense,” Orvik said.', 'Laura Orvik'],
	['a signature', '“I will stay.” ― Tamsel Orvik', 'Tamsel Orvik'],
	[
		'a list of names',
		'On the panel: Laura Brandt, Paul Ostrom, Ruth Velden and Karim al-Vadi.',
		'Karim al-Vadi, Laura Brandt, Paul Ostrom, Ruth Velden',
	],
	['numbers as words', 'Twenty-seven states agreed. Fifteen said no.', ''],
	['states in short', 'He lives in Akron, Ohio, and she in Salem, Ore. and in Reno, Nev.', ''],
];

describe('the cast', () => {
	it.each(stories)('is right for %s', (_, story, names) => {
		expect(tell([story]).names.join(', ')).toBe(names);
	});

	it.each([
		['initials and names', 'P. Ostrom left. Peter Ostrom returned.', 'Peter Ostrom'],
		['short forms', 'William Velden left. Bill Velden returned.', 'William Velden'],
		['a middle name', 'Peter Karl Ostrom left. Peter Ostrom returned.', 'Peter Karl Ostrom'],
		['a second surname', 'Rosa Velden left. Rosa Velden Orvik returned.', 'Rosa Velden Orvik'],
		['accents', 'José Veldén left. Jose Velden returned.', 'José Veldén'],
		[
			'typing errors in the surname',
			'Laura Lindqvist left. Laura Lindqvist and Laura Lindquist are one.',
			'Laura Lindqvist',
		],
		[
			'typing errors in the given name',
			'Kristen Ostrom left. Kristin Ostrom returned. Kristen Ostrom laughed.',
			'Kristen Ostrom',
		],
	])('merges %s', (_, story, name) => {
		expect(tell([story]).names).toEqual([name]);
	});

	it('gives a misspelled lone surname to its owner', () => {
		const {mentionsOf, names} = tell(['Laura Lindqvist left. “Never,” Linqvist said.']);
		expect(names).toEqual(['Laura Lindqvist']);
		expect(mentionsOf('Laura Lindqvist')).toEqual(['Laura Lindqvist', 'Linqvist']);
	});

	it('keeps husband and wife apart', () => {
		const {names, mentionsOf} = tell([
			'Paul Velden, a farmer, married Joan Velden in 1990.',
			'Mr. Velden said it rained. Mrs. Velden said it did not.',
		]);
		expect(names).toEqual(['Joan Velden', 'Paul Velden']);
		expect(mentionsOf('Paul Velden')).toEqual(['Paul Velden', 'Velden']);
		expect(mentionsOf('Joan Velden')).toEqual(['Joan Velden', 'Velden']);
	});

	it('gives a bare surname of a family to whom the story is about', () => {
		const {mentionsOf} = tell([
			'Paul Velden was freed on Friday. Paul Velden had been held for a year.',
			'His sister, Joan Velden, wept.',
			'The court had sentenced him twice, and many thought that he would stay in prison until the end of the decade, whatever his lawyers, his family and two governments did. Velden flew home.',
		]);
		expect(mentionsOf('Paul Velden')).toEqual(['Paul Velden', 'Paul Velden', 'Velden']);
	});

	it('tells a president from the one namesake who is named in full', () => {
		const {names, member, mentionsOf} = tell([
			'President Orvik spoke on Monday. “We will,” Mr. Orvik said.',
			'He came with the first lady, Michelle Orvik.',
		]);
		expect(names).toEqual(['Michelle Orvik', 'Orvik']);
		expect(mentionsOf('Orvik')).toEqual(['Orvik', 'Orvik']);
		expect(member('Orvik').role).toBe('President');
	});

	it('finds the full name of a president that comes later', () => {
		const {names} = tell(['President Orvik spoke.', 'Russian President Anton Orvik later left.']);
		expect(names).toEqual(['Anton Orvik']);
	});

	it('takes a given name from the headline, and no other name', () => {
		const story = ['“We will stay,” Orvik said. Orvik had lost.'];
		expect(tell(story, 'Laura Orvik Loses Vote As Green Valley Cheers').names).toEqual(['Laura Orvik']);
		expect(tell(story, 'Green Valley Cheers').names).toEqual(['Orvik']);
	});

	it('believes no capitals of a subhead', () => {
		const {names, mentionsOf} = tell([
			'Laura Brandt won.',
			'# Brandt Promises Better Roads And Laura Brandt Smiles',
			'The roads are bad.',
		]);
		expect(names).toEqual(['Laura Brandt']);
		expect(mentionsOf('Laura Brandt')).toEqual(['Laura Brandt', 'Laura Brandt']);
	});

	it('leaves titles and possessives out of a mention', () => {
		const {mentionsOf} = tell(['Senator Laura Brandt’s plan failed. Sen. Brandt’s friends left.']);
		expect(mentionsOf('Laura Brandt')).toEqual(['Laura Brandt', 'Brandt']);
	});

	it('keeps weak candidates, unlisted', () => {
		const {cast} = tell(['They like Peace Monger.']);
		expect(cast.members.map(({name, listed}) => [name, listed])).toEqual([['Peace Monger', false]]);
	});

	it('says straight apostrophes', () => {
		expect(tell(['Fiona O’Velden said no.']).names).toEqual(["Fiona O'Velden"]);
	});

	it.each([
		['Mrs. Tamsel said no. Ms. Tamsel left.', 'Tamsel', 'female', true],
		['Spokeswoman Robin Velden said no.', 'Robin Velden', 'female', true],
		['Congressman Robin Velden said no.', 'Robin Velden', 'male', true],
		['His sister, Robin Velden, said no.', 'Robin Velden', 'female', true],
		['Laura Velden said no.', 'Laura Velden', 'female', false],
		['Robin Velden said no.', 'Robin Velden', undefined, false],
		['Nguyen Thi Linh left.', 'Nguyen Thi Linh', 'female', false],
		['Nguyen Van Linh left.', 'Nguyen Van Linh', 'male', false],
		['Lee Min-jung left.', 'Lee Min-jung', undefined, false],
	])('knows the sex in %s', (story, name, gender, stated) => {
		const {member} = tell([story]);
		expect([member(name).gender, member(name).genderStated]).toEqual([gender, stated]);
	});

	it('puts the surname of East Asian names first', () => {
		const {member, mentionsOf} = tell(['Lam Siu-fong won. Lam thanked her voters.']);
		expect(member('Lam Siu-fong')).toMatchObject({surname: 'Lam', given: ['Siu-fong']});
		expect(mentionsOf('Lam Siu-fong')).toEqual(['Lam Siu-fong', 'Lam']);
	});
});
