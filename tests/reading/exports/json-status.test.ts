import {expect, test} from 'vitest';
import {headline, lede, readMessage, said} from '../wire/reading.ts';

const item = (facts: object): object => ({
	type: 'text',
	versioncreated: '2029-03-03T08:00:00Z',
	headline,
	body_html: `<p>${lede}</p><p>${said}</p>`,
	...facts,
});
const read = (value: object) => readMessage(JSON.stringify(value), 'x.json');

test.each([{pubstatus: 'canceled'}, {pubStatus: 'withheld'}, {state: 'killed'}, {state: 'spiked'}])(
	'an item that may not be published is told and not shown: %j',
	async facts => {
		const told = '1 article was cancelled or withheld by the agency; not shown';
		expect(await read(item(facts))).toEqual({articles: [], problems: [told]});
		const {articles, problems} = await read({_items: [item({uri: 'urn:pp:1'}), item({uri: 'urn:pp:2', ...facts})]});
		expect(articles.map(({entry}) => entry)).toEqual(['urn:pp:1']);
		expect(problems).toEqual([told]);
	},
);

test.each([
	{pubstatus: 'usable'},
	{state: 'published'},
	{versioncreated: undefined, date: '2029-03-03', state: 'killed'},
])('others are shown: %j', async facts => {
	expect((await read(item(facts))).problems).toEqual([]);
});

test('an embargo is told until it ends', async () => {
	const told = async (embargoed: string) => (await read(item({embargoed}))).problems;
	expect(await told('2099-03-03T06:00:00Z')).toEqual(['under embargo until 2099-03-03T06:00:00Z']);
	expect(await told('2020-03-03T06:00:00Z')).toEqual([]);
});

test('a stated dateline is the dateline, as words or in pieces', async () => {
	for (const dateline of ['TARROW, March 3 (PP) -', {text: 'TARROW, March 3 PP -', source: 'PP'}])
		expect((await read(item({dateline}))).articles[0]?.dateline).toBe('Tarrow');
});

test('the answer of a server that only links to its texts says so', async () => {
	const linked = {headline, type: 'text', renditions: {nitf: {href: 'https://pell.example/1.nitf'}}};
	for (const answer of [{data: {item: linked}}, {data: {items: [{item: linked}]}}])
		expect((await read(answer)).problems).toEqual([
			'the answer of an agency’s server, which links to its texts but has none',
		]);
});
