// Text as news agencies send it to newsrooms: a head of codes, control characters around the story.
import type {ForeignFormat, Opening} from './foreign-format.ts';
import {makePages} from './remedies.ts';

/** ANPA 1312: two SYN open a message; header lines stand between `^` and `<`. */
const isAnpa = ({long}: Opening): boolean =>
	/^\s{0,20}\x16{2}/.test(long) ||
	(/^\^.{0,200}<$/m.test(long) && (long.match(/^\x02?\^.{0,200}<$/gm)?.length ?? 0) > 2);

/** IPTC 7901: SOH, and the service, number, priority and category of the message: “abc0123 4 pl 211”. */
const messageHeader = /^[\x00-\x20]{0,20}[a-z]{2,4}\d{3,4} \d [a-z]{1,3} {1,3}\d{1,5}(?:[ \n\r]|$)/i;

const isIptc7901 = ({long}: Opening): boolean =>
	messageHeader.test(long) || (/^[\s\x00]{0,20}\x01/.test(long) && long.includes('\x02'));

/** The rows for text of news wires. */
export const wireTexts: readonly ForeignFormat[] = [
	{what: 'a message of a news wire (ANPA)', remedy: makePages, recognises: isAnpa},
	{what: 'a message of a news wire (IPTC 7901)', remedy: makePages, recognises: isIptc7901},
];
