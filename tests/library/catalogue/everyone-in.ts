import type {ArticleList} from '../../../source/library/catalogue/article-list.ts';
import type {LibraryPerson} from '../../../source/library/catalogue/people.ts';
import type {LibraryTopic} from '../../../source/library/catalogue/topics.ts';

/** All people of a list in their order, with all that is known of each. */
export const everyoneIn = (list: ArticleList): readonly LibraryPerson[] => {
	const people = list.people();
	return people.slice(0, people.count).map(({key}) => people.byKey(key)!);
};

/** All topics of a list in their order. */
export const everythingIn = (list: ArticleList): readonly LibraryTopic[] => {
	const topics = list.topics();
	return topics.slice(0, topics.count).map(({label}) => topics.named(label)!);
};
