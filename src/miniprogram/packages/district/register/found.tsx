import { View } from '@tarojs/components'
import type { FindInput, InstitutionListed, InstitutionPage } from '../../../../cloud/features/institutions/shapes'
import { api } from '../../../api/client'
import { Group } from '../../../components/group'
import { InstitutionRow } from '../../../components/institutions/institution-row'
import { LaterPages } from '../../../components/institutions/later-pages'
import { institutions, moment } from '../../../text/institutions'
import { registerList as copy } from '../../../text/register-list'
import { open } from '../open'

interface Props {
  page: InstitutionPage
  input: FindInput
  dated: boolean
}

/** What the search finds, thirty at a time; a row opens what is recorded. */
export function Found({ page, input, dated }: Props) {
  const row = (one: InstitutionListed) => (
    <InstitutionRow key={one.institutionId} one={one} dated={dated} onTap={() => open.institution(one)} />
  )
  return (
    <>
      <Group>
        {page.rows.length === 0 && (
          <View className='pad' role='status'>{page.updatedAt ? copy.none : copy.empty}</View>
        )}
        <View className='step'>{page.rows.map(row)}</View>
        <LaterPages after={page.nextCursor} ask={(cursor) => api.institutions.find.query({ ...input, cursor })} row={row} />
      </Group>
      {page.updatedAt && <View className='pad note'>{institutions.updated(moment(page.updatedAt))}</View>}
    </>
  )
}
