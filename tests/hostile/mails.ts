// Hostile emails and mailboxes: nested parts, endless headers, attachments with names that lead out of the folder.
import {filesOf, type HostileFile, story} from './hostile-file.ts';

const head = 'Message-ID: <a@b>\nFrom: A <a@b>\nSubject: A letter\nMIME-Version: 1.0\n';

const nested = (depth: number, top = head): string => {
	const opened = Array.from(
		{length: depth},
		(_, index) => `Content-Type: multipart/mixed; boundary="b${index}"\n\n--b${index}\n`,
	);
	return `${top}${opened.join('')}Content-Type: text/plain\n\n${story}\n`;
};

const parts = (inner: string): string =>
	`${head}Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\n${story}\n\n${inner}\n--x--\n`;

export const mails: readonly HostileFile[] = [
	...filesOf('mail', '.eml', {
		'ten-levels': nested(10),
		'hundred-levels': nested(100),
		'thousand-levels': nested(1000),
		'attachment-outside': parts(
			'--x\nContent-Type: text/plain; name="../../../tmp/pwn"\nContent-Disposition: attachment; filename="../../../tmp/pwn"\n\nowned\n',
		),
		'attachment-absolute': parts('--x\nContent-Disposition: attachment; filename="/etc/cron.d/pwn"\n\nowned\n'),
		'many-parts': parts('--x\nContent-Type: text/plain\n\nmore\n'.repeat(3000)),
		'same-boundary': parts(`--x\nContent-Type: multipart/mixed; boundary="x"\n\n${'--x\n'.repeat(3000)}`),
		'empty-boundary': `${head}Content-Type: multipart/mixed; boundary=""\n\n${story}\n`,
		'broken-base64': parts('--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n=====%%%%\n'),
		'broken-quoted-printable': parts(
			`--x\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n${'=ZZ='.repeat(20_000)}\n`,
		),
		'long-header': `${head}X-Long: ${'a'.repeat(500_000)}\n\n${story}\n`,
		'folded-header': `${head}X-Folded: a${'\n b'.repeat(50_000)}\n\n${story}\n`,
		'many-headers': `${head}${'X-A: b\n'.repeat(50_000)}\n${story}\n`,
		'many-addresses': `Message-ID: <a@b>\nFrom: ${'((('.repeat(1000)}a@b\nTo: ${'a@b, '.repeat(20_000)}\nSubject: A\n\n${story}\n`,
		'encoded-words': `Message-ID: <a@b>\nFrom: a@b\nSubject: ${'=?utf-8?q?=41?= '.repeat(5000)}\n\n${story}\n`,
		'page-of-divs': `${head}Content-Type: text/html\n\n<p>${story}</p>${'<div>'.repeat(5000)}`,
		'line-feeds': () => `${head}\n${story}\n${'\n'.repeat(1_000_000)}`,
		'forwarded-forwards': `${head}${'Content-Type: message/rfc822\n\nSubject: in\n'.repeat(8)}\n${story}\n`,
	}),
	// Fifteen thousand forwards need not be shown, but must not take long either.
	...filesOf('mail', '.eml', {
		'forwards-by-the-thousand': () => `${head}${`Content-Type: message/rfc822\n\n${head}`.repeat(15_000)}\n${story}\n`,
	}).map(({shows: _, ...file}) => file),
	...filesOf('saved page', '.mhtml', {
		'thousand-levels': nested(1000, 'From: <Saved by Blink>\nSubject: A page\nMIME-Version: 1.0\n'),
	}),
	...filesOf('saved page', '.mht', {
		'frames-by-the-thousand': () =>
			`From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Location: https://a.example/\n\n<html><p>${story}</p></html>\n${'--b\nContent-Type: text/html\n\n<html><p>Buy rope.</p></html>\n'.repeat(20_000)}--b--\n`,
	}),
	...filesOf('mailbox', '.mbox', {
		starts: `From a@b Thu Feb 23 06:00:00 2023\nFrom: a@b\nSubject: A\n\n${story}\n${'\nFrom '.repeat(50_000)}\n`,
		marks: `From a@b Thu Feb 23 06:00:00 2023\nFrom: a@b\nSubject: A\n\n${story}\n${'>'.repeat(300_000)}From \n`,
		'many-messages': `From a@b Thu Feb 23 06:00:00 2023\nFrom: a@b\nSubject: A\n\n${story}\n\n`.repeat(3000),
		'one-bad': `From a@b Thu Feb 23 06:00:00 2023\nFrom: a@b\nSubject: A\n\n${story}\n\nFrom a@b Thu Feb 23 06:00:00 2023\n${nested(100)}`,
	}),
];
