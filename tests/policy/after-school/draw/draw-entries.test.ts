import { drawEntries } from '../../../../src/policy/after-school/draw/draw-entries'
import type { DrawChild } from '../../../../src/policy/after-school/draw/draw-entries'
import { codeOf } from '../../../../src/policy/after-school/draw/family-code'
import { faultsOfList } from '../../../../src/policy/after-school/draw/list-faults'
import { sha256 } from './a-list'

const OFFERINGS = [{ offeringId: 1, weekday: 1, places: 3 }, { offeringId: 2, weekday: 1, places: 3 }, { offeringId: 3, weekday: 2, places: 3 }] as const

const aChild = (childId: number, more: Partial<DrawChild> & { together?: boolean } = {}): DrawChild => ({
  childId,
  salt: sha256(`salt ${childId}`),
  guardianIds: [childId * 100],
  earlierLosses: 0,
  wishes: { takesPart: true, withSiblings: more.together ?? false, days: [{ weekday: 1, offeringIds: [2, 1] }] },
  ...more,
})
const entries = (...children: DrawChild[]) => drawEntries(children, OFFERINGS, sha256).entries
const groupsOf = (...children: DrawChild[]) =>
  children.map((child) => entries(...children).find(({ code }) => code === codeOf(child.salt, child.childId, sha256))?.group)

describe('the list for the draw', () => {
  test('holds each child by a code, in the order of the codes, and can be drawn', () => {
    const list = entries(aChild(1), aChild(2), aChild(3))
    expect(list.map(({ code }) => code)).toEqual(list.map(({ code }) => code).sort())
    expect(faultsOfList({ offerings: OFFERINGS, entries: list })).toEqual([])
    expect(list[0]).toMatchObject({ days: [{ weekday: 1, offeringIds: [2, 1] }], group: list[0]?.code })
    expect(JSON.stringify(list)).not.toMatch(/childId|salt|guardian/)
  })

  test('keeps apart who stands behind a code', () => {
    const { entries: list, childOf } = drawEntries([aChild(1), aChild(2, { wishes: { takesPart: false } }), aChild(3)], OFFERINGS, sha256)
    expect([...childOf].sort()).toEqual(list.map(({ code }) => [code, code === codeOf(aChild(1).salt, 1, sha256) ? 1 : 3]))
  })

  test('is without those who do not take part, or rank nothing that is drawn', () => {
    expect(entries(aChild(1, { wishes: { takesPart: false } }))).toEqual([])
    expect(entries(aChild(1, { wishes: { takesPart: true, withSiblings: false, days: [{ weekday: 1, offeringIds: [99] }] } }))).toEqual([])
    const days = [{ weekday: 1, offeringIds: [99, 1] }, { weekday: 2, offeringIds: [1, 3] }] as const
    expect(entries(aChild(1, { wishes: { takesPart: true, withSiblings: false, days } }))[0]?.days).toEqual([
      { weekday: 1, offeringIds: [1] },
      { weekday: 2, offeringIds: [3] },
    ])
  })

  test('puts siblings together when both ask for it', () => {
    const [a, b] = groupsOf(aChild(1, { guardianIds: [7], together: true }), aChild(2, { guardianIds: [7, 8], together: true }))
    expect(a).toBe(b)
  })

  test.each([
    ['one does not ask', aChild(1, { guardianIds: [7], together: true }), aChild(2, { guardianIds: [7] })],
    ['they share no guardian', aChild(1, { guardianIds: [7], together: true }), aChild(2, { guardianIds: [8], together: true })],
  ])('leaves two children apart when %s', (_, one, other) => {
    const [a, b] = groupsOf(one, other)
    expect(a).not.toBe(b)
  })

  test('puts three together of whom two share a guardian each with the third', () => {
    const groups = groupsOf(
      aChild(1, { guardianIds: [7], together: true }),
      aChild(2, { guardianIds: [8], together: true }),
      aChild(3, { guardianIds: [7, 8], together: true }),
    )
    expect(new Set(groups).size).toBe(1)
  })
})
