// What sizes and fonts say: the type of most letters is that of the text, and what is set larger is a head.

/** A paragraph as it is set. */
export type SetText = {
	readonly text: string;
	readonly size: number;
	/** Absent where there are several. */
	readonly font?: string | undefined;
};

/** Share by which a head is larger than the text. */
const larger = 1.12;
/** UTF-16 units of a head, and of a lede in larger type. */
const longestHead = 200;
const shortestLede = 80;

/** What a paragraph is by its type. */
export type Rank = {readonly level?: number; readonly isStrong?: true};

const mostOf = <Key>(texts: readonly SetText[], keyOf: (text: SetText) => Key): Key | undefined => {
	const letters = new Map<Key, number>();
	for (const each of texts) letters.set(keyOf(each), (letters.get(keyOf(each)) ?? 0) + each.text.length);
	let most: Key | undefined;
	for (const [key, count] of letters) if (most === undefined || count > letters.get(most)!) most = key;
	return most;
};

const rounded = ({size}: SetText): number => Math.round(size * 2) / 2;

/** Returns a function that ranks paragraphs by their type. */
export const ranksIn = (texts: readonly SetText[]): ((text: SetText) => Rank) => {
	const body = mostOf(texts, rounded) ?? 0;
	const font = mostOf(
		texts.filter(each => rounded(each) === body),
		each => each.font,
	);
	const isHead = (each: SetText): boolean =>
		rounded(each) >= body * larger &&
		each.text.length <= longestHead &&
		!(each.text.length >= shortestLede && /[.…]["”’]?$/.test(each.text));
	const sizes = [...new Set(texts.filter(isHead).map(rounded))].sort((a, b) => b - a);
	return each => {
		if (isHead(each)) return {level: sizes.indexOf(rounded(each)) + 1};
		return each.font !== undefined && font !== undefined && each.font !== font ? {isStrong: true} : {};
	};
};
