import { View } from '@tarojs/components'
import { api } from '../../../api/client'
import { Button } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Option } from '../../../components/option'
import { useAct } from '../../../components/use-act'
import { useTyped } from '../../../components/use-typed'
import { useRequestKey } from '../../../components/use-request-key'
import type { ChildKey } from '../../../stores/week-store'
import { wordsForPath } from '../../../text/errors'
import { pickup as copy } from '../../../text/pickup'

interface Props {
  child: ChildKey
  /** `code` is told this once. */
  onAdded: (name: string, code: string | null) => Promise<void>
}

/** A name and a relation; for somebody without WeChat a code on paper. */
export function AddCollector({ child, onAdded }: Props) {
  const { typed, latest, type } = useTyped({ name: '', relation: '', withCode: false })
  const { busy, error, run } = useAct()
  const once = useRequestKey()
  const isReady = (said: typeof typed) => said.name.trim() !== '' && said.relation.trim() !== ''
  const add = () =>
    run(async () => {
      const said = latest()
      if (!isReady(said)) return
      const displayName = said.name.trim()
      const input = { ...child, displayName, relation: said.relation.trim(), withCode: said.withCode }
      const { code } = await once((requestKey) => api.leaving.addCollector.mutate({ ...input, requestKey }))
      await onAdded(displayName, code)
    })
  const fields = error?.fields ?? []
  const tooMany = fields.some(({ message }) => message === 'too-many')
  return (
    <>
      <Field
        label={copy.name}
        value={typed.name}
        max={20}
        hint={copy.nameHint}
        wrong={tooMany ? copy.tooMany : wordsForPath(fields, 'displayName')}
        onInput={(name) => type({ name })}
      />
      <Field label={copy.relation} value={typed.relation} max={8} hint={copy.relationHint} wrong={wordsForPath(fields, 'relation')} onInput={(relation) => type({ relation })} />
      <Option role='checkbox' on={typed.withCode} title={copy.withCode} says={copy.withCodeSays} onTap={() => type({ withCode: !latest().withCode })} />
      <View className='pad'>
        <Button kind='default' busy={busy} disabled={!isReady(typed)} onTap={() => void add()}>{copy.addAct}</Button>
      </View>
      {error && !tooMany && <ErrorNote error={error} what={copy.addFailed} />}
    </>
  )
}
