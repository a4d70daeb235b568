// Speech between single marks in a story that has double ones as well.
import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';

const quotedIn = (paragraph: string) => {
	const {quotes, text} = analyse({
		origin: {path: 'story.txt'},
		blocks: [
			'“It was a long day,” said Laura Velden.',
			'“It was,” she said.',
			paragraph,
			'“They are all bent,” she said.',
		].map(words => ({kind: 'paragraph', text: words})),
	});
	return quotes.map(({content}) => text.slice(content[0]!.start, content[0]!.end)).slice(2, -1);
};

test.each([
	['Peter Ostrom said: ‘Helen is as straight as a church pew.’', '‘Helen is as straight as a church pew.’'],
	["Peter Ostrom told the court: 'It wasn't me who sold the boys' boat.'", "'It wasn't me who sold the boys' boat.'"],
	['‘They are all of them bent,’ said Peter Ostrom.', '‘They are all of them bent,’'],
	['‘Who else would have sold the boat?’ the old ferryman asked.', '‘Who else would have sold the boat?’'],
])('is a quote beside a verb of saying: %s', (paragraph, quote) => {
	expect(quotedIn(paragraph)).toEqual([quote]);
});

test.each([
	'‘I Am Sick Of Men Telling Us What To Do.’',
	"'Twas the boys' night, said the girls' mother.",
	'He had one wish: ‘more of the same for all of us.’',
	'The boys’ boat: ‘Old Helen’, said the ferryman.',
])('is none without, or in a title: %s', paragraph => {
	expect(quotedIn(paragraph)).toEqual([]);
});
