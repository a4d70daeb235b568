// Whom a name means that nobody has as it was typed: “Whelen” may be Whelan.
import type {DecidedPeople} from '../library/people/decided-people.ts';
import {keyOfName} from '../library/people/names.ts';
import {findNames} from '../matching/find-names.ts';
import type {Article} from '../model/article.ts';
import type {Finding} from '../model/finding.ts';
import {memoizeByObject} from '../model/memo.ts';
import {speakersOf} from '../model/quote.ts';
import {askedKeyOf, keysIn} from './people-meant.ts';

/** The guesses of a search for a person. */
export type MisreadNames = {
	/** Returns the finding with the name that was found in place of the one that was asked for, if it is another one. */
	readonly told: (found: Finding) => Finding;
	/** The names that were found, one of each person. */
	readonly names: () => readonly string[];
};

const keysOf = memoizeByObject((article: Article) => keysIn(article));

const namesIn = (found: Finding): readonly string[] => {
	if (found.kind === 'person') return [found.person.name];
	return found.kind === 'quote' ? speakersOf(found.quote) : [...keysOf(found.article).keys()];
};

/** Begins without guesses. `people` is who is one person, as the reader has decided. */
export const createMisreadNames = (person: string, people: DecidedPeople | undefined): MisreadNames => {
	const asked = askedKeyOf(person);
	const shown = new Map<string, string>();

	const misread = (found: Finding): readonly string[] => {
		const keys = keysOf(found.article);
		const namings = namesIn(found).flatMap(name => [
			{name, naming: `${name} ${keys.get(name)}`},
			...(people?.otherNamesOf(name) ?? []).map(other => ({name, naming: `${other} ${keyOfName(other)}`})),
		]);
		const {found: meant, doubt} = findNames(
			namings.map(({naming}) => naming),
			asked,
		);
		return doubt === 2 ? meant.map(index => namings[index]!.name) : [];
	};

	const told = (found: Finding): Finding => {
		const names = misread(found);
		for (const name of names) {
			const key = keysOf(found.article).get(name) ?? name;
			if ((shown.get(key) ?? '').length < name.length) shown.set(key, name);
		}
		const [name] = names;
		if (name === undefined) return found;
		return (found.kind === 'quote' && found.readAs === undefined) || found.kind === 'person'
			? {...found, readAs: name}
			: found;
	};

	return {told, names: () => [...shown.values()]};
};
