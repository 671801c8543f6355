import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { InstitutionListed, InstitutionPage } from '../../../cloud/features/institutions/shapes'
import { ErrorNote } from '../error-note'
import { Step } from '../step'
import { Tap } from '../tap'
import { useAct } from '../use-act'
import { institutions } from '../../text/institutions'

interface Props {
  /** Of the page before; null when that was the last. */
  after: string | null
  ask: (cursor: string) => Promise<InstitutionPage>
  row: (one: InstitutionListed) => ReactNode
}

/** Thirty more by each tap, each thirty in a box of its own; what stands there does not cross the bridge again. */
export function LaterPages({ after, ask, row }: Props) {
  const [pages, setPages] = useState<InstitutionPage[]>([])
  const { busy, error, run } = useAct()
  const last = pages.at(-1)
  const cursor = last ? last.nextCursor : after
  const more = () =>
    run(async () => {
      if (cursor === null) return
      const page = await ask(cursor)
      setPages((before) => [...before, page])
    })
  return (
    <>
      <View>
        {pages.map((page, i) => <Step key={i} className='step--later' items={page.rows} row={row} unfolds />)}
      </View>
      <View>
        {error && <ErrorNote error={error} what={institutions.moreFailed} />}
        {cursor !== null && (
          <Tap className='row row--line' aria-disabled={busy} onTap={() => void more()}>
            <View className='t-brand'>{institutions.more}</View>
          </Tap>
        )}
      </View>
    </>
  )
}
