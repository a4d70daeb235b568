import {describe, expect, test} from 'vitest';
import {describeProblem} from '../../../source/model/problem.ts';
import {withoutStrayBrackets} from '../../../source/reading/feed/stray-brackets.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const read = (text: string, path: string) => readBytes(Buffer.from(text), {path});

describe('feeds', () => {
	const item = (title: string, inner = ''): string =>
		`<item><title>${title}</title>${inner}<description>The story of ${title}.</description></item>`;
	const feed = (items: string): string => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;

	test('a feed is known by what it holds, whatever stands above it and whatever it is called', async () => {
		for (const start of [
			'',
			'\ufeff',
			'<?xml version="1.0"?>\n<!-- a\n-- b -->\n',
			'<!DOCTYPE rss [<!ENTITY a "b">]>\n',
		])
			for (const path of ['x.rss', 'x.xml', 'x.txt', '-'])
				expect((await read(start + feed(item('Eels')), path)).documents).toMatchObject([{headline: 'Eels'}]);
	});

	test('a damaged item costs nothing but its own layout', async () => {
		const {documents, problems} = await read(
			feed(item('Eels') + item('Flood', '<__proto__>x</__proto__>') + item('Otters')),
			'x.rss',
		);
		expect(documents.map(({headline}) => headline)).toEqual(['Eels', undefined, 'Otters']);
		expect(documents[1]!.blocks.map(({text}) => text).join(' ')).toContain('The story of Flood.');
		expect(problems.map(describeProblem)).toEqual([
			'x.rss: 1 article is damaged; shown without formatting. Save it again.',
		]);
	});

	test('a bracket that begins no tag is a word of its item', async () => {
		const {documents, problems} = await read(
			feed('<item><title>Eels</title><description>It is 3 < 4, and <i>so</i> on.</description></item>'),
			'x.rss',
		);
		expect(problems).toEqual([]);
		expect(documents[0]!.blocks.map(({text}) => text).join(' ')).toContain('It is 3 < 4');
		const plain = '<a><![CDATA[ < ]]><!-- < --><b c="d"/></a>';
		expect(withoutStrayBrackets(plain)).toBe(plain);
		expect(withoutStrayBrackets('<a>1 < 2<b>x</b></a><')).toBe('<a>1 &lt; 2<b>x</b></a>&lt;');
	});

	test('of a feed longer than any its first articles are read', async () => {
		const one = item('Eels', `<guid>1</guid><x>${'y'.repeat(1000)}</x>`);
		const {documents, problems} = await read(feed(one.repeat(11_000)), 'x.rss');
		expect(documents.length).toBeGreaterThan(9000);
		expect(problems.map(describeProblem)).toEqual([
			'x.rss: feed too long; the end was cut off. Split it into smaller files.',
		]);
	});

	test('two items of one id are told apart', async () => {
		const {documents} = await read(feed(item('Eels', '<guid>1</guid>').repeat(3)), 'x.rss');
		expect(documents.map(({origin}) => origin.entry)).toEqual(['1', '1 (2)', '1 (3)']);
	});
});
