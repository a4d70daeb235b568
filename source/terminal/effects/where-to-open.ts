// Finds the article and the place in it that were asked for on the command line.

import type {ArticleSummary} from '../../library/library.ts';
import {findSections} from '../../matching/find-sections.ts';
import {matchNames} from '../../matching/match-names.ts';
import type {Wanted} from '../../model/wanted.ts';
import type {Destination} from '../state/places.ts';

/** Where to open an article that matches what was asked for. `score` is from 0 to 1. */
export type StartMatch = {readonly at: Destination | undefined; readonly score: number};

/** From this score on a match is certain: all the words are in the name. */
export const sure = 0.85;

/** Matches an article with what was asked for. Returns undefined if it does not match. */
export const startIn = (
	{sections, people, topics}: Pick<ArticleSummary, 'sections' | 'people' | 'topics'>,
	start: Wanted,
): StartMatch | undefined => {
	if (start.section !== undefined) {
		const found = findSections(sections, start.section)[0];
		return found && {at: {kind: 'section', section: found.index}, score: found.score};
	}
	if (start.person !== undefined) {
		const name = nearest(people, start.person);
		return name && {at: {kind: 'about', subject: {kind: 'person', name: name.words}}, score: name.score};
	}
	if (start.topic !== undefined) {
		const label = nearest(topics, start.topic);
		return label && {at: {kind: 'subject', subject: {kind: 'topic', name: label.words}}, score: label.score};
	}
	const query = start.quote ?? start.text;
	return {at: query === undefined ? undefined : {kind: 'search', query}, score: 1};
};

/** Finds the name that is closest to a query, by the rules for subheads. */
const nearest = (
	names: readonly string[],
	query: string,
): {readonly words: string; readonly score: number} | undefined => {
	const found = matchNames(names, query)[0];
	return found && {words: names[found.index]!, score: found.score};
};
