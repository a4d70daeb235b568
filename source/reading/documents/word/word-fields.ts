// Fields of a Word document: what is shown is their result, and what stands before it is an instruction.

type Field = {instruction: string; hasResult: boolean};

/** Results that are the program's: tables of contents, indexes, page numbers. */
const furniture = /^\s*(?:TOC|INDEX|TOA|PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** The address of a link; behind `\l` stands a place in the document itself. */
const address = /^\s*HYPERLINK\s{1,9}(\\l\s{1,9})?"([^"]{1,4000})"/i;

/** UTF-16 units of an instruction that are looked at. */
const longestInstruction = 5000;

/** Fields in one another; more are not opened. */
const deepest = 30;

/** Returns true for a field whose result is no part of the text. */
export const isFurnitureField = (instruction: string): boolean => furniture.test(instruction);

/** Returns the address of a field that is a link. */
export const addressOfField = (instruction: string): string | undefined => {
	const [, inside, words] = address.exec(instruction) ?? [];
	return words === undefined || inside === undefined ? words : `#${words}`;
};

/** Follows the fields that are open at a place in the text. */
export type WordFields = {
	readonly begin: () => void;
	readonly instruct: (text: string) => void;
	/** Returns the instruction of the field whose result begins. */
	readonly separate: () => string;
	/** Returns true if the field had a result. */
	readonly end: () => boolean;
	/** Instructions hardly ever go on in the next paragraph; one that is never closed must not swallow the rest of the text. */
	readonly endParagraph: () => void;
	/** Returns true where words are shown. */
	readonly isShown: () => boolean;
};

/** Returns a follower without open fields. */
export const createWordFields = (): WordFields => {
	let fields: Field[] = [];
	let hidden = 0;
	const count = (): void => {
		hidden = fields.filter(({instruction, hasResult}) => !hasResult || isFurnitureField(instruction)).length;
	};
	return {
		begin: () => {
			if (fields.length < deepest) fields.push({instruction: '', hasResult: false});
			count();
		},
		instruct: text => {
			const field = fields.at(-1);
			if (field && !field.hasResult && field.instruction.length < longestInstruction) field.instruction += text;
		},
		separate: () => {
			const field = fields.at(-1);
			if (field) field.hasResult = true;
			count();
			return field?.instruction ?? '';
		},
		end: () => {
			const hadResult = fields.pop()?.hasResult ?? false;
			count();
			return hadResult;
		},
		endParagraph: () => {
			if (hidden === 0) return;
			fields = fields.filter(({hasResult}) => hasResult);
			count();
		},
		isShown: () => hidden === 0,
	};
};
