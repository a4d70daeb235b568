// What Ghost exports of a blog: one table of posts, one of their writers, and one that joins them. Drafts are nobody's to read yet.
import {type JsonObject, objectsIn, own, stringAt} from './json-object.ts';

/** Returns the posts that were published, each with the names of its writers; empty for anything else. */
export const ghostPosts = (whole: unknown): readonly JsonObject[] => {
	const data = own(objectsIn(own(whole, 'db'))[0], 'data');
	const posts = objectsIn(own(data, 'posts')).filter(post => stringAt(post, 'status') !== 'draft');
	if (posts.length === 0) return [];
	const names = new Map(objectsIn(own(data, 'users')).map(user => [stringAt(user, 'id'), stringAt(user, 'name')]));
	const writers = new Map<string, string[]>();
	for (const joint of objectsIn(own(data, 'posts_authors'))) {
		const [post, name] = [stringAt(joint, 'post_id'), names.get(stringAt(joint, 'author_id'))];
		if (name !== undefined && name !== '') writers.set(post, [...(writers.get(post) ?? []), name]);
	}
	return posts.map(post => ({...post, authors: writers.get(stringAt(post, 'id')) ?? []}));
};
