// A program of its own that corrects the first quote of each file of a folder until it is killed: `corrector.ts STATE FOLDER`. It
// prints the path of each file once its correction is kept.
import {writeSync} from 'node:fs';
import {readArticles} from '../../../source/library/read-articles.ts';
import {openNotebook} from '../../../source/notebook/open-notebook.ts';

const [state, folder = ''] = process.argv.slice(2);
const notebook = openNotebook(state, ({what}) => writeSync(2, `${what}\n`));
for await (const step of readArticles([folder]))
	if ('article' in step) {
		notebook.correctQuotes(step.article, [0], {by: 'person', name: 'Tomas Reid'});
		writeSync(1, `${step.article.origin.path}\n`);
	}
// It is killed while it waits for more.
setInterval(() => {}, 1000);
