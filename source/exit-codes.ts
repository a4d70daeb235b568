export const exitCodes = {ok: 0, nothing: 1, trouble: 2, interrupted: 130} as const;
