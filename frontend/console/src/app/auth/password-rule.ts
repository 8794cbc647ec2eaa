/** As the server requires it. */
export const PASSWORD_MIN = 8;

export const PASSWORD_HINT = `At least ${PASSWORD_MIN} characters; a few words make a good one.`;
