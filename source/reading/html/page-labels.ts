// The labels of buttons, counters and advertisements on a page.
import {isAskingLine} from '../plain-text/asking-lines.ts';
import type {LaidBlock} from './blocks/laid-block.ts';

/** UTF-16 units. */
const longestLabel = 60;

const labels: ReadonlySet<string> = new Set([
	'ad',
	'advert',
	'advertisement',
	'advertisements',
	'sponsored',
	'anzeige',
	'werbung',
	'publicité',
	'publicidad',
	'publicidade',
	'pubblicità',
	'advertentie',
	'annons',
	'reklama',
	'iklan',
	'реклама',
	'広告',
	'caption',
	'la suite après la publicité',
	'la suite après cette publicité',
	'suite après la publicité',
	'weiter nach der anzeige',
	'weiterlesen nach der anzeige',
	'artikel wird nach der anzeige fortgesetzt',
	'continúa después de la publicidad',
	'continua após a publicidade',
	'continua dopo la pubblicità',
	'artikel gaat verder onder de advertentie',
	'show caption',
	'view this post on instagram',
	'next',
	'previous',
	'enlarge image',
	'image gallery',
	'view gallery',
	'this slideshow requires javascript',
	'media playback is unsupported on your device',
	'loading content',
	'continue reading',
	'continue reading below',
	'story continues below advertisement',
	'post comment',
	'post a comment',
	'join the conversation',
	'skip past newsletter promotion',
	'after newsletter promotion',
	'view author archive',
	'email the author',
	'follow on twitter',
	'follow on facebook',
	'share',
	'share article',
	'share full article',
	'share on x',
	'share on whatsapp',
	'share on linkedin',
	'share via email',
	'share by email',
	'share link',
	'copy link',
	'copy url',
	'link copied',
	'tweet',
	'tweet this',
	'post',
	'e mail',
	'email',
	'email this',
	'email this article',
	'mail',
	'print',
	'print article',
	'print this article',
	'facebook',
	'twitter',
	'whatsapp',
	'linkedin',
	'reddit',
	'telegram',
	'pinterest',
	'bookmark',
	'save',
	'save article',
	'save this article',
	'save for later',
	'comments',
	'comment',
	'leave a comment',
	'view comments',
	'show comments',
	'listen',
	'listen to this article',
	'listen to article',
	'subscribe',
	'sign up',
	'sign in',
	'log in',
	'follow',
	'follow us',
	'read more',
	'show more',
	'load more',
	'menu',
	'close',
	'search',
	'home',
	'loading',
	'accept all cookies',
	'accept cookies',
	'cookie settings',
	'image caption',
	'image source',
	'media caption',
	'view image in fullscreen',
	'enlarge this image',
	'hide caption',
	'toggle caption',
]);

/** “Image 1 of 23” */
const counter = /^(?:(?:image|photo|picture|slide)s? )?\d{1,3} (?:of|\/)(?: \/)? \d{1,3}$/i;

/** The notice below a form that asks for an email address. */
const privacyNotice = /^privacy (?:notice|policy)\b/i;
const longestNotice = 400;

/** “* * *”, between two parts of a story. */
const rule = /^[*•·_–—-][*•·_–—\s-]{1,30}$/;

/** “Image source, Nell Arb”, as the BBC credits pictures. */
const credit = /^image source, \S.{0,70}$/i;

/** Returns true for a block that is only a label, a counter or a privacy notice. */
export const isLabel = ({kind, text}: LaidBlock): boolean =>
	kind !== 'subhead' &&
	((text.length <= longestLabel && (counter.test(text) || rule.test(text) || isLabelled(text))) ||
		credit.test(text) ||
		(text.length <= longestNotice && privacyNotice.test(text)) ||
		isAskingLine(text));

const isLabelled = (text: string): boolean =>
	labels.has(
		text
			.toLowerCase()
			.replace(/[^\p{L}]+/gu, ' ')
			.trim(),
	);
