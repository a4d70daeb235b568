// A program of its own that keeps things: `writer.ts FOLDER NAME COUNT`. It prints the number of each article once it is kept.
import {writeSync} from 'node:fs';
import {openNotebook} from '../../source/notebook/open-notebook.ts';

const [folder, name, count] = process.argv.slice(2) as [string, string, string];

const notebook = openNotebook(folder, ({path, what}) => {
	writeSync(2, `${path}: ${what}\n`);
});

for (let number = 0; number < Number(count); number++) {
	const words = `“The ${name} gauge stopped for the ${number}th time,” Ada Quill said on the quay.`;
	const text = `${words} Nobody had asked her, and nobody wrote it down but the boy from the bakery, who had come for the rolls.`;
	const article = {
		id: `${name}/${number}.txt`,
		text,
		headline: `Gauge ${number}`,
		sections: [],
		quotes: [{kind: 'direct', content: [{start: 0, end: words.indexOf(' Ada')}], confidence: 1}],
	} as const;
	notebook.setRead(article, true);
	notebook.setNote(article, 0, `note ${number}`);
	notebook.addQuery('find', `${name} ${number}`);
	notebook.setMark('a', article, number % text.length);
	writeSync(1, `${number}\n`);
}
notebook.close();
