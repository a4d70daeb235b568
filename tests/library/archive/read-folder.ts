// Reads a folder with its archive in a process of its own, and prints the id of each article.
import {readArticles} from '../../../source/library/read-articles.ts';

const [folder = '', cache = ''] = process.argv.slice(2);
const archive = {cache, fewestFiles: 1, onProblem: ({what}: {readonly what: string}) => console.error(what)};
for await (const step of readArticles([folder], {archive})) if ('article' in step) console.log(step.article.id);
