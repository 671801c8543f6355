import { TRPCClientError } from '@trpc/client'
import type { AppRouter } from '../../cloud/router'
import type { RefusedField } from '../../contract/envelope'
import type { ClientErrorCode, ErrorCode } from '../../contract/error-codes'

interface Details {
  requestId?: string
  fields?: RefusedField[]
}

/** A call that failed; the screen shows its own words by `code`, never text that came from the server. */
export class ApiError extends TRPCClientError<AppRouter> {
  readonly code: ErrorCode | ClientErrorCode
  readonly requestId: string | undefined
  readonly fields: RefusedField[]

  constructor(code: ErrorCode | ClientErrorCode, details: Details = {}) {
    super(code)
    // The parent class sets its own prototype, which would lose `instanceof ApiError`.
    Object.setPrototypeOf(this, ApiError.prototype)
    this.code = code
    this.requestId = details.requestId
    this.fields = details.fields ?? []
  }
}

/** The failure as an ApiError: what is not one already is a fault of our own and says 'internal'. */
export const asApiError = (error: unknown): ApiError => (error instanceof ApiError ? error : new ApiError('internal'))
