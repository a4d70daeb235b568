import {expect, test} from 'vitest';
import {readBytes} from '../../source/reading/formats.ts';
import {pages, secret} from './html.ts';

test.each(pages.map(file => [file.name, file] as const))(
	'%s takes no more than five seconds, shows its story, and nothing that it hides',
	{timeout: 20_000},
	async (name, {content, shows}) => {
		const bytes = Buffer.from(content());
		const start = performance.now();
		const {documents} = await readBytes(bytes, {path: name});
		expect(performance.now() - start).toBeLessThan(5000);
		const [{blocks, ...facts} = {blocks: []}] = documents;
		const texts = blocks.map(({text}) => text);
		expect(texts.find(text => text.includes(shows!))).toBeDefined();
		expect(texts.find(text => text.includes(secret))).toBeUndefined();
		expect(
			texts.find(text => /[\0-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(text)),
		).toBeUndefined();
		expect(JSON.stringify(facts)).not.toMatch(/javascript:|file:|elsewhere|\\u00|\u202e/);
		expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
	},
);
