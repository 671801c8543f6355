import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import type { ChildTonight } from '../../cloud/features/homework/shapes'
import { childKey, tonight } from '../stores/tonight-store'
import type { ChildKey } from '../stores/week-store'

interface ChildOfPage {
  /** Null while the evening is read, and when it knows nobody; the same object as long as it is the same child. */
  key: ChildKey | null
  /** Known once the evening is read; a page opened by its address reads it first. */
  child: ChildTonight | null
}

type Params = Partial<Record<string, string>>

const numberOf = (text: string | undefined): number | null => (text && /^\d+$/.test(text) ? Number(text) : null)

/** The child an address names by d, s and child; null when it names none, e.g. an old card. */
export function askedChild(params: Params): ChildKey | null {
  const [districtId, schoolId, childId] = [numberOf(params.d), numberOf(params.s), numberOf(params.child)]
  return districtId === null || schoolId === null || childId === null ? null : { districtId, schoolId, childId }
}

/** The child a family page was opened for; without one in its address, the chosen child of the last known evening. */
export function useChild(): ChildOfPage {
  const { params } = useRouter()
  const [lastKnown] = useState(() => tonight.lastKnown())
  useEffect(() => {
    if (!tonight.answer) void tonight.load(new Date())
  }, [])
  const meant = askedChild(params) ?? lastKnown ?? tonight.child
  const [districtId, schoolId, childId] = [meant?.districtId, meant?.schoolId, meant?.childId]
  const key = useMemo(
    () => (districtId && schoolId && childId ? { districtId, schoolId, childId } : null),
    [districtId, schoolId, childId],
  )
  const child = key && tonight.answer?.children.find((one) => childKey(one) === childKey(key))
  return { key, child: child ?? null }
}
