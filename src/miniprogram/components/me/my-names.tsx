import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '../../../cloud/features/people/shapes'
import { api } from '../../api/client'
import { wordsForPath } from '../../text/errors'
import { me as copy } from '../../text/me'
import { say } from '../ask'
import { Button, SmallButton } from '../button'
import { ErrorNote } from '../error-note'
import { Field } from '../field'
import { Group } from '../group'
import { Row } from '../row'
import { useAct } from '../use-act'

type Name = Me['names'][number]

interface Props {
  names: Me['names']
  onSaved: () => void
}

/** My name and telephone, school by school. */
export function MyNames({ names, onSaved }: Props) {
  const [editing, setEditing] = useState<Name | null>(null)
  if (names.length === 0) return null
  return (
    <Group title={copy.names}>
      {names.map((name) =>
        editing?.schoolId === name.schoolId ? (
          <NameForm
            key={name.schoolId}
            name={name}
            onSaved={() => {
              setEditing(null)
              onSaved()
            }}
          />
        ) : (
          <Row
            key={name.schoolId}
            title={`${name.displayName} · ${name.phone ?? copy.noPhone}`}
            says={copy.nameAt(name.schoolName)}
            foot={<SmallButton onTap={() => setEditing(name)}>{copy.edit}</SmallButton>}
          />
        ),
      )}
    </Group>
  )
}

function NameForm({ name, onSaved }: { name: Name; onSaved: () => void }) {
  const [displayName, setDisplayName] = useState(name.displayName)
  const [phone, setPhone] = useState(name.phone ?? '')
  const { busy, error, run } = useAct()
  const { districtId, schoolId } = name
  const save = () =>
    run(async () => {
      await api.people.updateMe.mutate({ districtId, schoolId, displayName, phone: phone.trim() || null })
      say(copy.saved)
      onSaved()
    })
  const wrong = (path: string) => (error ? wordsForPath(error.fields, path) : undefined)
  return (
    <>
      <Field label={copy.name} value={displayName} onInput={setDisplayName} max={20} wrong={wrong('displayName')} />
      <Field
        label={copy.phone}
        value={phone}
        onInput={setPhone}
        max={20}
        hint={copy.phoneHint}
        wrong={wrong('phone')}
        type='text'
      />
      {error && <ErrorNote error={error} what={copy.saveFailed} />}
      <View className='pad'>
        <Button busy={busy} disabled={displayName.trim() === ''} onTap={() => void save()}>{copy.save}</Button>
      </View>
    </>
  )
}
