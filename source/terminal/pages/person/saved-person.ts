import type {QuotePage} from '../../../citation/page-markdown.ts';
import {counted} from '../../../typesetting/captions.ts';
import {quotationOfMatch} from '../../state/citation.ts';
import type {State} from '../../state/state.ts';
import {articleCount, personEntries} from './person-entries.ts';
import {period, quotesInWords} from './person-head.ts';
import {matchesIn, shownPerson} from './person-state.ts';
import {rolesWithYears} from './roles.ts';

/** Returns the page of a person as it is saved: roles and counts, then each quote in the order of the page. */
export const savedPerson = (state: State): QuotePage | undefined => {
	if (matchesIn(state).length === 0) return undefined;
	const {name, called} = shownPerson(state);
	const counts = [quotesInWords(state), counted(articleCount(state), 'article'), period(state)];
	return {
		title: name,
		facts: [rolesWithYears(called?.roles ?? []), counts.filter(words => words !== '').join(', ')].filter(
			words => words !== '',
		),
		quotes: personEntries(state).flatMap(entry =>
			entry.kind === 'quote' ? [quotationOfMatch(entry.said.match, state)] : [],
		),
	};
};
