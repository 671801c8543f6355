import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { DrawEntry, DrawList } from '../../../../src/policy/after-school/draw/draw-list'
import type { Weekday } from '../../../../src/policy/after-school/clock'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export const codeFor = (name: string | number) => sha256(`code of ${name}`)
export const seedFor = (name: string | number) => sha256(`seed ${name}`)

/** A child that ranks offerings on Monday. */
export const anEntry = (name: string | number, offeringIds: readonly number[], more: Partial<DrawEntry> = {}): DrawEntry => ({
  code: codeFor(name),
  group: codeFor(name),
  earlierLosses: 0,
  days: [{ weekday: 1, offeringIds }],
  ...more,
})

const WEEKDAYS: readonly Weekday[] = [1, 2, 3]

interface Child {
  days: { weekday: Weekday; picks: number[] }[]
  earlierLosses: number
  withNext: boolean
}

const anyChild: fc.Arbitrary<Child> = fc.record({
  days: fc
    .subarray([...WEEKDAYS])
    .chain((weekdays) =>
      fc.tuple(...weekdays.map((weekday) => fc.record({ weekday: fc.constant(weekday), picks: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }) }))),
    ),
  earlierLosses: fc.nat(5),
  withNext: fc.boolean(),
})

/** Any sound list: four offerings on each of three weekdays, siblings next to each other. */
export const anyList: fc.Arbitrary<DrawList> = fc
  .record({
    places: fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
    children: fc.array(anyChild, { maxLength: 25 }),
  })
  .map(({ places, children }) => {
    const offeringAt = (weekday: number, pick: number) => weekday * 10 + pick
    const offerings = places.map((count, index) => {
      const weekday = WEEKDAYS[Math.floor(index / 4)] ?? 1
      return { offeringId: offeringAt(weekday, index % 4), weekday, places: count }
    })
    const entries = children.map(({ days, earlierLosses }, index): DrawEntry => {
      const first = index - (index % 2)
      const arePair = children[first]?.withNext === true && first + 1 < children.length
      const [smaller] = [codeFor(first), codeFor(first + 1)].sort()
      return {
        code: codeFor(index),
        group: (arePair ? smaller : undefined) ?? codeFor(index),
        earlierLosses,
        days: days.map(({ weekday, picks }) => ({ weekday, offeringIds: picks.map((pick) => offeringAt(weekday, pick)) })),
      }
    })
    return { offerings, entries }
  })
