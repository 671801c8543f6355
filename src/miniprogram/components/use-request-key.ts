import { useRef } from 'react'
import { asApiError } from '../api/api-error'
import { newRequestKey } from '../stores/request-key'

type OnceKeyed = <Answer>(act: (requestKey: string) => Promise<Answer>) => Promise<Answer>

/**
 * Gives an act its request key: the same one until an answer to it is known, so that a retry on a bad network acts
 * once. After `acted-before` the next try is an act of its own, because by then its maker has seen what stands.
 */
export function useRequestKey(): OnceKeyed {
  const key = useRef(newRequestKey(new Date()))
  return async (act) => {
    try {
      const answer = await act(key.current)
      key.current = newRequestKey(new Date())
      return answer
    } catch (failure) {
      if (asApiError(failure).code === 'acted-before') key.current = newRequestKey(new Date())
      throw failure
    }
  }
}
