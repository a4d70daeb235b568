/** Tags of ISO 639 for texts without one known language: undetermined, multiple, none, uncoded. */
const saysNothing = /^(?:und|mul|zxx|mis)\b/;

/** Returns the tag of a language, “pt_BR” as “pt-br”; undefined for anything else, such as the English name of one. */
export const statedLanguage = (value: string | undefined): string | undefined => {
	if (value === undefined || value.length > longestTag) return undefined;
	const tag = value.trim().toLowerCase().replaceAll('_', '-');
	return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(tag) && !saysNothing.test(tag) ? tag : undefined;
};

/** BCP 47 asks programs to keep 35 characters at least. */
const longestTag = 35;
