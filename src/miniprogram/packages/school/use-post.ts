import { useEffect } from 'react'
import type { MyPost } from '../../../cloud/features/people/shapes'
import type { SchoolKey } from '../../components/board/open'
import { session } from '../../stores/session-store'

/** What I am at the school; undefined until it is known and for who is nothing there. Its caller observes the session. */
export function usePost({ schoolId }: SchoolKey): MyPost | undefined {
  useEffect(() => {
    if (!session.me) void session.loadMe()
  }, [])
  return session.me?.posts.find((one) => one.schoolId === schoolId)
}
