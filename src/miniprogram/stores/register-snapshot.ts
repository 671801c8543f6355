import { makeAutoObservable, observableRef, runInAction } from 'mobx'
import type { RegisterSnapshot, SignedSnapshot } from '../../cloud/features/institutions/shapes'
import { ageOfList } from '../../policy/training/list-age'
import type { ListAge } from '../../policy/training/list-age'
import { asApiError } from '../api/api-error'
import type { ApiError } from '../api/api-error'
import { api } from '../api/client'
import { remember, remembered } from './phone-storage'
import { readSigned } from './signed-snapshot'

/** A list younger than this is not fetched again for one more check. */
const YOUNG_MS = 5 * 60_000

const isSigned = (value: unknown): value is SignedSnapshot =>
  typeof value === 'object' && value !== null && 'payload' in value && 'signature' in value && 'publicKey' in value

/** The district's register kept on the phone: dated, signed, and believed only while the signature fits. */
export class RegisterSnapshotStore {
  snapshot: RegisterSnapshot | null = null
  loading = false
  error: ApiError | null = null
  /** What was kept or has come is not what the first key signed: nothing of it is used. */
  forged = false
  readonly districtId: number

  constructor(districtId: number) {
    this.districtId = districtId
    makeAutoObservable(this, { snapshot: observableRef, districtId: false })
  }

  private get name() {
    return `register-${this.districtId}`
  }

  /** How old the list is; null without one. */
  age(now: Date): ListAge | null {
    return this.snapshot && ageOfList(new Date(this.snapshot.madeAt), now)
  }

  /** Takes the kept list from the phone; its signature is looked at each time. */
  recall() {
    const kept = remembered(this.name, isSigned)
    if (!kept) return
    this.snapshot = readSigned(kept, kept.publicKey, this.districtId)
    this.forged = this.snapshot === null
  }

  /** Fetches the list unless the one at hand is young; a failure keeps what is there. */
  async refresh(now: Date): Promise<void> {
    if (this.loading) return
    this.recall()
    if (this.snapshot && Math.abs(now.getTime() - Date.parse(this.snapshot.madeAt)) < YOUNG_MS) return
    this.loading = true
    try {
      const signed = await api.institutions.snapshot.query({ districtId: this.districtId })
      runInAction(() => this.accept(signed))
    } catch (error) {
      runInAction(() => {
        this.error = asApiError(error)
      })
    } finally {
      runInAction(() => {
        this.loading = false
      })
    }
  }

  /** The key is the first that this phone saw: a list that another key signed does not take its place. */
  private accept(signed: SignedSnapshot) {
    const publicKey = remembered(this.name, isSigned)?.publicKey ?? signed.publicKey
    const snapshot = readSigned(signed, publicKey, this.districtId)
    this.error = null
    this.forged = snapshot === null
    if (!snapshot) return
    this.snapshot = snapshot
    remember(this.name, { ...signed, publicKey })
  }
}
