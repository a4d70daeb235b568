// Generates Rich Text: groups, words with and without values, bytes and numbers, in any order, around the story.
import fc from 'fast-check';
import {story} from '../hostile-file.ts';
import {file, type Made, words} from './pieces.ts';

const word = fc
	.tuple(
		fc.constantFrom(
			...'b v deleted uc u s f fs outlinelevel intbl cell row par line sect tab plain pard bin cpg nonsense'.split(' '),
		),
		fc.option(fc.integer({min: -2, max: 300}), {nil: ''}),
	)
	.map(([name, value]) => `\\${name}${value} `);
const opening = fc.constantFrom(
	'{',
	'{\\footnote ',
	'{\\*\\unknown ',
	'{\\field{\\*\\fldinst HYPERLINK "https://a.example"}{\\fldrslt ',
	'{\\pict ',
	'{\\stylesheet{\\s1 heading 1;}',
	'{\\fonttbl{\\f1\\fcharset128 A;}',
	'{\\shp{\\*\\shpinst{\\shptxt ',
	'{\\listtext ',
);
const piece = fc.oneof(
	{weight: 4, arbitrary: words.map(text => text.replace(/[\\{}]/g, String.raw`\$&`))},
	{weight: 4, arbitrary: word},
	{weight: 2, arbitrary: opening},
	{weight: 2, arbitrary: fc.constantFrom('}', '}}', "\\'e9", "\\'83\\'41", '\\u8220?', '\\~', '\\\n', '\\', "\\'")},
);

/** The story stands in a paragraph of its own, before anything that may hide it. */
export const richText: Made = fc
	.tuple(fc.array(piece, {maxLength: 20}), fc.constantFrom('', '}', '\\par}', '}\0'))
	.map(([pieces, end]) => file('.rtf', `{\\rtf1\\ansi\\pard ${story}\\par\n${pieces.join('')}${end}`, story));
