// Recognises text as news agencies send it to newsrooms, by the codes at its head. Runs for every file.
import type {Glimpse} from '../format.ts';

/** ANPA 1312: two SYN open a message, or the number and the destination, parted by US. */
const synchronised = /^[\ufeff\s]{0,20}(?:\x16{2}|\x01[\w ]{3,20}\x1f)/;
/** Lines of its head stand between `^` and `<`. */
const headLine = /^\x02?\^.{0,200}<[ \t]*$/gm;

/** Returns true for ANPA. Where the control characters were lost, it needs three lines of a head. */
export const looksLikeAnpa = ({text}: Glimpse): boolean =>
	synchronised.test(text) || (text.includes('^') && (text.match(headLine)?.length ?? 0) > 2);

/** The service, number, priority and category of a message, and its length: “abc0123 4 pl 211”. */
const messageHead = /^[\ufeff\x00-\x20\x7f]{0,40}[A-Za-z]{2,4}\d{3,5} \d [A-Za-z]{1,3} {1,3}\d{1,5}(?:[ \n\r]|$)/;

/** A head of any other form, between the control characters SOH and STX. Fonts and icons begin with SOH, too. */
const enclosedHead = /^[\ufeff\s\x00\x7f]{0,40}\x01[\w ]{3}[^\x00\x02]{0,300}\x02/;

/** Returns true for IPTC 7901. */
export const looksLikeIptc7901 = ({text}: Glimpse): boolean =>
	messageHead.test(text) || (text.includes('\x01') && enclosedHead.test(text));

/** Returns true for text of a news wire. */
export const looksLikeWireText = (glimpse: Glimpse): boolean => looksLikeAnpa(glimpse) || looksLikeIptc7901(glimpse);
