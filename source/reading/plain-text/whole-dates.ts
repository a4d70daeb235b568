// Lines that are a date and nothing else, in the forms that are read in files only: “3. Februar 2031”, “Le 3 février 2031”,
// “03.02.2031”, “(February 3, 2031)”, “February 3, 2031 · 4 min read”.
import {dateAt} from '../facts/dates.ts';
import {englishMonth} from '../facts/months.ts';
import {statedDate} from '../facts/stated-date.ts';

/** UTF-16 units, and words before the date. */
const longestLine = 60;
const mostBefore = 3;

/** What is said beside a date: how long the reading takes, and the time. */
const beside = /^(?:\d{1,2}[ -]min(?:ute)?s?(?: read)?|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)$/i;

const wordBefore =
	/^(?:le|el|il|am|den|dne|de|on|date|datum|fecha|data|publié|publicado|pubblicato|veröffentlicht|stand|publicerad|publisert|(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mi[ée]|jeu|jue|ven|vie|sam|s[áa]b|dim|dom|gio|seg|ter|qua|qui|sex|maa|din|woe|don|vri|zat|zon|die|mit|fre|son|mån|tis|ons|tor|lör|sön|man|tir|lør|søn)[\p{L}-]{0,8})[.:,]?$/iu;
const clockWord = new Set(
	'de del des le la el um uhr à a h at am pm alle ore las kl klo г года в den gmt utc bst cet est edt pst'.split(' '),
);

/** Returns the ISO date of such a line; undefined for any other. */
export const wholeDateOf = (text: string): string | undefined => {
	if (text.length > longestLine || !/\d{4}/.test(text)) return undefined;
	const parts = text.split(/\s*[|·•]\s*/).filter(part => !beside.test(part));
	const words = parts.length === 1 ? parts[0]!.replace(/^[([]([^()[\]]+)[)\]]$/, '$1') : '';
	const english = dateAt(words, 0);
	if (english?.end === words.length && words !== '') return english.iso;
	const start = words.search(/\d/);
	if (start < 0) return undefined;
	const before = words.slice(0, start).split(' ').filter(Boolean);
	if (before.length > mostBefore || !before.every(word => wordBefore.test(word))) return undefined;
	const date = statedDate(words.slice(start));
	if (date === undefined || date.length < 10) return undefined;
	const others =
		words
			.slice(start)
			.toLowerCase()
			.match(/\p{L}+/gu) ?? [];
	return others.every(
		word =>
			clockWord.has(word) ||
			englishMonth(word) !== word ||
			(/^[a-z]{3}$/.test(word) && statedDate(`1 ${word} 2000`) !== undefined),
	)
		? date
		: undefined;
};
