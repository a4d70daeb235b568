// Lines of a saved page that stand inside its story and are none of it: buttons, labels, pointers to other stories, and
// what the page says a second time of headline, byline and date. Only what leaves no doubt.
import type {LaidBlock} from './block-builder.ts';
import {bare, type PageFacts} from './page-facts.ts';
import {dateLineOf} from './prose/facts.ts';
import {pointsElsewhere} from './prose/line-forms.ts';

/** Blocks from the top among which byline, date and buttons stand. */
const topLength = 8;
const longestLabel = 60;

const labels: ReadonlySet<string> = new Set([
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

const isLabel = ({kind, text}: LaidBlock): boolean =>
	kind !== 'subhead' &&
	text.length <= longestLabel &&
	labels.has(
		text
			.toLowerCase()
			.replace(/[^\p{L}]+/gu, ' ')
			.trim(),
	);

/** “See also” over a list may be a section of the story; these are none. */
const moreStories =
	/^(?:related|read (?:more|also|next)|more (?:from|on|stories|news)|recommended|most (?:read|popular)|trending|you may also)\b/i;

const isLinked = (block: LaidBlock | undefined): boolean => block?.linked === true;

/** “Related stories” over a list of links, “Read also: …” as one. */
const withoutPointers = (laid: readonly LaidBlock[]): readonly LaidBlock[] => {
	const kept: LaidBlock[] = [];
	for (let index = 0; index < laid.length; index++) {
		const block = laid[index]!;
		const points =
			block.kind === 'subhead' ? moreStories.test(block.text) : block.kind !== 'caption' && pointsElsewhere(block.text);
		if (!points || !(isLinked(block) || isLinked(laid[index + 1]))) {
			kept.push(block);
			continue;
		}
		if (!isLinked(block)) while (isLinked(laid[index + 1])) index++;
	}
	return kept;
};

const repeats = ({headline, byline, published}: PageFacts): ((block: LaidBlock) => boolean) => {
	const stated = new Set([headline, byline, byline && `by ${byline}`].map(words => bare(words ?? '')));
	return ({kind, text}) => {
		if (kind === 'caption' || text.length > 300) return false;
		if (stated.has(bare(text))) return true;
		return kind !== 'subhead' && published !== undefined && dateLineOf(text) !== undefined;
	};
};

export const withoutFurniture = (laid: readonly LaidBlock[], facts: PageFacts): readonly LaidBlock[] => {
	const isRepeat = repeats(facts);
	return withoutPointers(laid)
		.filter(block => !isLabel(block))
		.filter((block, index) => index >= topLength || !isRepeat(block));
};
