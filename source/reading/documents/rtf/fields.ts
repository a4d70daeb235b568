// What the fields of office documents are told to do, as far as it matters for their text.

/** A table of contents or an index: it lists what stands elsewhere. */
const contents = /^\s{0,20}(?:TOC|INDEX|TOA|RD|TC|XE)\b/i;

/** Returns true for a field that shows a list of what stands elsewhere. */
export const isContents = (instruction: string): boolean => contents.test(instruction);

const hyperlink = /^\s{0,20}HYPERLINK\s{1,20}(?:\\[mntoMNTO]\s{1,20})?(?:"([^"]{1,4000})"|(\S{1,4000}))/;

/** Returns the address of a link, as the file writes it; undefined for other fields, and for links within the document. */
export const addressIn = (instruction: string): string | undefined => {
	const [, quoted, bare] = hyperlink.exec(instruction) ?? [];
	const address = quoted ?? bare;
	return address === undefined || address.startsWith('\\') ? undefined : address;
};
