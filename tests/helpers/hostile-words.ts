/** What a file's name may hold: escape sequences, C1 controls, turned text, half a pair, a line break. */
export const hostileWords =
	'a\u001B[2Jb\u001B]0;owned\u0007\u009B31mc\u007F\u0000\n\t\r\u202Egnp\u202C\u2066d\u2069\u200E\u200F\u061C\uD800e\uDC00';
