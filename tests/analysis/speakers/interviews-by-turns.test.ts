import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {quotedText} from '../../../source/model/quote.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const spoken = async (body: string, name = 'a.md') => {
	const {documents} = await readBytes(Buffer.from(`# The river\n\n${body}\n`), {path: name});
	const article = analyse(documents[0]!);
	return article.quotes.map(quote => [quotedText(article.text, quote), quote.speaker]);
};
const lead = 'Amara Osei-Lund is a hydrologist. She spoke to this paper on Monday.';
const turns = ['How high will it rise?', 'Higher than last year.', 'Is the town safe?', 'Not below the bridge.'];

test.each([
	['bold', (label: string) => `**${label}:**`],
	['plain', (label: string) => `${label}:`],
])('a paper and somebody of the story who speak by turns are an interview, their labels %s', async (_, mark) => {
	const labelled = turns.map((words, at) => `${mark(at % 2 === 0 ? 'The Cairn' : 'Osei-Lund')} ${words}`);
	expect(await spoken(`${lead}\n\n${labelled.join('\n\n')}`)).toEqual(
		turns.map((words, at) => [words, at % 2 === 0 ? undefined : 'Amara Osei-Lund']),
	);
});

test('what comes by turns without anybody of the story is no interview', async () => {
	const lines = ['Upper Gauge: Two metres.', 'Lower Gauge: Three metres.', 'Upper Gauge: Four.', 'Lower Gauge: Five.'];
	expect(await spoken(`${lead}\n\n${lines.join('\n\n')}`)).toEqual([]);
});

test('labels that do not come by turns are no interview', async () => {
	const lines = ['The Cairn: Two metres.', 'The Cairn: Three.', 'Osei-Lund: Four.', 'The Cairn: Five.'];
	expect(await spoken(`${lead}\n\n${lines.join('\n\n')}`)).toEqual([]);
});
