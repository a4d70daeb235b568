// Measures a set of annotated articles: with the program as it is, or by cross-validation if it was trained on them.
import {leastNamed} from '../../source/model/doubt.ts';
import {byOrder, countByParts} from '../training/cross-validate.ts';
import {goldOf, setStopsOutside} from '../training/gold.ts';
import {heldOutFigures} from '../training/held-out.ts';
import {confidenceBounds, type Share, titleOfBound} from '../training/shares.ts';
import {type FigureName, figureOf, hashOfIds, type RecordedFigure, type RecordedSet} from './accuracy-record.ts';
import type {AnnotatedSet} from './annotated-sets.ts';
import {knownSet} from './known-sets.ts';
import {runProgram} from './run-program.ts';
import {scorePeople} from './score-people.ts';
import {scoreQuotes} from './score-quotes.ts';
import {scoreTopics} from './score-topics.ts';

type Measured = Pick<RecordedSet, 'figures' | 'confidence'>;

const withoutGaps = (
	figures: Readonly<Record<FigureName, RecordedFigure | undefined>>,
): Readonly<Partial<Record<FigureName, RecordedFigure>>> =>
	Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined));

const confidenceOf = (
	sources: readonly (readonly Share[])[],
	persons: readonly (readonly Share[])[],
): RecordedSet['confidence'] =>
	confidenceBounds.flatMap((from, index) => {
		// Below it nobody is named.
		if (from < leastNamed) return [];
		const source = figureOf(sources.map(shares => shares[index]!));
		const person = figureOf(persons.map(shares => shares[index]!));
		return source || person ? [{from, ...(source && {source}), ...(person && {person})}] : [];
	});

/** The program as it is. */
const measureProgram = ({articles}: AnnotatedSet): Measured => {
	const found = runProgram(articles);
	const printed = (id: string) => found.get(id) ?? [];
	const quotes = articles
		.filter(({attributions}) => attributions !== undefined)
		.map(article => scoreQuotes(article, printed(article.id)));
	const annotated = (of: (scores: (typeof quotes)[number]) => number) =>
		quotes.reduce((total, scores) => total + of(scores), 0);
	const speaker = (kind: keyof (typeof quotes)[number]['speakers']) =>
		figureOf(quotes.map(({speakers}) => speakers[kind]));
	const reports = quotes.some(scores => scores.reports.recall.all > 0);
	const people = articles.filter(article => article.people !== undefined);
	const topics = articles.filter(article => article.topics !== undefined);
	return {
		figures: withoutGaps({
			attributed: figureOf(
				quotes.map(({attributed}) => attributed),
				annotated(({withSource}) => withSource),
			),
			found: figureOf(
				quotes.map(scores => scores.found),
				annotated(({pieces}) => pieces),
			),
			foundLong: figureOf(
				quotes.map(({foundLong}) => foundLong),
				annotated(({longPieces}) => longPieces),
			),
			name: speaker('name'),
			pronoun: speaker('pronoun'),
			description: speaker('description'),
			other: speaker('other'),
			reportsPrecision: reports ? figureOf(quotes.map(scores => scores.reports.precision)) : undefined,
			reportsRecall: reports ? figureOf(quotes.map(scores => scores.reports.recall)) : undefined,
			people: figureOf(
				people.map(article => scorePeople(article.people!, printed(article.id))),
				people.reduce((total, article) => total + article.people!.length, 0),
			),
			topics: figureOf(
				topics.map(article => scoreTopics(article.topics!, printed(article.id))),
				topics.length,
			),
		}),
		confidence: confidenceOf(
			[],
			quotes.map(({confident}) => confident),
		),
	};
};

/** Each fifth of the articles, with weights that were trained on the others. */
const measureHeldOut = async ({articles}: AnnotatedSet): Promise<Measured> => {
	const counts = (await countHeldOutArticles(articles)).flat();
	const figure = (name: string) => counts.map(heldOutFigures[name]!);
	const speakers = counts.flatMap(one => one.speakers ?? []);
	const right = (kind: 'name' | 'pronoun' | 'description' | 'other') =>
		figureOf(speakers.map(({[kind]: {right: share}}) => share));
	return {
		figures: withoutGaps({
			attributed: figureOf(
				figure('attributed, F1'),
				counts.reduce((total, {attributed}) => total + attributed.all, 0),
			),
			found: figureOf(
				figure('quoted runs, F1'),
				counts.reduce((total, {quotes}) => total + quotes.annotated, 0),
			),
			foundLong: undefined,
			name: right('name'),
			pronoun: right('pronoun'),
			description: right('description'),
			other: right('other'),
			reportsPrecision: figureOf(figure('paraphrases, precision')),
			reportsRecall: figureOf(figure('  recall of paraphrases')),
			people: undefined,
			topics: undefined,
		}),
		confidence: confidenceOf(
			counts.map(one =>
				confidenceBounds.map((_, index) => heldOutFigures[`  persons at ${titleOfBound(index)}`]!(one)),
			),
			speakers.map(({confident}) => confident),
		),
	};
};

const countHeldOutArticles = async (articles: AnnotatedSet['articles']) =>
	countByParts(await goldOf(articles), await goldOf(articles, setStopsOutside), byOrder);

/** Returns the figures of a set; minutes, if it is one that the program was trained on. */
export const measureSet = async (set: AnnotatedSet): Promise<RecordedSet> => {
	const {title, errorsRead, trainedOn} = knownSet(set);
	return {
		name: set.name,
		title,
		articles: set.articles.length,
		ids: hashOfIds(set.articles.map(({id}) => id)),
		measured: trainedOn ? 'cross-validated' : 'as it is',
		errorsRead,
		...(trainedOn ? await measureHeldOut(set) : measureProgram(set)),
	};
};
