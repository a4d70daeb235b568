import {stripVTControlCharacters} from 'node:util';
import {columnsOf} from '../typesetting/measure.ts';

/** Stands in for the package string-width in the bundle: the same results (tested), without its start-up cost. */
export default function stringWidth(input: string, options: {readonly countAnsiEscapeCodes?: boolean} = {}): number {
	if (typeof input !== 'string' || input === '') return 0;
	const text = !options.countAnsiEscapeCodes && /[\u001B\u009B]/u.test(input) ? stripVTControlCharacters(input) : input;
	return columnsOf(text);
}
