import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { useAct } from '../../../components/use-act'
import { wordsForPath } from '../../../text/errors'
import { join } from '../../../text/family'

interface Props {
  label: string
  hint: string
  action: string
  given?: string
  /** Looks the code up; rejects when it is unknown. */
  onLook: (code: string) => Promise<void>
}

/** A code is typed and looked up, so that nobody joins the wrong class. */
export function CodeStep({ label, hint, action, given = '', onLook }: Props) {
  const [code, setCode] = useState(given)
  const { busy, error, run } = useAct()
  return (
    <>
      <Group>
        <Field
          label={label}
          value={code}
          onInput={setCode}
          hint={hint}
          max={40}
          wrong={error ? wordsForPath(error.fields, 'code') : undefined}
        />
        <View className='pad'>
          <Button busy={busy} disabled={code.trim() === ''} onTap={() => void run(() => onLook(code))}>{action}</Button>
        </View>
      </Group>
      {error && <ErrorNote error={error} what={join.lookFailed} />}
    </>
  )
}
