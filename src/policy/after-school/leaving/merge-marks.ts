import { notedAfterwards } from './afterwards'
import type { Mark } from './mark'

/** The mark as one text: what differs in anything is another mark. */
export const textOfMark = (mark: Mark): string =>
  JSON.stringify([
    mark.markId, mark.childId, mark.day, mark.kind, mark.at.getTime(), mark.by, mark.device, mark.deviceSeq,
    mark.offeringId, mark.personId, mark.collectorId, mark.undoes, mark.reason,
  ])

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * All marks of several phones as one list: a set, so that it does not matter in which order, how often or in what
 * portions they come. Nothing is dropped; two marks with one id stay two, for people to see.
 */
export function mergeMarks(...lists: readonly (readonly Mark[])[]): Mark[] {
  const byText = new Map(lists.flat().map((mark) => [textOfMark(mark), mark]))
  return [...byText].sort(([a], [b]) => compare(a, b)).map(([, mark]) => mark)
}

/**
 * The marks of one child's day as they happened. A phone's own marks keep their order whatever its clock did; between
 * phones their clocks decide. What was noted afterwards comes after all of it. The order depends on the marks alone.
 */
export function inOrderOfDay(marks: readonly Mark[]): Mark[] {
  const isLater = (mark: Mark) => notedAfterwards(mark) !== null
  return [...inOrder(marks.filter((mark) => !isLater(mark))), ...inOrder(marks.filter(isLater))]
}

function inOrder(marks: readonly Mark[]): Mark[] {
  const latest = new Map<string, number>()
  return [...marks]
    .sort((a, b) => compare(a.device, b.device) || a.deviceSeq - b.deviceSeq || compare(textOfMark(a), textOfMark(b)))
    .map((mark) => {
      const at = Math.max(mark.at.getTime(), latest.get(mark.device) ?? Number.NEGATIVE_INFINITY)
      latest.set(mark.device, at)
      return { mark, at }
    })
    .sort((a, b) => a.at - b.at || compare(a.mark.device, b.mark.device) || a.mark.deviceSeq - b.mark.deviceSeq || compare(textOfMark(a.mark), textOfMark(b.mark)))
    .map(({ mark }) => mark)
}
