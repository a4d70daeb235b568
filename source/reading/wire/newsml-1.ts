// NewsML 1 (IPTC): an item is a tree of components, and each may have lines (headline, byline) and contents of its own. A
// component with a headline and a text is an article; pictures beside it have both as well.
import {statedDate} from '../facts/stated-date.ts';
import {firstOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {htmlOfText} from '../markup/html-of-xml.ts';
import {childAt, childrenNamed, firstNamed, wordsIn, type XmlElement} from '../markup/xml-tree.ts';
import type {Dateline} from '../plain-text/datelines.ts';
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

/** What a component states of its article, or one around it does: the nearest counts. */
type Stated = {
	readonly headline?: string | undefined;
	readonly byline?: string | undefined;
	readonly dateline?: Dateline | undefined;
	/** The language in an attribute, and in an element. */
	readonly marked?: string | undefined;
	readonly described?: string | undefined;
	readonly provider?: string | undefined;
};

/** An article of an item, and the elements that hold its text. */
type Article = {
	readonly component: XmlElement;
	/** Taken over at once, component by component: to look for it later in all those around would take the square of the time. */
	stated: Stated;
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

const linesIn = (component: XmlElement): Stated => {
	const lines = childAt(component, 'newslines');
	const line = (name: string): readonly string[] => childrenNamed(lines, name).map(element => wordsIn(element));
	return {
		headline: line('headline')
			.map(cleanLine)
			.find(words => words !== ''),
		byline: firstOf(line('byline'), words => bylineIn(words, true)),
		dateline: line('dateline').flatMap(words => datelineIn(words) ?? [])[0],
	};
};

/** Some state the party by a name, others by a code as agencies have them: “LP”. */
const metadataIn = (element: XmlElement): Stated => ({
	marked: firstOf([element.attributes.get('lang')], statedLanguage),
	described: firstOf(
		[childAt(element, 'descriptivemetadata', 'language')?.attributes.get('formalname')],
		statedLanguage,
	),
	provider: firstOf([formalWords(childAt(element, 'administrativemetadata', 'provider', 'party'))], statedOutlet),
});

/** Completes what is stated by what is stated further away. */
const orElse = (near: Stated, far: Stated): Stated => ({
	headline: near.headline ?? far.headline,
	byline: near.byline ?? far.byline,
	dateline: near.dateline ?? far.dateline,
	marked: near.marked ?? far.marked,
	described: near.described ?? far.described,
	provider: near.provider ?? far.provider,
});

const textsIn = (component: XmlElement): readonly XmlElement[] =>
	childrenNamed(component, 'contentitem')
		.filter(content => /^(?:|text|complexdata)$/.test(formalName(content, 'mediatype')))
		.filter(content => !/\b(?:css|javascript)$/.test(formalName(content, 'mimetype')))
		.flatMap(content => childAt(content, 'datacontent') ?? encodedIn(content) ?? [])
		.filter(content => bodyIn(content) !== undefined);

/** Equivalents are one text in several notations or languages. */
const areEquivalents = (component: XmlElement): boolean => component.attributes.get('equivalentslist') === 'yes';

const statesHeadline = (component: XmlElement): boolean => childAt(component, 'newslines', 'headline') !== undefined;

/**
 * Adds the articles of a component and of those inside it to `found`. One without a headline belongs to `outer`. `around` is
 * what the item states.
 */
const collect = (component: XmlElement, around: Stated, outer: Article | undefined, found: Article[]): void => {
	if (besideText.test(formalName(component, 'role'))) return;
	const isOwn = outer === undefined || statesHeadline(component);
	const article: Article = isOwn
		? {
				component,
				stated: orElse({...linesIn(component), ...metadataIn(component)}, outer?.stated ?? around),
				title: '',
				contents: [],
			}
		: outer;
	if (isOwn) found.push(article);
	else article.stated = orElse(article.stated, linesIn(component));
	const texts = textsIn(component);
	if (isTitle(component)) article.title ||= cleanLine(texts.map(text => wordsIn(text)).join(' '));
	else article.contents.push(...(areEquivalents(component) ? texts.slice(0, 1) : texts));
	for (const inner of childrenNamed(component, 'newscomponent')) {
		const isRepeated = areEquivalents(component) && article.contents.length > 0 && !statesHeadline(inner);
		if (!isRepeated) collect(inner, around, article, found);
	}
};

/** Returns the contents of an article as one text. */
const joined = (contents: readonly XmlElement[]): WireBody | undefined => {
	const bodies = contents.flatMap(content => bodyIn(content) ?? []);
	if (bodies.length < 2) return bodies[0];
	return {html: bodies.map(({html, text}) => html ?? htmlOfText(text ?? '')).join('\n')};
};

/** A language that is stated twice, differently, is not known. */
const languageOf = ({marked, described}: Stated): string | undefined => {
	if (marked === undefined || described === undefined) return marked ?? described;
	return marked.slice(0, 2) === described.slice(0, 2) ? marked : undefined;
};

/** Returns the items of a `NewsItem` element: one for each article in it, or one without a text. */
export const newsml1ItemsOf = (item: XmlElement): readonly WireItem[] => {
	const management = childAt(item, 'newsmanagement');
	const identifier = childAt(item, 'identification', 'newsidentifier');
	const component = childAt(item, 'newscomponent');
	const articles: Article[] = [];
	if (component) collect(component, metadataIn(item), undefined, articles);
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
		const part = withText.length === 1 ? undefined : article.component.attributes.get('duid');
		const keys = part === undefined ? whole.keys : whole.keys.map(key => (key.trim() === '' ? key : `${key}/${part}`));
		return {...whole, ...factsOf(article, dates), keys};
	});
};

const factsOf = ({stated, title, contents}: Article, dates: readonly string[]): Omit<WireItem, 'keys'> => {
	const nitf = contents.map(content => firstNamed(content, 'nitf')).find(element => element !== undefined);
	const inside = nitf && nitfItemOf(nitf);
	return {
		headline: stated.headline ?? (title || inside?.headline),
		byline: stated.byline ?? inside?.byline,
		dateline: stated.dateline?.place ?? inside?.dateline,
		published: firstOf([...dates, stated.dateline?.published], statedDate),
		outlet: stated.provider ?? inside?.outlet,
		language: languageOf(stated),
		body: joined(contents),
	};
};
