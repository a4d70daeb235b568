// ProQuest's labels in the languages of its readers' accounts. Only that of the text must be known: what the others mean shows in
// their values and in the beginnings of their names, and all that is left is not wanted.
import {statedDate} from '../facts/stated-date.ts';
import {languageNamed} from './languages.ts';
import {type ExportParagraph, wordsOfParagraph} from './paragraph.ts';

const fullText =
	/^(?:texto completo|texto integral|texte (?:int[ée]gral|complet)|volltext|testo (?:completo|integrale)|volledige tekst|pełny tekst|полный текст): ?/i;
const anyLabel = /^(\p{Lu}[\p{L} /()’'-]{1,40}): ?(.*)$/u;

type Labelled = {readonly label: string; readonly value: string};

const labelled = (paragraph: ExportParagraph): Labelled | undefined => {
	const [, label, value = ''] = anyLabel.exec(wordsOfParagraph(paragraph)) ?? [];
	return label === undefined ? undefined : {label, value};
};

/** Returns the English label of a value. */
const englishLabelOf = ({label, value}: Labelled): string => {
	if (/^aut(?:h?or|eur|ore)|^forfatter|^författare|^автор/iu.test(label)) return 'Author';
	if (/\burl\b/i.test(label) && /^https?:/.test(value)) return 'Document URL';
	if (/proquest/i.test(label) && /^\d+$/.test(value)) return 'ProQuest document ID';
	if (/^(?:fecha|date|data|datum|publi|erschein|дата)/iu.test(label) && (statedDate(value)?.length ?? 0) > 4)
		return 'Publication date';
	return languageNamed(value) === undefined ? 'Subject' : 'Language';
};

const inEnglish = (paragraph: ExportParagraph): ExportParagraph => {
	const said = labelled(paragraph);
	return said === undefined ? paragraph : {text: `${englishLabelOf(said)}: ${said.value}`};
};

/** Returns the paragraphs of a document with English labels. A document that has them already is returned as it is. */
export const withEnglishLabels = (paragraphs: readonly ExportParagraph[]): readonly ExportParagraph[] => {
	const start = paragraphs.findIndex(paragraph => fullText.test(wordsOfParagraph(paragraph)));
	if (start < 0) return paragraphs;
	const end = paragraphs.findLastIndex(paragraph => labelled(paragraph) === undefined) + 1;
	const story = paragraphs.slice(start + 1, Math.max(end, start + 1));
	const first = wordsOfParagraph(paragraphs[start]!).replace(fullText, 'Full text: ');
	return [
		...paragraphs.slice(0, start).map(inEnglish),
		{text: first},
		...story,
		...paragraphs.slice(start + 1 + story.length).map(inEnglish),
	];
};
