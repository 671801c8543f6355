import type { PlanContent } from '../../../cloud/features/after-school/shapes'

/** What the draft changes of what families read, for the office to see before it publishes. */
export type ContentChange =
  | { change: 'hours'; weekday: number }
  | { change: 'fee'; feeName: string }
  | { change: 'exempts' | 'term' | 'name' | 'cut-off' | 'answer-hours' | 'home-by' | 'contact-phone' | 'taking-part' }

const WEEK = [1, 2, 3, 4, 5]

const hoursOn = ({ hours }: PlanContent, weekday: number) =>
  hours.filter((one) => one.weekday === weekday).map(({ kind, startsAt, endsAt }) => `${kind} ${startsAt} ${endsAt}`).sort().join()

function feeText({ fees }: PlanContent, name: string): string {
  const fee = fees.find((one) => one.name === name)
  return fee ? JSON.stringify([fee.kind, fee.chargedAs, fee.free, fee.amountFen, fee.per, fee.documentNumber, fee.collectedBy, fee.bundledWith]) : ''
}

/** The differences of two contents, in the order of the page. A plan that is published for the first time changes nothing. */
export function contentChanges(before: PlanContent | null, after: PlanContent): ContentChange[] {
  if (before === null) return []
  const whole: [boolean, Exclude<ContentChange['change'], 'hours' | 'fee'>][] = [
    [before.name !== after.name, 'name'],
    [before.startsOn !== after.startsOn || before.endsOn !== after.endsOn, 'term'],
    [before.takingPart !== after.takingPart, 'taking-part'],
    [[...before.exempts].sort().join() !== [...after.exempts].sort().join(), 'exempts'],
    [before.cutOff !== after.cutOff, 'cut-off'],
    [before.answerHours !== after.answerHours, 'answer-hours'],
    [before.homeBy !== after.homeBy, 'home-by'],
    [before.contactPhone !== after.contactPhone, 'contact-phone'],
  ]
  const names = [...new Set([...before.fees, ...after.fees].map(({ name }) => name))]
  return [
    ...whole.flatMap(([differs, change]) => (differs ? [{ change }] : [])),
    ...WEEK.filter((weekday) => hoursOn(before, weekday) !== hoursOn(after, weekday)).map((weekday): ContentChange => ({ change: 'hours', weekday })),
    ...names.filter((name) => feeText(before, name) !== feeText(after, name)).map((feeName): ContentChange => ({ change: 'fee', feeName })),
  ]
}

/** Whether families read something else than what the draft says. */
export const isChanged = (published: PlanContent, draft: PlanContent): boolean => contentChanges(published, draft).length > 0
