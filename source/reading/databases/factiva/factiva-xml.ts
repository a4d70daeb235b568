// Factiva's XML (PPSResponse), tag by tag: `hlt` around search words is no boundary of words.
import {statedDate} from '../../facts/stated-date.ts';
import {statedLanguage} from '../../facts/stated-language.ts';
import {tagsOf} from '../../markup/xml-tags.ts';
import {blocksOfText} from '../../plain-text/plain-text.ts';
import {cleanLine} from '../../text/clean-text.ts';
import {type DatabaseArticle, paragraphsOf} from '../database-article.ts';

/** Elements of an article that are wanted, in lower case. */
const wanted = new Set([
	'accessionno',
	'baselanguage',
	'byline',
	'headline',
	'leadparagraph',
	'tailparagraphs',
	'publicationdate',
	'sourcename',
]);

/** A field's words; each `paragraph` element in it begins a new piece after the first. */
type Fields = Map<string, string[]>;

const linesIn = (fields: Fields, name: string): readonly string[] =>
	(fields.get(name) ?? []).map(cleanLine).filter(text => text !== '');

const articleOf = (fields: Fields): DatabaseArticle => {
	const words = (name: string): string => linesIn(fields, name).join(' ');
	const lead = fields.get('leadparagraph') ?? [];
	// Without an element for each paragraph, the lines are broken by hand.
	const body = lead.length === 1 ? blocksOfText(lead[0]!) : paragraphsOf(linesIn(fields, 'leadparagraph'));
	return {
		key: words('accessionno'),
		headline: words('headline'),
		byline: words('byline'),
		published: statedDate(words('publicationdate')),
		outlet: words('sourcename'),
		language: statedLanguage(words('baselanguage')),
		body: [...body, ...paragraphsOf(linesIn(fields, 'tailparagraphs'))],
	};
};

/** Returns the articles of an answer. Linear. */
export const factivaXmlArticles = (xml: string): readonly DatabaseArticle[] => {
	const articles: DatabaseArticle[] = [];
	let fields: Fields | undefined;
	let open: string | undefined;
	for (const {name, closes, text} of tagsOf(xml)) {
		if (name === 'article') {
			if (fields) articles.push(articleOf(fields));
			[fields, open] = [closes ? undefined : new Map(), undefined];
		} else if (closes && name === open) open = undefined;
		else if (fields && !closes && open === undefined && wanted.has(name)) {
			open = name;
			fields.set(name, [text]);
		} else if (fields && open !== undefined) {
			const pieces = fields.get(open)!;
			if (name === 'paragraph' && !closes) pieces.push(text);
			else pieces.push(`${pieces.pop()}${text}`);
		}
	}
	return fields ? [...articles, articleOf(fields)] : articles;
};
