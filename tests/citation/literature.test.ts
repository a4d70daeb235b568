// What is written for programs that keep literature, read back by a library that reads it.
import {plugins, util} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bibtexEntry} from '../../source/citation/bibtex.ts';
import {cslItem} from '../../source/citation/csl-json.ts';
import {sourceOf} from '../../source/citation/source.ts';

type Item = {
	readonly title?: string;
	readonly author?: readonly {readonly literal?: string; readonly family?: string}[];
	readonly issued?: {readonly 'date-parts': readonly (readonly number[])[]};
	readonly URL?: string;
};

const source = sourceOf(
	{
		writer: 'Lena van Dorn',
		headline: 'Costs & {gains}: 50% of the weir_',
		published: '2026-03-14T08:00:00Z',
		url: 'https://gazette.example/weir?a=1&b=%20_2',
		path: 'weir.md',
	},
	['“It holds,” — Ada Quill'],
);

const bibtex = (text: string): Item => (plugins.input.chain(text, {generateGraph: false}) as readonly Item[])[0]!;

describe('BibTeX', () => {
	test('is read back with title, writer, date and address', () => {
		const item = bibtex(bibtexEntry(source));
		expect(item.title).toBe('Costs & {gains}: 50% of the weir_');
		expect(item.author).toEqual([{given: 'Lena', family: 'Dorn', 'non-dropping-particle': 'van'}]);
		expect(item.issued?.['date-parts'][0]).toEqual([2026, 3, 14]);
		expect(item.URL).toBe('https://gazette.example/weir?a=1&b=%20_2');
	});

	test('has nothing of a path that would drive a terminal', () => {
		const entry = bibtexEntry(sourceOf({headline: 'The weir', path: 'na\u001b[31mme\u009b\u202e.md'}, []));
		expect(entry).toContain('na[31mme.md');
		expect(entry).not.toMatch(/[\u001b\u009b\u202e]/u);
	});

	test('is one entry, whatever a title has in it', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary-ascii', minLength: 1}), headline => {
				const written = bibtexEntry(sourceOf({headline: `A ${headline}`, path: 'a.md'}, []));
				expect(plugins.input.chain(written, {generateGraph: false})).toHaveLength(1);
			}),
			{numRuns: 200},
		);
	});
});

test('CSL-JSON is read back as it is', () => {
	const item = cslItem(source);
	const [read] = plugins.input.chain(JSON.stringify([item]), {generateGraph: false}) as readonly object[];
	expect(read).toMatchObject(util.deepCopy(item) as object);
});

test('the key of an article is the same in every run, and another one for another address', () => {
	const at = (url: string) => sourceOf({writer: 'Zoë Ålund', published: '2026', url, path: 'a'}, []).key;
	expect(at('https://a.example/')).toBe(at('https://a.example/'));
	expect(at('https://a.example/')).not.toBe(at('https://b.example/'));
	expect(at('https://a.example/')).toMatch(/^alund2026-[a-z0-9]+$/);
});

test('the key is called after the first writer, not after a job', () => {
	const {key} = sourceOf({writer: 'Zoë Ålund, Sports Writer', published: '2026', path: 'a'}, []);
	expect(key).toMatch(/^alund2026-/);
});
