// Reads files of the Rich Text Format as articles.
import {isUtf8} from 'node:buffer';
import type {Origin} from '../../../model/document.ts';
import {problemAt, type ReadResult} from '../../format.ts';
import {mostLetters, mostParagraphs, textCutShort} from '../../text/text-limits.ts';
import {readOfficeDocument} from '../paragraphs-document.ts';
import {richTextOf} from './rich-text.ts';

/**
 * Reads a Rich Text file. Bytes of letters that stand for themselves, instead of being written as numbers, are in the code page
 * that the file states; but some programs write UTF-8 whatever they state. Properties of the document are not read.
 */
export const readRtf = (bytes: Uint8Array, origin: Origin): ReadResult => {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const {parts, notes, isCut} = richTextOf(file, isUtf8(file), {mostLetters, mostParagraphs});
	const result = readOfficeDocument({parts, notes}, origin);
	return isCut ? {...result, problems: [...result.problems, problemAt(origin, ...textCutShort)]} : result;
};
