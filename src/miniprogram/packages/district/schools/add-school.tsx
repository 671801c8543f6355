import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SchoolList, SchoolListed } from '../../../../cloud/features/schools/shapes'
import { api } from '../../../api/client'
import { say } from '../../../components/ask'
import { Button } from '../../../components/button'
import { Chip } from '../../../components/chip'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Group } from '../../../components/group'
import { Segment } from '../../../components/segment'
import { useAct } from '../../../components/use-act'
import { district } from '../../../text/district'
import { wordsForPath } from '../../../text/errors'

interface Props {
  districtId: number
  towns: SchoolList['towns']
  onAdded: () => Promise<void>
}

const KINDS = ['primary', 'junior', 'nine-year'] as const

/** A new school of the district. */
export function AddSchool({ districtId, towns, onAdded }: Props) {
  const act = useAct()
  const [name, setName] = useState('')
  const [townCode, setTown] = useState('')
  const [kind, setKind] = useState<SchoolListed['kind']>('primary')
  const [code, setCode] = useState('')
  const schoolId = /^[1-9]\d{9}$/.test(code) ? Number(code) : null
  const ready = [...name.trim()].length >= 2 && townCode !== '' && schoolId !== null
  const add = () =>
    act.run(async () => {
      if (schoolId === null) return
      await api.schools.addSchool.mutate({ districtId, schoolId, townCode, name, kind })
      setName('')
      setCode('')
      say(district.added)
      await onAdded()
    })
  return (
    <Group title={district.add}>
      <Field
        label={district.name}
        value={name}
        placeholder={district.nameHint}
        wrong={wordsForPath(act.error?.fields ?? [], 'name')}
        onInput={setName}
      />
      <Field
        label={district.code}
        type='number'
        max={10}
        value={code}
        hint={district.codeHint}
        wrong={code.length === 10 && schoolId === null ? district.codeHint : undefined}
        onInput={setCode}
      />
      <View className='pad b'>{district.town}</View>
      {towns.length === 0 && <View className='pad sub'>{district.noTowns}</View>}
      <View className='chips' role='radiogroup' aria-label={district.town}>
        {towns.map((town) => (
          <Chip
            key={town.townCode}
            on={town.townCode === townCode}
            says={town.name}
            onTap={() => setTown(town.townCode)}
          />
        ))}
      </View>
      <View className='pad'>
        <Segment
          label={district.kind}
          value={kind}
          options={KINDS.map((value) => ({ value, says: district.kinds[value] }))}
          onChange={setKind}
        />
      </View>
      {act.error && <ErrorNote error={act.error} what={district.addFailed} />}
      <View className='pad'>
        {!ready && <View className='note'>{district.missing}</View>}
        <Button kind='default' busy={act.busy} disabled={!ready} onTap={() => void add()}>{district.save}</Button>
      </View>
    </Group>
  )
}
