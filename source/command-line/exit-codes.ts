/** 1 means that nothing matched, 2 a usage error or a file that could not be read. */
export const exitCodes = {ok: 0, nothing: 1, trouble: 2} as const;
