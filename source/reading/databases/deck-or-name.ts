// Lines beside a headline that have no label: a deck under it, a word above it, the name of who wrote the story.

/** Words; fewer are a section or a series. */
const fewestWords = 4;

/** Returns true for a line that says something about the story, and so belongs to it. */
export const isDeck = (text: string): boolean => text.split(' ', fewestWords).length === fewestWords;

const byWord = /^(?:by|von|par|por|di|door|av|af|de notre|text:) /i;
/** “By” in other languages, as a byline begins: a name may begin with “von”. */
const otherByWord = /^(?:Von|VON|Par|PAR|Por|POR|Door|DOOR) (?=\p{Lu})/u;

/** Returns the names in a byline; an English “By” is left to whoever takes it. */
export const withoutByWord = (byline: string): string => byline.replace(otherByWord, '');

const nameWord =
	/^(?:\p{Lu}[\p{L}.’'-]*|d['’]\p{Lu}[\p{L}’'-]*|de|du|des|la|le|van|von|der|den|di|da|del|et|and|und|en|y|e|og|och|avec|&|\/)[,;]?$/u;
const longestNames = 120;
const mostWords = 12;

/** Returns true for a line of names: each word begins with a capital, and no sentence ends there. */
export const isNames = (text: string): boolean => {
	if (text.length > longestNames || /[.!?:»”"]$/.test(text)) return false;
	if (byWord.test(text)) return true;
	const words = text.split(' ');
	return words.length > 1 && words.length <= mostWords && words.every(word => nameWord.test(word));
};
