// Opens a PDF file by pdf.js. Nothing in it is executed, fetched or drawn: only its text and its structure are asked for.
import {getDocument} from 'unpdf/pdfjs';
import type {OpenPdf} from './pdf-parts.ts';

/** Why a file was not opened: it needs a password, or it is too damaged. */
export type Refusal = 'locked' | 'damaged';

/** Bytes at the beginning in which the mark of a PDF file stands, as Adobe's programs accept it. */
const startLength = 1024;
const mark = '%PDF-';

/** Some servers and mail programs put bytes before the file, and all its offsets count from its mark. */
const fromMark = (bytes: Uint8Array): Uint8Array => {
	const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, startLength));
	return bytes.subarray(Math.max(0, start.indexOf(mark, 0, 'latin1')));
};

/** Returns the opened file; a damaged one is read as far as pdf.js can mend it. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf | Refusal> => {
	const task = getDocument({
		// pdf.js takes the buffer over.
		data: Uint8Array.from(fromMark(bytes)),
		verbosity: 0,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		useWasm: false,
		enableXfa: false,
		maxImageSize: 0,
	});
	try {
		return (await task.promise) as unknown as OpenPdf;
	} catch (error) {
		await task.destroy();
		return (error as {readonly name?: string}).name === 'PasswordException' ? 'locked' : 'damaged';
	}
};
