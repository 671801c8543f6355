import { useState } from 'react'
import type { SentNotices } from '../../../../cloud/features/leaving/shapes'
import { api } from '../../../api/client'
import type { SchoolKey } from '../../../components/board/open'
import { useAct } from '../../../components/use-act'
import { useLastKnown } from '../../../components/use-last-known'

/** A page of older notices, and the notice after which it begins. */
interface Older extends Pick<SentNotices, 'notices' | 'before'> {
  after: number
}

/** Those that follow one another from the first page on: a new notice pushes another over the edge of its page. */
function following(first: SentNotices, older: readonly Older[]): Older[] {
  const found: Older[] = []
  for (let from = first.before; from !== null; ) {
    const next = older.find(({ after }) => after === from)
    if (!next) break
    found.push(next)
    from = next.before
  }
  return found
}

/** The notices sent, a page at a time: the newest are read each time the page is shown, older ones when they are asked for. */
export function useSent(at: SchoolKey & { day: string }) {
  const store = useLastKnown(`notices-sent-${at.schoolId}-${at.day}`, () => api.leaving.notices.query(at))
  const [fetched, setFetched] = useState<readonly Older[]>([])
  const { busy, error, run } = useAct()
  const first = store.answer
  const pages = first ? [first, ...following(first, fetched)] : []
  const before = pages[pages.length - 1]?.before ?? null
  const more = () =>
    run(async () => {
      if (before === null) return
      const page = await api.leaving.notices.query({ ...at, before })
      setFetched((known) => [...known, { ...page, after: before }])
    })
  return { store, pages: pages.map(({ notices }) => notices), hasMore: before !== null, more: () => void more(), busy, error }
}
