import { Text, View } from '@tarojs/components'
import { called } from './called'
import { Input, Textarea } from './form-controls'

interface Props {
  label: string
  value: string
  onInput: (value: string) => void
  placeholder?: string
  /** In characters; the keyboard stops there. */
  max?: number
  hint?: string
  /** What is wrong with it, in words. */
  wrong?: string
  long?: boolean
  type?: 'text' | 'number'
}

/** A labelled line to type into; typing is the last resort. */
export function Field({ label, value, onInput, placeholder, max = 40, hint, wrong, long, type = 'text' }: Props) {
  const box = `field__box ${wrong ? 'field__box--wrong' : ''} ${long ? 'field__box--long' : ''}`
  const shared = { className: box, value, placeholder, maxlength: max, ...called(label) } as const
  return (
    <View className='field'>
      <Text className='field__label'>{label}</Text>
      {long ? (
        <Textarea {...shared} autoHeight onInput={(event) => onInput(event.detail.value)} />
      ) : (
        <Input {...shared} type={type} onInput={(event) => onInput(event.detail.value)} />
      )}
      {wrong && <Text className='field__says field__says--wrong' role='alert'>{wrong}</Text>}
      {!wrong && hint && <Text className='field__says'>{hint}</Text>}
    </View>
  )
}
