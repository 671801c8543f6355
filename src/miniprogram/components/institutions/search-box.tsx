import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { called } from '../called'
import { Input } from '../form-controls'
import { Icon } from '../icon'
import { institutions } from '../../text/institutions'

/** Long enough that a word in pinyin is typed to its end. */
const PAUSE_MS = 400

/** What is typed is asked for when the typing pauses, or at once by the keyboard's own key. */
export function SearchBox({ onAsk }: { onAsk: (text: string) => void }) {
  const [text, setText] = useState('')
  useEffect(() => {
    const pause = setTimeout(() => onAsk(text.trim()), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text, onAsk])
  return (
    <View className='search'>
      <Icon name='search' />
      <Input
        className='search__in'
        value={text}
        maxlength={40}
        confirmType='search'
        placeholder={institutions.searchHint}
        {...called(institutions.search)}
        onInput={({ detail }) => setText(detail.value)}
        onConfirm={({ detail }) => onAsk(detail.value.trim())}
      />
    </View>
  )
}
