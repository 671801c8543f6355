import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

interface Props {
  title?: string
  note?: string
  /** Directly below the panel: no space above. */
  first?: boolean
}

/** A full-bleed white group of rows, with its heading. */
export function Group({ title, note, first, children }: PropsWithChildren<Props>) {
  return (
    <View className={`group ${first ? 'group--first' : ''}`}>
      {(title || note) && (
        <View className='group__hd'>
          <Text className='b' role='heading'>{title ?? ''}</Text>
          {note && <Text className='note'>{note}</Text>}
        </View>
      )}
      {children}
    </View>
  )
}
