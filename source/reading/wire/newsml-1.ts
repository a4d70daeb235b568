// NewsML 1 (IPTC): an item is a tree of components, and each may have lines (headline, byline) and contents of its own. A
// component with a headline and a text is an article; pictures beside it have both as well.
import {memoizeByObject} from '../../model/memo.ts';
import {statedDate} from '../facts/stated-date.ts';
import {firstOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {htmlOfText} from '../markup/html-of-xml.ts';
import {childAt, childrenNamed, firstNamed, wordsIn, type XmlElement} from '../markup/xml-tree.ts';
import {cleanLine} from '../text/clean-text.ts';
import {bodyIn} from './content.ts';
import {nitfItemOf} from './nitf.ts';
import {bylineIn, datelineIn} from './stated-lines.ts';
import type {WireBody, WireItem} from './wire-item.ts';

const formalWords = (element: XmlElement | undefined): string => element?.attributes.get('formalname') ?? '';

const formalName = (element: XmlElement | undefined, ...path: readonly string[]): string =>
	formalWords(childAt(element, ...path)).toLowerCase();

const besideText =
	/^(?:supporting|caption|quick-?look|thumbnail|preview|photo|picture|image|graphic|video|audio|illustration|logo|sound|clip|abstract|contact|style|tweet)/;

/** Some agencies have a component for each part of a text, and one of them is the headline. */
const isTitle = (component: XmlElement): boolean => /^(?:title|headline)$/.test(formalName(component, 'role'));

/** An article of an item: the lines that state its facts, the nearest first, and the elements that hold its text. */
type Article = {
	/** Its component and those around it, the nearest first; the last one is the item. */
	readonly within: readonly XmlElement[];
	readonly lines: XmlElement[];
	title: string;
	readonly contents: XmlElement[];
};

/** Text may be in an element that says how it was encoded; Base64 is for what XML cannot hold, as whole pages. */
const encodedIn = (content: XmlElement): XmlElement | undefined => {
	const encoding = childAt(content, 'encoding');
	const data = childAt(encoding, 'datacontent');
	if (encoding === undefined || data === undefined || !/^base ?64$/i.test(encoding.attributes.get('notation') ?? ''))
		return data;
	return {...data, children: [Buffer.from(wordsIn(data), 'base64').toString('utf8')]};
};

const textsIn = (component: XmlElement): readonly XmlElement[] =>
	childrenNamed(component, 'contentitem')
		.filter(content => /^(?:|text|complexdata)$/.test(formalName(content, 'mediatype')))
		.filter(content => !/\b(?:css|javascript)$/.test(formalName(content, 'mimetype')))
		.flatMap(content => childAt(content, 'datacontent') ?? encodedIn(content) ?? [])
		.filter(content => bodyIn(content) !== undefined);

/** Equivalents are one text in several notations or languages. */
const areEquivalents = (component: XmlElement): boolean => component.attributes.get('equivalentslist') === 'yes';

const statesHeadline = (component: XmlElement): boolean => childAt(component, 'newslines', 'headline') !== undefined;

/** Adds the articles of a component and of those inside it to `found`. One without a headline belongs to `outer`. */
const collect = (component: XmlElement, item: XmlElement, outer: Article | undefined, found: Article[]): void => {
	if (besideText.test(formalName(component, 'role'))) return;
	const lines = childAt(component, 'newslines');
	const isOwn = outer === undefined || statesHeadline(component);
	const article = isOwn
		? {
				within: [component, ...(outer?.within ?? [item])],
				lines: [...(lines ? [lines] : []), ...(outer?.lines ?? [])],
				title: '',
				contents: [],
			}
		: outer;
	if (isOwn) found.push(article);
	else if (lines) article.lines.push(lines);
	const texts = textsIn(component);
	if (isTitle(component)) article.title ||= cleanLine(texts.map(text => wordsIn(text)).join(' '));
	else article.contents.push(...(areEquivalents(component) ? texts.slice(0, 1) : texts));
	for (const inner of childrenNamed(component, 'newscomponent')) {
		const isRepeated = areEquivalents(component) && article.contents.length > 0 && !statesHeadline(inner);
		if (!isRepeated) collect(inner, item, article, found);
	}
};

/** Returns the contents of an article as one text. */
const joined = (contents: readonly XmlElement[]): WireBody | undefined => {
	const bodies = contents.flatMap(content => bodyIn(content) ?? []);
	if (bodies.length < 2) return bodies[0];
	return {html: bodies.map(({html, text}) => html ?? htmlOfText(text ?? '')).join('\n')};
};

/** A language that is stated twice, differently, is not known. `within` are the article's component and those around it. */
const languageOf = (within: readonly XmlElement[]): string | undefined => {
	const marked = firstOf(
		within.map(element => element.attributes.get('lang')),
		statedLanguage,
	);
	const described = firstOf(
		within.map(element => childAt(element, 'descriptivemetadata', 'language')?.attributes.get('formalname')),
		statedLanguage,
	);
	if (marked === undefined || described === undefined) return marked ?? described;
	return marked.slice(0, 2) === described.slice(0, 2) ? marked : undefined;
};

/** Looked for once in each component: one that is around many others has many children. */
const partyIn = memoizeByObject((component: XmlElement) =>
	formalWords(childAt(component, 'administrativemetadata', 'provider', 'party')),
);

/** Some state the party by a name, others by a code as agencies have them: “LP”. */
const providerOf = (within: readonly XmlElement[]): string | undefined => firstOf(within.map(partyIn), statedOutlet);

/** Returns the items of a `NewsItem` element: one for each article in it, or one without a text. */
export const newsml1ItemsOf = (item: XmlElement): readonly WireItem[] => {
	const management = childAt(item, 'newsmanagement');
	const identifier = childAt(item, 'identification', 'newsidentifier');
	const component = childAt(item, 'newscomponent');
	const articles: Article[] = [];
	if (component) collect(component, item, undefined, articles);
	const whole = {
		keys: [wordsIn(childAt(identifier, 'publicidentifier')), wordsIn(childAt(identifier, 'newsitemid'))],
		version: Number(wordsIn(childAt(identifier, 'revisionid'))) || undefined,
		status: formalName(management, 'status'),
		embargo: firstOf([wordsIn(childAt(management, 'statuswillchange', 'dateandtime'))], statedDate),
	};
	const dates = ['thisrevisioncreated', 'firstcreated'].map(name => wordsIn(childAt(management, name)));
	dates.push(wordsIn(childAt(identifier, 'dateid')));
	const withText = articles.filter(({contents}) => contents.length > 0);
	if (withText.length === 0) return [whole];
	return withText.map(article => {
		const part = withText.length === 1 ? undefined : article.within[0]?.attributes.get('duid');
		const keys = part === undefined ? whole.keys : whole.keys.map(key => (key.trim() === '' ? key : `${key}/${part}`));
		return {...whole, ...factsOf(article, dates), keys};
	});
};

const factsOf = ({within, lines, title, contents}: Article, dates: readonly string[]): Omit<WireItem, 'keys'> => {
	const line = (name: string): readonly string[] =>
		lines.flatMap(each => childrenNamed(each, name).map(element => wordsIn(element)));
	const nitf = contents.map(content => firstNamed(content, 'nitf')).find(element => element !== undefined);
	const inside = nitf && nitfItemOf(nitf);
	const placed = line('dateline').flatMap(words => datelineIn(words) ?? [])[0];
	return {
		headline:
			line('headline')
				.map(cleanLine)
				.find(words => words !== '') ??
			(title || inside?.headline),
		byline: firstOf(line('byline'), words => bylineIn(words, true)) ?? inside?.byline,
		dateline: placed?.place ?? inside?.dateline,
		published: firstOf([...dates, placed?.published], statedDate),
		outlet: providerOf(within) ?? inside?.outlet,
		language: languageOf(within),
		body: joined(contents),
	};
};
