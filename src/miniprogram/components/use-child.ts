import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import type { ChildTonight } from '../../cloud/features/homework/shapes'
import { childKey, tonight } from '../stores/tonight-store'

interface ChildOfPage {
  key: { districtId: number; schoolId: number; childId: number }
  /** Known once the evening is read; a page opened by its address reads it first. */
  child: ChildTonight | null
}

/** The child a family page was opened for, by d, s and child of its address. */
export function useChild(): ChildOfPage {
  const { params } = useRouter()
  const key = { districtId: Number(params.d), schoolId: Number(params.s), childId: Number(params.child) }
  useEffect(() => {
    if (!tonight.answer) void tonight.load(new Date())
  }, [])
  return { key, child: tonight.answer?.children.find((one) => childKey(one) === childKey(key)) ?? null }
}
