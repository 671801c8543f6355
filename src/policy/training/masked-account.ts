const MASKED = /^(?=.{4,30}$)(?=.*\*\*)[* ]*(?:\d[* ]*){0,8}$/

/** Whether a number of an account may be shown, '6200 **** 0001': two stars at least and eight of its digits at most, which is ours and no rule's. */
export const isMaskedAccount = (text: string): boolean => MASKED.test(text)
