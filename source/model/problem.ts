/** Something to report that did not stop the program: what happened, to which file, what to do next. */
export type Problem = {
	readonly path: string;
	readonly what: string;
	readonly remedy?: string;
	/** Set if it is told for completeness: nothing failed, and the exit code stays what it is. */
	readonly isNotice?: true;
	/** Set if it is about what is kept between runs, and about no article. */
	readonly isOfCache?: true;
};

/** Describes a problem on one line, for stderr: “page.html: took too long to read. Save it as plain text.” */
export const describeProblem = ({path, what, remedy}: Problem): string =>
	remedy === undefined ? `${path}: ${what}.` : `${path}: ${what}. ${remedy}`;

/** Something that stops us and that the user can mend; printed as it is, never with a stack. */
export class UserError extends Error {
	override name = 'UserError';
}
