import {describe, expect, test} from 'vitest';
import {readBytes} from '../../../source/reading/read-bytes.ts';

const told = async (content: string | Uint8Array, path = 'x.txt') => {
	const {documents, problems, foreign} = await readBytes(Buffer.from(content), {path});
	return {articles: documents.length, what: problems.map(problem => problem.what), isSilentInFolders: foreign === true};
};

const refusal = (what: string) => ({articles: 0, what: [what], isSilentInFolders: false});
const story = 'The weir at Tarrow was opened at dawn.\n\n“It held,” said Ines Calder, who keeps the weir.\n';

describe('many articles of a press database in one text are told, not shown as one', () => {
	test('a report of ProQuest that has no document', async () => {
		const text = `Report Information from ProQuest\nMarch 03 2029\n${'_'.repeat(60)}\n\nTable of contents\n\n1. Weir opens\n`;
		expect(await told(text)).toEqual(refusal('an export of ProQuest, not a single article'));
	});

	test('GoPress', async () => {
		const text = `1. Weir opens\n\nDe Post, zaterdag 3 maart 2029, p. 23, 853w.\n\n${story}\n\n2. It held\n`;
		expect(await told(text)).toEqual(refusal('an export of GoPress, not a single article'));
	});
});

describe('notations of other programs are told', () => {
	test.each([
		[
			'a page of a manual (roff)',
			'.\\" Made by a program\n.TH WEIR 7 "March 2029"\n.SH NAME\nweir \\- held at dawn\n.PP\nIt held.\n',
		],
		[
			'a document of LaTeX',
			"\\documentclass{article}\n\\usepackage{x}\n\\begin{document}\n``It held,'' said Calder.\n\\end{document}\n",
		],
		['an outline of Org', '#+TITLE: Weir opens\n#+DATE: 2029-03-03\n* The log\nIt held.\n'],
		[
			'rules for the programs that visit a site (robots.txt)',
			'# The Tarrow Echo\n# asks\n\nUser-agent: *\nDisallow: /letters\n',
		],
		['an archive of posts on X', 'window.YTD.tweets.part0 = [\n  {"tweet": {"full_text": "It held."}}\n]'],
		['a list of citations (RIS)', 'TY  - NEWS\r\nT1  - Weir opens\r\nAB  - It held.\r\nER  - \r\n'],
		['a list of citations (BibTeX)', '@article{aumann2029,\n  title = {Weir opens},\n  abstract = {It held.}\n}\n'],
		['a list of citations (EndNote)', '%0 Newspaper Article\n%A Aumann, Nils\n%T Weir opens\n%X It held.\n'],
		['an index of Thunderbird, without the messages', '// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)> >'],
	])('%s', async (what, text) => {
		for (const path of ['x.txt', 'x.md', 'x']) expect(await told(text, path)).toEqual(refusal(what));
	});
});

describe('an article that speaks of these formats is an article', () => {
	test.each([
		[
			'a counter in a sentence',
			`The search gave 1 of 2 DOCUMENTS that night.\n\nSECTION: NEWS was stamped on it.\n\n${story}`,
		],
		['a viewer of documents', `1 of 3 documents\n\n${story}`],
		[
			'labels of a transcript',
			`HOST: Good evening.\n\nCALDER: It held.\n\nNOTE: This is a rush transcript.\n\n${story}`,
		],
		['a heading “Body”', `The report\n\nBody\n\n${story}\nEnd of Document scanning\n\n${story}`],
		['a line that begins like a macro', `.TH was on the door.\n\n${story}`],
		['rules that are spoken of', `User-agent: the words with which a program says its name.\n\n${story}`],
		['a command in a sentence', `\\documentclass is how it begins.\n\n${story}`],
		['codes in a table', `HD\t1080\nPD\t12\nWC\t2\n\n${story}`],
		['rules between the parts', `Weir opens\n${'='.repeat(78)}\n\n${story}\n${'_'.repeat(60)}\n\n${story}`],
		['a quotation with a source', `“It held”, Tarrow Echo, 2029-03-03\n${'='.repeat(78)}\n\n${story}`],
		['a German date line', `"Es hielt", stand in der Zeitung vom 03.03.2029, Seite 2.\n\n${story}`],
		['a caret', `^ Ines Calder at the weir.\n\n${story}`],
		['ten equals signs and a list', `Weir opens\n\n- a gate | a lock\n\n==========\n\n${story}`],
		['an address with @', `@tarrow wrote: it held.\n\n${story}`],
		['a number first', `1234\n\nFrom: here\n\n${story}`],
	])('%s', async (_, text) => {
		expect(await told(text)).toEqual({articles: 1, what: [], isSilentInFolders: false});
	});
});
