import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Problem} from '../../source/model/problem.ts';
import type {Notebook} from '../../source/notebook/notebook.ts';
import {openNotebook} from '../../source/notebook/open-notebook.ts';

/** An empty folder until the end of the test. */
export const emptyFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-notebook-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};

/** A notebook that has nothing to complain of; it is closed at the end of the test. */
export const notebookIn = (folder = emptyFolder()): Notebook => {
	const notebook = openNotebook(folder, problem => {
		throw new Error(problem.what);
	});
	onTestFinished(notebook.close);
	return notebook;
};

export const problemsOf = (folder: string | undefined): {notebook: Notebook; problems: Problem[]} => {
	const problems: Problem[] = [];
	const notebook = openNotebook(folder, problem => problems.push(problem));
	onTestFinished(notebook.close);
	return {notebook, problems};
};
