// People by their ages: “the 34-year-old” after “Ann Reed, 34,”.
import type {ParsedStory} from '../story/parse-story.ts';

/** Returns the people whose age stands behind their name, by age; -1 for an age that two have. */
export const peopleByAge = ({tokens, cast}: ParsedStory): ReadonlyMap<string, number> => {
	const people = new Map<string, number>();
	for (const {to, person} of cast.named) {
		const [comma, age, end] = [tokens[to], tokens[to + 1], tokens[to + 2]];
		const opens = comma?.word.text === ',' || comma?.word.text === '(';
		if (!opens || age?.kind !== 'number' || !/^\d{1,3}$/.test(age.word.text) || !/^[,.)]$/.test(end?.word.text ?? ''))
			continue;
		const known = people.get(age.word.text);
		people.set(age.word.text, known === undefined || known === person ? person : -1);
	}
	return people;
};
