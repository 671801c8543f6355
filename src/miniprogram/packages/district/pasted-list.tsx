import { View } from '@tarojs/components'
import { useState } from 'react'
import { say } from '../../components/ask'
import { Button } from '../../components/button'
import { ErrorNote } from '../../components/error-note'
import { Field } from '../../components/field'
import { Group } from '../../components/group'
import { useAct } from '../../components/use-act'
import { district } from '../../text/district'

/** What a pasted text comes to; without `save` there is nothing in it yet. */
export interface Pasted {
  /** What is wrong with it, in words. */
  faults: string[]
  count: string
  save?: () => Promise<unknown>
}

interface Props {
  words: { title: string; says: string; label: string; hint: string; save: string; saved: string; failed: string }
  /** In characters. */
  max?: number
  read: (text: string) => Pasted
}

/** More would fill the screen, and be too many children of one box. */
const FAULTS_TOLD = 20

/** A list pasted line by line, told back before it is entered. */
export function PastedList({ words, max = 6000, read }: Props) {
  const act = useAct()
  const [text, setText] = useState('')
  const { faults, count, save } = read(text)
  const enter = () =>
    act.run(async () => {
      await save?.()
      setText('')
      say(words.saved)
    })
  return (
    <Group title={words.title}>
      <View className='pad sub'>{words.says}</View>
      <Field long label={words.label} value={text} max={max} placeholder={words.hint} onInput={setText} />
      {faults.slice(0, FAULTS_TOLD).map((fault) => <View key={fault} className='pad t-stop' role='alert'>{fault}</View>)}
      {faults.length > FAULTS_TOLD && <View className='pad t-stop'>{district.moreFaults(faults.length - FAULTS_TOLD)}</View>}
      {act.error && <ErrorNote error={act.error} what={words.failed} />}
      <View className='pad'>
        {save && <View className='note'>{count}</View>}
        <Button kind='default' busy={act.busy} disabled={!save || faults.length > 0} onTap={() => void enter()}>
          {words.save}
        </Button>
      </View>
    </Group>
  )
}
