import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { InstitutionListed } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { ErrorNote } from '../../../components/error-note'
import { Field } from '../../../components/field'
import { Row } from '../../../components/row'
import { useLastKnown } from '../../../components/use-last-known'
import { districtService as copy } from '../../../text/district-service'

const MOST = 10

interface Props {
  districtId: number
  onFound: (institution: InstitutionListed) => void
}

/** An institution of the district's register by its name. */
export function FindInstitution({ districtId, onFound }: Props) {
  const [name, setName] = useState('')
  const text = name.trim()
  return (
    <>
      <Field label={copy.search} value={name} placeholder={copy.searchHint} onInput={setName} />
      {[...text].length >= 2 && <Found key={text} districtId={districtId} text={text} onFound={onFound} />}
    </>
  )
}

const Found = observer(function Found({ districtId, text, onFound }: Props & { text: string }) {
  const store = useLastKnown(`institution-named-${districtId}-${text}`, () => api.institutions.find.query({ districtId, text }), false)
  const { answer, error } = store
  if (!answer) return error ? <ErrorNote error={error} what={copy.searchFailed} onRetry={() => void store.load()} /> : null
  return (
    <View>
      {answer.rows.length === 0 && <View className='pad sub' role='status'>{copy.noneFound}</View>}
      {answer.rows.slice(0, MOST).map((one) => <Row key={one.institutionId} title={one.name} onTap={() => onFound(one)} />)}
      {answer.rows.length > MOST && <View className='pad note'>{copy.more}</View>}
    </View>
  )
})
