// ProQuest, as text and as a page: a title without a label, labels, “Full text:”, and more labels after it.
import {statedDate} from '../facts/stated-date.ts';
import {type DatabaseArticle, type DocumentRead, paragraphsOf} from './database-article.ts';
import {languageNamed} from './languages.ts';
import {type ExportParagraph, wordsOfParagraph} from './paragraph.ts';
import {withEnglishLabels} from './proquest-labels.ts';

const labels = new Set(
	[
		'Author|Publication info|Abstract|Abstract (summary)|Links|Full text|Full Text|Subject|Location|People|Classification',
		'Company / organization|Identifier / keyword|Title|Alternate title|Publication title|Volume|Issue|Pages|First page',
		'Number of pages|Publication year|Publication date|Year|Section|Publisher|Place of publication',
		'Country of publication|Publication subject|ISSN|e-ISSN|CODEN|Source type|Language of publication|Language',
		'Document type|Document feature|DOI|Accession number|ProQuest document ID|Document URL|Copyright|Last updated',
		'Database|Dateline|Column|Word count|Online publication date|Publication history|Business indexing term|Credit|Supplement|References|Correspondence author|Source attribution',
	]
		.join('|')
		.split('|'),
);

const labelForm = /^([A-Za-z][A-Za-z /()-]{1,40}): ?(.*)$/;

type Labelled = {readonly label: string; readonly value: string};

const labelled = (paragraph: ExportParagraph | undefined): Labelled | undefined => {
	const [, label = '', value = ''] = paragraph === undefined ? [] : (labelForm.exec(wordsOfParagraph(paragraph)) ?? []);
	return labels.has(label) ? {label, value: value.trim()} : undefined;
};

const rule = /^_{50,200}$/;
const counter = /^(?:Document|Documento|Dokument) (\d{1,6}) (?:of|de|von|di|sur) \d{1,6}$/i;
const documentLink = /^ProQuest document (?:link|ID:.*)$/i;

const counterOf = ({text}: ExportParagraph): string | undefined => counter.exec(text)?.[1];

/** Headings of newer documents, which have no colon. */
const partHeading = /^(?:abstract|links|full text|details)$/i;

/** “Holm, Greta. The Echo; Tarrow [Tarrow]. 03 Mar 2029: A.3.”, in newer documents below the title. */
const sourceLine = /; .{1,200}\b\d{1,2} [A-Z][a-z]{2} \d{4}(?::.{0,30})?\.?$/;

/** Where the title ends. */
const isBelowTitle = (paragraph: ExportParagraph, index: number): boolean =>
	labelled(paragraph) !== undefined ||
	documentLink.test(paragraph.text) ||
	partHeading.test(paragraph.text) ||
	(index > 0 && sourceLine.test(paragraph.text)) ||
	/^https?:\/\/\S+$/.test(paragraph.text);

/** Labels stand one after another; a story may have a line that begins with one of the words. */
const endOfStory = (paragraphs: readonly ExportParagraph[], from: number): number => {
	for (let index = from; index < paragraphs.length; index++) {
		if (labelled(paragraphs[index]) === undefined && !partHeading.test(paragraphs[index]!.text)) continue;
		if (index === paragraphs.length - 1 || labelled(paragraphs[index + 1]) !== undefined) return index;
	}
	return paragraphs.length;
};

/** “Aumann, Nils; Holm, Greta” */
const namesOf = (authors: string): string =>
	authors
		.split(';')
		.map(name => name.trim().replace(/^([^,]+), ([^,]+)$/, '$2 $1'))
		.filter(name => name !== '')
		.join(', ');

/** “The Echo ; Tarrow [Tarrow]03 Mar 2029: A.3.” */
const dateInInfo = (info: string): string | undefined =>
	statedDate(/(?:\]|; ?)(\d{1,2} [A-Z][a-z]{2} \d{4}):/.exec(info)?.[1] ?? '');

/** “The Echo ; Tarrow [Tarrow]03 Mar 2029: A.3.”: the paper, and where it is published. */
const paperIn = (facts: ReadonlyMap<string, string>): string =>
	(facts.get('Publication title') ?? facts.get('Publication info') ?? '').split(/ ?[;[]/, 1)[0]!;

const articleOf = (paragraphs: readonly ExportParagraph[], number: string | undefined): DatabaseArticle | undefined => {
	const facts = new Map<string, string>();
	const full = paragraphs.findIndex(({text}, index) => /^full text$/i.test(labelled(paragraphs[index])?.label ?? text));
	const end = full < 0 ? paragraphs.length : endOfStory(paragraphs, full + 1);
	for (const paragraph of full < 0 ? paragraphs : [...paragraphs.slice(0, full), ...paragraphs.slice(end)]) {
		const said = labelled(paragraph);
		if (said && !facts.has(said.label)) facts.set(said.label, said.value);
	}
	if (facts.size < fewestLabels && full < 0) return undefined;
	const below = paragraphs.findIndex(isBelowTitle);
	const title = paragraphs.slice(0, Math.max(below, 0)).map(wordsOfParagraph).join(' ');
	const first = labelled(paragraphs[full])?.value ?? '';
	const story =
		full < 0 ? [] : [...(first === '' ? [] : [first]), ...paragraphs.slice(full + 1, end).map(wordsOfParagraph)];
	const publication = facts.get('Publication date') ?? '';
	return {
		key: facts.get('ProQuest document ID') ?? number,
		headline: title === '' ? facts.get('Title') : title,
		byline: namesOf(facts.get('Author') ?? ''),
		published: statedDate(publication) ?? dateInInfo(facts.get('Publication info') ?? ''),
		url: facts.get('Document URL'),
		outlet: paperIn(facts),
		language: languageNamed(facts.get('Language of publication') ?? facts.get('Language') ?? ''),
		body: paragraphsOf(story),
	};
};

/** A block of a report with fewer is a list of contents or an address. */
const fewestLabels = 3;

/** The index of the rule below the last document: under it stand citations and addresses, without labels. */
const footOf = (paragraphs: readonly ExportParagraph[]): number => {
	let foot = paragraphs.length;
	let found = 0;
	for (let index = paragraphs.length - 1; index >= 0 && found < fewestLabels; index--) {
		const paragraph = paragraphs[index]!;
		if (counterOf(paragraph) !== undefined) break;
		if (labelled(paragraph)) found++;
		else if (rule.test(paragraph.text)) foot = index;
	}
	return foot;
};

/** Each document begins with its counter, if any has one, and else at a rule: a story may have rules of its own. */
const blocksIn = (paragraphs: readonly ExportParagraph[]): readonly (readonly ExportParagraph[])[] => {
	const isCounted = paragraphs.some(paragraph => counterOf(paragraph) !== undefined);
	const blocks: ExportParagraph[][] = [[]];
	for (const paragraph of paragraphs.slice(0, footOf(paragraphs))) {
		const isRule = rule.test(paragraph.text);
		if (isCounted ? counterOf(paragraph) !== undefined : isRule) blocks.push([]);
		if (!isRule) blocks.at(-1)!.push(paragraph);
	}
	return blocks;
};

/** Returns the articles of a text or a page. The list of contents at the top of a report is none. */
export const proQuestArticles = (paragraphs: readonly ExportParagraph[]): readonly DocumentRead[] =>
	blocksIn(paragraphs).flatMap(block => {
		const number = block[0] && counterOf(block[0]);
		if (number !== undefined) return [articleOf(withEnglishLabels(block.slice(1)), number)];
		return articleOf(withEnglishLabels(block), undefined) ?? [];
	});
