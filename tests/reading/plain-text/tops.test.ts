import {describe, expect, test} from 'vitest';
import {readPlainText} from '../../../source/reading/plain-text/plain-text.ts';
import {cleanText} from '../../../source/reading/text/clean-text.ts';

const read = (text: string) => readPlainText(cleanText(text), {path: 'story.txt'}).documents[0]!;
const texts = (text: string) => read(text).blocks.map(block => block.text);
const story = 'The council met in the old hall and talked until the lamps were lit, as it does every year.';
const headline = 'Eels come back to Pell after nine years';

describe('above a headline', () => {
	test.each([
		['The Wexley Courier', {outlet: 'The Wexley Courier'}],
		['WEXLEY GAZETTE', {outlet: 'WEXLEY GAZETTE'}],
		['Wexley Post\n2 March 2023', {outlet: 'Wexley Post', published: '2023-03-02'}],
		['The Wexley Courier, 2 March 2023', {outlet: 'The Wexley Courier', published: '2023-03-02'}],
		['NEWS', {}],
		['Local news', {}],
		['UPDATE 2', {}],
	])('stand a paper, its part or the kind of a message, and none is the headline: %j', (above, facts) => {
		for (const by of ['By Ann Vale\n\n', '']) {
			const text = `${above}\n\n${headline}\n\n${by}${story}`;
			expect(read(text)).toMatchObject({headline, ...facts});
			expect(texts(text)).toEqual([story]);
		}
	});

	test.each(['Hard Times', 'Bad Press', 'Hands off the Wexley Courier', 'Chain Mail'])(
		'a headline stays one that ends as papers do: %s',
		title => {
			expect(read(`${title}\n\nHow the mill was shut\n\nBy Ann Vale\n\n${story}`)).toMatchObject({headline: title});
		},
	);

	test('a paper alone above the story is its headline: there is no other', () => {
		expect(read(`The Wexley Courier\n\n${story}`)).toMatchObject({headline: 'The Wexley Courier'});
	});
});

describe('below a headline', () => {
	test.each([headline, 'Interview: “The weir does not wait”', 'Warden: “No”'])(
		'stands the paper, and it is no part of the story: %s',
		title => {
			const day = '2 March 2023';
			for (const gap of ['\n', '\n\n']) {
				const signed = read([title, 'Wexley Gazette', 'By Ann Vale', day, story].join(gap));
				expect(signed).toMatchObject({headline: title, outlet: 'Wexley Gazette', byline: 'Ann Vale'});
				expect(signed.blocks.map(block => block.text)).toEqual([story]);
				const unsigned = read([title, 'Wexley Gazette', day, story].join(gap));
				expect(unsigned).toMatchObject({headline: title, outlet: 'Wexley Gazette', published: '2023-03-02'});
				expect(unsigned.byline).toBeUndefined();
			}
		},
	);

	test('a deck in capitals that ends as papers do stays in the story', () => {
		const text = `${headline}\n\nCouncil Orders Review\n\nBy Ann Vale\n\n${story}`;
		expect(read(text)).toMatchObject({headline, byline: 'Ann Vale'});
		expect(read(text).outlet).toBeUndefined();
		expect(texts(text)).toEqual(['Council Orders Review', story]);
	});
});

describe('a message of a wire', () => {
	test.each(['UPDATED: ', 'Updated: ', 'WATCH: ', 'FACT CHECK: ', 'VALE: ', '[Sponsored] ', 'Weir watch: '])(
		'keeps above a byline what stands before it: %s',
		label => {
			expect(read(`${label}${headline}\n\nBy Ann Vale\n\n${story}`)).toMatchObject({
				headline: `${label}${headline}`,
				byline: 'Ann Vale',
			});
		},
	);

	test.each(['“It held”: eels come back to Pell', '40 years on: eels come back to Pell', 'Eels: a fish comes back'])(
		'may have a colon of its own: %s',
		title => {
			expect(read(`${title}\n\nBy Ann Vale\n\n${story}`)).toMatchObject({headline: title, byline: 'Ann Vale'});
		},
	);

	test('an update is a headline without a byline, too', () => {
		expect(read(`UPDATED: ${headline}\n\n${story}`).headline).toBe(`UPDATED: ${headline}`);
	});

	test.each([
		'Updated: 3 February 2031',
		'Photo: Eels in a basket',
		'Read more: The weir that nobody wanted',
		'Related: Weir',
	])('is none that points elsewhere, even above a byline: %s', line => {
		expect(read(`${line}\n\nBy Ann Vale\n\n${story}`).headline).toBeUndefined();
	});

	test.each(['VALE: Good evening, Wexley', 'WATCH: Eels come back to Pell'])('is none without a byline: %s', line => {
		expect(read(`${line}\n\n${story}`).headline).toBeUndefined();
	});

	test.each([
		`From: Ann Vale <ann@courier.example>\nSent: Tuesday, February 3, 2031 6:15 AM\nTo: desk@courier.example\nSubject: ${headline}\n`,
		`Von:\tAnn Vale\nGesendet:\tDienstag, 3. Februar 2031\nAn:\tdesk@courier.example\nBetreff:\t${headline}\n`,
		`De : Ann Vale\nEnvoyé : 2031-02-03\nÀ : desk@courier.example\nObjet : ${headline}\n`,
		`From: Desk\nDate: 3 February 2031\nSubject: ${headline}\n\nBy Ann Vale\n`,
	])('of a mail that was saved as text are its fields: %j', head => {
		const facts = {headline, byline: 'Ann Vale', published: expect.stringMatching(/^2031-02-03/)};
		const {blocks, ...stated} = read(`${head}\n${story}`);
		expect(stated).toMatchObject(facts);
		expect(blocks.map(({text}) => text).join(' ')).toBe(story);
	});

	test.each(['UPDATE 2-', 'CORRECTED-', 'WRAPUP 1-', 'CORRECTION: '])('keeps what it is in its headline: %s', kind => {
		expect(read(`${kind}${headline}\n\nWEXLEY, March 2 (Courier) - ${story}`)).toMatchObject({
			headline: `${kind}${headline}`,
			dateline: 'Wexley',
		});
	});

	test('has its writer and its place below the points and notes of its editors', () => {
		const text = `UPDATE 2-${headline}\n\n* Council votes 7-2\n\n* Eels are eels\n\n* Weir stays\n\n(Adds quotes, background)\n\nBy Ann Vale\n\nWEXLEY, March 2 (Courier) - ${story}`;
		expect(read(text)).toMatchObject({byline: 'Ann Vale', dateline: 'Wexley', outlet: 'Courier'});
	});
});

describe('who is named in a dateline', () => {
	test.each([
		['WEXLEY, March 3 (Courier) —', 'Courier'],
		['WEXLEY (AP) —', 'AP'],
		['Wexley, 3 March 2023 (Vale News Agency) –', 'Vale News Agency'],
	])('is the outlet where nothing else says it: %s', (dateline, outlet) => {
		expect(read(`${headline}\n\n${dateline} ${story}`)).toMatchObject({outlet, dateline: 'Wexley'});
		const stated = `The Pell Gazette\n\n${headline}\n\n${dateline} ${story}`;
		expect(read(stated)).toMatchObject({outlet: 'The Pell Gazette'});
	});

	test.each([
		'WEXLEY (Lower Vale) —',
		'WEXLEY (PA) —',
		'WEXLEY, March 3 (local time) —',
		'WEXLEY, March 3 (Monday) —',
		'WEXLEY, March 3 (GMT) —',
	])('is none where it may be a region: %s', dateline => {
		expect(read(`${headline}\n\n${dateline} ${story}`)).not.toHaveProperty('outlet');
	});
});

describe('a byline in another language', () => {
	const stories = {
		Por: 'El consejo de la ciudad votó el lunes por cerrar la esclusa, que el río rodeó en los meses de invierno.',
		Par: 'Le conseil a voté lundi pour fermer la vieille écluse, que les eaux avaient entourée dans les prés.',
		Von: 'Der Rat der Stadt hat beschlossen, die alte Schleuse zu schließen, und das ist nicht der erste Versuch.',
		Di: 'Il consiglio ha votato per chiudere la vecchia chiusa, che non regge una piena.',
		Door: 'De raad stemde voor het sluiten van een oude sluis, en dat is niet de eerste.',
		Av: 'Rådet röstade för att stänga slussen, som är gammal, och det var på tiden.',
		Af: 'Rådet stemte for at lukke slusen, som er gammel, og det var på tide.',
	};

	test.each(Object.entries(stories))('is one in a story in that language: %s', (by, below) => {
		for (const names of ['Ann Vale', 'ANN VALE', 'Ann van der Vale', 'Ann Vale y Bo Reed']) {
			const text = `Wexley 2031\n\n${by} ${names}\n\n${below}`;
			expect(read(text)).toMatchObject({headline: 'Wexley 2031', byline: names});
			expect(texts(text)).toEqual([below]);
		}
		expect(read(`Wexley 2031\n\n${by} Ann Vale\n\n${story}`)).not.toHaveProperty('byline');
	});

	test.each(['Texte : Ann Vale', 'Autora: Ann Vale', 'Text: Ann Vale', 'Text och foto: Ann Vale'])(
		'is told by a label: %s',
		label => {
			expect(read(`Wexley 2031\n\n${label}\n\n${story}`)).toMatchObject({byline: 'Ann Vale'});
		},
	);

	test.each([
		['Von', 'Von der Redaktion'],
		['Von', 'Von Montag an ist alles anders'],
		['Di', 'Di Maio torna a Roma'],
		['Por', 'Por Navidad vuelve la feria'],
	] as const)('is no sentence and no other name: %s, %s', (by, line) => {
		const text = `Wexley 2031\n\n${line}\n\n${stories[by]}`;
		expect(read(text)).not.toHaveProperty('byline');
		expect(texts(text)).toEqual([line, stories[by]]);
	});
});

describe('a day alone on its line', () => {
	test.each([
		'13/02/2031',
		'13.02.2031',
		'13-Feb-2031',
		'2031/02/13',
		'13. Februar 2031',
		'Le 13 février 2031',
		'jeudi 13 février 2031',
		'13 de febrero de 2031',
		'(February 13, 2031)',
		'February 13, 2031 · 4 min read',
		'4 min read · February 13, 2031',
		'February 13, 2031 | 10:04 AM',
	])('is the day of the story: %s', line => {
		const text = `${headline}\n\nBy Ann Vale\n\n${line}\n\n${story}`;
		expect(read(text)).toMatchObject({headline, byline: 'Ann Vale', published: '2031-02-13'});
		expect(texts(text)).toEqual([story]);
	});

	test.each(['2/3/2031', 'Room 13. Februar 2031', '13 eels in 2031', '1811–2031'])('is none: %s', line => {
		expect(texts(`${headline}\n\nBy Ann Vale\n\n${line}\n\n${story}`)).toContain(line);
	});
});

describe('behind the name of a writer', () => {
	test.each([
		'By Ann Vale (@annvale)',
		'By Ann Vale @annvale',
		'By Ann Vale | ann@courier.example',
		'By Ann Vale, ann@courier.example',
		'By Ann Vale; Photographs by Nell Arb',
		'By Ann Vale   Photos by Nell Arb',
	])('how to reach them and who took the pictures are no names: %s', line => {
		expect(read(`${headline}\n\n${line}\n\n${story}`)).toMatchObject({byline: 'Ann Vale'});
	});

	test('the same writer may be said again beside the day', () => {
		const text = `${headline}\n\nBy Ann Vale\n\nPosted on February 3, 2031 by Ann Vale\n\n${story}`;
		expect(read(text)).toMatchObject({byline: 'Ann Vale', published: '2031-02-03'});
		expect(texts(text)).toEqual([story]);
	});

	test('a line below says what they are and for whom they write', () => {
		const text = `${headline}\n\nBy Ann Vale\nHarbour correspondent\nVale News, Wexley\n\n${story}`;
		expect(read(text)).toMatchObject({byline: 'Ann Vale, Harbour correspondent', outlet: 'Vale News'});
	});
});

describe('what was copied from a page', () => {
	test('may begin with its address and its place on the site', () => {
		for (const top of [`https://courier.example/eels\n\n${headline}`, `${headline}\nhttps://courier.example/eels`]) {
			const text = `${top}\n\nBy Ann Vale\n\n${story}`;
			expect(read(text)).toMatchObject({headline, byline: 'Ann Vale', url: 'https://courier.example/eels'});
			expect(texts(text)).toEqual([story]);
		}
		const text = `Home > News > Local\n\n${headline}\n\nBy Ann Vale\n\n${story}`;
		expect(read(text)).toMatchObject({headline});
		expect(texts(text)).toEqual([story]);
	});

	test('with several addresses is a list, and a sentence may begin with one', () => {
		const list = `${headline}\n\nhttps://courier.example/1\n\nhttps://courier.example/2\n\n${story}`;
		expect(read(list)).not.toHaveProperty('url');
		expect(texts(list)).toContain('https://courier.example/1');
		const quoted = `${headline}\n\n${story}\n\nhttps://courier.example/1\n\n${story}`;
		expect(texts(quoted)).toContain('https://courier.example/1');
	});

	test('may have its facts noted above it', () => {
		const head = `Title: ${headline}\nAuthor: Ann Vale\nDate: February 3, 2031\nSource: The Vale Courier\nSection: News\nURL: https://courier.example/eels\n`;
		for (const text of [`${head}\n${story}`, `${head}Text: ${story}`, `${head}\n\n${headline}\n\n${story}`]) {
			expect(read(text)).toMatchObject({
				headline,
				byline: 'Ann Vale',
				published: '2031-02-03',
				outlet: 'The Vale Courier',
				url: 'https://courier.example/eels',
			});
			expect(texts(text)).toEqual([story]);
		}
	});

	test('labels without a headline are those of a transcript', () => {
		const text = `Author: It is done.\n\nSource: Is it?\n\nAuthor: ${story}`;
		expect(texts(text)).toHaveLength(3);
	});
});

test('a press release may say above its headline whom to ask', () => {
	const text = `FOR IMMEDIATE RELEASE\n\nFebruary 3, 2031\n\nContact: Nell Arb\n\nnell@vale.example\n\n${headline}\n\n${story}`;
	expect(read(text)).toMatchObject({headline, published: '2031-02-03'});
});
