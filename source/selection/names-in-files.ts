// The names of those of whom the reader has decided something, gathered from files before anything is printed of them.
import {summarise} from '../library/catalogue/summary.ts';
import {isDecidedOf} from '../library/people/as-decided.ts';
import type {DecidedPeople} from '../library/people/decided-people.ts';
import {type ReadingOptions, readArticles} from '../library/read-articles.ts';
import {fold} from '../matching/fold.ts';
import type {Document} from '../model/document.ts';
import type {PeopleDecision} from '../model/people-decision.ts';

/** Returns people as the reader has decided, named as the articles of these paths name them; undefined where nothing is decided. */
export const decidedPeopleIn = async (
	paths: readonly string[],
	decisions: readonly PeopleDecision[],
	reading: ReadingOptions,
): Promise<DecidedPeople | undefined> => {
	if (decisions.length === 0) return undefined;
	const {createNamesDecided} = await import('../library/people/decided-people.ts');
	const names = createNamesDecided(decisions);
	if (names === undefined) return undefined;
	const {archive} = reading;
	const how: ReadingOptions =
		archive === undefined
			? {...reading, analyse: await analysingOnly(names.surnames, reading)}
			: {...reading, archive: {...archive, gives: 'listings', isWanted: names.concerns}};
	for await (const step of readArticles(paths, how)) {
		if ('listing' in step) names.meet(step.listing.summary);
		else if ('article' in step) names.meet(summarise(step.article));
	}
	return names.people();
};

/** Returns an analysis that looks for people only where one of the surnames stands, or a correction may name somebody. */
const analysingOnly = async (surnames: readonly string[], reading: ReadingOptions) => {
	const [{analyse}, {analyseSections}] = await Promise.all([
		import('../analysis/analyse.ts'),
		import('../analysis/analyse-sections.ts'),
	]);
	const mayName = ({headline = '', blocks, origin}: Document): boolean => {
		if (isDecidedOf(reading, origin.path)) return true;
		const text = fold([headline, ...blocks.map(block => block.text)].join('\n'));
		return surnames.some(surname => text.includes(surname));
	};
	return (document: Document) => (mayName(document) ? analyse(document) : analyseSections(document));
};
