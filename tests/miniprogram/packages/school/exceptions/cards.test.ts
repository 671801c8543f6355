import { cardsOf, notPostedCard } from '../../../../../src/miniprogram/packages/school/exceptions/cards'
import type { ToldException } from '../../../../../src/miniprogram/packages/school/exceptions/cards'
import type { Board } from '../../../../../src/cloud/features/homework/shapes'

const TODAY = '2026-05-21'
const named = { day: TODAY, childName: null, class: null, offeringName: null }
const missing = (childId: number, more: Partial<ToldException> = {}): ToldException =>
  ({ ...named, exception: 'unaccounted', childId, childName: `示例孩子 ${childId}`, ...more }) as ToldException

it('puts children of one day on one card, today before the days before', () => {
  const cards = cardsOf([missing(1), missing(2), missing(3, { day: '2026-05-20' })], TODAY)
  expect(cards).toMatchObject([
    { card: 'missing', day: TODAY, names: ['示例孩子 1', '示例孩子 2'], count: 2 },
    { card: 'missing', day: '2026-05-20', count: 1 },
  ])
})

it('names a few of many children and counts all of them', () => {
  const [card] = cardsOf(Array.from({ length: 9 }, (_, i) => missing(i)), TODAY)
  expect(card).toMatchObject({ names: { length: 4 }, count: 9 })
})

it('shows a group over its capacity once, though it is so on two days, and one without a leader on each', () => {
  const over = { ...named, exception: 'over-capacity', offeringId: 7, offeringName: '篮球', enrolled: 31, capacity: 30 } as const
  const nobody = { ...named, exception: 'under-staffed', offeringId: 8, offeringName: '合唱' } as const
  const cards = cardsOf([over, nobody, { ...over, day: '2026-05-22' }, { ...nobody, day: '2026-05-22' }], TODAY)
  expect(cards.map(({ card }) => card)).toEqual(['over', 'nobody', 'nobody'])
})

it('has a card for each offering that has come to break a rule, with its name', () => {
  const finding = { finding: 'not-approved', weight: 'refused', clause: null } as const
  const broken = { ...named, day: null, exception: 'offering-breaks-rule', offeringId: 9, offeringName: '国画', finding } as ToldException
  expect(cardsOf([broken], TODAY)).toEqual([{ card: 'offering-rule', offeringId: 9, name: '国画', finding }])
})

it('asks for homework that nobody spoke of on school days only, and never of grades that have none', () => {
  const klass = (grade: number, number: number, status: string) => ({ status, class: { classId: number, grade, number } })
  const board = (dayKind: string) => ({ dayKind, classes: [klass(2, 1, 'not-posted'), klass(4, 2, 'not-posted'), klass(4, 3, 'posted')] }) as unknown as Board
  expect(notPostedCard(board('school-day'))).toMatchObject({ names: ['四 2 班'], count: 1 })
  expect(notPostedCard(board('weekend'))).toBeNull()
})
