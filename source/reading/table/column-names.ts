// What the columns of a table of articles are called, in the languages of those who make such tables.
import {fieldKeys} from '../exports/export-shapes.ts';

/** What a column holds of an article. */
export type Field = 'headline' | 'byline' | 'published' | 'url' | 'outlet' | 'id' | 'language' | 'text';

/** Returns the name of a column in lower case, without blanks, hyphens and underscores. */
export const plainColumnName = (cell: string): string => cell.toLowerCase().replace(/[\s"'_-]+/g, '');

/** Names that data sets and tools have for the fields of JSON; tables made from those have the same. */
const asInJson = (keys: readonly string[]): readonly string[] =>
	keys.filter(key => !key.includes('.')).map(plainColumnName);

/** What columns are called, in lower case without blanks, hyphens and underscores; the first one that a table has counts. */
const columnNames: Readonly<Record<Field, readonly string[]>> = {
	headline: [
		'headline',
		'title',
		'articletitle',
		'heading',
		'titel',
		'überschrift',
		'titre',
		'título',
		'titulo',
		'titolo',
		'titular',
		'kop',
		'rubrik',
		'tittel',
		'schlagzeile',
		'tytuł',
		'заголовок',
		...asInJson(fieldKeys.headline),
	],
	byline: [
		'byline',
		'author',
		'authors',
		'writer',
		'reporter',
		'autor',
		'autoren',
		'auteur',
		'autore',
		'författare',
		'forfatter',
		'автор',
		...asInJson(fieldKeys.byline),
	],
	published: [
		'published',
		'date',
		'publishdate',
		'publisheddate',
		'publicationdate',
		'datepublished',
		'publishedat',
		'pubdate',
		'datum',
		'fecha',
		'data',
		'dato',
		'datedepublication',
		'erscheinungsdatum',
		'fechadepublicación',
		'datapubblicazione',
		'дата',
		...asInJson(fieldKeys.published),
	],
	url: ['url', 'link', 'articleurl', 'weburl', 'address', 'permalink', 'lien', ...asInJson(fieldKeys.url)],
	outlet: [
		'outlet',
		'newspaper',
		'publication',
		'zeitung',
		'journal',
		'periódico',
		'periodico',
		'giornale',
		'testata',
		'krant',
		'tidning',
		'gazeta',
		'газета',
		'quelle',
		'fuente',
		'fonte',
		...asInJson(fieldKeys.outlet),
	],
	id: ['id', 'articleid', 'docid', 'guid', 'uuid', 'slug'],
	language: ['language', 'lang', 'sprache', 'langue', ...asInJson(fieldKeys.language)],
	text: [
		'text',
		'content',
		'body',
		'articletext',
		'fulltext',
		'maintext',
		'articlebody',
		'article',
		'document',
		'story',
		'volltext',
		'inhalt',
		'artikel',
		'texte',
		'texto',
		'testo',
		'tekst',
		'cuerpo',
		'contenido',
		'contenu',
		'contenuto',
		'conteúdo',
		'corps',
		'textocompleto',
		'texteintégral',
		'brödtext',
		'treść',
		'текст',
		...asInJson(fieldKeys.body),
	],
};

/** Fields by the plain names of columns. */
export const fieldOfName: ReadonlyMap<string, Field> = new Map(
	(Object.entries(columnNames) as [Field, readonly string[]][]).flatMap(([field, names]) =>
		names.map(name => [name, field] as const),
	),
);

/** Returns the index of each field's column; a field that has none is absent. */
export const columnsByName = (names: readonly string[]): ReadonlyMap<Field, number> => {
	const plain = names.map(plainColumnName);
	return new Map(
		(Object.entries(columnNames) as [Field, readonly string[]][]).flatMap(([field, known]) => {
			const name = known.find(one => plain.includes(one));
			return name === undefined ? [] : [[field, plain.indexOf(name)] as const];
		}),
	);
};
