// The rows of the list of a person: headlines and topics, and below them what was said there.
import {isUnsure} from '../../../model/doubt.ts';
import type {Span} from '../../../model/span.ts';
import {dateOf} from '../../../typesetting/captions.ts';
import {cut} from '../../../typesetting/measure.ts';
import {paint} from '../../../typesetting/paint.ts';
import {apart, type Line, run} from '../../../typesetting/runs.ts';
import {coloursFor, unsureVoice, type VoiceStyle} from '../../../typesetting/voices.ts';
import {wrap} from '../../../typesetting/wrap.ts';
import type {ListEntry} from '../../drawing/entry-list.ts';
import {hangOf, textLine} from '../../drawing/page-parts.ts';
import {quoteLines} from '../../drawing/quote-entry.ts';
import type {Naming} from '../../state/actions.ts';
import type {Grid} from '../../state/grid.ts';
import {keptSignOf} from '../../state/kept-listed.ts';
import {voicesOfArticle} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {type PersonEntry, personEntries, personList, topicOf} from './person-entries.ts';
import {namesOfPerson, shownPerson} from './person-state.ts';
import {reasonRows} from './reasons.ts';

/** Returns how the person is shown: as in the story that is open if it is quoted there, else in the colour of the name. */
export const voiceOfPerson = (state: State): Pick<VoiceStyle, 'role' | 'sign'> => {
	const {name} = shownPerson(state);
	const voice = state.story === undefined ? undefined : voicesOfArticle(state.story.article).byName(name);
	const surname = name.slice(name.lastIndexOf(' ') + 1);
	return voice ?? {role: coloursFor([name]).get(name)!, sign: surname.slice(0, 1).toLocaleUpperCase('en')};
};

/** Draws the entry at an index; `isFirst` is the first one that is drawn, which is never without its headline. */
export const entryRows = (state: State, grid: Grid, index: number, isFirst: boolean): ListEntry => {
	const entries = personEntries(state);
	const entry = entries[index]!;
	const before = isFirst ? undefined : entries[index - 1];
	const isChosen = index === personList.cursor(state);
	const above = [...topicLine(grid, entry, before), ...headline(grid, entry, before)];
	const blank: readonly Line[] = above.length > 0 && !isFirst && !grid.tight ? [[]] : [];
	if (entry.kind === 'quote')
		return {index, above: [...blank, ...above], lines: saidRows(state, grid, entry, isChosen)};
	const naming = shownPerson(state).namings?.find(({articleId}) => articleId === entry.articleId);
	return naming === undefined
		? {index, above: blank, lines: above}
		: {index, above: [...blank, ...above], lines: namingRows(grid, naming, isChosen)};
};

const saidRows = (
	state: State,
	grid: Grid,
	{said}: Extract<PersonEntry, {kind: 'quote'}>,
	isChosen: boolean,
): readonly Line[] => {
	const {match} = said;
	const names = namesOfPerson(state);
	const [margin = [], ...marginBelow] = grid.margin > 0 ? reasonRows(said, names, grid.margin) : [];
	return quoteLines(grid, match, isUnsure(match) ? unsureVoice(shownPerson(state).name, []) : voiceOfPerson(state), {
		strong: isChosen,
		margin,
		marginBelow,
		kept: keptSignOf(state, match),
	});
};

/** The topic, where another one begins. */
const topicLine = (grid: Grid, entry: PersonEntry, before: PersonEntry | undefined): readonly Line[] => {
	const topic = topicOf(entry);
	if (topic === undefined || topic === topicOf(before)) return [];
	return [textLine(grid, [run(cut(topic.toLocaleUpperCase('en'), grid.measure), 'muted')])];
};

/** Under 80 columns there is no margin: the date stands at the end of the row. */
const headline = (
	grid: Grid,
	{articleId, title, published, ...entry}: PersonEntry,
	before: PersonEntry | undefined,
): readonly Line[] => {
	const isSameTopic = entry.kind === 'article' || topicOf(before) === entry.topic;
	if (articleId === before?.articleId && isSameTopic) return [];
	const date = run(published === undefined ? '' : dateOf(published, 'short'), 'muted');
	const words = run(title, 'ink', {bold: true});
	if (grid.margin > 0 || grid.measure < 30)
		return [textLine(grid, [{...words, text: cut(words.text, grid.measure)}], {margin: [date]})];
	return [textLine(grid, apart(words, date, grid.measure))];
};

/** Rows of a sentence that names the person. */
const mostRows = 3;

/** A sentence with the name underlined. */
const namingRows = (grid: Grid, {text, name}: Naming, isChosen: boolean): readonly Line[] => {
	const marked: readonly {span: Span; style: {role: 'ink'; underline: true}}[] = [
		{span: name, style: {role: 'ink', underline: true}},
	];
	return wrap(text, grid.measure, {hang: grid.hang})
		.slice(0, mostRows)
		.map(row =>
			textLine(grid, paint(text, row, {role: isChosen ? 'ink' : 'text'}, marked), {
				hang: hangOf(grid, text.slice(row.start, row.start + 1)),
			}),
		);
};
