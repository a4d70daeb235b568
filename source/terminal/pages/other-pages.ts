// The table of pages, but for the two of first-pages.ts. To add one, add a file here and a row to the table: movement, clicks, copying,
// speech, hints, the sidebar, questions to the library and the tests of all screen sizes follow from it.
import type {PageName} from '../state/page-states.ts';
import {askPage} from './compare/ask-page.ts';
import {comparePage} from './compare/compare-page.ts';
import {copiesPage} from './copies.ts';
import {digestPage} from './digest.ts';
import {helpPage} from './help.ts';
import {keptPage} from './kept.ts';
import {linksPage} from './links.ts';
import type {Page} from './page.ts';
import {palettePage} from './palette.ts';
import {personPage} from './person.ts';
import {problemsPage} from './problems.ts';
import {searchPage} from './search.ts';
import {topicPage} from './topic/topic-page.ts';
import {whoIsThisPage} from './who-is-this/who-is-this.ts';
import {whoSaidItPage} from './who-said-it/who-said-it.ts';

/** Every page but those of first-pages.ts. */
export const otherPages: Readonly<Record<Exclude<PageName, 'story' | 'library'>, Page>> = {
	search: searchPage,
	person: personPage,
	topic: topicPage,
	compare: comparePage,
	'compare-ask': askPage,
	digest: digestPage,
	'who-said-it': whoSaidItPage,
	'who-is-this': whoIsThisPage,
	copies: copiesPage,
	links: linksPage,
	kept: keptPage,
	problems: problemsPage,
	palette: palettePage,
	help: helpPage,
};
