// Escapes plain text for Markdown (CommonMark with tables as on GitHub), so that it is shown exactly as it is.

/** Characters that can start markup anywhere in a line. `&` and `<` are among them because Markdown may contain HTML. */
const special = /[\\`*_[\]<>&|~#$]/g;

/** Escapes a text that is placed inside a line. Runs of white space become one space. */
export const escapeMarkdown = (text: string): string => text.replace(/\s+/g, ' ').replace(special, '\\$&');

/** Escapes the beginning of a line whose words are Markdown already: lists, rules and headings begin there. */
export const escapeLineStart = (markdown: string): string =>
	markdown.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/** Escapes a text that starts a line. Spaces at its ends are dropped. */
export const escapeMarkdownParagraph = (text: string): string => escapeLineStart(escapeMarkdown(text.trim()));
