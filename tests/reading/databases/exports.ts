// Exports of every database, of as many documents as are wanted: each has a headline of its own and the same story.
const story = '“It held,” said Ines Calder.';
const weir = 'The weir at Tarrow was opened at dawn.';
const rule = (sign: string, length: number): string => sign.repeat(length);
const centred = (line: string): string => `${' '.repeat(Math.max(0, 40 - (line.length >> 1)))}${line}`;
const eight = (number: number): string => String(number).padStart(8, '0');

type Make = (number: number, count: number) => string;

const all = (count: number, make: Make): string =>
	Array.from({length: count}, (_, index) => make(index + 1, count)).join('');

/** An export of `count` documents; the headline of each is “Gate” and its number. */
export type Export = (count: number) => string;

const page = (documents: string, title: string): string =>
	`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${documents}</body></html>`;

const proQuestFacts = (number: number): readonly (readonly [string, string])[] => [
	['Subject', 'Weirs'],
	['Publication date', 'Mar 3, 2029'],
	['ProQuest document ID', String(number)],
	['Database', 'Newsstream'],
];

/** By the end of the name that the file has. */
export const textExports: Readonly<Record<string, Export>> = {
	'lexis.txt': count =>
		all(
			count,
			(number, total) =>
				`${centred(`${number} of ${total} DOCUMENTS`)}\n\n${centred('The Tarrow Echo')}\n\n${centred('March 3, 2029 Saturday')}\n\nGate ${number}\n\nBYLINE: Nils Aumann\n\nLENGTH: 40 words\n\n${weir}\n\n${story}\n\nLOAD-DATE: March 4, 2029\n\n`,
		),
	'nexis.txt': count =>
		all(
			count,
			number =>
				`Gate ${number}\nThe Tarrow Echo\nMarch 3, 2029\nCopyright 2029\nLength: 40 words\nByline: Nils Aumann\nBody\n${weir}\n${story}\nLoad-Date: March 4, 2029\nEnd of Document\n`,
		),
	'factiva.txt': count =>
		all(
			count,
			number =>
				`Gate ${number}\n\nBy Nils Aumann\n\n40 words\n\n3 March 2029\n\nThe Tarrow Echo\n\nTARREC\n\nEnglish\n\n(c) 2029\n\n${weir}\n\n${story}\n\nTarrow Echo Press\n\nDocument TARREC0020290303e${eight(number)}\n\n`,
		),
	'codes.txt': count =>
		all(
			count,
			number =>
				` HD\tGate ${number}\n BY\tBy Nils Aumann\n WC\t40 words\n PD\t3 March 2029\n SN\tThe Tarrow Echo\n SC\tTARREC\n LP\t${weir}\n TD\t${story}\n AN\tDocument TARREC0020290303e${eight(number)}\n\n`,
		),
	'factiva.xml': count =>
		`<PPSResponse>${all(
			count,
			number =>
				`<article><accessionNo>${number}</accessionNo><byline>By Nils Aumann</byline><headline><paragraph>Gate ${number}</paragraph></headline><leadParagraph><paragraph>${weir}</paragraph></leadParagraph><publicationDate><date>2029-03-03</date></publicationDate><tailParagraphs><paragraph>${story}</paragraph></tailParagraphs></article>\n`,
		)}</PPSResponse>`,
	'proquest.txt': count =>
		all(
			count,
			(number, total) =>
				`${rule('_', 60)}\n\nDocument ${number} of ${total}\n\nGate ${number}\n\nAuthor: Aumann, Nils\n\nFull text: ${weir}\n\n${story}\n\n${proQuestFacts(
					number,
				)
					.map(([label, value]) => `${label}: ${value}\n\n`)
					.join('')}`,
		),
	'retriever.txt': count =>
		all(
			count,
			number =>
				`Gate ${number}\nTarrowbladet, 2029-03-03\nSida ${number}\nPublicerat i print.\n\n${weir}\n\n${story}\n\n© Tarrowbladet\n${rule('=', 78)}\n\n`,
		),
	'apa.txt': count =>
		all(
			count,
			number =>
				`"Tarrower Bote" vom 03.03.2029          Seite: 2\nRessort: Lokales\n\nGate ${number}\n\n${weir}\n\n${story}\n\n${rule('_', 66)}\n\n`,
		),
};

/** The same for pages. */
export const pageExports: Readonly<Record<string, Export>> = {
	'lexis.html': count =>
		page(
			all(
				count,
				(number, total) =>
					`<!-- Hide\n<DOC NUMBER=1>\n<DOCFULL> --><p>${number} of ${total} DOCUMENTS</p><p>The Tarrow Echo</p><p>March 3, 2029</p><p>Gate ${number}</p><p>BYLINE: Nils Aumann</p><p>LENGTH: 40 words</p><p>${weir}</p><p>${story}</p><p>LOAD-DATE: March 4, 2029</p><!-- Hide\n</DOCFULL>\n</DOC> -->\n`,
			),
			'',
		),
	'factiva.html': count =>
		page(
			all(
				count,
				number =>
					`<div class="article"><div class="article enArticle"><div id="hd"><span class='enHeadline'>Gate ${number}</span></div><div class="author">By Nils Aumann</div><div>40 words</div><div>3 March 2029</div><div>The Tarrow Echo</div><p class="articleParagraph enarticleParagraph">${weir}</p><p class="articleParagraph enarticleParagraph">${story}</p><p>Tarrow Echo Press</p><p>Document TARREC0020290303e${eight(number)}</p></div></div>\n`,
			),
			'Factiva',
		),
	'europresse.html': count =>
		page(
			all(
				count,
				number =>
					`<article><header><span class="DocPublicationName">Écho</span><span class="DocHeader">Vallée, samedi 3 mars 2029, p. 1</span><div class="titreArticle"><p class="titreArticleVisu">Gate ${number}</p></div><div>Nils Aumann</div></header><section><p>${weir}</p><p>${story}</p></section><footer><small>© 2029</small><p>Numéro de document : news·20290303·ET·${number}</p></footer></article>\n`,
			),
			'',
		),
	'proquest.html': count =>
		page(
			all(
				count,
				number =>
					`<div><a name="DocID_MSTAR_${number}"></a><p>Gate ${number}</p><p><strong>Author: </strong>Aumann, Nils</p><p><strong>Full text: </strong><text wordcount="9" htmlcontent="true"><p>${weir}</p><p>${story}</p></text></p>${proQuestFacts(
						number,
					)
						.map(([label, value]) => `<p><strong>${label}: </strong>${value}</p>`)
						.join('')}</div>\n`,
			),
			'ProQuest Documents',
		),
	'apa.html': count =>
		page(
			all(
				count,
				number =>
					`<div class="eintrag"><pre>"Tarrower Bote" vom 03.03.2029   Seite: 1\nRessort: Lokales</pre><h3>Gate ${number}</h3><p>${weir}</p><p>${story}</p></div>\n`,
			),
			'DeFacto',
		),
};

/** The words of every document's text. */
export const storyOfExports = [weir, story] as const;
