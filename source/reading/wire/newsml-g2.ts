// NewsML-G2 (IPTC): an item with its facts in `itemMeta` and `contentMeta`, and its text in `contentSet`, in one of several
// vocabularies. Items that list others, or describe what is planned, have no text.
import {statedDate} from '../facts/stated-date.ts';
import {firstOf} from '../facts/stated-facts.ts';
import {statedLanguage} from '../facts/stated-language.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {childAt, childrenNamed, firstNamed, wordsIn, type XmlElement} from '../markup/xml-tree.ts';
import {cleanLine} from '../text/clean-text.ts';
import {bodyIn} from './content.ts';
import {nitfItemOf} from './nitf.ts';
import {bylineIn, datelineIn} from './stated-lines.ts';
import type {WireItem} from './wire-item.ts';

const localName = (code: string | undefined): string => code?.slice(code.lastIndexOf(':') + 1).toLowerCase() ?? '';

const otherRoles = /sub|kicker|short|slug|over|deck/;

/** An item may have a subtitle and a kicker that are called headlines, too. */
const headlineOf = (content: XmlElement | undefined): string => {
	const ranked = childrenNamed(content, 'headline')
		.map(element => ({
			element,
			role: localName(element.attributes.get('role')),
			rank: Number(element.attributes.get('rank') ?? 1),
		}))
		.filter(({role}) => !otherRoles.test(role))
		.sort((one, other) => one.rank - other.rank || Number(one.role !== '') - Number(other.role !== ''));
	return cleanLine(wordsIn(ranked[0]?.element));
};

const notText = new Set(['picture', 'photo', 'graphic', 'video', 'audio', 'animation']);

/** The parts of an item that may hold its text: XML has layout, so it comes first. */
const contentsOf = (item: XmlElement): readonly XmlElement[] => {
	const set = childAt(item, 'contentset');
	return [...childrenNamed(set, 'inlinexml'), ...childrenNamed(set, 'inlinedata')];
};

/** The code of a provider may be a number: only its name says who it is, or the word that stands for it. */
const providerOf = (meta: XmlElement | undefined): string | undefined => {
	const provider = childAt(meta, 'provider');
	return firstOf([wordsIn(childAt(provider, 'name')), provider?.attributes.get('literal')], statedOutlet);
};

/** Returns the item that an element of a message is. */
export const g2ItemOf = (item: XmlElement): WireItem => {
	const meta = childAt(item, 'itemmeta');
	const about = childAt(item, 'contentmeta');
	const isText =
		item.name === 'newsitem' && !notText.has(localName(childAt(meta, 'itemclass')?.attributes.get('qcode')));
	const contents = isText ? contentsOf(item).map(element => ({element, body: bodyIn(element)})) : [];
	const content = contents.find(({body}) => body !== undefined);
	const nitf = firstNamed(content?.element, 'nitf');
	const inside = nitf && nitfItemOf(nitf);
	const placed = datelineIn(wordsIn(childAt(about, 'dateline')));
	const status = childAt(meta, 'pubstatus')?.attributes;
	return {
		keys: [item.attributes.get('guid')],
		version: Number(item.attributes.get('version')) || undefined,
		headline:
			headlineOf(about) ||
			inside?.headline ||
			cleanLine(wordsIn(firstNamed(content?.element, 'h1') ?? firstNamed(content?.element, 'rubrik'))) ||
			cleanLine(wordsIn(childAt(meta, 'title'))),
		byline:
			firstOf(
				childrenNamed(about, 'by').map(by => wordsIn(by)),
				words => bylineIn(words, true),
			) ??
			inside?.byline ??
			bylineIn(wordsIn(firstNamed(content?.element, 'byline')), true),
		dateline: placed?.place ?? inside?.dateline,
		published: firstOf(
			[
				wordsIn(childAt(meta, 'firstcreated')),
				wordsIn(childAt(about, 'contentcreated')),
				wordsIn(childAt(meta, 'versioncreated')),
				placed?.published,
			],
			statedDate,
		),
		outlet: providerOf(meta) ?? inside?.outlet,
		language: firstOf([childAt(about, 'language')?.attributes.get('tag'), item.attributes.get('lang')], statedLanguage),
		body: content?.body,
		status: status?.get('qcode') ?? status?.get('literal') ?? status?.get('uri'),
		embargo: firstOf([wordsIn(childAt(meta, 'embargoed'))], statedDate),
	};
};
