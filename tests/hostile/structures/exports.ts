// Generates JSON exports with all known keys.
import fc from 'fast-check';
import {fieldKeys} from '../../../source/reading/exports/export-shapes.ts';
import {story} from '../hostile-file.ts';
import {goodMarkup} from './pages.ts';
import {address, date, file, line, type Made, place, plain, withStory} from './pieces.ts';

const keys = [...new Set(Object.values(fieldKeys).flat())];
const exported = fc
	.tuple(
		line,
		fc.dictionary(
			fc.constantFrom(...keys, '__proto__', 'sections', 'quotes', 'path'),
			fc.oneof(line, date, address, fc.jsonValue({maxDepth: 3})),
		),
		fc.oneof(plain, goodMarkup),
	)
	.map(([title, more, content]) => ({
		...more,
		headline: `T ${title}`,
		title: `T ${title}`,
		content_html: `${content} ${story}`,
	}));
export const json: Made = fc
	.tuple(
		fc.array(exported, {minLength: 1, maxLength: 5}),
		fc.array(fc.jsonValue({maxDepth: 3}), {maxLength: 3}),
		fc.constantFrom('items', 'articles', 'data', ''),
	)
	.map(([all, others, list]) =>
		file(
			'.json',
			JSON.stringify(list === '' ? [...all, ...others] : {version: 'x', [list]: [...others, ...all]}),
			story,
		),
	);
export const jsonLines: Made = fc
	.tuple(
		fc.array(
			fc.oneof(
				exported.map(each => JSON.stringify(each)),
				line,
			),
			{maxLength: 8},
		),
		exported,
		place,
	)
	.map(([lines, one, at]) =>
		file('.jsonl', `{"a":1}\n${withStory(lines, at, JSON.stringify(one)).join('\n')}\n`, story),
	);
