// Who of the articles of a library is one person under several names, as it was worked out last.
import type {JoinedInArticle, JoinedKeys} from './article-people.ts';

export type JoinedPeople = {
	/** Takes in what was worked out, in place of what was before. */
	readonly set: (joined: readonly JoinedInArticle[]) => void;
	/** Returns the keys, and those that stand for one of them in some article. */
	readonly withOthers: (keys: ReadonlySet<string>) => ReadonlySet<string>;
	/** Tells whether a key of an article is that of one of `keys`: its own, where it stands for nobody else there. */
	readonly isOne: (keys: ReadonlySet<string>, article: string, key: string) => boolean;
	/** Returns which keys of an article stand for somebody else; undefined if none do. */
	readonly of: (article: string) => JoinedKeys | undefined;
};

/** Begins with nobody joined. */
export const createJoinedPeople = (): JoinedPeople => {
	let articles: ReadonlyMap<string, JoinedKeys> = new Map();
	/** By person: the other keys. */
	const others = new Map<string, Set<string>>();
	return {
		set: joined => {
			articles = new Map(joined);
			others.clear();
			for (const [key, person] of joined.flatMap(([, pairs]) => pairs))
				others.set(person, (others.get(person) ?? new Set()).add(key));
		},
		withOthers: keys => {
			const more = [...keys].flatMap(key => [...(others.get(key) ?? [])]);
			return more.length === 0 ? keys : new Set([...keys, ...more]);
		},
		isOne: (keys, article, key) => keys.has(articles.get(article)?.find(([own]) => own === key)?.[1] ?? key),
		of: article => articles.get(article),
	};
};
