import type { CallEnvelope } from '../../contract/envelope'

/** Carries one envelope to the API and resolves with whatever came back; rejects with 'offline' when nothing could. */
export type Transport = (call: CallEnvelope) => Promise<unknown>
