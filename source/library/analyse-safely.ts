// The analysis, whose faults cost the article in which they show, and no other.
import {analyseSections} from '../analysis/analyse-sections.ts';
import type {Article, StoryQuotes} from '../model/article.ts';
import type {Document, Origin} from '../model/document.ts';
import type {Problem} from '../model/problem.ts';
import {problemAt} from '../reading/format.ts';
import {cleanLine} from '../reading/text/clean-text.ts';

export type Analyse = (document: Document, onQuotes?: (found: StoryQuotes) => void) => Article;

/** An article; or what went wrong in its analysis, with what can be shown all the same. */
export type AnalysedArticle =
	| {readonly article: Article; readonly problem?: never}
	| {readonly article?: Article; readonly problem: Problem};

/** UTF-16 units of an error's own words, which may quote a whole story. */
const longestReason = 120;

/** Tells of a fault of this program in one article. `what` says what has become of the article. */
export const faultAt = (origin: Origin, what: string, error: unknown): Problem => {
	const reason = cleanLine(error instanceof Error ? error.message : String(error));
	const said = reason.length > longestReason ? `${reason.slice(0, longestReason).trimEnd()}…` : reason;
	return problemAt(origin, `${what}, as the analysis failed (${said})`, 'This is a bug: please report it.');
};

/**
 * If the analysis throws, returns the article without quotes, people and topics, and a problem that says so; where not even
 * paragraphs can be made of it, the problem alone. Never throws.
 */
export const analyseSafely = (document: Document, analyse: Analyse): AnalysedArticle => {
	try {
		return {article: analyse(document)};
	} catch (error) {
		try {
			return {
				article: analyseSections(document),
				problem: faultAt(document.origin, 'shown without quotes, people and topics', error),
			};
		} catch {
			return {problem: faultAt(document.origin, 'left out', error)};
		}
	}
};
