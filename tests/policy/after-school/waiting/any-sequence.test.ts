import fc from 'fast-check'
import { joinLate } from '../../../../src/policy/after-school/choosing/join-late'
import { advanceLine, answerOffer } from '../../../../src/policy/after-school/waiting/advance'
import type { WaitingPlace } from '../../../../src/policy/after-school/waiting/waiting-place'
import { anOffering, TERM } from '../plan/a-plan'

const HOURS = 24
const START = new Date('2026-11-24T00:00:00Z').getTime()

const anyAct = fc.record({
  act: fc.constantFrom('join', 'take', 'decline', 'leave', 'wait-hours'),
  childId: fc.integer({ min: 1, max: 8 }),
  hours: fc.integer({ min: 1, max: 30 }),
})

const holds = ({ state }: WaitingPlace) => state === 'enrolled' || state === 'offered'
const isLive = (place: WaitingPlace) => holds(place) || place.state === 'waiting'

/** One offering as a caller moves it by the rules: late joining, answers, leaving, and time going by. */
class Offering {
  line: WaitingPlace[] = []
  private nextPosition = 1
  private now = START

  constructor(readonly capacity: number) {}

  private advance() {
    this.line = advanceLine(this.line, this.capacity - this.line.filter(holds).length, HOURS, new Date(this.now)).line
  }

  private join(childId: number) {
    if (this.line.some((place) => place.childId === childId && isLive(place))) return
    const joining = joinLate(
      anOffering({ capacity: this.capacity }),
      { taken: this.line.filter(holds).length, waiting: this.line.filter(({ state }) => state === 'waiting').length, isDrawn: true },
      { grade: 4, day: '2026-11-24', term: TERM },
    )
    if (joining.verdict === 'refused') throw new Error('nothing speaks against it')
    const state = joining.verdict === 'enrol' ? 'enrolled' : 'waiting'
    const others = this.line.filter((place) => place.childId !== childId)
    this.line = [...others, { childId, position: this.nextPosition, state, offeredUntil: null }]
    this.nextPosition += 1
  }

  private change(childId: number, to: (place: WaitingPlace) => WaitingPlace) {
    this.line = this.line.map((place) => (place.childId === childId ? to(place) : place))
  }

  do({ act, childId, hours }: { act: string; childId: number; hours: number }) {
    const now = new Date(this.now)
    if (act === 'wait-hours') this.now += hours * 3_600_000
    else if (act === 'join') this.join(childId)
    else if (act === 'leave') this.change(childId, (place) => (isLive(place) ? { ...place, state: 'left', offeredUntil: null } : place))
    else {
      this.change(childId, (place) => {
        const answered = answerOffer(place, act === 'take', now)
        return answered.verdict === 'answered' ? answered.place : place
      })
    }
    this.advance()
  }
}

describe('any sequence of joining, answering, leaving and waiting', () => {
  test('never has more places taken or on offer than there are, nobody twice, and no place empty while somebody waits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.array(anyAct, { maxLength: 60 }), (capacity, acts) => {
        const offering = new Offering(capacity)
        for (const act of acts) {
          offering.do(act)
          const taken = offering.line.filter(holds).length
          expect(taken).toBeLessThanOrEqual(capacity)
          const ids = offering.line.map(({ childId }) => childId)
          expect(new Set(ids).size).toBe(ids.length)
          if (offering.line.some(({ state }) => state === 'waiting')) expect(taken).toBe(capacity)
        }
      }),
      { numRuns: 300 },
    )
  })
})
