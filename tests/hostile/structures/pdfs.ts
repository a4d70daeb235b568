// Generates PDF files: runs of text anywhere on a few pages, one of which is the story.
import fc from 'fast-check';
import {pdfOf, type Run} from '../../helpers/pdf.ts';
import {story} from '../hostile-file.ts';
import {file, line, type Made, place, withStory} from './pieces.ts';

const run = fc
	.record({
		text: line.map(text => text.replace(/[^\x20-\x7e“”’–—]/g, '?')),
		x: fc.integer({min: -20, max: 620}),
		y: fc.integer({min: -20, max: 800}),
		size: fc.constantFrom(6, 9, 10, 10, 10, 14, 30, 0.001, 900),
		isBold: fc.boolean(),
	})
	.map(({isBold, ...rest}): Run => (isBold ? {...rest, isBold} : rest));

/** Returns runs set one below the other, as lines of a column are. */
const lines = fc
	.tuple(fc.array(run, {maxLength: 30}), fc.integer({min: 50, max: 300}))
	.map(([runs, x]) => runs.map((each, index) => ({...each, x, y: 700 - 12 * index, size: 10})));
const page = fc.oneof(fc.array(run, {maxLength: 20}), lines);

const storyRun: Run = {text: story, x: 72, y: 400, size: 10};

export const pdf: Made = fc
	.tuple(fc.array(page, {maxLength: 4}), place)
	.map(([pages, at]) => file('.pdf', pdfOf(...withStory(pages, at, [storyRun])), story));
