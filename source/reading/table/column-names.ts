// What the columns of a table of articles are called, in the languages of those who make such tables.
import {fieldKeys} from '../exports/export-shapes.ts';

/** What a column holds of an article. */
export type Field = 'headline' | 'byline' | 'published' | 'url' | 'outlet' | 'id' | 'language' | 'text';

/** Returns the name of a column in lower case, without blanks, hyphens and underscores. */
const plainColumnName = (cell: string): string => cell.toLowerCase().replace(/[\s"'_-]+/g, '');

/** “article_author”, “Story Date” */
const beginning = /^(?:article|news|story|post|item|doc|document)(?=\S{3})/;

/** Returns the plain name that a column is known by; that of an unknown one is its own. */
const knownName = (cell: string): string => {
	const plain = plainColumnName(cell);
	const bare = plain.replace(beginning, '');
	return fieldOfName.has(plain) || !fieldOfName.has(bare) ? plain : bare;
};

/** Returns what a column of that name holds; undefined where nobody knows. */
export const fieldOf = (cell: string): Field | undefined => fieldOfName.get(knownName(cell));

/** Names that data sets and tools have for the fields of JSON; tables made from those have the same. */
const asInJson = (keys: readonly string[]): readonly string[] =>
	keys.filter(key => !key.includes('.')).map(plainColumnName);

const namesIn = (words: string): readonly string[] => words.split(' ');

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
		...namesIn(
			'nadpis titulek naslov nagłówek otsikko overskrift cím başlık titlu manchete τίτλος 标题 標題 見出し タイトル 제목 العنوان',
		),
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
		...namesIn('journalist skribent autoři yazar kirjoittaja szerző συγγραφέας 作者 記者 著者 기자 저자 الكاتب'),
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
		...namesIn(
			'datapublikacji datumvydání tarih päivämäärä dátum датапубликации ημερομηνία 日期 发布时间 日付 날짜 التاريخ',
		),
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
		...namesIn('zdroj źródło kaynak kilde källa lähde forrás bron источник πηγή 来源 媒体 출처 المصدر'),
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
		...namesIn(
			'obsah sadržaj sisältö teksti szöveg metin içerik innehåll indhold inhoud conteudo содержание κείμενο 正文 内容 本文 본문 내용 النص',
		),
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
	const plain = names.map(knownName);
	return new Map(
		(Object.entries(columnNames) as [Field, readonly string[]][]).flatMap(([field, known]) => {
			const name = known.find(one => plain.includes(one));
			return name === undefined ? [] : [[field, plain.indexOf(name)] as const];
		}),
	);
};
