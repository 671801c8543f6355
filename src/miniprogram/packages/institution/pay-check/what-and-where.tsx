import { CATEGORIES } from '../../../../policy/training/category'
import { Group } from '../../../components/group'
import type { Told } from '../../../stores/pay-check'
import type { KeptInstitution } from '../../../stores/snapshot-row'
import { payCheck as copy } from '../../../text/pay-check'
import { Choices } from './choices'
import { SegmentOrUnknown } from './segment-or-unknown'

interface Props {
  told: Told
  kept: KeptInstitution | null
  onChange: (part: Partial<Told>) => void
}

const ELSEWHERE = 'elsewhere'

/** What is taught, where, and whether on a screen. Addresses can only be told of an institution that is on the list. */
export function WhatAndWhere({ told, kept, onChange }: Props) {
  // What it was approved for comes first: it is what is most often meant.
  const taught = CATEGORIES.filter(({ code }) => kept?.categories.includes(code))
  const addresses = kept?.addresses ?? []
  const choices = [...addresses.map((address) => ({ value: address, says: address })), { value: ELSEWHERE, says: copy.elsewhere }]
  const where = told.address === 'elsewhere' ? ELSEWHERE : told.address === 'licensed' ? told.addressText : null
  const tellAddress = (value: string | null) =>
    onChange(
      value === null
        ? { address: null, addressText: '' }
        : value === ELSEWHERE
          ? { address: 'elsewhere', addressText: '' }
          : { address: 'licensed', addressText: value },
    )
  return (
    <Group>
      {kept && <Choices label={copy.address} wide value={where} options={choices} onChange={tellAddress} />}
      <Choices
        label={copy.category}
        value={told.category}
        options={[...taught, ...CATEGORIES.filter((one) => !taught.includes(one))].map(({ code, name }) => ({ value: code, says: name }))}
        onChange={(category) => onChange({ category })}
      />
      <SegmentOrUnknown
        label={copy.delivery}
        value={told.delivery}
        options={[
          { value: 'offline', says: copy.deliveries.offline },
          { value: 'online', says: copy.deliveries.online },
        ]}
        onChange={(delivery) => onChange({ delivery })}
      />
    </Group>
  )
}
