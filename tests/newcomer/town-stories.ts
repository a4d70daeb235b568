// Sixty stories about Kellermouth, a town that does not exist, as somebody would have saved them in two years.
import {storyFile} from '../helpers/reader-in-pty.ts';
import {matters} from './town-matters.ts';
import {scenes} from './town-scenes.ts';

/** Days between two sittings of the council: three for each matter fill two years. */
const betweenSittings = 15;
const firstSitting = Date.UTC(2024, 0, 8);
const day = 86_400_000;

const dateOf = (sitting: number): string =>
	new Date(firstSitting + sitting * betweenSittings * day).toISOString().slice(0, 10);

const writers = ['Lena Fisk', 'Owen Pratt', 'Sabine Aldous'];

/** Proposed, objected to, decided. */
const coverageOf = ({thing, change, where, mayor, against: [name, role, words], end}: (typeof matters)[number]) => [
	{
		title: `Council wants to ${change} the ${thing}`,
		paragraphs: [
			`The council of Kellermouth proposed on Monday to ${change} the ${thing} ${where}. A vote is expected before the summer.`,
			`“${mayor},” said Maud Ferring, the mayor. She put the cost of the plan for the ${thing} before the finance committee.`,
			`## What happens next`,
			`The papers are laid out in the town hall for six weeks, and anybody may write to the clerk.`,
		],
	},
	{
		title: `Full gallery as ${thing} is argued over`,
		paragraphs: [
			`The gallery was full on Wednesday when the council heard those who want to keep the ${thing} as it is.`,
			`“${words},” said ${name}, ${role}.`,
			`Some brought their children, and one a thermos flask. The sitting ended after eleven.`,
		],
	},
	{
		title: `Council decides on the ${thing}`,
		paragraphs: [
			`After five months the council of Kellermouth decided on the ${thing} on Thursday, with a majority of three.`,
			end,
			`${name} left without a word. “We have heard all sides of the ${thing}, and counted hands,” Maud Ferring said.`,
		],
	},
];

const coverage = matters.flatMap((matter, matterIndex) =>
	coverageOf(matter).map(({title, paragraphs}, stage) => {
		const sitting = matterIndex * 3 + stage;
		const name = `${String(sitting).padStart(2, '0')}-${matter.thing.replaceAll(' ', '-')}`;
		const facts = {title, date: dateOf(sitting), author: writers[sitting % writers.length]!, site: 'Kellermouth Echo'};
		const url = `https://echo.example/${name}`;
		return [`${name}.md`, storyFile({...facts, url}, paragraphs)] as const;
	}),
);

/** By the name of the file. */
export const townStories: Readonly<Record<string, string>> = {...Object.fromEntries(coverage), ...scenes};
