export const exitCodes = {ok: 0, nothing: 1, trouble: 2} as const;
