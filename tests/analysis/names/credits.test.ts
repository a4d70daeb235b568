import {expect, test} from 'vitest';
import {analyse} from '../../../source/analysis/analyse.ts';
import {readPlainText} from '../../../source/reading/plain-text/plain-text.ts';

const read = (text: string) => analyse(readPlainText(`The gate opens\n\n${text}\n`, {path: 'a.txt'}).documents[0]!);

test.each([
	'The gate on Monday. (Image: Marta Reis)',
	'The gate on Monday. Credit...Marta Reis for the Pell Post',
	'Photo: Marta Reis/PA',
	'Photograph by Marta Reis',
	'Marta Reis reports from Pell.',
])('“she” is not whoever took the picture or reports, who is listed all the same: %s', credit => {
	const {quotes, people} = read(`The gate of the port was opened.\n\n${credit}\n\n“It was long,” she said.`);
	expect(quotes[0]!.speaker).toBeUndefined();
	expect(people.map(({name}) => name)).toContain('Marta Reis');
});

test.each(['Photo: Marta Reis opens the gate.', 'Marta Reis reports to the council.', 'Marta Reis opened the gate.'])(
	'“she” is whom a caption or a story shows: %s',
	shown => {
		const {quotes} = read(`${shown}\n\n“It was long,” she said.`);
		expect(quotes[0]!.speaker).toBe('Marta Reis');
	},
);
