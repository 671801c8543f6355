/** The month before 'YYYY-MM'. */
export const monthBefore = (month: string): string => shifted(month, -1)

/** The month after it. */
export const monthAfter = (month: string): string => shifted(month, 1)

function shifted(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}
