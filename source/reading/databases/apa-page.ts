// Pages of DeFacto: the head in `pre`, the headline in `h3`, a deck as bare text above or below it, and the text.
import {apaHeadIn} from './apa.ts';
import {type DocumentRead, paragraphsOf} from './database-article.ts';
import {isDeck} from './deck-or-name.ts';
import {treeOfDocument} from './document-tree.ts';
import {paragraphsOfTree} from './tree-paragraphs.ts';

/** Returns the article in the markup of one document; undefined if it has no headline. */
export const apaPageArticle = (markup: string): DocumentRead => {
	const paragraphs = paragraphsOfTree<'headline' | 'head'>(treeOfDocument(markup), {
		markOf: ({tagName}) => (tagName === 'pre' ? 'head' : tagName === 'h3' ? 'headline' : undefined),
	});
	const headline = paragraphs.findIndex(({mark}) => mark === 'headline');
	if (headline < 0) return undefined;
	// A deck stands above or below the headline.
	const above = paragraphs.slice(0, headline).filter(({mark, text}) => mark === undefined && isDeck(text));
	const below = paragraphs.slice(headline + 1).filter(({mark}) => mark === undefined);
	return {
		...apaHeadIn(paragraphs.find(({mark}) => mark === 'head')?.text ?? ''),
		headline: paragraphs[headline]!.text,
		body: paragraphsOf([...above, ...below].map(({text}) => text)),
	};
};
