// Problems name their files as the command did, which may name them otherwise the next time.
import type {Problem} from '../../model/problem.ts';
import {cleanLine} from '../../reading/text/clean-text.ts';

/** Stands for the path of the file; no path has a control character as it is told. */
const here = '\u0001';

/** Puts a mark in place of the path at the beginning of a problem's path. */
export const unplaced = (problem: Problem, path: string): Problem => {
	const start = [path, cleanLine(path)].find(name => problem.path.startsWith(name));
	return start === undefined ? problem : {...problem, path: here + problem.path.slice(start.length)};
};

/** Puts the path of the file in place of the mark. */
export const placed = (problem: Problem, path: string): Problem =>
	problem.path.startsWith(here) ? {...problem, path: cleanLine(path) + problem.path.slice(here.length)} : problem;
