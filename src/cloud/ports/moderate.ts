/**
 * The content check of user text: `risky` is refused, `review` is let through and logged for a person to look at.
 * The real adapter asks WeChat's msgSecCheck v2; on one machine everything passes.
 */
export type Moderate = (text: string, openid: string) => Promise<'pass' | 'review' | 'risky'>
