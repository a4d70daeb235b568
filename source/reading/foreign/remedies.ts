// What to do with a file of another program. Only ways that do no damage to the words: an office program's own text export writes
// deleted words back into the sentences, and tools that take the text out of a PDF file glue words together.

/** For files that hold many articles. Tables are what the tools of researchers make of them, and are read here. */
export const makeTable = 'Convert it to a CSV table with the columns “title”, “date” and “text”, an article a row.';
/** For articles in the notation of a program. */
export const makePages = 'Convert its articles to HTML or Markdown.';
/** For other text documents. */
export const asDocx = 'Save it as DOCX.';
/** For spreadsheets. */
export const asCsv = 'Save it as CSV, with the columns “title”, “date” and “text”.';
/** For documents of which no program makes something better. */
export const copyText = 'Copy its text into a Markdown file.';
