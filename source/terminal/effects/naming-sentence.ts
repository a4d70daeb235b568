import {personKeysIn, personKeysOf} from '../../library/people/names.ts';
import type {Article} from '../../model/article.ts';
import {speakersOf} from '../../model/quote.ts';
import {sentenceAround} from '../../model/sentence-bounds.ts';
import type {Naming} from '../state/actions.ts';

/** Returns the first sentence of an article that names somebody who goes by one of these names; undefined if none does. */
export const namingIn = ({id, text, people, quotes}: Article, names: readonly string[]): Naming | undefined => {
	const wanted = personKeysOf(names);
	const keys = personKeysIn({
		people: people.map(({name}) => name),
		voices: quotes.flatMap(speakersOf).map(name => ({name, quotes: 1})),
	});
	const mention = people
		.filter(({name}) => wanted.has(keys.get(name) ?? ''))
		.flatMap(({mentions}) => mentions)
		.toSorted((a, b) => a.start - b.start)[0];
	if (mention === undefined) return undefined;
	const {start, end} = sentenceAround(text, mention);
	return {
		articleId: id,
		text: text.slice(start, end),
		name: {start: mention.start - start, end: mention.end - start},
	};
};
