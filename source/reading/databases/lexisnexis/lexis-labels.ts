// The labels of LexisNexis and Nexis, by the language of the reader's account. Only these are labels: a transcript has speakers
// in capitals with a colon, and they are text.
import type {ExportParagraph} from '../paragraph.ts';

/** What a label's value is; `other` is not wanted. */
export type LexisField =
	| 'headline'
	| 'byline'
	| 'dateline'
	| 'standfirst'
	| 'body'
	| 'language'
	| 'length'
	| 'other'
	/** Stands below the text only, and in no story. */
	| 'end'
	/** Stands below the text, and might stand in a story as well. */
	| 'perhapsEnd';

const names: Readonly<Record<LexisField, string>> = {
	headline: 'HEADLINE KOP TITRE TITEL TITLE TITOLO TITULAR',
	byline: 'BYLINE AUTOR AUTEUR AUTORE SIGNATURE',
	dateline: 'DATELINE ORTSZEILE',
	standfirst: 'HIGHLIGHT CHAPEAU ENCART SAMENVATTING',
	body: 'BODY TEKST',
	language: 'LANGUAGE SPRACHE TAAL LANGUE',
	length: 'LENGTH LÄNGE LONGUEUR LENGTE LUNGHEZZA LONGITUD',
	other:
		'SECTION RUBRIK RUBRIQUE RUBRIEK SEZIONE SECCIÓN SEÇÃO SECÇÃO SEKTION SERIES GUESTS ANCHORS SHOW ORIGINE-DEPECHE',
	end: 'LOAD-DATE PUBLICATION-TYPE PUB-TYPE JOURNAL-CODE DOCUMENT-TYPE GRAPHIC GRAFIK ZEITUNGS-CODE BIBLIOGRAPHIE DATE-CHARGEMENT TYPE-PUBLICATION PUBLICATIETYPE CODE-REVUE LOCALISATION-GEO CORRECTION-DATE',
	perhapsEnd:
		'UPDATE SUBJECT COMPANY ORGANIZATION ORGANISATION PERSON TICKER INDUSTRY GEOGRAPHIC CITY STATE COUNTRY CORRECTION TRANSCRIPT SUJET SOCIETE NOTES URL ACC-NO ISSN DISTRIBUTION',
};

const fields: ReadonlyMap<string, LexisField> = new Map(
	(Object.entries(names) as [LexisField, string][]).flatMap(([field, list]) =>
		list.split(' ').map(name => [name, field] as const),
	),
);

/** Below a web item of a Dutch paper. */
const originalPage = /^VIEW ORIGINAL PAGE: ?/;

const label = /^([\p{Lu}-]{3,20}): ?/u;
/** Nexis Uni writes them as words: “Load-Date:”. */
const labelInWords = /^(\p{Lu}[\p{L}-]{2,19}): ?/u;

/** A label at the beginning of a paragraph, and what follows it. */
export type LexisLabel = {readonly field: LexisField; readonly value: string};

const labelledBy = (pattern: RegExp, text: string): LexisLabel | undefined => {
	const [start, name = ''] = pattern.exec(text) ?? [];
	const field = start === undefined ? undefined : fields.get(name.toUpperCase());
	return field === undefined ? undefined : {field, value: text.slice(start!.length)};
};

/** Returns the label in capitals that the text begins with, as LexisNexis writes it. */
export const labelledInCapitals = (text: string): LexisLabel | undefined =>
	originalPage.test(text) ? {field: 'perhapsEnd', value: ''} : labelledBy(label, text);

/** Returns the label in any letters that the text begins with, as Nexis writes it. */
export const labelledInWords = (text: string): LexisLabel | undefined => labelledBy(labelInWords, text);

const anyLabel = /^\p{Lu}[\p{Lu} -]{2,29}: ?/u;
/** UTF-16 units of a value. */
const longestValue = 60;

/** Returns the value behind a label in capitals, whatever the language of the label. */
export const valueOfAnyLabel = (text: string): string | undefined => {
	const [start] = text.length > longestValue ? [] : (anyLabel.exec(text) ?? []);
	return start === undefined ? undefined : text.slice(start.length);
};

/** The values of labels, those that have one; of several with one meaning the first. */
export type LexisValues = Readonly<Partial<Record<LexisField, string>>>;

/** Returns the values of the labels that paragraphs begin with. */
export const valuesIn = (
	paragraphs: readonly ExportParagraph[],
	labelIn: (text: string) => LexisLabel | undefined,
): LexisValues => {
	const values: Partial<Record<LexisField, string>> = {};
	for (const {text} of paragraphs) {
		const label = labelIn(text);
		if (label && label.value !== '') values[label.field] ??= label.value;
	}
	return values;
};

/** “143 words”, “1.064 Wörter”, also by itself above the text: a number and one word. */
export const isWordCount = (text: string): boolean => /^\d[\d.,’' ]{0,9} ?[^\s\d]{1,12}$/.test(text);

/** Returns true for what a publisher says of his rights. */
export const isCopyright = (text: string): boolean =>
	/^(?:copyright\b|©|\(c\) |all rights reserved|alle rechte vorbehalten|tous droits r)/i.test(text);
