import {quotedText} from '../../../model/quote.ts';
import {type Line, run} from '../../../typesetting/runs.ts';
import {type Hint, hintLine} from '../../drawing/hints.ts';
import {textField} from '../../drawing/text-field.ts';
import type {State} from '../../state/state.ts';
import {quotesInOrder} from '../../state/waypoints.ts';
import type {Page} from '../page.ts';
import {giveChosen, giveDigit, leaveQuestion, typeName} from './answering.ts';
import {
	answerList,
	answersIn,
	askedArticle,
	askedQuote,
	type SpeakerAnswer,
	whoSaidIt,
	withWhoSaidIt,
} from './asked-quote.ts';
import {drawAlone, drawRail, howSure, keyOfAnswer, wordsOfAnswer} from './panel.ts';

const hints: readonly Hint[] = [
	['mark-speaker', 'several'],
	['name-speaker', 'another name'],
	['no-quote', 'no quote'],
	['escape', 'leave it'],
	['help', 'keys'],
];

/** The digits set, which are no keys of the table. */
const keysLine = (state: State, room: number): Line => {
	const digits: Line = [run('1-9', 'ink'), run(' set', 'muted')];
	const shown = state.screen.columns < 60 ? hints.slice(-1) : hints;
	return [...digits, ...hintLine(state.keymap, shown, room - '1-9 set'.length, {indented: true})];
};

const typingLine = (state: State, typed: string, room: number): Line => {
	const field: Line = [run('Name: ', 'muted'), ...textField(typed, room - 'Name: '.length)];
	const keys: readonly Hint[] = [
		['open', typed === '' ? 'somebody else' : 'set'],
		['escape', 'back'],
	];
	return [...field, ...hintLine(state.keymap, keys, room - typed.length - 'Name:  '.length, {indented: true})];
};

const spokenAnswer = (answer: SpeakerAnswer, index: number, state: State): string => {
	const key = keyOfAnswer(answer, index, state.keymap);
	const words = `${key === '' ? '' : `${key}, `}${wordsOfAnswer(answer)}`;
	if (!('candidate' in answer)) return words;
	const {guess, reason, decided, name} = answer.candidate;
	const signs = [
		...(guess === undefined || answer.kind === 'organisation' ? [] : ['the guess']),
		...(decided ? ['set by you'] : []),
		...(whoSaidIt(state).marked.includes(name) ? ['marked'] : []),
	];
	return `${[words, ...signs].join(', ')}${reason === '' ? '' : `: ${reason}`}`;
};

/** The question who said a quote, beside the page that it stands on, or in its place. */
export const whoSaidItPage: Page = {
	draw: drawAlone,
	rail: drawRail,
	sidebarPanes: [],
	place: 'answer',
	list: answerList,
	digit: giveDigit,
	field: {
		isOpen: state => whoSaidIt(state).typed !== undefined,
		get: state => whoSaidIt(state).typed ?? '',
		set: (state, typed) => withWhoSaidIt(state, asked => ({...asked, typed})),
	},
	open: giveChosen,
	filter: typeName,
	escape: state => {
		const {typed, ...asked} = whoSaidIt(state);
		return typed === undefined ? leaveQuestion(state) : withWhoSaidIt(state, () => asked);
	},
	copy: state => {
		const asked = askedQuote(state);
		return asked && quotedText(asked.article.text, asked.article.quotes[asked.index]!);
	},
	question: state =>
		askedArticle(state) === undefined ? {kind: 'article', id: whoSaidIt(state).articleId} : undefined,
	answered: (state, answer) =>
		answer.kind === 'article' && answer.article.id === whoSaidIt(state).articleId
			? withWhoSaidIt(state, asked => ({...asked, article: answer.article}))
			: state,
	hints: () => hints,
	status: (state, room) => {
		const {typed} = whoSaidIt(state);
		return typed === undefined ? keysLine(state, room) : typingLine(state, typed, room);
	},
	positionLine: (state, grid) => {
		const asked = askedQuote(state);
		if (asked === undefined) return [];
		const order = quotesInOrder(asked.article);
		const at = order.indexOf(asked.index);
		const [position, length] =
			grid.columns >= 60 && at !== -1 ? [at, order.length] : [answerList.cursor(state), answersIn(state).length];
		const what = grid.columns >= 60 && at !== -1 ? 'quote ' : '';
		return [run(`${what}${position + 1} of ${length}`, 'muted')];
	},
	speech: {
		name: state => {
			const asked = askedQuote(state);
			return [`Who said it? ${asked === undefined ? '' : howSure(asked.article, asked.index)}`.trim()];
		},
		here: state => {
			const {typed} = whoSaidIt(state);
			if (typed !== undefined) return [typed === '' ? 'Type a name.' : typed];
			const cursor = answerList.cursor(state);
			const answer = answersIn(state)[cursor];
			if (answer === undefined) return [];
			return [`${spokenAnswer(answer, cursor, state)}. ${cursor + 1} of ${answersIn(state).length}.`];
		},
	},
};
