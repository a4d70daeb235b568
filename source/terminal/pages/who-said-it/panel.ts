// The answers to “Who said it?”, beside the text or below the quote.
import {type Keymap, keyOf} from '../../../keymap/keymap.ts';
import {sentencesFromName} from '../../../library/search/named-before.ts';
import type {Article} from '../../../model/article.ts';
import {isUnsure} from '../../../model/doubt.ts';
import {rightOf100} from '../../../model/measured-doubt.ts';
import {quotedText, sourceWords, speakersOf} from '../../../model/quote.ts';
import {counted} from '../../../typesetting/captions.ts';
import {columnsOf, cut} from '../../../typesetting/measure.ts';
import {type Line, place, type Run, run, targeted} from '../../../typesetting/runs.ts';
import {shortName} from '../../../typesetting/short-names.ts';
import {namesNobody} from '../../../typesetting/voices.ts';
import {drawEntries, indicesNear} from '../../drawing/entry-list.ts';
import {boldHeadline, pageHeader, textLine, windowAround, wrapped} from '../../drawing/page-parts.ts';
import {quoteLines} from '../../drawing/quote-entry.ts';
import {decidedSign, questionMark} from '../../drawing/strokes.ts';
import type {Grid} from '../../state/grid.ts';
import {heightOf, voicesOfArticle} from '../../state/selectors.ts';
import type {State} from '../../state/state.ts';
import {answerList, answersIn, askedArticle, askedQuote, type SpeakerAnswer, whoSaidIt} from './asked-quote.ts';
import {quoteAsFound, speakerCandidates} from './candidates.ts';

/** Returns the key that gives an answer: a digit for the first nine people and organisations. */
export const keyOfAnswer = (answer: SpeakerAnswer, index: number, table: Keymap): string => {
	if ('candidate' in answer) return index < 9 ? String(index + 1) : '';
	if (answer.kind === 'nobody') return '0';
	if (answer.kind === 'as found') return '';
	return keyOf(answer.kind === 'no quote' ? 'no-quote' : 'name-speaker', table);
};

/** Returns an answer in words. */
export const wordsOfAnswer = (answer: SpeakerAnswer): string => {
	if ('candidate' in answer) return answer.candidate.name;
	if (answer.kind === 'nobody') return 'nobody is named';
	return answer.kind === 'as found' ? 'as it was found' : answer.kind;
};

/** What stands behind a name: a question, or what the reader has set. */
const signsBehind = (answer: SpeakerAnswer): readonly Run[] => {
	if (!('candidate' in answer)) return [];
	const {guess, decided} = answer.candidate;
	if (decided) return [run(' '), decidedSign];
	return guess === 'unsure' ? [run(' '), questionMark] : [];
};

/** The rows of an answer: its key and its words, and below them the reason. */
const answerLines = (state: State, answer: SpeakerAnswer, index: number, columns: number): readonly Line[] => {
	const isChosen = index === answerList.cursor(state);
	const isMarked = answer.kind === 'person' && whoSaidIt(state).marked.includes(answer.candidate.name);
	const signs = signsBehind(answer);
	const words = cut(wordsOfAnswer(answer), Math.max(1, columns - 4 - (signs.length > 0 ? 2 : 0)));
	const reason = 'candidate' in answer ? answer.candidate.reason : '';
	const first = place([
		[0, [isMarked ? run('+', 'accent', {bold: true}) : run(' ')]],
		[1, [run(keyOfAnswer(answer, index, state.keymap), 'muted')]],
		[3, [run(words, isChosen ? 'ink' : 'text', isChosen ? {bold: true} : {}), ...signs]],
	]);
	if (reason === '') return [first];
	const room = Math.max(1, columns - 3);
	// Beside the text there are few columns: what is cut off is how near.
	const shorter = columnsOf(reason) <= room ? reason : reason.replace(/\bsentences?\b/u, 'sent.');
	return [first, place([[3, [run(cut(shorter, room), 'muted')]]])];
};

/** Returns how often guesses like the one asked about are right, as a sentence; empty where the program names nobody. */
export const howSure = (article: Article, index: number): string => {
	const found = quoteAsFound(article, index);
	if (found === undefined || speakersOf(found).length === 0) return 'The program names nobody.';
	const right = rightOf100(found.confidence);
	if (right === undefined) return '';
	return `${isUnsure(found) ? 'Guesses like this are' : 'Names like this are'} right ${right} times in 100.`;
};

/** Returns why the program thinks so, in a sentence: what a pronoun is taken for, and who is as near. */
const whyItThinksSo = (article: Article, index: number): string => {
	const found = quoteAsFound(article, index);
	const words = found && sourceWords(article.text, found);
	const name = found?.speaker;
	if (found === undefined || name === undefined || words === undefined || !namesNobody(words)) return '';
	const away = sentencesFromName(article, found, name);
	if (away === undefined) return '';
	const everyone = article.people.map(person => person.name);
	const near = speakerCandidates(article, index).filter(other => other.name !== name && other.away === away);
	const where = away === 0 ? 'just before' : `${counted(away, 'sentence')} before`;
	const others = near.slice(0, 2).map(other => shortName(other.name, everyone));
	return [
		`“${words}” is taken for ${shortName(name, everyone)}, who is named ${where}.`,
		...(others.length === 0 ? [] : [`${others.join(' and ')} ${others.length === 1 ? 'is' : 'are'} as near.`]),
	].join(' ');
};

/** What is said where there is nothing to answer. */
const missing = (state: State): string =>
	askedArticle(state) === undefined ? 'Finding out who speaks …' : 'The quote is no longer in the story.';

/** Draws the answers in the place of the sidebar, from the left edge of the screen. */
export const drawRail = (state: State, grid: Grid): readonly Line[] => {
	const rows = heightOf(state);
	const columns = grid.sidebar;
	const at = (line: Line): Line => place([[grid.edge, line]]);
	const notes = (text: string): readonly Line[] =>
		text === '' ? [] : [[], ...wrapped(text, columns).map(row => at([run(row, 'muted')]))];
	const asked = askedQuote(state);
	const label = at([run('WHO SAID IT?', 'accent', {bold: true})]);
	if (asked === undefined) return [label, ...notes(missing(state))].slice(0, rows);
	const entries = answersIn(state).map((answer, index) =>
		answerLines(state, answer, index, columns - 1).map((line, row) =>
			targeted(
				at(
					place([
						[0, [run(row === 0 && index === answerList.cursor(state) ? '›' : ' ', 'accent', {bold: true})]],
						[1, line],
					]),
				),
				{kind: 'entry', index},
			),
		),
	);
	const cursor = answerList.cursor(state);
	const from = entries.slice(0, cursor).flat().length;
	const list = windowAround(entries.flat(), from, from + (entries[cursor]?.length ?? 1), Math.max(1, rows - 1));
	const sure = notes(howSure(asked.article, asked.index));
	const why = notes(whyItThinksSo(asked.article, asked.index));
	const whole = [label, ...list, ...sure, ...why];
	return whole.length <= rows ? whole : [label, ...list, ...sure].slice(0, rows);
};

/** Draws the quote and the answers below it, where there is no room beside the text. */
export const drawAlone = (state: State, grid: Grid): readonly Line[] => {
	const header = pageHeader(grid, {kicker: 'QUOTE', headline: boldHeadline(grid, 'Who said it?')});
	const asked = askedQuote(state);
	if (asked === undefined) return [...header, textLine(grid, [run(cut(missing(state), grid.measure), 'muted')])];
	const {article, index} = asked;
	const quote = article.quotes[index]!;
	const text = quotedText(article.text, quote);
	const words = quoteLines(grid, {text, kind: quote.kind}, voicesOfArticle(article).of(quote), {strong: true});
	const above = [...header, ...words, ...(grid.tight ? [] : [[]])];
	const cursor = answerList.cursor(state);
	const rows = Math.max(1, heightOf(state) - above.length);
	const answers = answersIn(state);
	const entries = indicesNear(answers.length, cursor, rows).map(at => ({
		index: at,
		lines: answerLines(state, answers[at]!, at, grid.measure).map(line => textLine(grid, line)),
	}));
	const list = drawEntries(grid, entries, cursor, rows);
	const sure = howSure(article, index);
	const note = columnsOf(sure) > grid.measure || sure === '' ? [] : [[], textLine(grid, [run(sure, 'muted')])];
	return list.length + note.length <= rows ? [...above, ...list, ...note] : [...above, ...list];
};
