import Taro from '@tarojs/taro'
import fc from 'fast-check'
import type { MarkBatch } from '../../src/cloud/features/leaving/shapes'
import { api as screens } from '../../src/miniprogram/api/client'
import type { RollKey } from '../../src/miniprogram/stores/marks/kept-marks'
import { MarkQueue } from '../../src/miniprogram/stores/marks/mark-queue'
import { stateOfChild } from '../../src/policy/after-school/leaving/state-of-child'
import { Api } from '../support/pages/api'
import { EVENING, TODAY } from '../support/world'

// The first answer waits for a process and its database to start; a property plays dozens of afternoons.
jest.setTimeout(120_000)

let api: Api
let group: Awaited<ReturnType<typeof Api.prototype.world<'group'>>>
let roll: RollKey
/** Every mark that a tap has made, by whichever start of the program. */
let made: Map<string, MarkBatch['marks'][number]>
let device: string

beforeAll(() => {
  process.env.TARO_APP_DEMO = 'on'
  api = new Api()
})
afterAll(() => api.close())

async function anAfternoon() {
  Taro.clearStorageSync()
  api.offline = false
  group = await api.world('group')
  Taro.setStorageSync('demo-identity', group.leader.openid)
  roll = { ...group.key, day: TODAY, offeringId: group.offeringId }
  made = new Map()
}

const start = () => new MarkQueue((batch) => screens.leaving.mark.mutate(batch))

/** Waits until nothing more is on its way, sent or failed. */
async function settled(queue: MarkQueue) {
  while (queue.sending) await new Promise((then) => setTimeout(then, 1))
}

function note(queue: MarkQueue) {
  device = queue.kept.device
  for (const { mark } of queue.kept.waiting) made.set(mark.markId, mark)
}

const KINDS = ['present', 'not-here', 'absent', 'to-delayed-care', 'handed-over'] as const
type Step = { tap: number; kind: (typeof KINDS)[number] } | 'undo' | 'restart' | 'signal lost' | 'signal back' | 'answer lost'

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ tap: fc.integer({ min: 0, max: 2 }), kind: fc.constantFrom(...KINDS) }) },
  { weight: 6, arbitrary: fc.constantFrom('undo' as const, 'restart' as const, 'signal lost' as const, 'signal back' as const, 'answer lost' as const) },
)

/** Plays one step; a restart may come while a call is under way, and its answer is heard by nobody. */
async function play(queue: MarkQueue, one: Step): Promise<MarkQueue> {
  if (one === 'restart') return start()
  if (one === 'signal lost' || one === 'signal back') {
    api.offline = one === 'signal lost'
    void queue.send()
  } else if (one === 'answer lost') {
    api.loseAnswer('leaving.mark')
  } else if (one === 'undo') {
    const last = queue.kept.acts[queue.kept.acts.length - 1]
    if (last) queue.undo(last.actId, EVENING)
    note(queue)
  } else {
    const pupil = group.pupils[one.tap]
    if (!pupil) return queue
    const personId = one.kind === 'handed-over' ? pupil.mother.personId : null
    const before = { state: 'expected', since: null, to: null, reason: null } as const
    queue.act({ roll, kind: one.kind, to: null, lines: [{ childId: pupil.childId, childName: '示例孩子', kind: one.kind, before, personId }] }, EVENING)
    note(queue)
    // Some taps come while the one before is on its way, some after.
    if (one.tap === 0) await settled(queue)
  }
  return queue
}

test('no interruption loses a mark or doubles one: each is stored once, and the states are what the taps say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      await anAfternoon()
      let queue = start()
      for (const one of steps) queue = await play(queue, one)
      api.offline = false
      api.loseAnswer('')
      do {
        await settled(queue)
        await queue.send()
      } while (queue.kept.waiting.length > 0)
      expect(queue.kept.notTaken).toEqual([])
      if (made.size === 0) return
      const marks = [...made.values()]
      const again = await screens.leaving.mark.mutate({ ...roll, device, marks })
      expect(again.known.sort()).toEqual(marks.map(({ markId }) => markId).sort())
      const asPolicy = marks.map((mark) => ({ ...mark, day: TODAY, at: new Date(mark.at), by: group.leader.personId, device, offeringId: roll.offeringId }))
      const { children } = await screens.leaving.roll.query(roll)
      for (const { childId, state } of children) expect(state.state).toBe(stateOfChild(childId, asPolicy).state)
    }),
    { numRuns: 25 },
  )
})

test('a phone without room says so, and what was tapped is sent all the same', async () => {
  await anAfternoon()
  api.offline = true
  const queue = start()
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const [pupil] = group.pupils
  const before = { state: 'expected', since: null, to: null, reason: null } as const
  queue.act({ roll, kind: 'present', to: null, lines: [{ childId: pupil?.childId ?? 0, childName: '示例孩子', kind: 'present', before }] }, EVENING)
  expect(queue.isUnsafe).toBe(true)
  await settled(queue)
  expect(queue.error?.code).toBe('offline')
  full.mockRestore()
  api.offline = false
  await queue.send()
  expect(queue.kept.waiting).toEqual([])
  expect(queue.isUnsafe).toBe(false)
})

test('a mark that the API refuses holds up no other, and says why', async () => {
  await anAfternoon()
  const queue = start()
  const [first, second] = group.pupils
  const before = { state: 'present', since: null, to: null, reason: null } as const
  const line = (childId: number) => ({ childId, childName: '示例孩子', before })
  api.offline = true
  queue.act({ roll, kind: 'left-alone', to: null, lines: [{ ...line(first?.childId ?? 0), kind: 'left-alone' }] }, EVENING)
  queue.act({ roll: { ...roll, offeringId: 999_999 }, kind: 'present', to: null, lines: [{ ...line(first?.childId ?? 0), kind: 'present' }] }, EVENING)
  queue.act({ roll, kind: 'present', to: null, lines: [{ ...line(second?.childId ?? 0), kind: 'present' }] }, EVENING)
  await settled(queue)
  api.offline = false
  await queue.send()
  expect(queue.kept.waiting).toEqual([])
  expect(queue.kept.notTaken.map(({ why }) => why)).toEqual(['not-agreed-to-walk', 'not-allowed'])
  const { children } = await screens.leaving.roll.query(roll)
  expect(children.find(({ childId }) => childId === second?.childId)?.state.state).toBe('present')
})
