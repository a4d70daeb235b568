// How much a text looks like English, by its three-letter sequences. A file of its own because franc-min builds its tables
// when it is loaded, which takes longer than to analyse a story, and hardly any story needs them.
import {francAll} from 'franc-min';

/**
 * Compares a text with the languages that franc-min knows. The result is from 0 to 1: 1 if English fits best, otherwise how
 * near it comes to the one that does. Undefined if the text is too short, or in letters that English does not have.
 */
export const englishnessOf = (text: string): number | undefined => {
	const fits = francAll(text);
	if (fits[0]![0] === 'und') return undefined;
	return fits.find(([language]) => language === 'eng')?.[1] ?? 0;
};
