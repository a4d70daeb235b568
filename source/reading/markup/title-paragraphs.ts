// Titles that office programs write as paragraphs with a class: Word's, and those of Google Docs, whose other classes are numbered.

const title =
	/<p\b([^<>]{0,300}\bclass=(?:["']?MsoTitle\b|"(?:c\d{1,4} ){0,9}title(?: c\d{1,4}){0,9}")[^<>]{0,300})>([\s\S]{0,2000}?)<\/p>/i;

/** A page of Google Docs has no generator, but only numbered classes. */
const isOfOffice = (html: string): boolean => html.includes('MsoTitle') || /<body\b[^<>]{0,200}\bclass="c\d/.test(html);

/** Returns the markup with the title as a heading. Linear. */
export const withTitleHeading = (html: string): string =>
	isOfOffice(html) ? html.replace(title, '<h1$1>$2</h1>') : html;
