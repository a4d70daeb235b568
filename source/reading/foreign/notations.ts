// Notations in which programs keep or export what their users saved: notes, highlights, web archives, citations.
import type {ForeignFormat} from './foreign-format.ts';

const citations = 'It has no articles: save the texts it names and open those.';

/** The rows for notations that are text. */
export const notations: readonly ForeignFormat[] = [
	{
		what: 'an archive of posts on X',
		remedy: 'Save the posts you want as Markdown.',
		recognises: ({text}) => /^\s{0,20}window\.YTD\.\w{1,60}\.part\d{1,4} = /.test(text),
	},
	{
		what: 'an index of Thunderbird, without the messages',
		remedy: 'Open the file beside it whose name has no .msf.',
		recognises: ({text}) => /^\/\/ <!-- <mdb:mork:/.test(text),
	},
	{
		what: 'rules for the programs that visit a site (robots.txt)',
		remedy: 'It has no articles.',
		recognises: ({long}) =>
			/^(?:\s{0,20}#.{0,300}\n){0,20}\s{0,20}user-agent: ?\S{1,200}\s{1,20}(?:#|user-agent:|(?:dis)?allow:|crawl-delay:|sitemap:)/i.test(
				long,
			),
	},
	{
		what: 'a page of a manual (roff)',
		remedy: 'Print it with “man” and save that as plain text.',
		recognises: ({long}) => /^\.(?:TH|Dt) \S/m.test(long) && /^\.(?:SH|Sh) \S/m.test(long),
	},
	{
		what: 'a document of LaTeX',
		remedy: 'Convert it to Markdown.',
		recognises: ({long}) =>
			/^\s{0,9}\\document(?:class|style)\b/m.test(long) && /^\s{0,9}\\begin\{document\}/m.test(long),
	},
	{
		what: 'an outline of Org',
		remedy: 'Convert it to Markdown.',
		recognises: ({text}) => /^\s{0,20}#\+(?:title|author|date|options|startup|filetags):/i.test(text),
	},
	{
		what: 'a list of citations (RIS)',
		remedy: citations,
		recognises: ({long}) =>
			/^\s{0,20}TY {1,2}- {1,2}[A-Z]{3,8}[ \t]*\n/.test(long) && /^[A-Z][A-Z0-9] {1,2}- /m.test(long),
	},
	{
		what: 'a list of citations (EndNote)',
		remedy: citations,
		recognises: ({long}) => /^\s{0,20}%0 [A-Z]\w.{0,60}\n(?:%[A-Z0-9@!~+] .{0,2000}\n){2}/.test(long),
	},
	{
		what: 'a list of citations (BibTeX)',
		remedy: citations,
		recognises: ({long}) =>
			/^(?:\s{0,20}%.{0,500}\n){0,20}\s{0,20}@[A-Za-z]{3,20}\{[^\s,{}]{0,200},\s{0,20}[\w-]{2,40}\s{0,20}= ?[{"\w]/.test(
				long,
			),
	},
];
