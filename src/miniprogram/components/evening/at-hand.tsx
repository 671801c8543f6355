import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { PropsWithChildren } from 'react'
import type { ChildTonight } from '../../../cloud/features/homework/shapes'
import { subjectsOf } from './evening-of'

/** What an old phone carries in one page. */
const MOST_NODES = 400
/** Frame, dated bar, tabs. */
const FRAME_NODES = 20

/** At least as many nodes as the child's part of the evening has; tests/weapp counts the real ones. */
const nodesOf = ({ tasks, overruns, lastEvening, fellows }: ChildTonight): number =>
  104 +
  subjectsOf(tasks).length * 9 +
  tasks.length * 5 +
  overruns.length * 3 +
  (lastEvening?.canReport ? 24 : 0) +
  fellows.length * 4

/**
 * The children whose evening is on the page: the chosen one first of all, and after its first paint the others as well,
 * where an old phone carries them, so that the tap that shows another child only turns a style.
 */
export function useAtHand(child: ChildTonight, children: readonly ChildTonight[]): readonly ChildTonight[] {
  const [painted, setPainted] = useState(false)
  useEffect(() => Taro.nextTick(() => setPainted(true)), [])
  const nodes = children.reduce((sum, one) => sum + nodesOf(one), 0)
  return painted && FRAME_NODES + nodes <= MOST_NODES ? children : [child]
}

/** One child's part of the page; unseen and unread while another child is shown. */
export function OfChild({ shown, children }: PropsWithChildren<{ shown: boolean }>) {
  return (
    <View style={{ display: shown ? 'block' : 'none' }} aria-hidden={!shown}>
      {children}
    </View>
  )
}
