import type { RefusedField } from '../contract/envelope'
import type { ErrorCode } from '../contract/error-codes'

/** A refusal the caller can understand and act on; everything else that is thrown is a fault of ours. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields?: RefusedField[],
  ) {
    super(code)
  }
}
