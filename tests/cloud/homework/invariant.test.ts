import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Database } from '../../../src/cloud/database/connect'
import type { OverrunAnswer, PostAnswer } from '../../../src/cloud/features/homework/shapes'
import type { AnswerEnvelope } from '../../../src/contract/envelope'
import { as } from '../../support/call'
import { onRealPostgres, testDatabase } from '../../support/test-database'
import { mustBe } from '../../support/world'
import { aPost, aSetting, aTask, counters, posted } from './setting'
import type { Setting } from './setting'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const DAYS = ['2026-05-21', '2026-05-22', '2026-05-25', '2026-05-23'] as const // the last a Saturday

const task = fc
  .record({
    minutes: fc.integer({ min: 1, max: 45 }),
    days: fc.subarray([...DAYS].sort(), { minLength: 1, maxLength: 2 }),
    written: fc.boolean(),
    required: fc.boolean(),
    place: fc.constantFrom('home' as const, 'home' as const, 'home' as const, 'in-class' as const),
  })
  .map(({ minutes, days, ...more }) => aTask({ ...more, load: days.map((day) => ({ day, minutes })) }))
const tasks = fc.array(task, { minLength: 1, maxLength: 3 })
const which = fc.nat({ max: 20 })

const act = fc.oneof(
  fc.record({ act: fc.constant('post' as const), tasks, which }),
  fc.record({ act: fc.constant('post' as const), tasks, which }),
  fc.record({ act: fc.constant('edit' as const), tasks, which }),
  fc.record({ act: fc.constant('withdraw' as const), which }),
  fc.record({ act: fc.constant('publish' as const), which, minutes: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ act: fc.constant('take-back' as const), which }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Does the acts one after another, on whatever homework and overruns the acts before left; keeps what came out. */
class Doer {
  private homework: { homeworkId: number; version: number }[] = []
  private overruns: { overrunId: number; day: string; classId: number }[] = []
  readonly codes: string[] = []

  constructor(
    private readonly setting: Setting,
    private readonly math = as(db, setting.math.openid),
    private readonly lead = as(db, setting.classTeacher.openid),
  ) {}

  async do(next: Act): Promise<void> {
    const { key, classIds } = this.setting
    const classId = mustBe(classIds[next.which % classIds.length])
    const homework = this.homework.length > 0 ? [mustBe(this.homework[next.which % this.homework.length])] : []
    const request = { ...key, requestKey: randomUUID() }
    if (next.act === 'post') {
      this.remember(await this.math('homework.post', aPost(this.setting, next.tasks)))
    } else if (next.act === 'publish') {
      const day = mustBe(DAYS[next.which % DAYS.length])
      const input = { ...request, classId, day, extraMinutes: next.minutes, reason: '示例理由' }
      const answer = this.noted(await this.lead('homework.publishOverrun', input))
      if (answer.ok) this.overruns.push({ ...(answer.data as OverrunAnswer), day, classId })
    } else if (next.act === 'take-back') {
      const overrun = this.overruns[next.which % Math.max(1, this.overruns.length)]
      if (!overrun) return
      const { overrunId, day } = overrun
      this.noted(await this.lead('homework.withdrawOverrun', { ...key, overrunId, day, classId: overrun.classId }))
    } else if (homework.length > 0 && next.act === 'edit') {
      this.remember(await this.math('homework.edit', { ...request, homework, tasks: next.tasks }))
    } else if (homework.length > 0) {
      this.noted(await this.math('homework.withdraw', { ...request, homework }))
    }
  }

  private noted(answer: AnswerEnvelope): AnswerEnvelope {
    if (!answer.ok) this.codes.push(answer.error.code)
    return answer
  }

  private remember(answer: AnswerEnvelope): void {
    this.noted(answer)
    const data = answer.ok ? (answer.data as PostAnswer) : undefined
    if (data?.outcome !== 'posted') return
    for (const { homeworkId, version } of data.homework) {
      this.homework = this.homework.filter((known) => known.homeworkId !== homeworkId)
      this.homework.push({ homeworkId, version })
    }
  }
}

async function expectTrueCounters(setting: Setting): Promise<void> {
  for (const day of await counters(db, setting.key)) {
    expect({ ...day, used: day.tasks, overrun: day.reasons }).toEqual(day)
    if (day.cap !== null) expect(day.used).toBeLessThanOrEqual(day.cap + day.overrun)
  }
}

const hands = fc.array(fc.array(act, { minLength: 3, maxLength: 6 }), { minLength: 3, maxLength: 4 })

const RUNS = onRealPostgres ? 25 : 12

it('no sequence of posts, edits, withdrawals and overruns leaves a counter other than its tasks, or over its cap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 14 }), async (acts) => {
      const setting = await aSetting(db, [4, 8])
      const doer = new Doer(setting)
      for (const next of acts) await doer.do(next)
      expect(doer.codes).not.toContain('internal')
      await expectTrueCounters(setting)
    }),
    { numRuns: RUNS },
  )
}, 60_000)

it('no interleaving of them does either', async () => {
  await fc.assert(
    fc.asyncProperty(hands, async (acting) => {
      const setting = await aSetting(db, [4, 8])
      const doers = acting.map(() => new Doer(setting))
      await Promise.all(
        acting.map(async (acts, hand) => {
          for (const next of acts) await mustBe(doers[hand]).do(next)
        }),
      )
      expect(doers.flatMap((doer) => doer.codes)).not.toContain('internal')
      await expectTrueCounters(setting)
    }),
    { numRuns: Math.ceil(RUNS / 2) },
  )
}, 60_000)

it('a storm of posts to the same class days fills them to the cap and never over it', async () => {
  const setting = await aSetting(db, [4, 4, 4])
  const math = as(db, setting.math.openid)
  const backwards = [...setting.classIds].reverse()
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) => {
      const input = aPost(setting, [aTask({ minutes: 3 })])
      // Half of them name the classes the other way round: nobody may wait for each other in a circle.
      if (i % 2) input.classes = backwards.map((classId) => ({ classId, tasks: [aTask({ minutes: 3 })] }))
      return math('homework.post', input)
    }),
  )
  const outcomes = answers.map((answer) => (answer.ok ? (answer.data as PostAnswer).outcome : answer.error.code))
  expect(outcomes.filter((outcome) => outcome === 'posted')).toHaveLength(20)
  expect(new Set(outcomes)).toEqual(new Set(['posted', 'refused']))
  expect((await counters(db, setting.key)).map((day) => [day.used, day.tasks])).toEqual(Array(3).fill([60, 60]))
}, 60_000)

it('a day whose calendar changed under it may get lighter but not heavier', async () => {
  const setting = await aSetting(db)
  const saturday = '2026-05-23'
  const { homework } = await posted(db, setting, [aTask({ minutes: 100, day: saturday })])
  const { districtId, schoolId } = setting.key
  await db.run(
    {
      name: 'test-saturday-school',
      text: `insert into school_day (district_id, school_id, day, is_school_day, note)
        values ($1, $2, $3, true, '补课')`,
    },
    [districtId, schoolId, saturday],
  )
  const math = as(db, setting.math.openid)
  const more = await math('homework.post', aPost(setting, [aTask({ minutes: 1, day: saturday })]))
  expect(more).toMatchObject({ ok: true, data: { outcome: 'refused', full: [{ verdict: { overMinutes: 41 } }] } })
  const lighter = { ...setting.key, requestKey: randomUUID(), homework, tasks: [aTask({ minutes: 80, day: saturday })] }
  const named = homework.map(({ homeworkId, version }) => ({ homeworkId, version }))
  expect(await math('homework.edit', { ...lighter, homework: named })).toMatchObject({
    ok: true,
    data: { outcome: 'posted', days: [{ usedMinutes: 80 }] },
  })
})
