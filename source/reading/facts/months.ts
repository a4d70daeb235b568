// Months by the beginnings of their names, in the languages in which feeds, exports and notes state their dates, alone and
// inflected. A name that means two months in two languages is that of the language with more readers: “listopada” is November in
// Polish, and “lipca” July.

/** The English name of each month, and the beginnings of all. The first that matches counts. */
const months: readonly (readonly [RegExp, string])[] = [
	[/^(?:marras)/i, 'Nov'],
	[/^(?:jan|jän|ene|gen|ian|sty|led|tammi|oca|янв|січ|ιαν)/i, 'Jan'],
	[/^(?:feb|fév|fev|lut|úno|helmi|şub|фев|лют|φεβ)/i, 'Feb'],
	[/^(?:mar|mär|mrz|maa|mrt|bře|мар|бер|μαρ|μάρ)/i, 'Mar'],
	[/^(?:apr|avr|abr|kwi|dub|huhti|nis|апр|кві|απρ)/i, 'Apr'],
	[/^(?:may|mai|mag|mei|maj|kvě|touko|май|мая|тра|μαΐ|μαι|μάι|μαϊ)/i, 'May'],
	[/^(?:červenec|července|čvc|jul|juil|lug|iul|lip|heinä|tem|июл|лип|ιουλ|ιούλ)/i, 'Jul'],
	[/^(?:jun|juin|giu|iun|cze|čer|kesä|haz|июн|чер|ιουν|ιούν)/i, 'Jun'],
	[/^(?:aug|aoû|aou|ago|sie|srp|elo|ağu|авг|сер|αυγ|αύγ)/i, 'Aug'],
	[/^(?:sep|set|wrz|zář|syys|eyl|сен|вер|σεπ)/i, 'Sep'],
	[/^(?:oct|okt|ott|out|paź|říj|loka|eki|окт|жов|οκτ)/i, 'Oct'],
	[/^(?:nov|noi|lis|kas|ноя|лис|νοε)/i, 'Nov'],
	[/^(?:dec|dez|déc|dic|gru|pro|joulu|ara|дек|гру|δεκ)/i, 'Dec'],
];

/** Returns the English beginning of a month's name, “Feb” for “février”; any other word as it is. */
export const englishMonth = (name: string): string => months.find(([start]) => start.test(name))?.[1] ?? name;

/** “2031 年 2 月 3 日 17:04”, “2031年02月03日”, also in Korean; a weekday may follow. */
const eastAsian =
	/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일](?: ?[(（]?[\u3040-\u9fff\uac00-\ud7af]{1,3}[)）]?(?= |$))?( {1,3}\d{1,2}:\d{2}(?::\d{2})?)?/;

/** Returns a date of East Asia at the start of a text with signs between its figures, “2031-02-03 17:04”; any other text as it is. */
export const withPlainFigures = (text: string): string =>
	text.replace(
		eastAsian,
		(_, year: string, month: string, day: string, time = '') =>
			`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time}`,
	);
