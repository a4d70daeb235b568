// Factiva's format with codes (“HD”, “LP”), from paragraphs: they are the same in every language.
import {type DatabaseArticle, paragraphsOf} from '../database-article.ts';
import {databaseDate} from '../database-dates.ts';
import {languageNamed} from '../languages.ts';
import {type ExportParagraph, wordsOfParagraph} from '../paragraph.ts';
import {accessionIn} from './factiva.ts';

const codes = new Set(
	'SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD ART CT RF CO IN NS RE IPC IPD PUB AN CLM CX DLN RST'.split(' '),
);

/** A code stands before a tab, in a cell of its own, or alone on its line. */
const codeOf = ({text, lead}: ExportParagraph): string | undefined => {
	const code = lead ?? text;
	return codes.has(code) ? code : undefined;
};

type Fields = ReadonlyMap<string, readonly string[]>;

/** Parts the paragraphs into documents: each ends in its accession number, and no code comes twice in one. */
const documentsIn = (paragraphs: readonly ExportParagraph[]): readonly Fields[] => {
	const documents: Map<string, string[]>[] = [];
	/** The document that is open, and the values of the code that is. */
	let fields: Map<string, string[]> | undefined;
	let values: string[] = [];
	for (const paragraph of paragraphs) {
		const code = codeOf(paragraph);
		if (code === undefined) values.push(wordsOfParagraph(paragraph));
		else {
			if (fields === undefined || fields.has(code)) {
				fields = new Map();
				documents.push(fields);
			}
			values = paragraph.lead === undefined ? [] : [paragraph.text];
			fields.set(code, values);
		}
		// What follows the last value is of no document.
		if (fields?.has('AN') && values.length > 0) [fields, values] = [undefined, []];
	}
	return documents;
};

/** Returns the articles, of which each has a headline at least. */
export const factivaCodeArticles = (paragraphs: readonly ExportParagraph[]): readonly DatabaseArticle[] =>
	documentsIn(paragraphs)
		.filter(fields => fields.has('HD'))
		.map(fields => {
			const all = (code: string): readonly string[] => fields.get(code) ?? [];
			const words = (code: string): string => all(code).join(' ');
			return {
				key: accessionIn(words('AN')),
				headline: words('HD'),
				byline: words('BY'),
				published: databaseDate(`${words('PD')} ${words('ET')}`.trim()) ?? databaseDate(words('PD')),
				outlet: words('SN'),
				language: languageNamed(words('LA')),
				body: paragraphsOf([...all('LP'), ...all('TD')]),
			};
		});
