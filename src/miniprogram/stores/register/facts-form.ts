import { makeAutoObservable, observableRef } from 'mobx'
import type { InstitutionFacts } from '../../../cloud/features/institutions/shapes'
import type { RefusedField } from '../../../contract/envelope'
import type { Day } from '../../../policy/calendar/day'
import { forget, remember, remembered } from '../phone-storage'
import { newRequestKey } from '../request-key'
import { faultsOf, readFacts } from './read-facts'
import type { Fault } from './read-facts'
import { beginWith, isTouched, keepMine, rebase, takeTheirs, typeInto } from './three-way'
import type { Versions } from './three-way'
import type { TypedFacts } from './typed-facts'

interface Kept {
  requestKey: string
  applicant: string
  form: Versions<TypedFacts>
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'requestKey' in value && 'form' in value

/** The form of an institution's facts; what is typed stays on the phone until it is sent or thrown away. */
export class FactsForm {
  form: Versions<TypedFacts>
  applicant = ''
  /** From when the facts hold; today when empty. */
  fromDay: Day | '' = ''
  /** One until an answer to it is known, so that a retry on a bad network acts once. */
  requestKey = newRequestKey(new Date())
  /** It goes on from an earlier day or a closed WeChat. */
  restored = false
  /** Faults are told once somebody has tried to send it. */
  private tried = false
  private readonly asksApplicant: boolean
  private refused: Fault[] = []
  private readonly name: string

  constructor(name: string, version: number | null, stands: TypedFacts, asksApplicant = false) {
    this.name = `facts-${name}`
    this.asksApplicant = asksApplicant
    const kept = remembered(this.name, isKept)
    this.form = kept ? rebase(kept.form, version, stands) : beginWith(version, stands)
    if (kept) {
      this.applicant = kept.applicant
      this.requestKey = kept.requestKey
      this.restored = isTouched(this.form)
    }
    makeAutoObservable<this, 'name' | 'refused' | 'asksApplicant'>(this, {
      form: observableRef,
      refused: observableRef,
      name: false,
      asksApplicant: false,
    })
  }

  get typed(): TypedFacts {
    return this.form.typed
  }

  get touched(): boolean {
    return isTouched(this.form) || this.applicant !== ''
  }

  /** Fields that somebody else changed meanwhile to something else than what is typed. */
  get conflicts(): (keyof TypedFacts)[] {
    return Object.keys(this.form.theirs) as (keyof TypedFacts)[]
  }

  get faults(): Fault[] {
    const own = this.tried ? this.standing : []
    return [...own, ...this.refused.filter(({ path }) => !own.some((one) => one.path === path))]
  }

  private get standing(): Fault[] {
    const nobody = this.asksApplicant && this.applicant.trim() === ''
    return [...(nobody ? [{ path: 'applicant', fault: 'too-short' }] : []), ...faultsOf(this.form.typed)]
  }

  change(part: Partial<TypedFacts>) {
    const fields = Object.keys(part)
    this.refused = this.refused.filter(({ path }) => !fields.includes(path.split('.')[0] ?? ''))
    this.put(typeInto(this.form, part))
  }

  nameApplicant(applicant: string) {
    this.applicant = applicant
    this.refused = this.refused.filter(({ path }) => path !== 'applicant')
    this.keep()
  }

  holdFrom(day: Day | '') {
    this.fromDay = day
    this.refused = this.refused.filter(({ path }) => path !== 'fromDay')
  }

  /** What stands now, when it is not what the form began with. */
  follow(version: number | null, stands: TypedFacts) {
    this.put(rebase(this.form, version, stands))
  }

  settle(field: keyof TypedFacts, whose: 'mine' | 'theirs') {
    this.put(whose === 'mine' ? keepMine(this.form, field) : takeTheirs(this.form, field))
  }

  /** The facts to send; null while something stands against it. */
  read(): InstitutionFacts | null {
    this.tried = true
    this.refused = []
    return this.standing.length > 0 ? null : readFacts(this.form.typed).facts
  }

  /** What the API refused, by its paths. */
  refuse(fields: readonly RefusedField[]) {
    this.refused = fields.map(({ path, message }) => ({ path: path.replace(/^facts\./, ''), fault: message }))
  }

  /** The next try is an act of its own. */
  renewKey() {
    this.requestKey = newRequestKey(new Date())
    this.keep()
  }

  /** It is sent. */
  drop() {
    forget(this.name)
    this.requestKey = newRequestKey(new Date())
    this.restored = false
  }

  /** Throws away what was typed. */
  startAgain() {
    this.drop()
    this.applicant = ''
    this.tried = false
    this.refused = []
    this.form = beginWith(this.form.version, this.form.base)
  }

  private put(form: Versions<TypedFacts>) {
    this.form = form
    this.keep()
  }

  private keep() {
    const { requestKey, applicant, form } = this
    if (this.touched) remember(this.name, { requestKey, applicant, form } satisfies Kept)
    else forget(this.name)
  }
}

/** Something typed under that name is still on this phone. */
export const hasFactsDraft = (name: string): boolean => remembered(`facts-${name}`, isKept) !== null
