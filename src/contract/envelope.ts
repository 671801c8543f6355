import type { ErrorCode } from './error-codes'

/** One call as it travels: the same over wx.cloud.callFunction and over HTTP (POST /api). */
export interface CallEnvelope {
  path: string
  type: 'query' | 'mutation'
  input?: unknown
}

/** One field that was refused: where it is in the input, and which rule it broke. */
export interface RefusedField {
  path: string
  message: string
}

export type AnswerEnvelope =
  | { ok: true; data: unknown }
  | { ok: false; error: { code: ErrorCode; requestId: string; fields?: RefusedField[] } }
