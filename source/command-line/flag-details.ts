// What the man page says of a flag beyond its line in the help: what it does with several files, and what it does not do.
import type {FlagName} from './flags.ts';

/** In sentences, to follow the line of the help. */
export const flagDetails: Readonly<Partial<Record<FlagName, string>>> = {
	section:
		'Typing errors are tolerated, and words may stand in any order. In the reader the story opens at that section. In print the section is printed, or, with --quotes, --people or --topics, what is in it.',
	quote:
		'The words may stand in any order and may be misspelt. by:name keeps the quotes of one speaker, \'word finds exactly that word, !word leaves quotes with it out, and "two words" finds them side by side. In the reader the search opens with these words.',
	person:
		'A person is found by name and not by letters: a surname finds everybody who has it, and over a folder also the articles that use another form of the name. As text and Markdown the quotes are followed by the passages that mention the person. As CSV, JSON and JSON Lines only quotes are printed, one a row.',
	topic: 'Finds the articles that are about it, and in them the sections that mention it.',
	since:
		'An article counts on the day that it states as its own: never the day on which a file was saved. Articles without a date are left out. A month, a week or a year stands for its first day. DAY may also be a month (march, 2026-03), a year, a weekday (monday, last monday), this or last week, month or year, or a time ago (2w, 3 months ago).',
	until:
		'DAY is as for --since; a month, a week or a year stands for its last day. Articles without a date are left out.',
	sure: 'A speaker with a confidence from 0.7 on is a statement, from 0.35 to 0.7 a question, which is marked as one; below that nobody is named. With --sure 0.95 about 98 speakers of 100 are right on American news. Quotes of nobody named are left out.',
	sections: 'One a line: its subhead, how many quotes it has, and whose.',
	quotes:
		'One a line, its parts separated by tabs: the speaker, the words, the section, the confidence, the words that stand for the speaker, the date, the writer, the address, and the file. Only words between quotation marks, or set as a quotation, count; see --indirect.',
	indirect:
		'Paraphrases are harder: about one in five is found, and four of five that are found are right. They are marked, and never counted without this option.',
	people:
		'Over a folder people are added up: one is the same in all articles whose names and roles do not contradict each other. A line has the name, the quotes, the unsure ones, the articles, and the first and the last day.',
	'by-story': 'Prints people as they are in each article, with their roles, in place of the sum over a folder.',
	topics: 'Of each article, the most important first.',
	list: 'One a line, its parts separated by tabs, for fzf, cut and awk.',
	count:
		'Quotes of several dimensions are counted for each combination: person,month gives a line for each person and month. A quote whose speaker is unsure is counted for nobody, and one that several people say together for each of them.',
	digest:
		'Without --since it has what has come into these files and folders since you left them in the reader, whatever its date. Groups articles by topic, with two quotes of each, and lists who is quoted there for the first time. Copies are left out, and what was said before.',
	sort: 'Without it articles come in the order of their paths, and quotes that are looked for come best first.',
	follow:
		'Watches files and folders and never ends by itself. A file is read when it has not grown for a moment. What is there already is not printed.',
	json: 'The array is complete only when the program has ended. For many articles take --jsonl.',
	jsonl:
		'Each line is complete as soon as it is printed, so that other programs can begin at once. Offsets count UTF-16 code units of "text".',
	format:
		'csv begins with a line of names and is safe to open in a spreadsheet. markdown cites each quote. bibtex and csl-json give the articles that were found, as sources.',
	plain: 'The same as in a pipe. Needed on a terminal only.',
	width: 'Applies to running text. Lists and data are never wrapped.',
	color: 'In a pipe there is no colour unless it is asked for.',
	theme: 'What the terminal says of its background decides, unless this or the setting does.',
	'files-from':
		'Names with blanks need no quotation marks. If there is a NUL in the list, names end at NULs: find -print0 gives such a list. A file that cannot be read is reported, and the others are read.',
	'no-cache':
		'By default what was read of a folder is kept in $XDG_CACHE_HOME/newsread (~/.cache/newsread), and only changed files are read again.',
	'print-keys': 'Save it as ~/.config/newsread/settings.toml and change what you like.',
	completion:
		'For bash, source its output in ~/.bashrc. For zsh, save it as _newsread in a folder of $fpath. For fish, save it as ~/.config/fish/completions/newsread.fish.',
	names: 'What has not been read before is not read for it, but for the first files of a small folder.',
};
