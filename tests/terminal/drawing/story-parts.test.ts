import {describe, expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';
import {screenOf} from '../../../source/terminal/panes/screen.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {textOfLine} from '../../../source/typesetting/runs.ts';
import {faultsOf, play, readerOf, shown, type} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const source = `---
title: The slipway
---

The *old* slipway is **gone**, says [the plan](https://slip.example/plan).[^1] It was ~~sold~~ given away. “It was [ours](https://slip.example/deed),” Nora Quill said on Monday.

| Boat | Herring, tonnes | Port |
|---|--:|---|
| Merit | 1,204 | Aln |
| Old Hand | 87 | Brae |

![Two boats on the slipway](a.jpg)

\`\`\`
state=run flow=1902 cause=none and so on until the end of the line
\`\`\`

[^1]: It was drawn in May, and paid for in June by all who had a boat.
`;

const open = async (columns = 80, rows = 40): Promise<State> => {
	const {documents} = await readBytes(Buffer.from(source), {path: 'slipway.md'});
	return readerOf([analyse(documents[0]!)], columns, rows);
};
/** The styles of the first run with these words. */
const styleOf = (state: State, words: string) =>
	screenOf(state)
		.flat()
		.find(({text}) => text.includes(words))?.style;

describe('what a story may hold', () => {
	test('looks as its author meant it', async () => {
		const state = await open();
		expect(styleOf(state, 'old')).toMatchObject({role: 'text', italic: true});
		expect(styleOf(state, 'gone')).toMatchObject({bold: true});
		expect(styleOf(state, 'the plan')).toMatchObject({underline: true, link: 'https://slip.example/plan'});
		expect(styleOf(state, '~sold~')).toMatchObject({role: 'muted', struck: true});
		expect(styleOf(state, '¹')).toMatchObject({role: 'muted'});
		expect(styleOf(state, 'Two boats')).toMatchObject({role: 'muted', italic: true});
		expect(styleOf(state, 'Herring, tonnes')).toMatchObject({role: 'muted'});
	});

	test('is still found, quoted and marked: words of a quote that are a link are both', async () => {
		const state = await open();
		expect(styleOf(state, 'ours')).toMatchObject({role: 'ink', underline: true});
		const found = play(type(play(state, '/'), '1,204'), 'Enter');
		expect(styleOf(found, '1,204')).toMatchObject({inverse: true});
	});

	test('is a table of columns where there is room, and records where there is none', async () => {
		expect(shown(await open())).toMatch(/Boat {7}Herring, tonnes {3}Port\n.*─{33}\n.*Merit {16}1,204 {3}Aln/u);
		expect(shown(await open(28, 60))).toMatch(/Merit\n +Herring, tonnes {3}1,204\n +Port {16}Aln/u);
	});

	test('fits every screen, wherever one is in it', async () => {
		for (const columns of [1, 3, 8, 11, 12, 20, 23, 30, 40, 56, 79, 80, 119, 120, 160])
			for (const rows of [1, 3, 7, 12, 17, 24, 40]) {
				let state = await open(columns, rows);
				for (let pages = 0; pages < 12; pages++) {
					expect(faultsOf(state), `${columns}x${rows}: ${screenOf(state).map(textOfLine).join('\n')}`).toEqual([]);
					state = play(state, 'space');
				}
			}
	});
});

test('who wrote a story is named whole on a narrow screen, also above one without a headline', () => {
	const byline = 'Ilse Marrow-Halloran and Anton Varady, Saltmouth';
	for (const headline of [{}, {headline: 'Rain'}]) {
		const article = {...storyOf('It rained.', headline), byline};
		const rows = shown(readerOf([article], 40, 24)).replaceAll(/\s+/gu, ' ');
		expect(rows).toContain(byline);
	}
});
