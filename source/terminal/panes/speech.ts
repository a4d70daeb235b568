import {titleOf} from '../../model/article.ts';
import {quotedText, sourceWords} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';
import type {KeptEntry} from '../../notebook/notebook.ts';
import {counted, lengthOf, writtenIn} from '../../typesetting/captions.ts';
import {articlesShown, chosenInLibrary, matchesShown, peopleIn, shownIn, topicsIn, troubleIn} from '../state/lists.ts';
import {offeredCommands} from '../state/offered-commands.ts';
import {chosenLink, linksOf, quotesInOrder, rowsOf, stopsOf} from '../state/selectors.ts';
import type {Filter, RailPane, State, Story} from '../state/state.ts';
import {promptWords} from './status.ts';

/*
The reader for the ear: what a change of the state is to say, line by line, in the order in which it is to be heard. No
pictures, no layout, nothing that was said before.
*/

/** What is to be said after a step; nothing where nothing changed that matters. */
export const announce = (state: State, previous: State | undefined): readonly string[] => {
	if (state.message !== undefined && state.message !== previous?.message) return [state.message.text];
	if (state.prompt !== undefined)
		return state.prompt === previous?.prompt ? [] : [`${promptWords[state.prompt.kind]}: ${state.prompt.text}`];
	if (state.filter?.typing && state.filter !== previous?.filter) return filterSaid(state, state.filter);
	if (state.page !== previous?.page) return [...pageName(state), ...pageState(state)];
	if (state.focus !== previous.focus)
		return state.focus === 'page' ? ['The story.'] : [`${paneNames[state.focus]}.`, ...railState(state, state.focus)];
	if (state.focus !== 'page') return state.cursor === previous.cursor ? [] : railState(state, state.focus);
	return pageChange(state, previous);
};

const paneNames: Readonly<Record<RailPane, string>> = {sections: 'Sections', people: 'People', topics: 'Topics'};

const pageName = (state: State): readonly string[] => {
	switch (state.page) {
		case 'story':
			return [];
		case 'library':
			return [`Library, ${counted(state.articles.count, 'article')}.`];
		case 'search':
			return ['Find a quote. Type some of its words.'];
		case 'person':
			return [`What ${state.person} said.`];
		case 'kept':
			return ['Stars, notes and marks.'];
		case 'links':
			return [`Links of the story, ${linksOf(state).length}.`];
		case 'problems':
			return [`${troubleIn(state)}.`];
		case 'palette':
			return ['Do what? Type a command.'];
		case 'help':
			return ['Keys. Type a word to find one.'];
	}
};

const pageState = (state: State): readonly string[] => {
	switch (state.page) {
		case 'story':
			return state.story === undefined ? [`Reading ${state.place}.`] : opening(state.story);
		case 'library': {
			const list = articlesShown(state);
			const at = chosenInLibrary(state);
			const [article] = list.slice(at, at + 1);
			return article === undefined
				? []
				: [`${article.title}, ${counted(article.quotes, 'quote')}, ${at + 1} of ${list.count}`];
		}
		case 'search':
		case 'person': {
			const list = state.page === 'search' ? matchesShown(state) : (state.search.answer?.matches ?? []);
			const at = state.page === 'search' ? state.search.chosen : state.cursor.person;
			const match = list[at];
			if (match === undefined)
				return state.search.answer?.query === state.search.query ? ['No quote has these words.'] : [];
			return [
				`${match.text} ${match.speaker ?? match.source ?? 'Speaker unknown'}. ${match.title}. ${at + 1} of ${list.length}`,
			];
		}
		case 'kept': {
			const entry = state.kept.entries[state.cursor.kept];
			return entry === undefined
				? ['Nothing is kept yet.']
				: [`${keptSaid(entry)} ${entry.title}. ${state.cursor.kept + 1} of ${state.kept.entries.length}`];
		}
		case 'links': {
			const link = chosenLink(state);
			return link === undefined
				? ['This story has no links.']
				: [`${link.text}, ${link.url}, ${state.cursor.links + 1} of ${linksOf(state).length}`];
		}
		case 'problems': {
			const problem = state.problems[state.cursor.problems];
			return problem === undefined
				? []
				: [[problem.path, problem.what, problem.remedy].filter(part => part !== undefined).join(', ')];
		}
		case 'palette': {
			const offer = offeredCommands(state)[state.palette.chosen];
			return offer === undefined
				? ['No command has this name.']
				: [`${offer.name}${offer.keys === '' ? '' : `, key ${offer.keys}`}`];
		}
		case 'help':
			return [];
	}
};

const filterSaid = (state: State, {list, query}: Filter): readonly string[] => {
	if (query === '') return ['Type words to narrow the list.'];
	const fit = list === 'library' ? articlesShown(state).count : shownIn(state, list).count;
	return [
		`${query}: ${fit === 0 ? 'nothing fits' : `${fit} fit`}.`,
		...(fit === 0 ? [] : list === 'library' ? pageState(state) : railState(state, list)),
	];
};

const keptSaid = (entry: KeptEntry): string => {
	if (entry.kind === 'article') return 'Starred article.';
	if (entry.kind === 'mark') return `Mark ${entry.letter}: ${entry.words.slice(0, 80)}.`;
	return `${entry.words} ${entry.speaker ?? 'Speaker unknown'}.${entry.note === '' ? '' : ` Note: ${entry.note}.`}`;
};

const opening = (story: Story): readonly string[] => {
	const {article} = story;
	const facts = [writtenIn(article), ...(story.unanalysed ? [] : [lengthOf(article)])]
		.filter(part => part !== '')
		.join('. ')
		.replaceAll(/ {2,}/gu, ', ');
	return [titleOf(article), ...(facts === '' ? [] : [facts])];
};

const railState = (state: State, pane: RailPane): readonly string[] => {
	const at = state.cursor[pane];
	if (pane === 'sections') {
		const sections = state.story?.article.sections ?? [];
		return sections.length === 0
			? ['none']
			: [`${sections[at]?.subhead ?? 'Opening'}, ${at + 1} of ${sections.length}`];
	}
	const entries = pane === 'people' ? peopleIn(state) : topicsIn(state);
	const entry = entries.at(at);
	if (entry === undefined) return ['none'];
	const count = entry.count === undefined ? '' : `, ${counted(entry.count, pane === 'people' ? 'quote' : 'mention')}`;
	return [`${entry.label}${count}, ${at + 1} of ${entries.count}`];
};

const pageChange = (state: State, previous: State): readonly string[] => {
	if (state.page !== 'story') {
		const [now, before] = [pageState(state), pageState(previous)];
		return now.join() === before.join() ? [] : now;
	}
	const {story} = state;
	if (story === undefined) return [];
	const before = previous.story;
	if (story.article.id !== before?.article.id) return opening(story);
	if (story.unanalysed !== before.unanalysed) return [lengthOf(story.article).replaceAll(/ {2,}/gu, ', ')];
	if (story.chosen !== undefined && story.chosen !== before.chosen) return quoteSaid(story);
	if (story.lens !== undefined && story.step !== undefined && story.step !== before.step) {
		const stops = stopsOf(story.article, story.lens);
		const stop = stops[story.step];
		return stop === undefined
			? []
			: [paragraphAt(story, stop.span.start), `${story.lens.name}, ${story.step + 1} of ${stops.length}`];
	}
	if (story.top !== before.top) return rowSaid(state, story);
	return [];
};

const quoteSaid = (story: Story): readonly string[] => {
	const quote = story.article.quotes[story.chosen!]!;
	const by = quote.speaker ?? sourceWords(story.article.text, quote) ?? 'speaker unknown';
	const order = quotesInOrder(story.article);
	return [
		`${quotedText(story.article.text, quote)} ${by}. Quote ${order.indexOf(story.chosen!) + 1} of ${order.length}`,
	];
};

const paragraphAt = ({article}: Story, offset: number): string => {
	for (const {paragraphs} of article.sections)
		for (const {span} of paragraphs) if (offset >= span.start && offset < span.end) return textOf(article.text, span);
	return '';
};

/** The paragraph, or the head, that is at the top of the page now. */
const rowSaid = (state: State, story: Story): readonly string[] => {
	const rows = rowsOf(state, story);
	const row = rows.slice(story.top).find(({kind}) => kind === 'text' || kind === 'subhead' || kind === 'folded');
	if (row === undefined) return [];
	if (row.kind === 'subhead') return [`Section: ${story.article.sections[row.section]?.subhead ?? ''}`];
	return row.kind === 'text' ? [paragraphAt(story, row.span.start)] : [];
};
