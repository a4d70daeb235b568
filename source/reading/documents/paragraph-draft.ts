// A paragraph whose words are still coming in, run by run.
import type {Link} from '../../model/document.ts';
import type {DocumentParagraph} from './document-part.ts';

/** Links of one paragraph. */
const mostLinks = 200;

/** The sign of a note, as a link to it: directly behind a word, where a page was saved as a document. */
const noteMark = /^\[?(?:\d{1,3}|[*†‡])\]?$/u;
const nothing = /^[^\p{L}\p{N}]*$/u;

/** Takes the words of a paragraph in order. */
export type ParagraphDraft = {
	readonly words: (text: string, isStrong: boolean) => void;
	/** `url` begins with `#` for a place in the document itself. */
	readonly openLink: (url: string) => void;
	readonly closeLink: () => void;
	readonly finish: (stated: Omit<DocumentParagraph, 'text'>) => DocumentParagraph;
};

/** Returns a draft without words. */
export const createParagraphDraft = (): ParagraphDraft => {
	const pieces: string[] = [];
	const links: Link[] = [];
	/** How many pieces are bold before the first that is not. */
	let strong = 0;
	let isPlain = false;
	let link: {readonly url: string; readonly from: number} | undefined;

	const closeLink = (): void => {
		if (link === undefined) return;
		const {url, from} = link;
		link = undefined;
		const text = pieces.slice(from).join('');
		const isMark = noteMark.test(text) && /\S$/.test(pieces[from - 1] ?? '');
		if (url.startsWith('#') && (isMark || nothing.test(text))) {
			pieces.length = from;
			strong = Math.min(strong, from);
		} else if (links.length < mostLinks && !nothing.test(text)) links.push({text, url});
	};

	return {
		words: (text, isStrong) => {
			pieces.push(text);
			if (!isStrong && /\S/.test(text)) isPlain = true;
			else if (isStrong && !isPlain) strong = pieces.length;
		},
		openLink: url => {
			closeLink();
			link = {url, from: pieces.length};
		},
		closeLink,
		finish: stated => {
			closeLink();
			return {
				text: pieces.join(''),
				...stated,
				...(strong > 0 && !isPlain && {isStrong: true}),
				...(strong > 0 && isPlain && {strongStart: pieces.slice(0, strong).join('')}),
				...(links.length > 0 && {links}),
			};
		},
	};
};
