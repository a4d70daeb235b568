// Bylines by labels, and in languages other than English: “Texte : Ariane Dumoulin”, “Por Inés Calderaro”, “Von Jule Anders”. The
// little word alone may begin a name, “Di Maio”, or a sentence: it counts where the story below is in its language.

/** UTF-16 units. */
const longestByline = 120;
const longestName = 60;

const label =
	/^(?:words|texte?|texto|testo|tekst|texts? (?:und|och|og|et|y|&|\+) (?:fotos?|bild(?:er)?|photos?|fotos)|author|autor(?:a|e|en|in|ka)?|auteure?|autrice|writer|verfasser(?:in)?|skribent|yazar|yazan|penulis|автор|текст) ?: ?(?=\S)/i;

/** Frequent words of the languages in which a byline begins so. */
const languages: ReadonlyMap<string, string> = new Map([
	['por', 'el los las una que del con para os uma não com em do da'],
	['par', 'le les des une que dans pour est du et qui'],
	['von', 'der die das und ist nicht mit den ein im'],
	['di', 'il che della per una non con del gli la'],
	['door', 'het een van en dat niet voor met zijn'],
	['av', 'och att som på är det en og er ikke til for'],
	['af', 'og at som på er det ikke til en for'],
	['oleh', 'yang dan di ini untuk dengan itu dari'],
]);

/** So many of them, each counted once, tell the language. */
const fewestWords = 3;

const isIn = (words: string, story: string): boolean => {
	const seen = new Set(story.toLowerCase().split(/[\s,.]+/));
	return words.split(' ').filter(word => seen.has(word)).length >= fewestWords;
};

const particle = /^(?:de|del|della|la|las|los|le|van|von|der|den|ter|ten|da|das|dos|do|di|du|af|av|bin|al|el|zu|zum)$/;
const joined = /(?: (?:y|e|et|und|en|och|og|and|dan|и|&) |, )/;

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Two to four words with capitals, particles aside; “Von der Leyen” has one. */
const isName = (text: string): boolean => {
	const words = text.split(' ').filter(word => !particle.test(word));
	return (
		text.length <= longestName &&
		isCapital(text.charAt(0)) &&
		words.length > 1 &&
		words.length < 5 &&
		words.every(word => isCapital(word.charAt(0)))
	);
};

/**
 * Returns who a line names as the writer, “Ariane Dumoulin, correspondante”. `story` gives the text below it, which is asked for
 * only where a word such as “Par” begins the line. Undefined for any other line.
 */
export const otherBylineOf = (text: string, story: () => string): string | undefined => {
	if (text.length > longestByline) return undefined;
	const word = text.slice(0, Math.max(0, text.indexOf(' '))).toLowerCase();
	const frequent = languages.get(word);
	// Neither pattern is compiled for a line that has nothing of it.
	const labelled = text.includes(':') ? label.exec(text)?.[0] : undefined;
	if ((labelled === undefined && frequent === undefined) || /[\d?!;“”"«»]|:$/.test(text)) return undefined;
	const names = text.slice(labelled?.length ?? word.length + 1).replace(/[.\s]+$/, '');
	const [first = '', ...more] = names.split(joined);
	// What follows a comma may be a job, in small letters.
	if (!isName(first) || !more.every(part => isName(part) || (/^[^.:]{3,60}$/.test(part) && !isCapital(part.charAt(0)))))
		return undefined;
	if (labelled === undefined && !isIn(frequent!, story())) return undefined;
	return names;
};
