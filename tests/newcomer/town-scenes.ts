// The twelve stories of the town that newcomers stumbled over, each for one reason.
import {storyFile} from '../helpers/reader-in-pty.ts';

const facts = (title: string, date: string, name: string) => ({
	title,
	date,
	author: 'Lena Fisk',
	site: 'Kellermouth Echo',
	url: `https://echo.example/${name}`,
});

/** A web page as a browser saves it, with what stands around the story. */
const savedPage = (title: string, date: string, address: string, paragraphs: readonly string[]): string =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Kellermouth Echo</title>
<link rel="canonical" href="${address}"><meta name="author" content="Owen Pratt"><meta property="og:site_name" content="Kellermouth Echo">
<meta property="article:published_time" content="${date}T06:30:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/town">Town</a></nav><article><h1>${title}</h1>
${paragraphs.map(text => `<p>${text}</p>`).join('\n')}
</article><footer>Subscribe to our letter</footer></body></html>
`;

/** A “he” after a spokesman, where the only person named is a woman. */
const lifeboat = savedPage(
	'Lifeboat crew will not sail with old engines',
	'2025-03-04',
	'https://echo.example/engines',
	[
		'The crew of the Kellermouth lifeboat will not put to sea with its two engines, which are older than most of the crew.',
		'“I have restarted one of them with a boathook,” said Greta Lund, who leads the crew and has been on the boat since she was nineteen.',
		'A spokesman for the maker, Halden Marine, said that two engines had been ordered. “They come by rail in May,” he said.',
	],
);

/** A “he” who may be either of two men. */
const crane = storyFile(facts('Crane blocks the quay for a second day', '2025-05-06', 'crane'), [
	'Anton Sorrel owns the yard on the quay, and Emil Harker mends what breaks there.',
	'Harker was late on Monday. Sorrel was not.',
	'“It stands, but do not ask me for how long,” he told the crew.',
	'“We were told on Monday,” Sorrel said.',
]);

/** A name with a particle, in full and at the beginning of a sentence. */
const dykes = storyFile(facts('Engineer wants higher dykes', '2025-02-10', 'dykes'), [
	'Joost van Meer, the harbour engineer, asked for dykes that are forty centimetres higher.',
	'“Water does not read our plans,” van Meer said.',
	'Van Meer promised a report by autumn. “It will be short and it will be dear,” he said.',
]);

const dykeVote = storyFile(facts('Dyke report is late, council hears', '2025-10-20', 'dyke-report'), [
	'The report on the dykes is late. The harbour engineer said why in four minutes.',
	'“We measured twice because we did not believe it,” said Joost van Meer.',
	'“I would rather have it right than in time,” said Maud Ferring, the mayor.',
]);

/** A topic that the headline names and the quotes do not. */
const tideMill = storyFile(facts('Tide mill may turn again', '2025-06-12', 'tide-mill'), [
	'The tide mill has stood still since 1954. A society of forty people wants to see the tide mill turn again.',
	'“The sea brings the work twice a day,” said Petra Quist, a biologist who chairs it.',
	'“I have nothing against a wheel that pays for itself,” said Maud Ferring, the mayor.',
]);

const tideMillEels = storyFile(facts('Eels stop the tide mill', '2025-09-02', 'tide-mill-eels'), [
	'Nobody had counted the eels below the tide mill. Now the tide mill has to wait for them.',
	'“They were here before the miller,” said Petra Quist, a biologist.',
	'“Then let us ask when they leave,” said Tobias Wenlock, who leads the opposition.',
]);

/** All that Markdown has. */
const election = storyFile(facts('Ferring wins by nine votes', '2025-11-17', 'election'), [
	'The mayor of Kellermouth keeps her office. *Nobody* had foreseen how narrow it would be.[^1]',
	'| Name | Votes | Share |\n| --- | --- | --- |\n| Maud Ferring | 1,307 | 50.2% |\n| Tobias Wenlock | 1,298 | 49.8% |',
	'“Nine is more than none,” said Maud Ferring, the mayor. The figures are in [the minutes of the count](https://count.example/minutes).',
	'The clerk publishes them as a program reads them:',
	'```\nprint("nine votes")\n```',
	'[^1]: Minutes of the count, page 7.',
]);

const bakery = savedPage('Bakery on the square turns a hundred', '2025-07-01', 'https://echo.example/bakery', [
	'The bakery on the square has sold bread for a hundred years, and for sixty of them to the same families.',
	'“The oven has never been cold, and neither has the coffee,” said Rufus Talbot, who took it over from his aunt.',
]);

/** Quoted by an office that other stories tell of him, and this one does not. */
const ward = storyFile(facts('Night ward opens with six beds', '2025-11-03', 'ward'), [
	'Hamid Osei opened the night ward on Monday, three years late. Cuthbert Lomax, a fisherman who will not need it, held the ribbon.',
	'“Six beds are six more than last winter,” the director of the hospital said.',
	'The corridor smelt of paint. Visitors were given slippers.',
]);

/** Long enough to be left half read. */
const walk = storyFile(
	facts('A walk along the wall in forty stops', '2025-11-28', 'walk'),
	Array.from({length: 40}, (_, index) => `Stop ${index + 1} of the walk has a bench, a lamp and a view of the sound.`),
);

/** A surname alone, where two people have it. */
const bells = storyFile(facts('Bells ring a quarter late', '2025-11-24', 'bells'), [
	'The bells of the clock tower ring a quarter of an hour late since the storm, and half of the town has got used to it.',
	'“I open when they ring,” said Lomax, who has a stall on the square.',
]);

const mussels = storyFile(facts('Mussel growers fear the warm summer', '2025-08-08', 'mussels'), [
	'The water of the sound had twenty-three degrees in July, and the ropes of the mussel growers came up light.',
	'“A mussel is patient, but it is no palm tree,” said Petra Quist, a biologist.',
	'A heron stood on one of the rafts all morning, the growers said.',
]);

/** By the name of the file. The last two are copies: one to the letter, one of the same address. */
export const scenes: Readonly<Record<string, string>> = {
	'bakery.html': bakery,
	'bells.md': bells,
	'crane.md': crane,
	'dyke-report.md': dykeVote,
	'dykes.md': dykes,
	'election.md': election,
	'engines.html': lifeboat,
	'mussels.md': mussels,
	'tide-mill.md': tideMill,
	'tide-mill-eels.md': tideMillEels,
	'walk.md': walk,
	'ward.md': ward,
	'copy-of-bakery.html': bakery,
	'copy-of-engines.html': lifeboat.replace('06:30', '06:45').replace('which are older', 'and they are older'),
};
