/** The nouns of the function `register`; every other noun is answered by `api`. */
const OF_REGISTER = ['approvals.', 'institutions.']

/** The deployed cloud functions that answer calls. Two, because one file with every noun would be over 600 KB. */
export type FunctionName = 'api' | 'register'

/** The function that answers a call of this path, such as `homework.tonight`. */
export const functionOf = (path: string): FunctionName =>
  OF_REGISTER.some((noun) => path.startsWith(noun)) ? 'register' : 'api'
