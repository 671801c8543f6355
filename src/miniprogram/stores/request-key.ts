/** Chosen once for an act: the API acts once for it, however often it arrives. */
export const newRequestKey = (now: Date): string =>
  `${now.getTime().toString(36)}-${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`
