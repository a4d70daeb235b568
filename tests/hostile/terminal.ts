// Text that would control a terminal, hide or reverse text, or send a link elsewhere: in plain text and in every field of
// every format.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const esc = '\x1b';

const sequences: Readonly<Record<string, string>> = {
	clear: `${esc}[2J`,
	home: `${esc}[H`,
	hidden: `${esc}[8m`,
	blink: `${esc}[5m`,
	'black-on-black': `${esc}[30;40m`,
	alternate: `${esc}[?1049h`,
	mouse: `${esc}[?1003h`,
	paste: `${esc}[?2004h`,
	reset: `${esc}c`,
	charset: `${esc}(0`,
	'shift-out': '\x0e',
	'status-report': `${esc}[6n`,
	'title-report': `${esc}[21t`,
	answerback: '\x05',
	title: `${esc}]0;owned\x07`,
	'title-unclosed': `${esc}]0;owned`,
	clipboard: `${esc}]52;c;b3duZWQ=\x07`,
	'clipboard-unclosed': `${esc}]52;c;b3duZWQ=`,
	link: `${esc}]8;;javascript:alert(1)${esc}\\click${esc}]8;;${esc}\\`,
	'link-unclosed': `${esc}]8;;file:///etc/passwd${esc}\\click`,
	font: `${esc}]50;?\x07`,
	palette: `${esc}]4;0;#ffffff\x07`,
	notify: `${esc}]777;notify;a;b\x07`,
	kitty: `${esc}_Gf=100;AAAA${esc}\\`,
	picture: `${esc}]1337;File=inline=1:AAAA\x07`,
	sixel: `${esc}Pq#0;2;0;0;0${esc}\\`,
	decrqss: `${esc}P$q"p${esc}\\`,
	'macro-unclosed': `${esc}P0;0;0!z1b5b`,
	tmux: `${esc}Ptmux;${esc}${esc}]0;a\x07${esc}\\`,
	'c1-csi': '\x9b2J',
	'c1-osc': '\x9d0;owned\x9c',
	'c1-dcs': '\x90q\x9c',
	'privacy-message': `${esc}^secret${esc}\\`,
	'start-of-string': `${esc}Xsecret${esc}\\`,
	backspace: `x\b\b\b\b`,
	return: 'safe\rEVIL',
	delete: '\x7f\x7f',
	nul: '\0\0',
	bell: '\x07\x07\x07',
	'form-feed': '\f',
	'next-line': '\u0085',
	'star-ends-osc': `${esc}]0;\u2733 left${esc}\\`,
	'escape-in-escape': `${esc}[${esc}[2J`,
	'many-escapes': `${esc}]`.repeat(20_000),
	'scroll-region': `${esc}[1;1r`,
};

const unicode: Readonly<Record<string, string>> = {
	'right-to-left-override': '\u202egnp.exe',
	isolates: '\u2066\u2067\u2068 a \u2069',
	embedding: '\u202a\u202b\u202c\u202d',
	marks: '\u200e\u200f\u061c',
	'zero-width': 'pa\u200bss\u2060wo\ufeffrd',
	'soft-hyphen': 'pass\u00adword',
	tags: '\u{e0041}\u{e0042}\u{e007f}',
	separators: 'a\u2028b\u2029c',
	interlinear: '\ufff9a\ufffab\ufffb',
	'lone-surrogate': '\ud800 and \udc00',
	zalgo: `a${'\u0301'.repeat(5000)}`,
	'joiner-flood': `x${'\u200d'.repeat(5000)}y`,
	'non-characters': '\uffff\ufffe\u{1ffff}',
	'long-emoji': '\u{1f468}\u200d'.repeat(3000),
};

const links = [
	'javascript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'file:///etc/passwd',
	'vbscript:msgbox(1)',
	'-oProxyCommand=touch%20x',
	'--new-window',
	'https://user:secret@example.org/',
	'https://example.org/$(touch x)',
	'https://example.org/`touch x`',
	'https://example.org/\x1b]0;owned\x07',
	'https://example.org/a\nb',
	'https://xn--pple-43d.example/',
	'https://аррӏе.example/',
	'smb://example.org/x',
	'https://example.org/\u202egnp.exe',
	' \u0001javascript:alert(1)',
	`https://example.org/${'a'.repeat(100_000)}`,
	'http:example.org:99999999',
];

const json = (value: unknown): string => JSON.stringify(value);
const xml = (text: string): string =>
	text.replace(/[<&]/g, character => (character === '<' ? '&lt;' : '&amp;')).replace(/[\0-\x08\x0b-\x1f]/g, '');

const item = (title: string, link: string): string =>
	`<rss version="2.0"><channel><title>T</title><item><title>${xml(title)}</title><link>${xml(link)}</link><guid>${xml(link)}</guid><description>${story}</description></item></channel></rss>`;

const inFields: readonly HostileFile[] = [
	...filesOf('terminal', '.md', {
		'front-matter': `---\ntitle: "a\\e[2Jb\\x9b2J\\u202ec"\nauthor: "\\u001b]0;owned\\a"\n---\n${story}\n`,
		entities: `# a&#27;[2J&#155;2J&#x202e;b\n\n${story}\n`,
	}),
	...filesOf('terminal', '.html', {
		entities: `<!DOCTYPE html><title>a&#27;[2J&#155;2J&#x202e;b</title><h1>a&#27;]0;x&#7;</h1><p>${story.repeat(20)}&#27;[8m</p>`,
		attributes: `<!DOCTYPE html><meta name="author" content="a&#27;[2J&#x202e;b"><p>${story.repeat(20)}</p>`,
	}),
	...filesOf('terminal', '.rss', {
		references: `<rss version="2.0"><channel><item><title>a&#27;[2J&#155;2J&#x202e;b</title><guid>g&#27;[2J&#x202e;</guid><author>x&#27;[8m</author><description>${story}&#27;]0;x</description></item></channel></rss>`,
	}),
	...filesOf('terminal', '.json', {
		escapes: json({
			title: 'a\x1b[2J\x9b2J\u202eb',
			text: `${story} \x1b]0;owned`,
			authors: ['x\x1b[8m'],
			url: 'https://e\x1b.org',
		}),
		keys: json([{id: 'x\x1b]0;owned\x07\u202e', title: 'a', text: story}]),
	}),
	...filesOf('terminal', '.eml', {
		words: `Message-ID: <a@b>\nFrom: =?utf-8?q?x=1B[2J=E2=80=AE?= <a@b>\nSubject: =?utf-8?b?G10wO293bmVkBwkb?=\n\n${story} \x1b[8m`,
	}),
];

export const terminal: readonly HostileFile[] = [
	...Object.entries(sequences).flatMap(([name, sequence]) =>
		filesOf('terminal', '.txt', {
			[name]: `A headline ${sequence} goes on\n\nFirst. ${sequence}\n\n${story.repeat(3)}\n`,
		}),
	),
	...Object.entries(unicode).flatMap(([name, text]) =>
		filesOf('unicode', '.txt', {[name]: `A headline ${text} goes on\n\nFirst. ${text}\n\n${story}\n`}),
	),
	...links.flatMap((link, index) => filesOf('links', '.rss', {[String(index)]: item('A link', link)})),
	...links
		.slice(0, 6)
		.flatMap((link, index) =>
			filesOf('links', '.json', {[String(index)]: json({title: 'A link', url: link, text: story})}),
		),
	...inFields,
];
