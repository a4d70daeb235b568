// Lines of a page that point to another story: “Read more: Floods reach Pell”, “Lire aussi : …”, “Mehr zum Thema: …”.

import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {hasTitleForm} from './line-forms.ts';

/** What pages write before a title that is a link, in English and elsewhere. */
const labels = [
	'read (?:more|also|next|this)',
	'(?:see|watch|listen|also read|related|recommended|more)(?: also| more| stories| (?:on|from|about) this(?: story| topic)?)?',
	"don[’']t miss|you may also like|editor[’']s picks?|trending|must read|explained|in case you missed it|icymi",
	'(?:à )?lire (?:aussi|également)|(?:à )?voir aussi|sur le même (?:sujet|thème)',
	'lesen sie (?:auch|mehr|hier|dazu)|lies auch|mehr (?:zum thema|dazu|lesen)|auch interessant|siehe auch',
	'lee (?:también|además|más)|leer más|te puede interesar|ver (?:también|además)|más información',
	'leggi anche|per approfondire|vedi anche',
	'leia (?:também|mais)|veja também|saiba mais',
	'lees (?:ook|meer|verder)|bekijk ook',
	'läs (?:också|även|mer)|les også|læs også|lue myös',
	'czytaj (?:też|także|również|więcej)|zobacz (?:też|także)|čtěte (?:také|více)|читайте (?:также|ещё)',
].join('|');
const pointerLabel = new RegExp(`^[^a-zà-я]{0,3}(?:${labels}) ?[:|>»–—-] ?`, 'i');

/** These lead nowhere but to other stories, also where the link was lost. */
const surePointer =
	/^[^a-z]{0,3}(?:read (?:more|also|next)|also read|related|recommended|don[’']t miss|must read|icymi) ?[:|>»] ?\S/i;
/** UTF-16 units. */
const longestLine = 140;

/**
 * Returns true for a pointer with the title of the other story, which is the words of the link in the line, or has the form of a
 * title.
 */
export const isPointerWithTitle = (text: string, linked = ''): boolean => {
	if (text.length > longestLine) return false;
	const label = pointerLabel.exec(text);
	if (label === null) return false;
	const title = text.slice(label[0].length);
	const isLink = linked !== '' && [title, text].map(lettersAndDigits).includes(lettersAndDigits(linked));
	return isLink || (surePointer.test(text) && hasTitleForm(title));
};
