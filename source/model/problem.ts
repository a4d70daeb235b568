/** Something worth telling that did not stop us: what happened, to which thing, what to do next. */
export type Problem = {readonly path: string; readonly what: string; readonly remedy?: string};

/** One line for stderr: “notes.bin: a picture, not text. Leave it out.” */
export const describeProblem = ({path, what, remedy}: Problem): string =>
	remedy === undefined ? `${path}: ${what}.` : `${path}: ${what}. ${remedy}`;

/** Something that stops us and that the user can mend; printed as it is, never with a stack. */
export class UserError extends Error {
	override name = 'UserError';
}
