// Twice a news text must take about twice the work, whatever kinds of speech it is full of; hostile texts are in linear.test.ts.
import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {readAnnotated} from '../helpers/annotated.ts';
import {countWork} from '../helpers/count-work.ts';

const folder = new URL('../fixtures/quotes/', import.meta.url);
const paragraphs = readdirSync(folder)
	.filter(name => name.endsWith('.txt'))
	.flatMap(name => readAnnotated(readFileSync(new URL(name, folder), 'utf8')).paragraphs);

/** One story of all articles written for the project, this many times over. */
const storyOf = (times: number) => ({
	origin: {path: 'story.txt'},
	blocks: Array.from({length: times}, () => paragraphs).flatMap(all =>
		all.map(text => ({kind: 'paragraph' as const, text})),
	),
});

test('the whole analysis of twice the text takes at most 2.2 times the work', async () => {
	analyse(storyOf(1));
	const once = await countWork(() => analyse(storyOf(1)));
	const twice = await countWork(() => analyse(storyOf(2)));
	expect(twice / once).toBeLessThanOrEqual(2.2);
	expect(twice / once).toBeGreaterThan(1.5);
});
